import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { instantAt } from '../../shared/time.ts';
import type { TicketView } from '../../shared/views.ts';
import { asTold } from '../simulation/as-told.ts';
import { between, type Chance, chance, oneOf } from '../simulation/chance.ts';
import { beginDay } from '../simulation/day.ts';
import { startHall } from '../simulation/hall-process.ts';
import { isYes } from '../simulation/line-to-hall.ts';
import { enterHall } from '../simulation/open-lobby.ts';
import { pacedClock } from '../simulation/sim-clock.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { renaming } from './renaming.ts';
import { IN_FULL, tell } from './told.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MONDAY = '2026-12-07';
const at = (clock: string) => instantAt(MONDAY, clock, 'Asia/Shanghai');
const PACE = 60;
const OUTAGE = 10_000; // milliseconds of the hall's time between two starts
const PATIENCE = 120_000; // milliseconds for which whoever is not answered asks again
const DAY = 86_400_000;
const SEED = 20261207;

/** The moments at which it is killed, and how many of a hundred are such. */
const MOMENTS = [
  [50, 'at work'],
  [20, 'while it starts'],
  [15, 'in a rush at the kiosks'],
  [15, 'while a setting is saved'],
] as const;
type Moment = (typeof MOMENTS)[number][1];
/** Each once before chance decides. */
const momentOf = (nth: number, random: Chance): Moment => MOMENTS[nth]?.[1] ?? oneOf(random, MOMENTS);
const KILLS = IN_FULL ? 300 : 5;
const RUSH = 16;
const HOUR = 3_600_000; // a bound, not a wait: 300 kills on a busy machine

/** A busy morning at a high pace, which goes on asking whatever becomes of the server. */
async function morning() {
  const from = at('08:10');
  const hall = await startHall({
    startsAt: from,
    pace: PACE,
    root: ROOT,
    prepare: (data) => sampleWith(join(data, 'settings'), withoutEnd),
  });
  onTestFinished(hall.close);
  const entered = await enterHall(hall.url, { patience: PATIENCE });
  onTestFinished(entered.close);
  const clock = pacedClock({ pace: PACE, end: at('17:30') });
  onTestFinished(clock.stop);
  entered.onTime(clock.hear);
  clock.hear(from);
  const lobby = { ...entered.lobby({ seed: SEED, day: MONDAY, clock, load: 1 }), from, pace: PACE };
  beginDay(lobby);
  const office = renaming(hall.url, entered.admin);
  clock.go(async () => {
    for (;;) {
      await office.save();
      await clock.until(clock.now() + 20_000);
    }
  });
  /** Somebody who takes a number and thinks better of it. */
  const comesAndGoes = async (): Promise<void> => {
    const id = randomUUID();
    const said = await entered.line.ask<TicketView>('PUT', `/tickets/${id}`, { queue: 'A' }, lobby.kiosks[0]);
    if (isYes(said)) entered.checks.ticket(id, said.body.number);
    await entered.line.ask('POST', `/tickets/${id}/cancel`);
  };
  return { hall, entered, clock, lobby, office, comesAndGoes };
}

test('killed at any moment of a busy morning, again and again: whatever was answered is there once, and numbers go on', {
  timeout: HOUR,
}, async () => {
  const { hall, entered, clock, lobby, office, comesAndGoes } = await morning();
  const killed = new Map<Moment, number>(MOMENTS.map(([, moment]) => [moment, 0]));
  const came: Promise<void>[] = [];
  let cutInSaving = 0;
  let time = clock.now();

  async function killAt(moment: Moment, random: Chance): Promise<void> {
    time += OUTAGE;
    const began = performance.now();
    const up = hall.start(time);
    if (moment === 'while it starts') {
      up.catch(() => {}); // it did not come so far
      await after(between(random, 0, 700));
    } else {
      await up;
      await after(between(random, 50, moment === 'at work' ? 800 : 300));
      if (moment === 'in a rush at the kiosks') came.push(...Array.from({ length: RUSH }, comesAndGoes));
      if (moment === 'while a setting is saved') void office.save();
      if (moment !== 'at work') await after(between(random, 0, 30));
    }
    if (office.isOnItsWay()) cutInSaving += 1;
    await hall.stop('SIGKILL');
    time += (performance.now() - began) * PACE; // what its own clock shows, or a little more: it never goes back
    await up.catch(() => {});
    killed.set(moment, (killed.get(moment) ?? 0) + 1);
  }

  await hall.stop('SIGKILL');
  for (let nth = 0; nth < KILLS; nth += 1) {
    const random = chance(SEED, 'kill', nth);
    await killAt(momentOf(nth, random), random);
    clock.hear(time);
  }
  const quiet = performance.now();
  await hall.start(time + OUTAGE);
  await Promise.all(came);
  clock.stop();
  await clock.over();

  await hall.stop('SIGKILL'); // once more, and quiet from now on: what is shown has been read from the disk
  time += OUTAGE + (performance.now() - quiet) * PACE;
  const hours = [at('11:30'), at('14:30'), at('16:00'), at('09:00') + DAY]; // a slow machine is late: on the next day, when numbers are given
  const [noon = 0, after2 = 0, late = 0, tomorrow = 0] = hours;
  await hall.start(time < noon ? time : time < late ? Math.max(time, after2) : tomorrow);
  const { looked, differences } = await asTold(entered);
  expect(differences).toEqual([]);
  const before = new Map(entered.hall.queues.map(({ code }) => [code, 0]));
  for (const { queue } of entered.checks.told.tickets.values()) before.set(queue, (before.get(queue) ?? 0) + 1);
  for (const queue of before.keys()) {
    const id = randomUUID();
    const said = await entered.line.ask<TicketView>('PUT', `/tickets/${id}`, { queue }, lobby.kiosks[1]);
    expect(said.status, queue).toBe(201);
    entered.checks.ticket(id, said.body.number);
  }
  await entered.readOn(); // `no-gap` looks at these too
  const broken = entered.checks.finish();
  const wrong = await office.wrong(entered.line, entered.admin, hall.data);
  const { tickets, calls } = entered.checks.answered();
  const word = (count: number) => count.toLocaleString('en');
  tell({
    of: 'kill -9',
    fault: [...killed].map(([moment, times]) => `${moment}: ${times}`).join(', '),
    times: KILLS + 2,
    looked: `${word(tickets)} tickets, ${word(calls)} calls, ${word(office.saved.length)} settings, ${word(looked)} views`,
    lost: broken.length + wrong.length + differences.length,
    note: `${word(entered.checks.seq())} events, ${word(entered.checks.checked())} promises held, ${word(entered.line.counted().unanswered)} requests asked again`,
  });
  expect(broken).toEqual([]);
  expect(wrong).toEqual([]);
  expect(tickets).toBeGreaterThan(RUSH);
  expect(office.saved.length).toBeGreaterThan(0);
  if (IN_FULL) expect(cutInSaving).toBeGreaterThan(10);
});
