import { phoneWords } from '../shared/i18n/phone.ts';
import type { MatterView } from '../shared/views.ts';
import type { MatterCode } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { keepMatter, keptMatter } from './kept.ts';
import { lastTicket, tickedFor } from './remembered.ts';
import { app, heard, show, showKept } from './screen.ts';

/** Shows one notice: as the hall has it, or as this phone saw it last. */
export async function showMatter(code: MatterCode): Promise<void> {
  Object.assign(app, { ticked: tickedFor(code), ticket: lastTicket() });
  const [answer] = await Promise.all([
    ask<MatterView>('GET', `/matters/${encodeURIComponent(code)}`, { lang: app.language }),
    import('./notice-page.ts').catch(() => {}), // offline and never seen: the note below is all there is
  ]);
  if (answer.ok) {
    heard();
    keepMatter(answer.body);
    show({ at: 'matter', matter: answer.body });
  } else if (answer.refusal === 'unknown-matter') show({ at: 'missing', what: 'matter' });
  else {
    const kept = keptMatter(code);
    if (kept && customElements.get('notice-page')) showKept({ at: 'matter', matter: kept.seen }, kept.at);
    else show({ at: 'lost' });
  }
  void import('./notice-sheet.ts').catch(() => {}); // without it the page itself is printed
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
