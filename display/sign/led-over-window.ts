import { displayWords } from '../../shared/i18n/display.ts';
import type { SignView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { withoutBrackets } from '../board/names.ts';
import type { SignLook } from './sign-look.ts';

/** What a strip of lamps over a window says. */
export function ledOverWindow(view: SignView, look: SignLook, language: Lang): string {
  const words = displayWords[language];
  switch (look) {
    case 'called':
      return words.led.call(view.number ?? '', view.window);
    case 'serving':
    case 'kept':
      return `${view.number} ${words.serving}`;
    case 'see-board':
      return words.seeBoard;
    case 'village':
    case 'paused':
      return view.instead === null ? words.paused : words.led.pausedGo(view.instead);
    case 'closed':
      return `${words.windowCalled(view.window)}${words.led.gap}${words.led.closed}`;
    case 'free':
      return words.led.idle(view.window, withoutBrackets(language === 'en' ? view.nameEn : view.name));
  }
}
