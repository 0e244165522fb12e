import { displayWords } from '../../shared/i18n/display.ts';
import { isMonthEnd, monthOf } from '../../shared/roster.ts';
import { addDays } from '../../shared/time.ts';
import { type BoardView, nameIn, type ShiftView } from '../../shared/views.ts';
import { dwell, type Looks, type Page, spread } from './page.ts';
import { peopleOf } from './people.ts';
import { PERSON_HEIGHT, ROOMS } from './rooms.ts';

type Duty = Pick<BoardView, 'duty'>;

/** Who to turn to today. The leader stands on the card above, where there is one. */
export function dutyPages({ duty }: Duty, looks: Looks): readonly Page[] {
  const alone = looks.room === 'wide' || looks.room === 'night';
  return peoplePages(duty, displayWords[looks.language].dutyTitle, alone, looks);
}

/** Once the month ends: who is on duty tomorrow, and who leads on each day of the month that comes (每月末公示). */
export function postedRoster({ duty }: Duty, looks: Looks): readonly Page[] {
  const { day } = looks.at;
  if (!isMonthEnd(day)) return [];
  const next = duty.later.find((one) => one.day === addDays(day, 1));
  const tomorrow = next ? peoplePages(next, displayWords[looks.language].tomorrowTitle(next.day), true, looks, true) : [];
  return [...tomorrow, ...monthPages({ duty }, looks)];
}

function peoplePages(shift: ShiftView, title: string, led: boolean, { room, strip, language }: Looks, tomorrow = false): readonly Page[] {
  const people = peopleOf(shift, led, language, room);
  if (people.length === 0) return [];
  const cut = spread(people, Math.floor((ROOMS[room].height - strip) / PERSON_HEIGHT[room]));
  return cut.map((some, at) => ({
    kind: 'duty',
    key: `${tomorrow ? 'tomorrow' : 'duty'} ${at}`,
    title,
    tomorrow,
    people: some,
    nth: at + 1,
    of: cut.length,
    seconds: 12,
  }));
}

/** Days side by side and under each other, by room; a name in letters is longer. */
const MONTH = {
  beside: { zh: 2, en: 2, row: 2.875 },
  tall: { zh: 2, en: 2, row: 2.875 },
  wide: { zh: 5, en: 3, row: 4.5 },
  night: { zh: 3, en: 2, row: 4.5 },
  upright: { zh: 3, en: 2, row: 2.875 },
} as const;

function monthPages({ duty: { nextMonth } }: Duty, { room, strip, language, at }: Looks): readonly Page[] {
  if (!nextMonth || nextMonth.month <= monthOf(at.day)) return [];
  const { zh, en, row } = MONTH[room];
  const columns = language === 'en' ? en : zh;
  const lines = Math.max(1, Math.floor((ROOMS[room].height - strip) / row));
  const days = nextMonth.days.map(({ day, workday, leader }) => ({ day, workday, name: leader ? nameIn(leader, language) : '—' }));
  const cut = spread(days, columns * lines);
  return cut.map((some, nth) => ({
    kind: 'month',
    key: `month ${nth}`,
    month: nextMonth.month,
    days: some,
    columns,
    dense: language === 'en' && (room === 'beside' || room === 'tall'),
    nth: nth + 1,
    of: cut.length,
    seconds: dwell(some.length * 6),
  }));
}
