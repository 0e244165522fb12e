import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { ticketIn, waitingIn } from '../../server/domain/queue/state.ts';
import { promised, ticketView, windowView } from '../../server/domain/queue/views.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Instant } from '../../shared/words.ts';
import type { Answer, By, HallLine } from '../simulation/line-to-hall.ts';

const DEEDS: Record<string, string> = {
  open: 'openWindow',
  pause: 'pauseWindow',
  resume: 'resumeWindow',
  close: 'closeWindow',
  'call-next': 'callNext',
};
/** What the routes fill in where a request leaves it out. */
const LEFT_OUT: Record<string, object> = { open: { clerk: null, supervisor: false }, transfer: { note: null } };
const TICK = MINUTE / 2;
type Asked = { readonly document?: { readonly number: string }; readonly queue: string };

export type InMemory = {
  readonly settings: Settings;
  readonly hear: (event: HallEvent, hall: HallState) => void;
  /** As it was when the day began; the same one may begin many days. */
  readonly begin?: HallState;
  /** False: nobody is told how long it will take, which is most of what a number costs. */
  readonly tells?: boolean;
};

/**
 * A hall without disk and network: the real `decide`, `evolve` and views behind the line by which the simulated people ask, and the answers
 * that its routes give. A person's document stands for its key. `hear` is told each event with the hall as it is then.
 */
export function hallInMemory({ settings, hear, begin = emptyHall(), tells = true }: InMemory) {
  let hall = begin;
  let at: Instant = 0;
  let ticked: Instant = 0;
  let asked = 0;

  function consider(command: Command): Answer<object> {
    const draft = draftOf(hall);
    const decision = decide(command, draft, settings, at);
    if ('refusal' in decision) return { status: 409, body: decision };
    for (const event of decision.events) evolve(draft, event);
    hall = draft;
    for (const event of decision.events) hear(event, hall);
    return { status: 200, body: {} };
  }

  function atKiosk(ticket: string, { document, ...wish }: Asked): Answer<object> {
    const quoted = tells ? promised(hall.queue, settings, at, wish) : null;
    const person = document?.number ?? null;
    const command = { about: 'queue', type: 'takeNumber', by: 'kiosk-1', ticket, person, ready: [], back: null, quoted, ...wish };
    return withView(consider(command as unknown as Command), () => viewOf(ticket));
  }
  const viewOf = (id: string): object => {
    const ticket = ticketIn(hall.queue, id);
    if (ticket && !tells) return { number: ticket.number };
    return ticket ? ticketView(hall, settings, ticket, at) : {};
  };
  const windowOf = (no: string): object => windowView(hall, settings, no, at) ?? {};
  const withView = (said: Answer<object>, view: () => object): Answer<object> => (said.status === 200 ? { ...said, body: view() } : said);

  function answer(method: string, path: string, body: object, by: string | null): Answer<object> {
    const [, kind, id = '', what = ''] = path.split('/');
    if (kind === 'queues')
      return { status: 200, body: settings.queues.map(({ code }) => ({ queue: code, waiting: waitingIn(hall.queue, code) })) };
    if (kind === 'tickets' && method === 'PUT') return atKiosk(id, body as Asked);
    if (kind === 'tickets' && what === 'review') return { status: 201, body: {} }; // nobody's wait depends on it
    if (kind === 'tickets') return consider({ about: 'queue', type: what, by: null, ticket: id } as unknown as Command);
    if (method === 'GET') return { status: 200, body: windowOf(id) };
    const command = { about: 'queue', by, window: id, type: DEEDS[what] ?? what, ...LEFT_OUT[what], ...body };
    return withView(consider(command as unknown as Command), () => windowOf(id));
  }

  const line: HallLine = {
    url: '',
    async ask<Body>(method: string, path: string, body: unknown = {}, { cookie = null }: { cookie?: string | null } = {}) {
      asked += 1;
      return answer(method, path, body as object, cookie) as Answer<Body>;
    },
    signIn: async (account: string): Promise<By> => ({ cookie: account }),
    watch: async () => {}, // nobody looks at a board
    counted: () => ({ asked, unanswered: 0 }),
    close: () => {},
  };
  return {
    line,
    now: (): HallState => hall,
    /** Moves its clock, and what is due by then is done. */
    move(to: Instant): void {
      if (ticked === 0) ticked = to - TICK;
      while (ticked + TICK <= to) {
        ticked += TICK; // as it comes to the server, whoever acts between: the same past has the same ticks
        at = ticked;
        consider({ about: 'time', type: 'tick' });
      }
      at = to;
    },
  };
}
