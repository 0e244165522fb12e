import { officeWords } from '../../shared/i18n/office.ts';
import type { OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { lacking, type ToSee, toSee } from '../counted.ts';
import { screenSentence } from '../screen-alerts.ts';
import type { Page } from '../state.ts';

/** Something to see to, in words, and where it is seen to; null where this person sees to nothing of the kind. */
export type Sentence = { readonly what: string; readonly text: string; readonly href: string | null; readonly grave: boolean };
/** Who reads: the pages they may open, and whether the desk is theirs. */
export type Reader = { readonly pages: readonly Page[]; readonly atDesk: boolean };

/** What the hall lacks first, then what somebody should see to, whoever called for help on top. */
export function sentences(view: OfficeView, language: Lang, { pages, atDesk }: Reader): readonly Sentence[] {
  const words = officeWords[language];
  const at = (page: Page): string | null => (pages.includes(page) ? `#${page}` : null);
  return [
    ...lacking(view).map(({ what, detail }) => ({ what, text: words.notReady[what](detail), href: at('readiness'), grave: true })),
    ...toSee(view).map((one) => ({
      what: one.what,
      text: sentence(one, view, language),
      href: one.what === 'screen' || one.what === 'printer' ? at('devices') : atDesk ? '/staff/' : null,
      grave: one.what === 'help' || one.what === 'window-unattended',
    })),
  ];
}

function sentence(one: ToSee, view: OfficeView, language: Lang): string {
  const words = officeWords[language].toSee;
  if (one.what === 'help') {
    const kinds: Readonly<Record<string, string>> = words.help;
    return words.helpCalled(one.where, kinds[one.kind] ?? one.kind, one.minutes);
  }
  if (one.what === 'screen') return screenSentence(one.alert, view.at, language);
  if (one.what === 'printer') {
    const { what, printer, devices } = one.alert;
    const name = view.printers.find(({ id }) => id === printer)?.name ?? printer;
    return officeWords[language].printerAlerts[what]({ printer: name, devices, minutes: one.minutes });
  }
  const queue = view.queues.find((row) => row.queue === one.queue);
  return words[one.what]({
    queue: queue ? (language === 'en' ? queue.nameEn : queue.name) : (one.queue ?? ''),
    waiting: queue?.waiting ?? 0,
    window: one.window ?? '',
    number: one.number ?? '',
    minutes: one.minutes,
  });
}
