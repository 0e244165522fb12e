import { iso, MINUTE } from '../../../shared/time.ts';
import type { AnnouncementView, ComingView, GoingView, HelpView } from '../../../shared/views.ts';
import type { Actor, Instant, Lang, Role, ZoneCode } from '../../../shared/words.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { surnameOf } from '../queue/views.ts';
import type { Settings } from '../settings.ts';

// What is said to the hall from the desk, and what the hall asks of the desk.

export type NoticeCommand = { about: 'notices'; by: Actor } & (
  | { type: 'announce'; text: string; lang: Lang; zone: ZoneCode | null; until: Instant | null; kind?: AnnouncementView['kind'] }
  | { type: 'withdraw'; nr: number }
  | { type: 'callHelp'; where: string; kind: string }
  | { type: 'answerHelp'; nr: number }
  | { type: 'finishHelp'; nr: number }
);

export type NoticeEvent = { about: 'notices'; by: Actor; at: Instant } & (
  | { type: 'NoticeAnnounced'; nr: number; text: string; lang: Lang; zone: ZoneCode | null; until: Instant; kind?: 'emergency' }
  | { type: 'NoticeWithdrawn'; nr: number }
  | { type: 'HelpCalled'; nr: number; where: string; kind: string }
  | { type: 'HelpAnswered'; nr: number }
  | { type: 'HelpFinished'; nr: number }
);

type Notice = { readonly nr: number; readonly text: string; readonly lang: Lang; readonly zone: ZoneCode | null } & {
  readonly at: Instant;
  readonly until: Instant;
  readonly kind: AnnouncementView['kind'];
};
type Help = { readonly nr: number; readonly where: string; readonly kind: string; readonly by: Actor; readonly at: Instant };
/** A call that somebody has said they go to. */
type Going = { readonly call: Help; readonly goes: Actor; readonly since: Instant };
export type NoticesState = {
  readonly nr: number;
  readonly notices: readonly Notice[];
  readonly help: readonly Help[];
  readonly going: readonly Going[];
};
export const noNotices = (): NoticesState => ({ nr: 0, notices: [], help: [], going: [] });

const HOLDS = { notice: 10 * MINUTE, emergency: 12 * 60 * MINUTE }; // what says no time of its own; an emergency is lifted by hand
const WALKS = 3 * MINUTE; // whoever is called for again meanwhile is on the way already
const FORGOTTEN = 60 * MINUTE; // a call that nobody said is done
const AT_ONCE = 50; // more notices or calls for help than this at a time are nobody's to read

export function decideNotices(
  command: NoticeCommand,
  { nr, notices, help, going }: NoticesState,
  settings: Settings,
  at: Instant,
): Decision {
  const { about, by } = command;
  switch (command.type) {
    case 'announce': {
      const { text, lang, zone, until, kind = 'notice' } = command;
      if (zone !== null && !settings.hall.zones.some(({ code }) => code === zone)) return { refusal: 'malformed', path: 'zone' };
      if (until !== null && until <= at) return { refusal: 'malformed', path: 'until' };
      const valid = notices.filter((one) => one.until > at);
      if (valid.length >= AT_ONCE) return refuse('too-many-requests');
      const ends = until ?? at + HOLDS[kind];
      return accept({
        about,
        by,
        at,
        type: 'NoticeAnnounced',
        nr: nr + 1,
        text,
        lang,
        zone,
        until: ends,
        ...(kind === 'emergency' ? { kind } : {}),
      });
    }
    case 'withdraw':
      if (command.nr > nr) return refuse('unknown-place');
      return notices.some((one) => one.nr === command.nr) ? accept({ about, by, at, type: 'NoticeWithdrawn', nr: command.nr }) : accept();
    case 'callHelp': {
      const { where, kind } = command;
      if (help.some((one) => one.where === where && one.kind === kind)) return accept(); // pressed again: they know already
      if (kind === 'help' && going.some(({ call, since }) => call.where === where && call.kind === kind && at - since < WALKS))
        return accept();
      if (help.length >= AT_ONCE) return refuse('too-many-requests');
      return accept({ about, by, at, type: 'HelpCalled', nr: nr + 1, where, kind });
    }
    case 'answerHelp':
      if (command.nr > nr) return refuse('unknown-place');
      return help.some((one) => one.nr === command.nr) ? accept({ about, by, at, type: 'HelpAnswered', nr: command.nr }) : accept();
    case 'finishHelp':
      if (command.nr > nr) return refuse('unknown-place');
      return isOpen(command.nr, help, going) ? accept({ about, by, at, type: 'HelpFinished', nr: command.nr }) : accept();
  }
}

export function evolveNotices(state: NoticesState, event: NoticeEvent): NoticesState {
  const { by, at } = event;
  switch (event.type) {
    case 'NoticeAnnounced': {
      const { nr, text, lang, zone, until, kind = 'notice' } = event;
      return { ...state, nr, notices: [...state.notices.filter((one) => one.until > at), { nr, text, lang, zone, at, until, kind }] };
    }
    case 'NoticeWithdrawn':
      return { ...state, notices: state.notices.filter(({ nr }) => nr !== event.nr) };
    case 'HelpCalled': {
      const { nr, where, kind } = event;
      return { ...state, nr, help: [...state.help, { nr, where, kind, by, at }] };
    }
    case 'HelpAnswered': {
      const call = state.help.find(({ nr }) => nr === event.nr);
      const going = state.going.filter(({ since }) => at - since < FORGOTTEN);
      return { ...without(event.nr, state), going: call ? [...going, { call, goes: by, since: at }] : going };
    }
    case 'HelpFinished':
      return without(event.nr, state);
  }
}

/** At a day's turn what has ended is let go: until then it would stand in the state for as long as nobody said anything else. */
export const withoutEnded = ({ nr, notices, help, going }: NoticesState, at: Instant): NoticesState => ({
  nr,
  notices: notices.filter(({ until }) => until > at),
  help,
  going: going.filter(({ since }) => at - since < FORGOTTEN),
});

/** Notices that still hold, newest first: those for everybody, and those of a zone; of all zones where none is asked for. */
export const noticesAt = ({ notices }: NoticesState, zone: ZoneCode | null, at: Instant): AnnouncementView[] =>
  notices
    .filter((one) => one.until > at && (zone === null || one.zone === null || one.zone === zone))
    .map(({ nr, kind, text, lang, zone: of, at: since, until }) => ({
      nr,
      kind,
      text,
      lang,
      zone: of,
      at: iso(since),
      until: iso(until),
    }))
    .reverse();

const isOpen = (nr: number, help: NoticesState['help'], going: NoticesState['going']): boolean =>
  help.some((one) => one.nr === nr) || going.some(({ call }) => call.nr === nr);

const without = (nr: number, state: NoticesState): NoticesState => ({
  ...state,
  help: state.help.filter((one) => one.nr !== nr),
  going: state.going.filter(({ call }) => call.nr !== nr),
});

const helpView = ({ nr, where, kind, by, at }: Help): HelpView => ({ nr, where, kind, by, at: iso(at) });

/** Calls that nobody goes to yet, newest first. */
export const helpOpen = ({ help }: NoticesState): HelpView[] => help.map(helpView).reverse();

/** Calls that somebody goes to, newest first; one that is never said to be done is forgotten after an hour. */
export const helpGoing = ({ going }: NoticesState, settings: Settings, at: Instant): GoingView[] =>
  going
    .filter(({ since }) => at - since < FORGOTTEN)
    .map(({ call, goes, since }) => ({ ...helpView(call), goes: settings.staffOf.get(goes ?? '')?.name ?? goes ?? '', since: iso(since) }))
    .reverse();

const isGuide = ({ role, roles }: { role: Role; roles: readonly Role[] }): boolean => [role, ...roles].includes('guide');

/** Who comes to the calls from the hall, as whoever called may know it: a surname, and whether it is a guide. */
export const helpComing = ({ going }: NoticesState, settings: Settings, at: Instant): ComingView[] =>
  going.flatMap(({ call, goes, since }) => {
    const who = settings.staffOf.get(goes ?? '');
    const isOurs = call.by !== null && settings.staffOf.has(call.by); // one of the staff called: nothing for the screens of the hall
    return who && !isOurs && at - since < FORGOTTEN ? [{ nr: call.nr, surname: surnameOf(who.name), guide: isGuide(who) }] : [];
  });
