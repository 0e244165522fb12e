// npm run audit [-- times]: what Lighthouse says of the phone's pages, on a hall of its own: each page three times, and the middle of them
// counts, since other work on the machine costs a page its marks. Lighthouse is fetched for it, and is no part of the project.
import './node-version.mjs';
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from './browser.mjs';

const ROOT = join(import.meta.dirname, '..');
const KINDS = ['performance', 'accessibility', 'best-practices'];
const GOAL = 95; // of 100, in each
const TIMES = Math.max(1, Number.parseInt(process.argv[2] ?? '3', 10) || 3);
const middle = (marks) => [...marks].sort((a, b) => a - b)[Math.floor((marks.length - 1) / 2)]; // of an even number the worse one

const folder = mkdtempSync(join(tmpdir(), 'paihao-audit-'));
const port = await new Promise((done) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => done(free));
  });
});
const url = `http://localhost:${port}`;
const server = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js')], {
  env: { ...process.env, HALL_DATA: folder, PORT: String(port), HALL_ADMIN_PASSWORD: 'audit-password' },
  stdio: 'ignore',
});
const ask = async (method, path, body, headers = {}) =>
  fetch(`${url}/api${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, body: body && JSON.stringify(body) });

let below = 0;
try {
  while (
    !(await ask('GET', '/hall').then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((done) => setTimeout(done, 100));
  const signedIn = await ask('POST', '/sessions', { account: 'admin', password: 'audit-password' });
  const cookie = signedIn.headers.get('set-cookie').split(';')[0];
  const { token } = await (await ask('POST', '/devices', { kind: 'kiosk', name: 'audit' }, { cookie })).json();
  const id = randomUUID();
  await ask('PUT', `/tickets/${id}`, { queue: 'A' }, { authorization: `Bearer ${token}` });

  const browser = await findBrowser();
  console.log(
    `Lighthouse, each page ${TIMES} times: the middle (least–most). At work on ${availableParallelism()} cores: ${loadavg()[0].toFixed(1)}`,
  );
  for (const path of [`/t/${id}`, '/m/BD-ZY-001', '/phone/']) {
    const runs = [];
    for (let nth = 0; nth < TIMES; nth += 1) runs.push(await marksOf(`${url}${path}`, browser));
    const said = KINDS.map((kind, nth) => {
      const marks = runs.map((run) => run[nth]);
      if (middle(marks) < GOAL) below += 1;
      return `${kind} ${middle(marks)} (${Math.min(...marks)}–${Math.max(...marks)})`;
    });
    console.log(`${path.replace(id, '<id>').padEnd(16)}${said.join('  ')}`);
  }
  console.log(`${below === 0 ? 'All' : 'Not all'} at ${GOAL} or above. At work now: ${loadavg()[0].toFixed(1)}`);
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(below > 0 ? 1 : 0);

/** One run: its marks of 100, in the order of KINDS. */
async function marksOf(address, browser) {
  const out = join(folder, 'report.json');
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      'lighthouse@12',
      address,
      '--quiet',
      '--output=json',
      `--output-path=${out}`,
      `--only-categories=${KINDS.join(',')}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking',
    ],
    { env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) }, maxBuffer: 64_000_000 },
  );
  const { categories } = JSON.parse(readFileSync(out, 'utf8'));
  return KINDS.map((kind) => Math.round(categories[kind].score * 100));
}
