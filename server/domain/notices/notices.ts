import { iso, MINUTE } from '../../../shared/time.ts';
import type { AnnouncementView, HelpView } from '../../../shared/views.ts';
import type { Actor, Instant, Lang, ZoneCode } from '../../../shared/words.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import type { Settings } from '../settings.ts';

// What is said to the hall from the desk, and what the hall asks of the desk.

export type NoticeCommand = { about: 'notices'; by: Actor } & (
  | { type: 'announce'; text: string; lang: Lang; zone: ZoneCode | null; until: Instant | null }
  | { type: 'withdraw'; nr: number }
  | { type: 'callHelp'; where: string; kind: string }
  | { type: 'answerHelp'; nr: number }
);

export type NoticeEvent = { about: 'notices'; by: Actor; at: Instant } & (
  | { type: 'NoticeAnnounced'; nr: number; text: string; lang: Lang; zone: ZoneCode | null; until: Instant }
  | { type: 'NoticeWithdrawn'; nr: number }
  | { type: 'HelpCalled'; nr: number; where: string; kind: string }
  | { type: 'HelpAnswered'; nr: number }
);

type Notice = { readonly nr: number; readonly text: string; readonly lang: Lang; readonly zone: ZoneCode | null } & {
  readonly at: Instant;
  readonly until: Instant;
};
type Help = { readonly nr: number; readonly where: string; readonly kind: string; readonly by: Actor; readonly at: Instant };
export type NoticesState = { readonly nr: number; readonly notices: readonly Notice[]; readonly help: readonly Help[] };
export const noNotices = (): NoticesState => ({ nr: 0, notices: [], help: [] });

const HOLDS = 10 * MINUTE; // a notice that says no time of its own
const AT_ONCE = 50; // more notices or calls for help than this at a time are nobody's to read

export function decideNotices(command: NoticeCommand, { nr, notices, help }: NoticesState, settings: Settings, at: Instant): Decision {
  const { about, by } = command;
  switch (command.type) {
    case 'announce': {
      const { text, lang, zone, until } = command;
      if (zone !== null && !settings.hall.zones.some(({ code }) => code === zone)) return { refusal: 'malformed', path: 'zone' };
      if (until !== null && until <= at) return { refusal: 'malformed', path: 'until' };
      const valid = notices.filter((one) => one.until > at);
      if (valid.length >= AT_ONCE) return refuse('too-many-requests');
      return accept({ about, by, at, type: 'NoticeAnnounced', nr: nr + 1, text, lang, zone, until: until ?? at + HOLDS });
    }
    case 'withdraw':
      if (command.nr > nr) return refuse('unknown-place');
      return notices.some((one) => one.nr === command.nr) ? accept({ about, by, at, type: 'NoticeWithdrawn', nr: command.nr }) : accept();
    case 'callHelp': {
      const { where, kind } = command;
      if (help.some((one) => one.where === where && one.kind === kind)) return accept(); // pressed again: they know already
      if (help.length >= AT_ONCE) return refuse('too-many-requests');
      return accept({ about, by, at, type: 'HelpCalled', nr: nr + 1, where, kind });
    }
    case 'answerHelp':
      if (command.nr > nr) return refuse('unknown-place');
      return help.some((one) => one.nr === command.nr) ? accept({ about, by, at, type: 'HelpAnswered', nr: command.nr }) : accept();
  }
}

export function evolveNotices(state: NoticesState, event: NoticeEvent): NoticesState {
  const { by, at } = event;
  switch (event.type) {
    case 'NoticeAnnounced': {
      const { nr, text, lang, zone, until } = event;
      return { ...state, nr, notices: [...state.notices.filter((one) => one.until > at), { nr, text, lang, zone, at, until }] };
    }
    case 'NoticeWithdrawn':
      return { ...state, notices: state.notices.filter(({ nr }) => nr !== event.nr) };
    case 'HelpCalled': {
      const { nr, where, kind } = event;
      return { ...state, nr, help: [...state.help, { nr, where, kind, by, at }] };
    }
    case 'HelpAnswered':
      return { ...state, help: state.help.filter(({ nr }) => nr !== event.nr) };
  }
}

/** Notices that still hold, newest first: those for everybody, and those of a zone; of all zones where none is asked for. */
export const noticesAt = (
  { notices }: NoticesState,
  zone: ZoneCode | null,
  at: Instant,
): (AnnouncementView & { zone: ZoneCode | null })[] =>
  notices
    .filter((one) => one.until > at && (zone === null || one.zone === null || one.zone === zone))
    .map(({ nr, text, lang, zone: of, at: since, until }) => ({
      nr,
      kind: 'notice' as const,
      text,
      lang,
      zone: of,
      at: iso(since),
      until: iso(until),
    }))
    .reverse();

export const helpOpen = ({ help }: NoticesState): HelpView[] =>
  help.map(({ nr, where, kind, by, at }) => ({ nr, where, kind, by, at: iso(at) })).reverse();
