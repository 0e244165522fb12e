// Every page but the first. They come after the first picture, and are here long before the first touch.
import './all-queues.ts';
import './asking-note.ts';
import './attract-page.ts';
import './checklist.ts';
import './confirm-queue.ts';
import './find-matter.ts';
import './found-ticket.ts';
import './help-sheet.ts';
import './identify-pad.ts';
import './language-sheet.ts';
import './lowered-top.ts';
import './matter-list.ts';
import './my-number.ts';
import './sorry-note.ts';
import './still-there.ts';
import './your-number.ts';
