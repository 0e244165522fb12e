import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 }); // a dozen processes, on whatever machine

const SCRIPTS = fileURLToPath(new URL('../../scripts', import.meta.url));

/** Stands in for npm: notes what it was asked, puts a vite there that notes its builds, and takes its time. */
const NPM = `
import { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
appendFileSync('asked.log', 'npm ' + process.argv.slice(2).join(' ') + '\\n');
const [verb] = process.argv.slice(2);
if (verb === 'ci' && process.env.NPM_SAYS) { console.error(process.env.NPM_SAYS); if (!process.env.NPM_SAYS.includes('TAR')) process.exit(1); }
if (verb === 'ci') rmSync('node_modules', { recursive: true, force: true });
if (process.env.NPM_KILLS) process.kill(process.ppid, 'SIGKILL');
await new Promise((done) => setTimeout(done, Number(process.env.NPM_TAKES ?? 0)));
mkdirSync('node_modules/vite/bin', { recursive: true });
writeFileSync('node_modules/vite/package.json', '{}');
writeFileSync('node_modules/vite/bin/vite.js', \`
  const fs = require('fs');
  fs.appendFileSync('asked.log', 'vite ' + process.argv.slice(2).join(' ') + ' ' + process.env.NODE_ENV + '\\\\n');
  if (fs.readFileSync('server/main.ts', 'utf8').includes('(')) { console.error('server/main.ts:1 Unexpected token'); process.exit(1); }
  fs.mkdirSync('dist/server', { recursive: true });
  fs.writeFileSync('dist/server/main.js', '');
\`);
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
`;

const NPM_CI = 'npm ci --no-audit --no-fund --include=dev --loglevel=warn'; // the dev tools also where NODE_ENV says production

/** A checkout with the scripts and nothing else, in which `prepare` runs with an npm of ours. */
function checkout() {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-prepare-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  cpSync(SCRIPTS, join(folder, 'scripts'), { recursive: true });
  const dependencies = { vite: '~8.3.8' };
  write('package.json', JSON.stringify({ type: 'module', dependencies }));
  write('package-lock.json', JSON.stringify({ packages: { '': { dependencies }, 'node_modules/vite': { version: '8.3.8' } } }));
  write('server/main.ts', '');
  write('fake/npm-cli.js', NPM);

  const prepare = (flags: string[] = [], env: NodeJS.ProcessEnv = {}, node: string[] = []) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [...node, join(folder, 'scripts/prepare.mjs'), ...flags], {
        env: { ...process.env, NODE_OPTIONS: '', npm_execpath: join(folder, 'fake/npm-cli.js'), ...env },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part));
      child.on('close', (code) => resolve({ code, said }));
    });
  return {
    write,
    prepare,
    has: (path: string) => existsSync(join(folder, path)),
    remove: (path: string) => rmSync(join(folder, path), { recursive: true }),
    /** What npm and vite were asked since the last look. */
    asked: () => {
      const log = join(folder, 'asked.log');
      if (!existsSync(log)) return [];
      const lines = readFileSync(log, 'utf8').trim().split('\n');
      rmSync(log);
      return lines;
    },
  };
}

const onNode = (version: string) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
];

test.each(['18.20.8', '20.18.3'])('Node %s is told in one sentence that it is too old, before anything is tried', async (version) => {
  const { prepare, asked } = checkout();
  const { code, said } = await prepare([], {}, onNode(version));
  expect(code).toBe(1);
  expect(said.trimEnd().split('\n')).toHaveLength(1);
  expect(said).toContain(`Paihao needs Node.js 20.19 or later, and this is ${version}`);
  expect(asked()).toEqual([]);
});

test('a fresh checkout is installed and built; the second start does nothing and says nothing', async () => {
  const { prepare, asked } = checkout();
  const first = await prepare();
  expect(first.said).toContain('正在安装依赖（约 1 分钟） Installing dependencies, about a minute');
  expect(first.code).toBe(0);
  expect(asked()).toEqual([NPM_CI, 'vite build --app production']);
  expect(await prepare()).toEqual({ code: 0, said: '' });
  expect(asked()).toEqual([]);
});

test('what the tools of development need is installed in production too', async () => {
  const { prepare, has, asked } = checkout();
  expect((await prepare(['--no-build'], { NODE_ENV: 'production' })).code).toBe(0);
  expect(asked()).toEqual([NPM_CI]);
  expect([has('node_modules/.paihao'), has('dist')]).toEqual([true, false]);
});

test('changed sources are built anew, and nothing is installed for it', async () => {
  const { prepare, asked, write } = checkout();
  await prepare();
  asked();
  write('server/main.ts', 'changed');
  await prepare();
  expect(asked()).toEqual(['vite build --app production']);
  write('docs/a-page.md', 'changed');
  await prepare();
  expect(asked()).toEqual([]);
});

test('what somebody installed by hand is believed, if it is what the lock asks for', async () => {
  const { prepare, asked, remove, write } = checkout();
  await prepare();
  asked();
  remove('node_modules/.paihao');
  await prepare();
  expect(asked()).toEqual([]);
  remove('node_modules/.paihao');
  write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/vite': { version: '8.0.0' } } }));
  await prepare();
  expect(asked()).toEqual([NPM_CI]);
});

test('a lock that lacks entries is said, and installed without', async () => {
  const { prepare, asked } = checkout();
  const { code, said } = await prepare([], { NPM_SAYS: 'npm error code EUSAGE\nnpm error Missing: lit@3.3.3 from lock file' });
  expect(code).toBe(0);
  expect(said).toContain('The lock file lacks entries, falling back to npm install');
  expect(asked()).toEqual([NPM_CI, NPM_CI.replace('ci', 'install --no-save'), 'vite build --app production']);
});

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'the network cannot be reached'],
  ['npm error code EACCES: permission denied, mkdir', 'the folder cannot be written to'],
  ['npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write', 'the disk is full'], // npm itself ends with 0 then
  ['npm error something else', 'see above'],
])('when npm says %j, the last sentence is why', async (words, reason) => {
  const { prepare, asked, has } = checkout();
  const { code, said } = await prepare([], { NPM_SAYS: words });
  expect(code).toBe(1);
  expect(said).toContain(words);
  expect(said.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^安装依赖失败：.+ Installing the dependencies failed: ${reason}\\.$`));
  expect(asked()).toEqual([NPM_CI]);
  expect(has('node_modules/.paihao')).toBe(false);
});

test('a build that fails shows the mistake, and is tried again the next time', async () => {
  const { prepare, asked, write } = checkout();
  write('server/main.ts', 'const (');
  const { code, said } = await prepare();
  expect(code).toBe(1);
  expect(said).toContain('server/main.ts:1 Unexpected token');
  expect(said).toContain('The build failed');
  asked();
  write('server/main.ts', 'mended');
  expect((await prepare()).code).toBe(0);
  expect(asked()).toEqual(['vite build --app production']);
});

test('two starts at once: one works, the other waits for it', async () => {
  const { prepare, asked } = checkout();
  const both = await Promise.all([prepare([], { NPM_TAKES: '1500' }), prepare([], { NPM_TAKES: '1500' })]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ said }) => said.includes('Another run is preparing this folder'))).toHaveLength(1);
  expect(asked()).toEqual([NPM_CI, 'vite build --app production']);
});

test('a run that was killed keeps nobody waiting', async () => {
  const { prepare, asked } = checkout();
  await prepare([], { NPM_KILLS: 'yes' });
  const { code, said } = await prepare();
  expect(code).toBe(0);
  expect(said).not.toContain('Another run');
  expect(asked().at(-1)).toBe('vite build --app production');
});

test('tests that cannot be prepared count as one that failed', async () => {
  const { prepare } = checkout();
  const { said } = await prepare(['--browser'], { NPM_SAYS: 'npm error code ENOTFOUND' });
  expect(said).toMatch(/^0 passed, 1 failed$/m);
});
