import { MINUTE } from '../../shared/time.ts';
import type { Call } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';

const HOLD = 8_000; // a call stays in the big field at least so long, in milliseconds of the server's time
const CALM_AFTER = MINUTE; // after the last call the field stops calling
const QUIET_AFTER = 10 * MINUTE; // and later stops naming it

/** What the big field stands for: one or two calls, calling or just called; or nobody for a long time. */
export type Hero = { readonly is: 'calling' | 'recent'; readonly calls: readonly Call[] } | { readonly is: 'quiet' };

type Shown = { readonly call: Call; readonly from: Instant };

/**
 * Which calls the big field shows at an instant of the server's time; null when that time is not known.
 * The field has two places. A call takes a place that has been held for 8 seconds, so two that come together
 * share the field, and a third waits its turn (it stands in the rows at once).
 */
export function heroAt(calls: readonly Call[], now: Instant | null): Hero {
  if (now === null) return { is: 'quiet' };
  let places: readonly Shown[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const call of [...calls].sort((a, b) => a.nr - b.nr)) {
    const due = turnOf(call, places, last);
    if (due > now && places.length > 0) break; // it waits, and so do all after it
    places = seat(call, due, places);
    last = due;
  }
  if (places.length === 0 || now - last >= QUIET_AFTER) return { is: 'quiet' };
  return { is: now - last >= CALM_AFTER ? 'recent' : 'calling', calls: places.map(({ call }) => call) };
}

/** The same field with the call that is being said: where that has lost its place to newer ones, it takes the older one's again. */
export function withSaid(hero: Hero, said: Call | null): Hero {
  if (!said || (hero.is !== 'quiet' && hero.calls.some(({ nr }) => nr === said.nr))) return hero;
  if (hero.is !== 'calling') return { is: 'calling', calls: [said] };
  const newest = hero.calls.reduce((a, b) => (b.nr > a.nr ? b : a));
  return { is: 'calling', calls: hero.calls.length < 2 ? [said, newest] : hero.calls.map((call) => (call === newest ? call : said)) };
}

const held = (places: readonly Shown[], at: Instant) => places.filter(({ from }) => from + HOLD > at);

/** When a call gets a place: at once, or when the first of two has had its 8 seconds; never before the call ahead of it. */
function turnOf(call: Call, places: readonly Shown[], last: Instant): Instant {
  const at = Math.max(Date.parse(call.at), last);
  const still = held(places, at);
  if (still.some((one) => one.call.number === call.number)) return at; // called again: it stays where it is
  return still.length < 2 ? at : Math.min(...still.map(({ from }) => from + HOLD));
}

/** Whoever is still to be held keeps its side; nobody to be held: the field is the new call's alone. */
function seat(call: Call, from: Instant, places: readonly Shown[]): readonly Shown[] {
  const shown = { call, from };
  const again = held(places, from).some((one) => one.call.number === call.number);
  if (again) return places.map((one) => (one.call.number === call.number ? shown : one));
  const [stays] = held(places, from);
  if (!stays) return [shown];
  return places.indexOf(stays) === 0 ? [stays, shown] : [shown, stays];
}

/** The calls before those in the big field, newest first, one line a ticket. */
export function rowsBeside(calls: readonly Call[], hero: Hero, count: number): readonly Call[] {
  const above = hero.is === 'quiet' ? [] : hero.calls.map(({ number }) => number);
  const newest = [...calls].sort((a, b) => b.nr - a.nr);
  const once = newest.filter(({ number }, nth) => newest.findIndex((other) => other.number === number) === nth);
  return once.filter(({ number }) => !above.includes(number)).slice(0, count);
}
