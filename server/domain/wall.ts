import { localTime, MINUTE } from '../../shared/time.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Instant, ZoneCode } from '../../shared/words.ts';
import { holidaysAhead, hoursAhead } from './days-ahead.ts';
import { dutyView } from './duty/duty-view.ts';
import { postsFor } from './posts.ts';
import { surnameOf } from './queue/views.ts';
import type { Settings } from './settings.ts';

/** What hangs on a board beside the calls. */
export type Wall = Pick<BoardView, 'duty' | 'posts' | 'holidays' | 'hours' | 'amenities'>;

const hung = new WeakMap<Settings, { minute: number; walls: Map<ZoneCode | null, Wall> }>();

/** Made once a minute: rosters and calendars know no seconds, and a busy board is shown many times in one. */
export function wallAt(settings: Settings, zone: ZoneCode | null, at: Instant): Wall {
  const minute = Math.floor(at / MINUTE);
  let known = hung.get(settings);
  if (known?.minute !== minute) {
    known = { minute, walls: new Map() };
    hung.set(settings, known);
  }
  const wall = known.walls.get(zone) ?? makeWall(settings, zone, minute * MINUTE);
  known.walls.set(zone, wall);
  return wall;
}

function makeWall(settings: Settings, zone: ZoneCode | null, at: Instant): Wall {
  const { hall, calendar } = settings;
  const { day } = localTime(at, hall.timezone);
  return {
    duty: dutyView(settings, at, surnameOf),
    posts: postsFor(settings, zone, day),
    holidays: holidaysAhead(calendar, day, hall.holiday_notice_days),
    hours: hoursAhead(calendar, day),
    amenities: hall.amenities.map(({ name_zh, name_en, zone: where }) => ({ name: name_zh, nameEn: name_en, zone: where })),
  };
}
