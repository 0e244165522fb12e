import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, ROOT, run } from './run.mjs';
import { during, plain, why } from './say.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.paihao');
const RECORD = join(MODULES, '.package-lock.json'); // npm's own note of what it put there

/** Whether node_modules is what package-lock.json asks for, on this machine. */
export function isInstalled() {
  if (!existsSync(MODULES)) return false;
  const stamp = stampNow();
  if (read(STAMP) === stamp) return true;
  if (!holdsTheLock()) return false;
  leaveStamp(stamp); // installed by hand, or package.json changed in nothing that is installed
  return true;
}

export async function install() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw plain(`安装失败：没有写入权限 Installing failed, the folder cannot be written to: ${ROOT}`);
  }
  const tooled = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=warn'];
  await during('正在安装依赖（约 1 分钟） Installing dependencies, about a minute', async () => {
    const locked = existsSync(join(ROOT, 'package-lock.json'));
    let { code, said } = await npm([locked ? 'ci' : 'install', ...tooled]);
    if (code !== 0 && locked && /in sync|from lock file|EUSAGE/.test(said)) {
      console.log('\n锁定文件不完整，改用 npm install The lock file lacks entries, falling back to npm install');
      ({ code, said } = await npm(['install', '--no-save', ...tooled]));
    }
    if (code === 0 && existsSync(RECORD) && !said.includes('TAR_ENTRY_ERROR')) return; // on a full disk npm ends with a warning and 0
    rmSync(RECORD, { force: true }); // whatever lies there now is not to be believed
    const { zh, en } = why(said);
    throw plain(`${lastLines(said)}\n安装依赖失败：${zh} Installing the dependencies failed: ${en}.`);
  });
  leaveStamp(stampNow());
}

/** The npm that started us, if one did; tests hand in their own this way. */
function npm(args) {
  const mine = process.env['npm_execpath'];
  if (mine && /npm-cli\.c?js$/.test(mine)) return run(process.execPath, [mine, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' }); // there it is a .cmd, which needs a shell
}

function stampNow() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) hash.update(`${read(join(ROOT, name))}\n`);
  return `${hash.digest('hex')} node ${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}\n`;
}

function leaveStamp(stamp) {
  try {
    mkdirSync(MODULES, { recursive: true });
    writeFileSync(STAMP, stamp);
  } catch (fault) {
    if (fault.code !== 'EACCES' && fault.code !== 'EROFS') throw fault; // a folder one may only read is looked through each time
  }
}

/** What npm wrote down of its last work, against the lock: every package there, in the version asked for, for this machine. */
function holdsTheLock() {
  const lock = parsed(join(ROOT, 'package-lock.json'));
  const wanted = parsed(join(ROOT, 'package.json'));
  const here = parsed(RECORD);
  if (!lock || !wanted || !here) return false;
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (JSON.stringify(lock.packages['']?.[kind] ?? {}) !== JSON.stringify(wanted[kind] ?? {})) return false;
  }
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === '' || entry.link || !isForHere(entry)) return true;
    return here.packages[path]?.version === entry.version && existsSync(join(ROOT, path, 'package.json'));
  });
}

/** An optional package counts if it names a machine (its system, processor, C library) and that is this one. */
function isForHere({ os, cpu, libc, optional }) {
  if (!optional) return true;
  const fits = (list, mine) => !list || list.includes(mine);
  return Boolean(os) && fits(os, process.platform) && fits(cpu, process.arch) && (process.platform !== 'linux' || fits(libc, cLibrary()));
}

let known;
const cLibrary = () => {
  known ??= process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return known;
};

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // not there: as different as can be
  }
}

function parsed(path) {
  try {
    return JSON.parse(read(path));
  } catch {
    return null; // torn or missing: install again
  }
}
