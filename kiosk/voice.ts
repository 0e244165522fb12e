import type { Aloud } from './aloud.ts';
import type { Shown } from './spoken.ts';
import { glassOf, type Step } from './steps.ts';

type Needs = {
  step: () => Step;
  /** What the page is drawn from; null: nothing is shown yet. */
  shown: () => Shown | null;
  /** Something can read this language aloud, or nothing can. */
  voiced: (is: boolean) => void;
  /** The row that is being read out; null: none. */
  mark: (name: string | null) => void;
};

/** When the kiosk speaks: each page once, when it is new, for as long as this visitor wants to hear it. Loaded after the first picture. */
export function kioskVoice({ step, shown, voiced, mark }: Needs) {
  let aloud: Aloud | null = null;
  let said = ''; // the page that was read out last

  function repeat(): void {
    const now = shown();
    if (now) void aloud?.page(step(), now);
  }
  async function look(): Promise<void> {
    const { lang } = step();
    const can = (await aloud?.canSpeak(lang)) ?? false;
    if (step().lang === lang) voiced(can);
  }
  return {
    get speaking(): boolean {
      return aloud?.speaking ?? false;
    },
    async load(): Promise<void> {
      const { openAloud } = await import('./aloud.ts');
      aloud = openAloud({ mark, one: () => shown()?.view.voice?.one ?? '幺' });
      await look();
    },
    /** Whether something speaks the language that was chosen. */
    look,
    repeat,
    stop: (): void => aloud?.stop(),
    say: (text: string): void => void aloud?.say(text, step().lang),
    /** Reads a page when it is new; one that only got other figures stays silent. */
    news(): void {
      const now = step();
      if (!now.manner.aloud) {
        if (said) aloud?.stop();
        said = '';
        return;
      }
      const { matter, matters } = shown() ?? {};
      const page = [glassOf(now), now.help?.comes?.nr, now.lang, 'page' in now && now.page, matter?.code, matters?.length].join();
      if (page !== said) repeat();
      said = page;
    },
    /** The list alone, by the key that stands on it: aloud, or silent again. */
    list(): void {
      const now = shown();
      if (aloud?.speaking) aloud.stop();
      else if (now && step().at === 'checklist') void aloud?.rows(step(), now);
    },
  };
}
