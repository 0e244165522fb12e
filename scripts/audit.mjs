// npm run audit: what Lighthouse says of the phone's pages, on a hall of its own. Lighthouse is fetched for it, and is no part of the project.
import './node-version.mjs';
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from './browser.mjs';

const ROOT = join(import.meta.dirname, '..');
const KINDS = ['performance', 'accessibility', 'best-practices'];
const GOAL = 95; // of 100, in each

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
  for (const path of [`/t/${id}`, '/m/BD-ZY-001', '/phone/']) {
    const out = join(folder, 'report.json');
    await promisify(execFile)(
      'npx',
      [
        '--yes',
        'lighthouse@12',
        `${url}${path}`,
        '--quiet',
        '--output=json',
        `--output-path=${out}`,
        `--only-categories=${KINDS.join(',')}`,
        '--chrome-flags=--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking',
      ],
      { env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) }, maxBuffer: 64_000_000 },
    );
    const { categories } = JSON.parse(readFileSync(out, 'utf8'));
    const scores = KINDS.map((kind) => Math.round(categories[kind].score * 100));
    below += scores.filter((score) => score < GOAL).length;
    console.log(`${path.replace(id, '<id>').padEnd(16)}${KINDS.map((kind, nth) => `${kind} ${scores[nth]}`).join('  ')}`);
  }
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(below > 0 ? 1 : 0);
