import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { iso, localTime } from '../shared/time.ts';
import type { Instant } from '../shared/words.ts';
import { passwordHere, restoreHere } from './at-the-machine.ts';
import { cutOffIn } from './care/restore.ts';
import { addressOf, CannotStart, readConfig } from './config.ts';
import { espeak, espeakOfNpm, findEspeak } from './devices/voice/espeak.ts';
import { databaseFile, openHall } from './hall.ts';
import { pairingLink } from './http/device-routes.ts';
import { faultsTo, hallLog } from './log.ts';
import { steadyClock } from './steady-clock.ts';
import { damageInWords, isDamage } from './store/damage.ts';
import { isFull } from './store/disk.ts';
import { BrokenDocument } from './store/document.ts';
import { lockFolder } from './store/open-sqlite.ts';
import { openWhole } from './store/open-whole.ts';
import { version } from './version.ts';

// The only file that knows environment, clock and process.

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..'); // dist/server/main.js lies two folders down
const PATIENCE = 3_000; // milliseconds for whoever is still on the line, and as many for errands
const LAST = 10_000; // then it ends, whatever hangs
const SETTLED = 5_000; // after a start, when the screens have come back
const TWICE = 500; // a terminal and npm both pass Ctrl+C on: what comes so soon is the same signal
const say = (line = '') => process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = hallLog(config.logLevel, pino.destination(2));
  const oops = faultsTo(log);

  makeFolder(config.data);
  const lock = lockFolder(join(config.data, 'lock'));
  if (!lock) throw new CannotStart(`Another server is using the data folder ${config.data}. 这个数据文件夹已有另一个服务器在用。`);

  const cutOff = cutOffIn(config.data);
  if (cutOff) throw new CannotStart(cutOff);
  let isBehind: (at: Instant) => boolean = () => false;
  const machine = steadyClock({
    shown: () => Date.now(),
    counted: () => performance.now(),
    machineUp: () => uptime() * 1000,
    isWrong: (at) => isBehind(at),
    leapt: (from, to, believed) => log.warn({ from: iso(from), to: iso(to) }, believed ? 'the clock is believed' : 'the clock has leapt'),
  });
  const machineNow = machine.now;
  const startedAt = machineNow();
  const { startsAt, pace } = config.clock;
  const now = startsAt === null ? machineNow : () => startsAt + (machineNow() - startedAt) * pace;
  const tls = config.tls && { cert: readTls(config.tls.cert), key: readTls(config.tls.key) };
  let url = config.url ?? addressOf(config.host, config.port, tls !== null, hostname());

  const program = findEspeak(process.env['PATH']) ?? espeakOfNpm(ROOT);
  const documents = join(config.data, 'settings');
  const database = databaseFile(config.data);
  const inTheirWords = (fault: unknown) => (isDamage(fault) ? new CannotStart(damageInWords(database, fault)) : fault);
  const { db, lookOver } = await openWhole(database, existsSync(join(documents, 'hall.json'))).catch((fault) => {
    throw inTheirWords(fault);
  });
  const hall = await openHall({
    db,
    documents,
    sample: join(ROOT, 'sample'),
    screens: join(ROOT, 'dist', 'screens'),
    clock: { now, set: startsAt !== null, pace, doubted: machine.doubted },
    machineNow,
    tls,
    url: () => url,
    voice: program === null ? null : espeak(program),
    pushLocal: config.pushLocal,
    ...(config.backups === null ? {} : { backups: config.backups }),
    log,
    oops,
  }).catch((fault) => {
    throw inTheirWords(fault);
  });

  const { timezone } = hall.settings().hall;
  if (startsAt === null) isBehind = (at) => localTime(at, timezone).day < hall.desk.hall.queue.day;

  // A given password holds from the first request on. One that is made up is made when it is sure that it will be printed.
  if (config.adminPassword !== null) await hall.firstAdminPassword(config.adminPassword);
  await new Promise<void>((listening, failed) => {
    hall.http.once('error', failed).listen(config.port, config.host, () => listening());
  }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${config.port} is in use by another program: set PORT to another one. 端口 ${config.port} 已被占用，请用 PORT 换一个。`,
      );
    if (fault.code === 'EACCES')
      throw new CannotStart(
        `Port ${config.port} may not be opened by this user: set PORT to one above 1024. 没有权限使用端口 ${config.port}。`,
      );
    if (fault.code === 'EADDRNOTAVAIL')
      throw new CannotStart(`HOST ${config.host} is not an address of this machine. 本机没有 ${config.host} 这个地址。`);
    throw fault;
  });
  const address = hall.http.address();
  if (!config.url && config.port === 0 && address && typeof address === 'object')
    url = addressOf(config.host, address.port, tls !== null, hostname());

  const password = config.adminPassword === null ? await hall.firstAdminPassword(null) : null;
  const kiosk = await hall.devices.startCode('kiosk', '取号机');
  const display = await hall.devices.startCode('display', '叫号屏');
  const { name_zh, trial } = hall.settings().hall;
  say();
  say(`  Paihao 排号  ${name_zh}${trial ? '  （演示大厅 trial hall）' : ''}`);
  say();
  say(`  取号机 kiosk     ${pairingLink(url, 'kiosk', kiosk)}`);
  say(`  叫号屏 TV        ${pairingLink(url, 'display', display)}`);
  say(`  窗口   staff     ${url}/staff/`);
  say(`  后台   office    ${url}/office/`);
  say(`  手机   phone     ${url}/phone/`);
  say(`  接口   API       ${url}/api/`);
  say();
  say('  kiosk 和 TV 的链接各登记一台屏幕，用过即失效；每次启动换新。');
  say('  The kiosk and TV links register one screen each and work once; every start makes new ones.');
  if (password !== null) {
    say();
    say(`  管理员 administrator   admin   ${password}`);
    say('  密码只显示这一次，请记下。This password is shown only this once: write it down.');
  }
  say();

  log.info({ version, port: config.port }, 'open');
  let looking: Promise<unknown> = Promise.resolve();
  const later = setTimeout(() => {
    looking = lookOver?.().catch((fault) => end(inTheirWords(fault))) ?? looking;
  }, SETTLED);

  let leavingSince: number | null = null;
  const leave = (signal: NodeJS.Signals) => {
    if (leavingSince !== null) {
      if (performance.now() - leavingSince > TWICE) process.exit(1); // what was answered is on disk
      return;
    }
    leavingSince = performance.now();
    clearTimeout(later);
    log.info({ signal }, 'leaving');
    setTimeout(() => process.exit(1), LAST).unref();
    // A thread that is torn out of the engine writes its own words to the log: it may end what it looks at.
    Promise.all([hall.close(PATIENCE), Promise.race([looking, new Promise((done) => setTimeout(done, PATIENCE))])]).then(
      () => {
        lock.release();
        log.info({}, 'left');
        process.exit(0);
      },
      (fault) => {
        oops(fault);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', leave).on('SIGTERM', leave);
}

function makeFolder(folder: string): void {
  try {
    makeMissing(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw new CannotStart(
      `The data folder ${folder} cannot be written to (${(fault as NodeJS.ErrnoException).code}). 数据文件夹 ${folder} 不能写入。`,
    );
  }
}

function readTls(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (fault) {
    throw new CannotStart(`The TLS file ${file} cannot be read (${(fault as NodeJS.ErrnoException).code}). 证书文件 ${file} 读不出来。`);
  }
}

/** One folder at a time: mkdir with `recursive` never comes back from a place like /proc. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeMissing(dirname(folder));
  mkdirSync(folder);
}

/** What is done at the machine itself, while no server runs: `restore` a backup, make a first `password`. */
async function task(name: string, given: string | undefined): Promise<void> {
  const needs = { data: readConfig(process.env).data, sample: join(ROOT, 'sample'), say, now: () => Date.now() };
  if (name === 'restore') await restoreHere(given, needs);
  else if (name === 'password') await passwordHere(given, needs);
  else throw new CannotStart(`There is no task ${name}. 没有 ${name} 这个任务。`);
}

function inWords(fault: unknown): string {
  if (fault instanceof CannotStart || fault instanceof BrokenDocument) return fault.message;
  if (isFull(fault)) return 'There is no room on the disk: make some, then try again. 磁盘空间不够，腾出空间再试。';
  return `Paihao could not start: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`;
}

const [named, given] = process.argv.slice(2);
(named === undefined ? start() : task(named, given)).catch(end);

function end(fault: unknown): void {
  process.stderr.write(`${inWords(fault)}\n`);
  process.exit(1);
}
