import { displayWords } from '../../shared/i18n/display.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import type { Hero } from './hero.ts';
import { withoutBrackets } from './names.ts';

/** What a strip of text says in turn: who is called, else window after window what it is for, or where to go instead. Never empty. */
export function ledLines(view: Pick<BoardView, 'windows' | 'hall' | 'calls'>, hero: Hero, language: Lang): readonly string[] {
  const words = displayWords[language];
  if (hero.is === 'calling') return hero.calls.map(({ number, window }) => words.led.call(number, window));
  const open = view.windows.filter(({ status }) => status !== 'closed');
  const lines = open.map((row) => {
    if (row.status === 'paused')
      return `${words.windowCalled(row.window)}${words.led.gap}${row.instead ? words.led.pausedGo(row.instead) : words.paused}`;
    return words.led.idle(row.window, withoutBrackets(language === 'en' ? row.nameEn : row.name));
  });
  return lines.length > 0 ? lines : [language === 'en' ? view.hall.nameEn : view.hall.name];
}
