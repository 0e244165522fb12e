import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Place } from '../../shared/live.ts';
import type { BoardView, TicketView } from '../../shared/views.ts';
import { chance } from '../simulation/chance.ts';
import { beginDay } from '../simulation/day.ts';
import { startHall } from '../simulation/hall-process.ts';
import { isYes, lineTo } from '../simulation/line-to-hall.ts';
import { enterHall } from '../simulation/open-lobby.ts';
import { pacedClock } from '../simulation/sim-clock.ts';
import { at } from '../support/hall.ts';
import { badLine } from './bad-line.ts';
import { IN_FULL, tell } from './told.ts';
import { saidBy, type Watching, watching } from './watching.ts';
import { FAULTS, weatherOf } from './weather.ts';

// A morning of the hall over lines as bad as lines are: whatever was answered is kept once, and every screen shows what is so again.

const ROOT = join(import.meta.dirname, '..', '..');
const MONDAY = '2026-12-07';
const TIMES = IN_FULL ? 240 : FAULTS.length;
const PACE = IN_FULL ? 10 : 60; // in full it lasts seven minutes, on a busy machine twice that: a morning all the same
const SEED = 11;
const TRY = 2_000; // milliseconds; screens give ten seconds, and nothing else of it is different

test(`${TIMES} times the network fails in a morning: no number and no call is lost or given twice, and the screens show the hall as it is`, async () => {
  const startsAt = at('09:00', MONDAY);
  const hall = await startHall({ startsAt, pace: PACE, root: ROOT });
  onTestFinished(() => hall.close());
  const [people, walls] = [await badLine(hall.url, 'people'), await badLine(hall.url, 'walls')];
  const entered = await enterHall(people.url, { boards: false, patience: 60_000, within: TRY });
  onTestFinished(() => entered.close());
  const clock = pacedClock({ pace: PACE, end: at('13:00', MONDAY) });
  const lobby = { ...entered.lobby({ seed: SEED, day: MONDAY, clock, load: 0.9 }), from: startsAt };
  for (const clerk of entered.hall.badgeOf.keys()) await entered.signedIn(clerk);

  const first = entered.hall.windows[1]?.postA ?? '';
  const byPlace: [Place, { token?: string; cookie?: string }][] = [
    ...(['board', 'board/A', 'board/B', 'board/C', 'sign/02', 'sign/13'] as const).map((place) => [place, {}] as [Place, object]),
    ['kiosk', { token: entered.lobby({ seed: 0, day: MONDAY, clock }).kiosks[0]?.authorization?.slice(7) ?? '' }],
    ['window/02', { cookie: (await entered.signedIn(first)).cookie ?? '' }],
    ['desk', { cookie: (await entered.line.signIn('YL-1001', 'YL-1001')).cookie ?? '' }],
    ['office', { cookie: entered.admin.cookie ?? '' }],
  ];
  const screens = byPlace.map(([place, by]) => watching(walls.url, place, { by }));
  const truth = byPlace.map(([place, by]) => watching(hall.url, place, { by }));
  screens[0]?.onView((view) => entered.checks.board(view as BoardView));
  truth[0]?.onView((view) => clock.hear(Date.parse(view.at)));
  await expect.poll(() => [...screens, ...truth].filter((one) => one.stale()).map(({ place }) => place)).toEqual([]);
  beginDay(lobby);

  const random = chance(SEED, 'weather');
  const weather = weatherOf(random);
  const struck = new Map<string, number>();
  for (let nth = 0; nth < TIMES; nth += 1) {
    const fault = weather.next().value;
    struck.set(fault.name, (struck.get(fault.name) ?? 0) + 1);
    const where = nth < FAULTS.length ? [people, walls] : [[people], [walls], [people, walls]][Math.floor(random() * 3)];
    for (const line of where ?? []) await fault.begin(line);
    await new Promise((done) => setTimeout(done, fault.ms)); // the fault itself, not a wait for something
    if (where?.includes(people)) await expect.poll(people.pending).toBe(0); // it has struck
    await Promise.all([people.mend(), walls.mend()]);
    await new Promise((done) => setTimeout(done, 200 + random() * 400));
  }

  clock.stop();
  await clock.over();
  await entered.readOn();
  const fresh = await takeOneEach(hall.url, lobby.kiosks, entered);
  const apart = () => screens.filter((screen, nth) => screen.stale() || saidBy(screen.latest()) !== saidBy(truth[nth]?.latest() ?? null));
  await expect.poll(() => apart().map(({ place }) => place)).toEqual([]);
  await entered.readOn();
  expect(entered.checks.finish()).toEqual([]);
  expect(fresh).toBe(lobby.kiosks.length); // numbers go on
  expect(backwards(screens)).toEqual([]);
  expect(Math.max(...screens.map((one) => one.told.breaks))).toBeGreaterThan(0);
  expect([...lobby.refused.keys()].filter((key) => /not-saved|too-many|malformed|not-allowed|not-signed-in/.test(key))).toEqual([]);

  const { taken, calls } = entered.figures.today();
  expect(taken).toBeGreaterThan(20);
  expect(calls).toBeGreaterThan(10);
  const { unanswered } = entered.line.counted();
  const views = screens.reduce((sum, one) => sum + one.told.views, 0);
  const breaks = screens.reduce((sum, one) => sum + one.told.breaks, 0);
  for (const [name, times] of struck) tell({ of: 'network', fault: name, times, looked: `see the morning below`, lost: 0 });
  tell({
    of: 'network',
    fault: `a morning of the hall, its people and ${screens.length} screens behind these lines`,
    times: TIMES,
    looked: `${taken} numbers, ${calls} calls, ${views} views, ${entered.checks.checked()} looks at the journal`,
    lost: entered.checks.broken.length + backwards(screens).length,
    note: `${unanswered} requests asked again, ${people.counted.cutAnswers} answers cut, ${people.counted.twice} requests sent twice, ${people.counted.overtaken + walls.counted.overtaken} overtaken, ${breaks} lines taken up again`,
  });
});

/** Straight at the server, as soon as everything is well: the next number of a queue, each once. */
async function takeOneEach(url: string, kiosks: readonly object[], { checks }: Awaited<ReturnType<typeof enterHall>>): Promise<number> {
  const line = lineTo(url);
  let given = 0;
  for (const kiosk of kiosks) {
    const id = randomUUID();
    const said = await line.ask<TicketView>('PUT', `/tickets/${id}`, { queue: 'S' }, kiosk);
    if (!isYes(said)) throw new Error(`no number any more: ${JSON.stringify(said.body)}`);
    checks.ticket(id, said.body.number);
    given += 1;
  }
  return given;
}

const backwards = (screens: readonly Watching[]): string[] => screens.filter(({ told }) => told.backwards > 0).map(({ place }) => place);
