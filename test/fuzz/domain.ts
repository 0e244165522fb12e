import fc from 'fast-check';
import type { Command } from '../../server/domain/command.ts';
import { decide } from '../../server/domain/decide.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { evolve } from '../../server/domain/evolve.ts';
import { dayIsOver } from '../../server/domain/queue/due.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { freeze, thaw } from '../../server/domain/snapshot.ts';
import { draftOf, emptyHall, type HallState } from '../../server/domain/state.ts';
import { REFUSALS } from '../../shared/words.ts';
import { invariants, type Promised } from '../simulation/invariants.ts';
import { knownHall } from '../simulation/known-hall.ts';
import { at, hallSettings } from '../support/hall.ts';
import { opens } from '../support/people.ts';
import { WINDOWS, type Wish, wish } from './domain-commands.ts';
import { differsFrom, placesOf, rowOf, show } from './domain-look.ts';
import { type Asked, inRounds, type Outcome, type Tally, tally, timed } from './part.ts';

/** Halls with other rules: each turns other corners of the same decisions. */
const HALLS: readonly Settings[] = [
  hallSettings({ windows: { '13': { categories: ['B'], second: ['A'] } } }),
  { ...hallSettings({ rules: { 'call.choosing': true } }), alwaysOpen: true },
  hallSettings({
    hall: { reserved_block: 5 },
    rules: { 'ticket.missed_policy': 'tail', 'ticket.missed_max': 1 },
    queues: { A: { quota: { am: 3, pm: 1 }, ticket_digits: 2 }, B: { quota: {}, one_active_ticket_per_person: false } },
  }),
  {
    ...hallSettings({
      hall: { reserved_block: 3 },
      rules: { 'ticket.missed_policy': 'void', 'ticket.calls_before_miss': 1, 'priority.head_start_minutes': 0 },
    }),
    alwaysOpen: true,
  },
];
const BEGINS = ['08:20', '09:00', '11:55', '14:29', '17:25', '23:58'];

/** A stretch of a hall's life: under which rules, from when on, and what is asked with how many seconds between. */
type Stretch = {
  readonly hall: number;
  readonly begins: string;
  readonly open: boolean;
  readonly moves: readonly (readonly [Wish, number])[];
};
const seconds = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 50 }) },
  { weight: 2, arbitrary: fc.constantFrom(61, 900, 3_700) },
  { weight: 1, arbitrary: fc.constantFrom(-5, 43_200, 90_000) },
);
const stretch = (most: number): fc.Arbitrary<Stretch> =>
  fc.record({
    hall: fc.nat({ max: HALLS.length - 1 }),
    begins: fc.constantFrom(...BEGINS),
    open: fc.integer({ max: 3, min: 0 }).map((chance) => chance > 0),
    moves: fc.array(fc.tuple(wish, seconds), { minLength: 1, maxLength: most, size: 'max' }),
  });

const WORDS = new Set<string>(REFUSALS);
const broken = (why: string): never => {
  throw new Error(why);
};

/** Asks one after the other and looks at everything after each; throws with what is broken. `say` is told of each. */
function live({ hall: nth, begins, open, moves }: Stretch, seen: Tally, say: (line: string) => void = () => {}): void {
  const settings = HALLS[nth] as Settings;
  const watched = invariants(knownHall(settings as unknown as Parameters<typeof knownHall>[0]));
  const passedOver: readonly Promised[] = settings.rules['call.choosing'] ? ['in-turn'] : []; // there a clerk may choose
  const hall = draftOf(emptyHall());
  const events: HallEvent[] = [];
  let [now, frozen] = [at(begins), JSON.stringify(freeze(hall))];

  const days = new Map<string, string>();
  /** An id is made once, for one number: nobody asks with yesterday's, which the facts know and the day's state does not. */
  const isOfAnotherDay = (command: Command): boolean => {
    if (command.type !== 'takeNumber' && command.type !== 'handIn') return false;
    const day = days.get(command.ticket) ?? hall.queue.day;
    days.set(command.ticket, day);
    return day !== hall.queue.day;
  };
  const ask = (command: Command): void => {
    const decision = decide(command, hall, settings, now);
    say(
      `${new Date(now).toISOString()} ${JSON.stringify(command)} → ${JSON.stringify('events' in decision ? decision.events.map(({ type }) => type) : decision)}`,
    );
    if (JSON.stringify(decide(command, hall, settings, now)) !== JSON.stringify(decision)) broken('asked twice, decided otherwise');
    if (JSON.stringify(freeze(hall)) !== frozen) broken(`deciding ${command.type} has changed the hall`);
    if ('refusal' in decision) {
      if (!WORDS.has(decision.refusal)) broken(`an unknown refusal: ${decision.refusal}`);
      seen.note(decision.refusal);
      return;
    }
    for (const event of decision.events) {
      watched.read(rowOf(JSON.parse(JSON.stringify(event)), hall.seq + 1));
      evolve(hall, event);
      events.push(event);
    }
    if (decision.events.length > 0) frozen = JSON.stringify(freeze(hall));
    const breach = watched.broken.find(({ promise }) => !passedOver.includes(promise));
    if (breach) broken(`${breach.promise}: ${breach.what}`);
    const differs = decision.events.length > 0 ? differsFrom(watched.told, hall) : null;
    if (differs) broken(differs);
    seen.note(decision.events.length > 0 ? 'accepted' : 'so already');
  };

  ask({ about: 'time', type: 'tick' });
  if (open) for (const no of WINDOWS) ask(opens(no));
  for (const [which, [wished, later]] of moves.entries()) {
    now += later * 1000;
    if (dayIsOver(hall.queue, settings, now)) ask({ about: 'time', type: 'tick' }); // the front desk asks so too
    const command = wished(hall);
    if (!isOfAnotherDay(command)) ask(command);
    const places = placesOf(hall, settings);
    const place = places[(which * 7) % places.length];
    if (place) show(place, hall, settings, now);
  }
  for (const place of placesOf(hall, settings)) show(place, hall, settings, now);
  again(events, frozen);
}

/** Played again from what the journal keeps, whole and from a snapshot on, the hall is the same. */
function again(events: readonly HallEvent[], frozen: string): void {
  const kept = JSON.parse(JSON.stringify(events)) as HallEvent[];
  const play = (from: HallState, some: readonly HallEvent[]) => some.reduce(evolve, draftOf(from));
  if (JSON.stringify(freeze(play(emptyHall(), kept))) !== frozen) broken('played again from the journal, the hall is another');
  const half = events.length >> 1;
  const snapshot = thaw(JSON.parse(JSON.stringify(freeze(play(emptyHall(), kept.slice(0, half))))));
  if (JSON.stringify(freeze(play(snapshot, kept.slice(half)))) !== frozen) broken('played again from a snapshot, the hall is another');
}

/** Commands against `decide` and `evolve`, held against the journal as other code reads it. A case is a command. */
export function domain(asked: Asked, most = 80): Promise<Outcome> {
  const seen = tally();
  return timed('domain', seen, () =>
    inRounds(asked, seen, {
      arbitrary: stretch(most),
      try: (one) => live(one, seen),
      told(one) {
        const lines: string[] = [`hall ${one.hall}, from ${one.begins}`];
        try {
          live(one, tally(), (line) => lines.push(line));
        } catch {} // that is why it is told
        return lines.join('\n');
      },
      runs: 100,
    }),
  );
}
