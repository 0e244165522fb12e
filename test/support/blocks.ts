import { reader } from '../../ui/aloud.ts';
import { browserVoice } from '../../ui/browser-voice.ts';
import { cardReader } from '../../ui/card-reader.ts';
import { scanner } from '../../ui/scanner.ts';
import { serverVoice } from '../../ui/server-voice.ts';

/** What a page is built from, laid open for a test to put together in a real browser. */
const blocks = { reader, browserVoice, serverVoice, cardReader, scanner };
export type Blocks = typeof blocks;
Object.assign(globalThis, { blocks });
