import { common } from '../shared/i18n/common.ts';
import { phoneWords } from '../shared/i18n/phone.ts';
import type { TicketPlaceView } from '../shared/views.ts';
import type { Lang } from '../shared/words.ts';

/** Where to wait, and where the windows are: 二楼 C区. */
export const placeOf = ({ zone }: TicketPlaceView, lang: Lang): string =>
  phoneWords[lang].place(common[lang].floor(zone.floor), common[lang].zone(zone.code));
