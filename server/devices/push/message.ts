import { common } from '../../../shared/i18n/common.ts';
import { phoneWords } from '../../../shared/i18n/phone.ts';
import type { PushMessage, TicketPlaceView } from '../../../shared/views.ts';
import type { Lang } from '../../../shared/words.ts';

/** What a phone shows: number, window and place. Who it is, nobody here knows. */
export function messageOf(what: 'near' | 'called', view: TicketPlaceView, lang: Lang): PushMessage {
  const words = phoneWords[lang];
  const { number, window, zone, ahead } = view;
  const place = words.place(common[lang].floor(zone.floor), common[lang].zone(zone.code));
  const said = what === 'called' ? words.pushCalled(number, window ?? '', place) : words.pushNear(number, ahead ?? 0, place);
  return { what, number, window, place, title: said[0], body: said[1], link: `/t/${view.id}` };
}
