import type { AnyView, Place } from '../../shared/live.ts';
import type { BoardView, ClerkRow, KioskView } from '../../shared/views.ts';
import type { Instant, WindowNo, ZoneCode } from '../../shared/words.ts';
import { surnameEn } from './duty/duty-view.ts';
import { hallView, seen } from './hall-view.ts';
import { helpComing, noticesAt } from './notices/notices.ts';
import { occasionsAt } from './queue/occasions.ts';
import { padView } from './queue/pad.ts';
import { ticketIn, windowIn } from './queue/state.ts';
import {
  callsAt,
  missedNumbers,
  queueRows,
  rejoinBehind,
  signView,
  surnameOf,
  ticketPlace,
  ticketView,
  windowRows,
  windowView,
  zoneOf,
} from './queue/views.ts';
import { reviewOf } from './reviews/reviews.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';
import { wallAt } from './wall.ts';

/** What there is to see at a place; null where there is nothing (any more), or what the hall's state alone does not tell. */
export function viewFrom(place: Place, hall: HallState, settings: Settings, at: Instant): AnyView | null {
  const [kind, id = ''] = place.split('/');
  switch (kind) {
    case 'board':
      return boardView(hall, settings, id || null, at);
    case 'kiosk':
      return kioskView(hall, settings, at);
    case 'window':
      return windowView(hall, settings, id, at);
    case 'sign':
      return signView(hall, settings, id, at);
    case 'pad':
      return padView(hall, settings, id, at);
    case 'ticket': {
      const ticket = ticketIn(hall.queue, id);
      if (!ticket) return null;
      const place = ticketPlace(hall, settings, ticketView(hall, settings, ticket, at), ticket, at);
      return ticket.status === 'done' ? { ...place, ...reviewOf(ticket, hall.reviews.reviewed.has(id), settings, at) } : place;
    }
    default:
      return null;
  }
}

/** For everyone's eyes: numbers and windows, newest call on top, never a name or a reason. Null if there is no such zone. */
export function boardView(hall: HallState, settings: Settings, zone: ZoneCode | null, at: Instant): BoardView | null {
  if (zone !== null && !settings.hall.zones.some(({ code }) => code === zone)) return null;
  const windows = windowRows(hall, settings).filter((row) => zone === null || row.zone === zone);
  const rows = queueRows(hall, settings, at).filter((row) => zone === null || row.zone === zone);
  const own = new Set(rows.map(({ queue }) => queue));
  const heard = zone === null ? [] : zonesWithinEarshot(settings, zone);
  return {
    ...seen(hall, at),
    zone,
    calls: callsAt(
      hall,
      settings,
      windows.map(({ window }) => window),
      at,
    ),
    earshot: callsAt(
      hall,
      settings,
      settings.windows.filter((one) => heard.includes(one.zone)).map(({ no }) => no),
      at,
    ),
    earshotAnnouncements: heard.flatMap((other) => noticesAt(hall.notices, other, at).filter((notice) => notice.zone === other)),
    sentences: settings.phrases.voice.map(({ id, zh, en, repeat }) => ({ id, zh, en, repeat })),
    voice: { pack: settings.pack, one: settings.hall.voice.one, loudness: settings.hall.voice.loudness },
    announcements: noticesAt(hall.notices, zone, at),
    occasions: occasionsAt(hall.queue, settings, at).filter(
      (one) => zone === null || one.zone === null || one.zone === zone || heard.includes(one.zone),
    ),
    waiting: rows,
    windows,
    missed: missedNumbers(hall, (queue) => own.has(queue)),
    ...wallAt(settings, zone, at),
    clerks: clerksAt(
      hall,
      settings,
      windows.map(({ window }) => window),
    ),
    hall: hallView(hall, settings, at),
    zones: settings.hall.zones.map(({ code, floor, name_zh, name_en }) => ({ code, floor, name: name_zh, nameEn: name_en })),
    enquiry: settings.windows.find(({ type }) => type === 'enquiry')?.no ?? null,
  };
}

/** Who serves at the windows that are open, by surname, badge and post: what stands over each window too. */
function clerksAt({ queue }: HallState, { staffOf }: Settings, windows: readonly WindowNo[]): ClerkRow[] {
  return windows.flatMap((window) => {
    const { status, clerk, post } = windowIn(queue, window);
    const who = status === 'open' && clerk !== null ? staffOf.get(clerk) : undefined;
    if (!who) return [];
    const surname = surnameOf(who.name);
    return [{ window, surname, surnameEn: surnameEn(who, surname), badge: who.badge_no, post }];
  });
}

/** The other zones that are heard in a zone (PRINT-AND-VOICE 2.2). */
const zonesWithinEarshot = ({ hall }: Settings, zone: ZoneCode): ZoneCode[] =>
  [...new Set(hall.voice.together.filter((group) => group.includes(zone)).flat())].filter((other) => other !== zone);

/** For the kiosks: what may be chosen, how many wait, what is closed and why. */
export function kioskView(hall: HallState, settings: Settings, at: Instant): KioskView {
  const queues = queueRows(hall, settings, at);
  const home = settings.hall.home_queues;
  return {
    ...seen(hall, at),
    hall: hallView(hall, settings, at),
    queues,
    zones: settings.hall.zones.map(({ code }) => zoneOf(settings, code)),
    languages: settings.hall.kiosk_languages,
    home: home.length > 0 ? home : queues.slice(0, 7).map(({ queue }) => queue),
    rejoinBehind: rejoinBehind(settings),
    elderlyAge: settings.rules['priority.elderly_age'],
    reservedBlock: settings.hall.reserved_block > 0,
    emergencies: noticesAt(hall.notices, null, at).filter(({ kind, zone }) => kind === 'emergency' && zone === null),
    coming: helpComing(hall.notices, settings, at),
    voice: { one: settings.hall.voice.one },
    cardReader: settings.hall.card_reader ? { port: settings.hall.card_reader.port } : null,
  };
}
