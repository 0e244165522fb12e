import { displayWords } from '../../shared/i18n/display.ts';
import { nameIn, type PersonOnDuty, type ShiftView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { ems } from '../fit.ts';
import type { Person } from './page.ts';
import type { RoomName } from './rooms.ts';

const LINE: Readonly<Record<RoomName, number>> = { beside: 14.5, tall: 14.5, wide: 32, night: 18, upright: 24 }; // em of their type beside the face

/** Those on duty together, as a list to turn to. `led`: with the leader, who else stands on the card above. */
export function peopleOf({ leader, director, staff }: ShiftView, led: boolean, language: Lang, room: RoomName): readonly Person[] {
  const words = displayWords[language];
  const english = language === 'en';
  const lead = (what: string, who: PersonOnDuty | null): readonly Person[] =>
    who
      ? [
          {
            what: who.substitute ? words.substitute(what) : what,
            photo: who.photo,
            sign: [...who.name][0] ?? '',
            name: nameIn(who, language),
            more: howToFind(who, language, room),
          },
        ]
      : [];
  return [
    ...(led ? lead(words.leader, leader) : []),
    ...lead(words.director, director),
    ...staff.map(({ surname, surnameEn, badge, post, photo, substitute }) => {
      const what = english ? words.staff : post || words.staff;
      return {
        what: substitute ? words.substitute(what) : what,
        photo,
        sign: surname,
        name: words.staffName(english ? surnameEn : surname),
        more: words.badge(badge),
      };
    }),
  ];
}

/** In one line: room and telephone as far as there is room for both, else the telephone, else what they are. */
function howToFind(who: PersonOnDuty, language: Lang, room: RoomName): string {
  const where = who.room ? nameIn(who.room, language) : '';
  const phone = who.phone ? displayWords[language].phone(who.phone) : '';
  const both = [where, phone].filter(Boolean).join('　');
  if (both && ems(both) <= LINE[room]) return both;
  return phone || where || short(language === 'en' ? who.positionEn : who.position);
}

/** A position without what stands behind it in brackets: that is for the office. */
export const short = (position: string): string => position.replace(/\s*[（(][^）)]*[）)]\s*$/, '');
