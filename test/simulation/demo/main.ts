import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoWords } from '../../../shared/i18n/demo.ts';
import { clerksOf } from '../clerks.ts';
import { beginDay } from '../day.ts';
import { freePort, startHall } from '../hall-process.ts';
import { type By, isYes } from '../line-to-hall.ts';
import { enterHall } from '../open-lobby.ts';
import { pacedClock } from '../sim-clock.ts';
import { openGate } from './gate.ts';
import { momentOf, type Options, optionsFrom } from './options.ts';
import { roomViewOf } from './room-now.ts';
import { openRoom } from './room-server.ts';
import { FRAMES, type FrameName, type Frames } from './room-view.ts';

// `npm run demo`: the sample hall on a day of its own, alive, with all its screens on one page.

const ROOT = fileURLToPath(new URL('../..', import.meta.url)); // dist/demo/main.js lies two folders down
const SUPERVISOR = 'S40';
const EVERY = 1_000; // milliseconds between two looks at the journal
const [zh, en] = [demoWords['zh-CN'], demoWords.en];
const say = (line = '') => process.stdout.write(`${line}\n`);
const both = (of: (words: typeof zh) => string) => `${of(zh)} ${of(en)}`;

async function demo(options: Options): Promise<number> {
  const { seed, day, pace, load, host } = options;
  const [from, end] = [momentOf(day, options.from), momentOf(day, options.until)];
  const roomPort = await freePort(options.port, host);
  const ports = await portsBehind(roomPort, host);
  const shown = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host;
  // Phones are sent to a gate as well: the hall itself stays behind.
  const hall = await startHall({ startsAt: from, pace, root: ROOT, url: `http://${shown}:${ports.phone}` });
  const entered = await enterHall(hall.url);
  const clock = pacedClock({ pace, end });
  entered.onTime(clock.hear);
  clock.hear(from); // until the board says better
  const lobby = { ...entered.lobby({ seed, day, clock, load }), from, pace };

  // The console on the page is one whose window nobody else takes over today, so that it goes on all day.
  const steady = clerksOf(lobby).find(({ absences, window }) => window >= '02' && absences.every(({ cover }) => cover === null));
  const clerk = steady && (await entered.signedIn(steady.clerk));
  if (clerk) await entered.line.ask('POST', `/windows/${steady.window}/open`, {}, clerk);
  const people: Partial<Record<FrameName, By | undefined>> = { console: clerk, office: await entered.signedIn(SUPERVISOR) };
  const gates = await Promise.all(
    FRAMES.map((name) => openGate({ hall: hall.port, port: ports[name], host, by: people[name] ?? null, framedBy: roomPort })),
  );

  const register = registers(entered.line, entered.admin);
  const room = await openRoom({
    folder: join(ROOT, 'dist', 'demo', 'room'),
    port: roomPort,
    host,
    async frames(lang): Promise<Frames> {
      const asked = lang === 'en' ? '?lang=en' : '';
      const [kiosk, board] = [await register('kiosk', zh.frames.kiosk), await register('display', zh.frames.board)];
      return {
        kiosk: { port: ports.kiosk, path: `/kiosk/${asked}#pair=${kiosk}` },
        board: { port: ports.board, path: `/display/${asked}#pair=${board}` },
        console: { port: ports.console, path: `/staff/?window=${steady?.window ?? ''}${lang === 'en' ? '&lang=en' : ''}` },
        office: { port: ports.office, path: `/office/${asked}#hall` },
        phone: { port: ports.phone, path: '/t/' },
      };
    },
  });
  const begun = beginDay(lobby);
  const address = `http://${shown}:${roomPort}/`;
  say();
  say(`  ${both((words) => words.title)}`);
  say();
  say(`  ${both((words) => words.room)}   ${address}`);
  say(`  ${both((words) => words.begun({ day, from: options.from, pace, seed, ...begun }))}`);
  say(`  ${both((words) => words.ends)}`);
  say();
  if (options.open) openBrowser(address);

  let stopped = false;
  const looks = setInterval(() => void look().catch(() => {}), EVERY); // a look that failed is made again; the end looks for good
  const look = async (over = false): Promise<void> => {
    await entered.readOn();
    room.show(roomViewOf({ entered, lobby, over }));
  };
  const asked = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        if (stopped) return;
        stopped = true;
        stop();
      });
  });
  await Promise.race([clock.over(), asked]);
  clock.stop();
  clearInterval(looks);
  await look(true);
  const broken = entered.checks.finish();
  for (const line of zh.summary(entered.figures.today())) say(`  ${line}`);
  for (const line of en.summary(entered.figures.today())) say(`  ${line}`);
  say(`  ${both((words) => words.kept(entered.checks.checked(), broken.length))}`);
  for (const { promise, seq, what } of broken.slice(0, 20)) say(`  ✗ ${promise} (${seq}): ${what}`);
  if (!stopped && !options.exit) {
    say(`  ${both((words) => words.over)}`);
    await asked;
  }
  for (const gate of gates) gate.close();
  room.close();
  entered.close();
  await hall.close();
  return broken.length === 0 ? 0 : 1;
}

/** A port for each screen: the ones behind the control room's, or whichever are free. */
async function portsBehind(first: number, host: string): Promise<Record<FrameName, number>> {
  const ports: Partial<Record<FrameName, number>> = {};
  for (const [nth, name] of FRAMES.entries()) ports[name] = await freePort(Math.min(first + 1 + nth, 65_535), host);
  return ports as Record<FrameName, number>;
}

/** Each time the page is opened its kiosk and its board are registered anew, and those of the last time are taken away. */
function registers(line: Awaited<ReturnType<typeof enterHall>>['line'], admin: By) {
  const before = new Map<string, string>();
  return async (kind: 'kiosk' | 'display', name: string): Promise<string> => {
    const old = before.get(kind);
    if (old !== undefined) await line.ask('DELETE', `/devices/${old}`, undefined, admin);
    const said = await line.ask<{ id: string; link: string }>('POST', '/devices', { kind, name }, admin);
    if (!isYes(said)) throw new Error(`${kind}: ${said.body.refusal}`);
    before.set(kind, said.body.id);
    return said.body.link.split('#pair=')[1] ?? '';
  };
}

function openBrowser(address: string): void {
  const [program, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const opened = spawn(program ?? '', [...before, address], { stdio: 'ignore', detached: true });
  opened.on('error', () => {}); // there is none here: the address stands above
  opened.unref();
}

const options = optionsFrom(process.argv.slice(2), process.env);
if (typeof options === 'string') {
  process.stderr.write(`${both((words) => words.mistaken)} ${options}\n`);
  process.exit(2);
}
demo(options).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
    process.exit(1);
  },
);
