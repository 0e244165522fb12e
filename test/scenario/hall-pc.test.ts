import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../support/server.ts';

// What the script for the PC behind a screen would do: it is run, into a folder instead of into this machine.

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'hall-pc.sh');
const LINK = 'http://192.168.1.20:8080/kiosk/#pair=nDy0zQt47YosGVwDE-2uCQ';
const run = (...args: readonly string[]) =>
  execFileSync('sh', [SCRIPT, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]).filter((name) => statSync(join(folder, name)).isFile()).sort();
const textOf = (folder: string) => Object.fromEntries(filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test('a kiosk is set up from its pairing link: the browser, its rules, a watchdog, and a page for when nothing helps', () => {
  const root = newFolder('pc');
  run('install', '--link', LINK, '--phone', '0871-6123 4567', '--into', root);
  const files = textOf(root);
  expect(JSON.parse(files['etc/chromium/policies/managed/paihao.json'] ?? '')).toMatchObject({
    OverrideSecurityRestrictionsOnInsecureOrigin: ['http://192.168.1.20:8080'],
    URLAllowlist: ['http://192.168.1.20:8080', 'file:///usr/local/lib/paihao/'],
    TranslateEnabled: false,
  });
  const screen = files['usr/local/lib/paihao/screen'] ?? '';
  expect(screen).toContain("'http://192.168.1.20:8080/kiosk/?watched=1#pair=nDy0zQt47YosGVwDE-2uCQ'");
  for (const flag of ['--kiosk ', '--kiosk-printing', '--autoplay-policy=no-user-gesture-required', '--noerrdialogs'])
    expect(screen).toContain(flag);
  expect(spawnSync('sh', ['-n', join(root, 'usr/local/lib/paihao/screen')]).status).toBe(0);
  const unit = files['etc/systemd/system/paihao-screen.service'] ?? '';
  for (const line of [
    'Restart=always',
    'StartLimitIntervalSec=600',
    'StartLimitBurst=3',
    'WatchdogSec=120',
    'OnFailure=paihao-rest.service',
  ])
    expect(unit).toContain(`\n${line}\n`);
  expect(files['usr/local/lib/paihao/rest.html']).toContain('0871-6123 4567');
});

test('a board prints nothing, and a server with https needs no rule for its address', () => {
  const root = newFolder('pc');
  run('install', '--url', 'https://hall.example', '--screen', 'display', '--query', 'window=03', '--into', root);
  const files = textOf(root);
  expect(files['etc/chromium/policies/managed/paihao.json']).not.toContain('InsecureOrigin');
  expect(files['usr/local/lib/paihao/screen']).toContain("'https://hall.example/display/?watched=1&window=03'");
  expect(files['usr/local/lib/paihao/screen']).not.toContain('--kiosk-printing');
});

test('set up twice is set up once; taken away, nothing of it is left; a dry run says all and writes nothing', () => {
  const root = newFolder('pc');
  run('install', '--link', LINK, '--into', root);
  const once = textOf(root);
  run('install', '--link', LINK, '--into', root);
  expect(textOf(root)).toEqual(once);
  const said = run('install', '--link', LINK, '--dry-run');
  for (const name of Object.keys(once)) expect(said).toContain(`== /${name} (`);
  expect(said).toContain('+ apt-get install -y --no-install-recommends');
  expect(said).toContain('+ systemctl enable paihao-screen.service');
  run('uninstall', '--into', root);
  expect(filesIn(root)).toEqual([]);
  expect(existsSync('/usr/local/lib/paihao')).toBe(false);
});

const checked = spawnSync('shellcheck', ['--version']).status === 0;
test.runIf(checked)('shellcheck has nothing to say against the script, nor against the one that it writes', () => {
  const root = newFolder('pc');
  run('install', '--link', LINK, '--into', root);
  const { stdout } = spawnSync('shellcheck', ['-s', 'sh', SCRIPT, join(root, 'usr/local/lib/paihao/screen')], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

test.each([
  ['no address', ['--url', '192.168.1.20', '--screen', 'display'], '--url'],
  ['an address with something behind it', ['--url', 'http://hall.example/display', '--screen', 'display'], '--url'],
  ['a kind that does not exist', ['--url', 'http://hall.example', '--screen', 'tv'], '--screen'],
  ['a link of something else', ['--link', 'http://hall.example/office/'], '--screen'],
  ['words for the shell', ['--url', 'http://hall.example', '--screen', 'display', '--query', "a'; reboot; '"], '--query'],
  ['words for the shell in a link', ['--link', "http://hall.example/kiosk/#pair=';reboot;'"], '--link'],
  ['a value left out', ['--url'], '--url'],
])('%s is refused with what is wrong, and nothing is written', (_what, args, said) => {
  const root = newFolder('pc');
  const { status, stderr } = spawnSync('sh', [SCRIPT, 'install', '--into', root, ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(filesIn(root)).toEqual([]);
});
