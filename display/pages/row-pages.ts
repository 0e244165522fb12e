import { common } from '../../shared/i18n/common.ts';
import { displayWords } from '../../shared/i18n/display.ts';
import { type BoardView, nameIn } from '../../shared/views.ts';
import { dwell, type Looks, type Page, type Row, type Subject, spread } from './page.ts';
import { ROOMS, ROW_HEIGHT } from './rooms.ts';

const MORE_ROOM = 1; // rem a row may need more than one line for

/** Pages of lines, as many to each as the room has height for. */
function rowPages(subject: Subject, title: string, rows: readonly Row[], note: string, { room, strip, language }: Looks): readonly Page[] {
  if (rows.length === 0) return [];
  const tall = language === 'en' || subject === 'amenities';
  const most = Math.floor((ROOMS[room].height - strip) / (ROW_HEIGHT[room] + (tall ? MORE_ROOM : 0)));
  const cut = spread(rows, Math.max(1, most));
  return cut.map((some, at) => ({
    kind: 'rows',
    key: `${subject} ${at}`,
    subject,
    title,
    rows: some,
    note,
    nth: at + 1,
    of: cut.length,
    seconds: dwell(some.reduce((sum, { head, text, more }) => sum + head.length + text.length + more.length, 0)),
  }));
}

/** When the windows are open. Never without a page: where no day is known that is worked, the telephone says. */
export function hoursPages({ hours, hall }: Pick<BoardView, 'hours' | 'hall'>, looks: Looks): readonly Page[] {
  const words = displayWords[looks.language];
  const { span } = common[looks.language];
  const rows = hours.sessions.map(({ open, close, start, stop }) => ({
    head: words.session(open),
    text: span(open, close),
    more: words.sessionNumbers(start, stop),
  }));
  const known = rows.length > 0 ? rows : [{ head: words.consult, text: hall.phones.consult, more: '' }];
  return rowPages('hours', words.hoursTitle, known, words.week(hours.week), looks);
}

export function phonesPages({ hall: { phones } }: Pick<BoardView, 'hall'>, looks: Looks): readonly Page[] {
  const words = displayWords[looks.language];
  const row = (head: string, text: string | null, more = ''): Row[] => (text ? [{ head, text, more }] : []);
  const rows = [
    ...row(words.consult, phones.consult),
    ...row(words.complaint, phones.complaint),
    ...row(words.supervisionShort, phones.supervision),
    ...row(words.hotline, phones.hotline, words.anytime),
  ];
  return rowPages('phones', words.phonesTitle, rows, '', looks);
}

/** Who serves at which window: surname, badge, post. */
export function clerksPages({ clerks }: Pick<BoardView, 'clerks'>, looks: Looks): readonly Page[] {
  const words = displayWords[looks.language];
  const rows = clerks.map(({ window, surname, surnameEn, badge, post }) => ({
    head: window,
    text: words.staffName(looks.language === 'en' ? surnameEn : surname),
    more: [words.badge(badge), post === 'B' ? words.postB : post === 'A' ? words.postA : ''].filter(Boolean).join(' '),
  }));
  return looks.stale ? [] : rowPages('clerks', words.clerksTitle, rows, '', looks);
}

export function amenitiesPages({ amenities, zones }: Pick<BoardView, 'amenities' | 'zones'>, looks: Looks): readonly Page[] {
  const words = displayWords[looks.language];
  const { floor, zone } = common[looks.language];
  const rows = amenities.map((one) => {
    const at = zones.find(({ code }) => code === one.zone);
    return { head: at ? words.place(floor(at.floor), zone(one.zone)) : zone(one.zone), text: nameIn(one, looks.language), more: '' };
  });
  return rowPages('amenities', words.amenitiesTitle, rows, '', looks);
}
