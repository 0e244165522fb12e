import { phoneWords } from '../shared/i18n/phone.ts';
import type { MatterView } from '../shared/views.ts';
import type { MatterCode } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { first } from './first.ts';
import { keepMatter, keptMatter } from './kept.ts';
import { lastTicket, tickedFor } from './remembered.ts';
import { app, heard, show, showKept } from './screen.ts';
import { whenIdle } from './when-idle.ts';

/** Shows one notice: as it is written in the page, as the hall has it, or as this phone saw it last. */
export async function showMatter(code: MatterCode): Promise<void> {
  Object.assign(app, { ticked: tickedFor(code), ticket: lastTicket() });
  const look = import('./notice-page.ts').catch(() => {}); // offline and never seen: the note below is all there is
  const written = first('matter');
  if (written) see(written.matter);
  else await fetchMatter(code, look);
  whenIdle(() => void import('./notice-sheet.ts').catch(() => {})); // without it the page itself is printed
}

async function fetchMatter(code: MatterCode, look: Promise<unknown>): Promise<void> {
  const [answer] = await Promise.all([ask<MatterView>('GET', `/matters/${encodeURIComponent(code)}`, { lang: app.language }), look]);
  if (answer.ok) see(answer.body);
  else if (answer.refusal === 'unknown-matter') show({ at: 'missing', what: 'matter' });
  else {
    const kept = keptMatter(code);
    if (kept && customElements.get('notice-page')) showKept({ at: 'matter', matter: kept.seen }, kept.at);
    else show({ at: 'lost' });
  }
}

function see(matter: MatterView): void {
  heard();
  keepMatter(matter);
  show({ at: 'matter', matter });
}

/** Hands the link on by the phone's own way; else copies it; else shows it as a code. */
export async function share(): Promise<void> {
  const link = location.origin + location.pathname;
  if (navigator.share) return navigator.share({ title: document.title, url: link }).catch(() => {}); // thought better of it
  const copied = await navigator.clipboard?.writeText(link).then(
    () => true,
    () => false,
  );
  if (copied) app.news = phoneWords[app.language].copied;
  else {
    await import('./code-sheet.ts').catch(() => {}); // no network: the address is still in the browser's own bar
    app.sharing = true;
  }
}
