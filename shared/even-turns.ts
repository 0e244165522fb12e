import { DAY, weekdayOf } from './time.ts';
import type { Day } from './words.ts';

/** One place to be filled on a day. */
export type Slot = { readonly day: Day; readonly rest: boolean };
/** What somebody has done before: turns, those of them on days of rest, by weekday (index 1 to 7), and when last. */
export type Past = { readonly turns: number; readonly rest: number; readonly weekdays: readonly number[]; readonly last: Day | null };

type Wish = {
  readonly slots: readonly Slot[];
  readonly people: readonly string[];
  readonly may: (person: string, slot: Slot) => boolean;
  readonly past: (person: string) => Past;
};

/** A slot or a past with its day counted, so that thousands of ways to fill a month can be weighed in a moment. */
type Place = { readonly at: number; readonly weekday: number; readonly rest: boolean };
type Before = { readonly turns: number; readonly rest: number; readonly weekdays: readonly number[]; readonly at: number | null };
const countOf = (day: Day): number => Date.parse(`${day}T00:00Z`) / DAY;

/**
 * Fills every slot for which there is anybody, nobody twice on a day, and as evenly as it can be done: no hand-over, through
 * however many people, would bring two of them closer. Among those the one is sought in which days of rest, weekdays and the
 * time between two turns are spread best, what was before counted in. The same wish always has the same answer.
 */
export function takeTurns({ slots, people, may, past }: Wish): (string | null)[] {
  const places = slots.map(({ day, rest }): Place => ({ at: countOf(day), weekday: weekdayOf(day), rest }));
  const before = people.map((person): Before => {
    const { last, ...rest } = past(person);
    return { ...rest, at: last === null ? null : countOf(last) };
  });
  const free = people.map((person) => slots.map((slot) => may(person, slot)));
  const sameDay = places.map(({ at }) => places.flatMap((other, nth) => (other.at === at ? [nth] : [])));
  const held: number[] = slots.map(() => NOBODY);
  const mine: number[][] = people.map(() => []);
  const costs: number[] = before.map((one) => cost([], one));

  const count = (person: number): number => mine[person]?.length ?? 0;
  const could = (person: number, nth: number): boolean =>
    free[person]?.[nth] === true && !(sameDay[nth] ?? []).some((other) => held[other] === person);
  const costOf = (person: number, own: readonly number[]): number =>
    cost(
      own.map((nth) => places[nth] as Place),
      before[person] as Before,
    );
  const weigh = (person: number): void => {
    if (person !== NOBODY) costs[person] = costOf(person, mine[person] ?? []);
  };
  const give = (nth: number, person: number): void => {
    const was = held[nth] ?? NOBODY;
    if (was !== NOBODY) mine[was] = (mine[was] ?? []).filter((one) => one !== nth);
    mine[person] = [...(mine[person] ?? []), nth].sort((a, b) => a - b);
    held[nth] = person;
    weigh(was);
    weigh(person);
  };

  for (const nth of slots.keys()) {
    let best: { person: number; more: number } | null = null;
    for (const person of people.keys()) {
      if (!could(person, nth)) continue;
      const more = costOf(person, [...(mine[person] ?? []), nth]) - (costs[person] ?? 0);
      if (!best || more < best.more) best = { person, more };
    }
    if (best) give(nth, best.person);
  }

  /** The shortest way to hand a turn on to `first` from somebody who has two more; false if there is none. */
  function handOn(first: number): boolean {
    const from = new Map<number, { nth: number; to: number } | null>([[first, null]]);
    for (const person of from.keys()) {
      for (const [nth, holder] of held.entries()) {
        if (holder === NOBODY || from.has(holder) || !could(person, nth)) continue;
        from.set(holder, { nth, to: person });
        if (count(holder) < count(first) + 2) continue;
        for (let step = from.get(holder); step; step = from.get(step.to)) give(step.nth, step.to);
        return true;
      }
    }
    return false;
  }
  const byTurns = () => [...people.keys()].sort((a, b) => count(a) - count(b));
  while (byTurns().some(handOn));

  /** Whether giving these slots to these people is better than as it is; if so, it is done. */
  function better(change: readonly (readonly [nth: number, to: number])[]): boolean {
    const own = new Map<number, number[]>();
    for (const [nth, to] of change) {
      const was = held[nth] ?? NOBODY;
      own.set(
        was,
        (own.get(was) ?? mine[was] ?? []).filter((one) => one !== nth),
      );
      own.set(to, [...(own.get(to) ?? mine[to] ?? []), nth]);
    }
    let more = 0;
    for (const [person, slotsThen] of own) more += costOf(person, slotsThen) - (costs[person] ?? 0);
    if (more >= 0) return false;
    for (const [nth, to] of change) give(nth, to);
    return true;
  }

  for (let round = 0, moved = true; moved && round < ROUNDS; round += 1) {
    moved = false;
    for (const nth of slots.keys()) {
      for (const person of people.keys()) {
        const holder = held[nth] ?? NOBODY;
        if (holder === NOBODY || count(person) >= count(holder) || !could(person, nth)) continue;
        moved = better([[nth, person]]) || moved;
      }
      for (let other = nth + 1; other < slots.length; other += 1) {
        const [a, b] = [held[nth] ?? NOBODY, held[other] ?? NOBODY];
        if (a === NOBODY || b === NOBODY || a === b || !could(a, other) || !could(b, nth)) continue;
        const change = [
          [nth, b],
          [other, a],
        ] as const;
        moved = better(change) || moved;
      }
    }
  }
  return held.map((person) => people[person] ?? null);
}

const NOBODY = -1;
const ROUNDS = 6; // each is better than the one before; a month settles in three or four
const NEAR = 7; // days: two turns should not lie closer, if it can be helped

/** What somebody's turns cost: first that they are many, then that many are on days of rest, then what was before, then the rest. */
function cost(own: readonly Place[], past: Before): number {
  let rest = past.rest;
  let weekdays = 0;
  let near = 0;
  for (const [nth, { at, weekday, rest: isRest }] of own.entries()) {
    if (isRest) rest += 1;
    weekdays += 2 * (past.weekdays[weekday] ?? 0); // as much as the square of their number grows
    near += tooNear(at, past.at);
    for (let other = 0; other < nth; other += 1) {
      if (own[other]?.weekday === weekday) weekdays += 2;
      near += tooNear(at, own[other]?.at ?? null);
    }
  }
  return 1e7 * own.length ** 2 + 1e4 * rest ** 2 + 1e2 * (past.turns + own.length) ** 2 + 10 * weekdays + near;
}

function tooNear(at: number, other: number | null): number {
  const gap = other === null ? NEAR : Math.abs(at - other);
  return gap < NEAR ? (NEAR - gap) ** 2 : 0;
}
