import type { KioskView, MatterView } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';
import { followOffice } from '../ui/in-preview.ts';
import { HOME, type Page, type Step } from './steps.ts';

/** The kiosk as the office looks at it. `page` is null where the visitor is left where they are: only the drafts have changed. */
export function previewKiosk(show: (view: KioskView, page: Step | null) => void): void {
  let last = '';
  followOffice(({ view, at, language, answers }) => {
    const news = view as KioskView;
    const wanted = `${at} ${language}`;
    show(news, wanted === last ? null : { ...HOME, ...pageAt(at, language, news, answers) });
    last = wanted;
  });
}

/** The page that `at` names; the first one where it names none that there is. */
function pageAt(at: string | null, lang: KioskLang, { queues }: KioskView, answers: Readonly<Record<string, unknown>>): Page {
  const home: Page = { lang, at: 'home', page: 0 };
  const [what, which = ''] = at?.split('/') ?? [];
  if (what === 'matter') {
    const matter = answers[`/matters/${which}`] as MatterView | undefined;
    if (!matter) return home;
    const slip = { printing: 'no', attempt: 0, job: null } as const;
    const common = { page: 0, checking: false, situations: [], ready: [], slip };
    return { lang, at: 'checklist', queue: matter.category, matter: which, ...common, back: home };
  }
  if (!queues.some(({ queue }) => queue === which)) return home;
  if (what === 'queue') return { lang, at: 'confirm', queue: which, choosing: false, back: home };
  return what === 'matters' ? { lang, at: 'matters', queue: which, page: 0, back: home } : home;
}
