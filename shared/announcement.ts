import { common } from './i18n/common.ts';
import type { Call } from './views.ts';
import type { Lang } from './words.ts';

/** What the screen shows and the loudspeaker says. */
export type Announcement = { readonly caption: string; readonly say: string };

/** The hall's own sentence for such a call, filled once for the eye and once for the ear. */
export function announcement({ number, window }: Pick<Call, 'number' | 'window'>, sentence: string, lang: Lang): Announcement {
  const { spell, count } = common[lang];
  const fill = (ticket: string, at: string) => sentence.replaceAll('{ticket}', ticket).replaceAll('{window}', at);
  return { caption: fill(number, window), say: fill(spell(number), count(Number(window))) };
}
