import { statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { addDays, instantAt } from '../../shared/time.ts';
import { pause } from '../bench/measure.ts';
import { beginDay } from '../simulation/day.ts';
import { startHall } from '../simulation/hall-process.ts';
import { lineTo } from '../simulation/line-to-hall.ts';
import { enterHall } from '../simulation/open-lobby.ts';
import { pacedClock } from '../simulation/sim-clock.ts';
import { type DayRun, isFlat, kindOf, steadiness, stopwatch, type Weighed } from './counted.ts';
import { plot } from './plot.ts';
import { talkTo } from './talk.ts';
import { inWords, writeInto } from './told.ts';

// `npm run soak`: one server, a fortnight of opening days without a restart; only the nights are jumped.

const ROOT = fileURLToPath(new URL('../..', import.meta.url)); // dist/soak/main.js lies two folders down
const FIRST = '2026-12-07'; // a Monday
const [BEGINS, ENDS] = ['08:28', '18:00']; // of a day, half an hour after closing; it is over when everybody has gone
const HOUR = 3_600_000;
const MB = 1024 * 1024;
const PHONE = { each: 5, for: 12_000 }; // every fifth ticket is looked at on a phone, for so many milliseconds
const ASKED_NOTHING = 150; // milliseconds between two requests that do nothing
const READ_ON = 1_000;
const AWAKE = 20_000; // milliseconds for the day to turn after a night

type Options = { days: number; seed: number; pace: number; load: number; docs: boolean };

async function soak({ days: count, seed, pace, load, docs }: Options): Promise<number> {
  const from = (day: string) => instantAt(day, BEGINS, 'Asia/Shanghai');
  const hall = await startHall({
    startsAt: from(FIRST),
    pace,
    root: ROOT,
    ipc: true,
    flags: ['--expose-gc', '--import', pathToFileURL(join(ROOT, 'dist', 'soak', 'inside.js')).href],
  });
  const inside = talkTo(hall);
  const watch = stopwatch();
  const fresh: string[] = []; // tickets that a phone may look at
  const entered = await enterHall(hall.url, {
    heard(method, path, status, ms) {
      const kind = kindOf(method, path);
      if (kind !== null && status >= 200 && status < 300) watch.heard(kind, ms);
      if (kind === 'take' && status === 201) fresh.push(path.slice('/tickets/'.length));
    },
  });
  let pictures = 0;
  const seen = (): void => {
    pictures += 1;
  };
  let clock = pacedClock({ pace, end: 0 });
  entered.onTime((at) => {
    seen();
    clock.hear(at);
  });
  const screens = lineTo(hall.url); // the hall's other boards
  for (let nth = 0; nth < 4; nth += 1) await screens.watch('board', seen);

  const began = performance.now();
  const weighed: Weighed[] = [];
  const runs: DayRun[] = [];
  const size = (name: string) => statSync(join(hall.data, name), { throwIfNoEntry: false })?.size ?? 0;
  const weigh = async (hour: number): Promise<Weighed> => {
    const { rss, heap } = await inside<{ rss: number; heap: number }>('memory');
    const one = { hour, rss: rss / MB, heap: heap / MB, database: size('hall.db') / MB, log: size('hall.db-wal') / MB };
    weighed.push(one);
    return one;
  };

  let day = FIRST;
  for (let nth = 0; nth < count; nth += 1) {
    while (entered.hall.sessionsOn(day).length === 0) day = addDays(day, 1);
    if (nth > 0) {
      await inside('jump', (from(day) - clock.now()) / pace);
      const until = performance.now() + AWAKE;
      while ((await entered.line.ask<{ day: string }>('GET', '/hall')).body.day !== day) {
        if (performance.now() > until) throw new Error(`${day} has not come after the night was jumped`);
        await pause(50);
      }
    }
    clock = pacedClock({ pace, end: instantAt(day, ENDS, 'Asia/Shanghai') });
    clock.hear(from(day)); // until the board says better
    const lobby = { ...entered.lobby({ seed, day, clock, load }), from: from(day), pace };
    beginDay(lobby);
    const [before, since, hour] = [size('hall.db'), performance.now(), runs.reduce((all, one) => all + one.hours, 0)];
    const beside = aside(async (stopped) => {
      let looked = 0;
      while (!stopped()) {
        const start = performance.now();
        await fetch(`${hall.url}/healthz`).then((answer) => answer.arrayBuffer());
        watch.heard('nothing', performance.now() - start);
        const now = (clock.now() - from(day)) / HOUR;
        if (now >= looked + 1 && now < 14) {
          looked += 1;
          await weigh(hour + now);
        }
        await pause(ASKED_NOTHING);
      }
    });
    const reading = aside(async (stopped) => {
      while (!stopped()) {
        await entered.readOn();
        await pause(READ_ON);
      }
    });
    const phones = aside(async (stopped) => {
      const looking = new Set<Promise<void>>();
      while (!stopped()) {
        const wanted = fresh.splice(0).filter((_, which) => which % PHONE.each === 0);
        for (const id of wanted) {
          const one = onAPhone(hall.url, id, seen).finally(() => looking.delete(one));
          looking.add(one);
        }
        await pause(READ_ON);
      }
      await Promise.all(looking);
    });
    await clock.over();
    const hours = (clock.now() - from(day)) / HOUR;
    clock.stop();
    await Promise.all([beside(), reading(), phones()]);
    await entered.readOn();
    const told = entered.figures.today();
    const end = await weigh(hour + hours);
    const run: DayRun = {
      day,
      hours,
      minutes: (performance.now() - since) / 60_000,
      tickets: told.taken,
      calls: told.calls,
      end,
      perTicket: (size('hall.db') - before) / 1024 / Math.max(1, told.taken),
      took: watch.read(),
    };
    runs.push(run);
    console.log(
      `${day} ${run.hours.toFixed(1)} h in ${run.minutes.toFixed(1)} min: ${run.tickets} 号 tickets, ${run.calls} 次呼叫 calls, ` +
        `${end.rss.toFixed(0)} MB (${end.heap.toFixed(1)}), ${run.perTicket.toFixed(2)} kB, ` +
        `${run.took.take.p50.toFixed(1)} / ${run.took.call.p50.toFixed(1)} / ${run.took.nothing.p50.toFixed(1)} ms, ` +
        `${entered.checks.checked()} ✓ ${entered.checks.broken.length} ✗`,
    );
    day = addDays(day, 1);
  }
  const broken = entered.checks.finish();
  const run = {
    days: runs,
    pace,
    seed,
    minutes: Math.round((performance.now() - began) / 60_000),
    requests: entered.line.counted().asked,
    looks: entered.checks.checked(),
    broken: broken.length,
    pictures,
  };
  writeFileSync(resolve('soak.json'), `${JSON.stringify({ ...run, weighed }, null, 1)}\n`);
  console.log(`\n${inWords(run)}`);
  for (const { promise, seq, what } of broken.slice(0, 20)) console.log(`✗ ${promise} (${seq}): ${what}`);
  if (docs) {
    writeInto(join(ROOT, 'docs', 'reliability.md'), run);
    writeFileSync(join(ROOT, 'docs', 'screens', 'soak.svg'), plot(runs, weighed));
  }
  screens.close();
  entered.close();
  await hall.close();
  return broken.length === 0 && steadiness(runs).every(isFlat) ? 0 : 1;
}

/** Something that goes on beside; what comes back stops it and hears how it went. */
function aside(work: (stopped: () => boolean) => Promise<void>): () => Promise<void> {
  let stopped = false;
  const working = work(() => stopped);
  working.catch(() => {}); // heard by whoever stops it
  return () => {
    stopped = true;
    return working;
  };
}

/** Somebody looks at their ticket for a while, and puts the phone away. */
async function onAPhone(url: string, id: string, seen: () => void): Promise<void> {
  const line = lineTo(url);
  await line.watch(`ticket/${id}`, seen);
  await pause(PHONE.for);
  line.close();
}

function optionsFrom(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      days: { type: 'string', default: '14' },
      seed: { type: 'string', default: '7' },
      load: { type: 'string', default: '0.7' },
      'write-docs': { type: 'boolean', default: false },
    },
  });
  const number = (name: string, given: string, least: number, most: number): number => {
    const value = Number(given);
    if (!(value >= least && value <= most)) throw new Error(`${name}: ${least} … ${most}`);
    return value;
  };
  return {
    days: number('--days', values.days, 1, 60),
    seed: number('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    load: number('--load', values.load, 0.05, 3),
    pace: number('HALL_PACE', process.env['HALL_PACE'] || '100', 1, 100),
    docs: values['write-docs'],
  };
}

let options: Options;
try {
  options = optionsFrom(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(2);
}
process.exit(await soak(options));
