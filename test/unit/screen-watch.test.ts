import { expect, test } from 'vitest';
import { type Beat, pictureAlert, soundAlert, type Watched, watched } from '../../server/devices/screen-watch.ts';

/** A screen that beats every ten seconds for a while: what it says at each, and where the hall stands by then. */
function after(seconds: number, says: (at: number) => Partial<Beat>, hall: (at: number) => number = () => 1): Watched {
  let screen: Watched | undefined;
  for (let at = 0; at <= seconds; at += 10) {
    const beat: Beat = { painted: { seq: 1, at: `${at}` }, sound: 'ready', spoken: null, ...says(at) };
    screen = watched(screen, beat, hall(at), at * 1000);
  }
  if (!screen) throw new Error('it never beat');
  return screen;
}
const picture = (screen: Watched, at: number) => pictureAlert(screen, at * 1000)?.what ?? null;
const sound = (screen: Watched, at: number) => soundAlert(screen, at * 1000)?.what ?? null;

test('a screen that paints is well, one whose picture stands for half a minute is black', () => {
  expect(
    picture(
      after(60, () => ({})),
      60,
    ),
  ).toBeNull();
  const frozen = after(60, (at) => ({ painted: { seq: 1, at: `${Math.min(at, 20)}` } }));
  expect(pictureAlert(frozen, 60_000)).toEqual({ what: 'black', since: 20_000 });
  expect(
    picture(
      after(50, (at) => ({ painted: { seq: 1, at: `${Math.min(at, 20)}` } })),
      50,
    ),
  ).toBeNull();
  expect(
    picture(
      after(40, () => ({ painted: null })),
      40,
    ),
  ).toBe('black'); // it never painted at all
});

test('what a screen says itself of its picture counts from its second word on', () => {
  const hidden = (from: number) => (at: number) => ({ painted: { seq: 1, at: `${at}`, visible: at < from } });
  expect(picture(after(30, hidden(30)), 30)).toBeNull();
  expect(picture(after(30, hidden(20)), 30)).toBe('black');
  expect(
    picture(
      after(30, (at) => ({ painted: { seq: 1, at: `${at}`, visible: at !== 20 } })),
      30,
    ),
  ).toBeNull();
});

test('a picture of what was so half a minute ago is stale; one that only lags a little in a busy hall is not', () => {
  const stuck = after(
    60,
    () => ({}),
    (at) => (at < 20 ? 1 : 1 + at),
  );
  expect(pictureAlert(stuck, 60_000)).toEqual({ what: 'stale', since: 20_000 });
  const late = after(
    120,
    (at) => ({ painted: { seq: at, at: `${at}` } }),
    (at) => at + 5,
  );
  expect(picture(late, 120)).toBeNull();
  expect(
    picture(
      after(
        60,
        () => ({}),
        () => 1,
      ),
      60,
    ),
  ).toBeNull(); // nothing happens, and nothing is old
});

test('a loudspeaker that waits for a touch, is not there, or has been muted too long', () => {
  expect(
    sound(
      after(10, () => ({})),
      10,
    ),
  ).toBeNull();
  expect(
    sound(
      after(10, () => ({ sound: 'suspended' })),
      10,
    ),
  ).toBe('locked');
  expect(
    sound(
      after(10, () => ({ sound: 'none' })),
      10,
    ),
  ).toBe('no-sound');
  expect(
    sound(
      after(10, () => ({ sound: 'failed' })),
      10,
    ),
  ).toBe('no-sound');
  expect(
    sound(
      after(600, () => ({ sound: 'muted' })),
      600,
    ),
  ).toBeNull();
  expect(
    sound(
      after(610, () => ({ sound: 'muted' })),
      610,
    ),
  ).toBe('muted-long');
  expect(
    sound(
      after(610, (at) => ({ sound: at === 300 ? 'ready' : 'muted' })),
      610,
    ),
  ).toBeNull(); // from anew
});
