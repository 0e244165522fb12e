import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Who may import whom. What is not written here is not allowed; the longest name that fits a file counts. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: ['shared', 'zod'],
  'server/domain': ['server/domain', 'shared'],
  'server/domain/tree.ts': ['sorted-btree'],
  'server/domain/post-body.ts': ['shared', 'marked'],
  'server/domain/queue': ['server/domain/queue', 'server/domain/*.ts', 'shared'],
  'server/domain/duty': ['server/domain/duty', 'server/domain/*.ts', 'shared'],
  'server/domain/matters': ['server/domain/matters', 'server/domain/*.ts', 'shared'],
  'server/domain/matters/readings.ts': ['pinyin-pro'],
  'server/store': ['server/store', 'server/domain', 'shared', 'node:', 'lowdb', 'zod', 'kysely', 'libsql'],
  'server/auth': [
    'server/auth',
    'server/http/answer.ts',
    'server/domain',
    'server/store/tables.ts',
    'shared',
    'express',
    'kysely',
    '@node-rs/argon2',
    'node:',
  ],
  'server/audit': ['server/audit', 'server/domain', 'server/store', 'shared', 'kysely', 'zod', 'node:'],
  'server/http': [
    'server/http',
    'server/auth',
    'server/audit',
    'server/front-desk.ts',
    'server/set-up.ts',
    'server/bundle',
    'server/care',
    'server/suggested-year.ts',
    'server/devices',
    'server/domain',
    'server/store/facts.ts',
    'server/store/figures/figures-of.ts',
    'server/store/notifications.ts',
    'server/store/journal.ts',
    'server/store/document.ts',
    'server/store/pictures-folder.ts',
    'server/tables',
    'server/store/duty-feeds.ts',
    'server/store/duty-record.ts',
    'shared',
    'express',
    'express-rate-limit',
    'compression',
    'prom-client',
    'zod',
    'node:',
  ],
  'server/http/notification-sheet.ts': ['server/http', 'shared', 'qrcode', 'node:'],
  'server/http/roster-feed.ts': ['server/domain', 'server/store/duty-record.ts', 'shared', 'ical-generator'],
  'server/http/openapi': ['server/http/openapi', 'server/http/answer.ts', 'shared', 'zod'],
  'server/tables': ['server/tables', 'shared', 'node:', 'fflate', 'saxes', 'csv-parse'],
  'server/front-desk.ts': ['server/domain', 'server/store/journal.ts', 'server/store/snapshots.ts', 'shared'],
  'server/live.ts': ['server/auth', 'server/domain', 'server/front-desk.ts', 'shared', 'socket.io', 'node:'],
  'server/devices': ['server/devices', 'server/auth', 'server/domain', 'server/front-desk.ts', 'server/store', 'shared', 'kysely', 'node:'],
  'server/devices/print': ['server/devices/print', 'server/domain', 'server/front-desk.ts', 'shared', 'node:'],
  'server/devices/print/encode.ts': ['server/devices/print', 'shared', 'receiptline'],
  'server/devices/print/draw.ts': ['server/devices/print', '@resvg/resvg-js'],
  'server/devices/print/letters.ts': ['fontkit', 'node:'],
  'server/devices/print/bands.ts': [],
  'server/devices/print/slip.ts': ['server/devices/print/markup.ts', 'server/domain', 'shared'],
  'server/devices/print/matter-sheet.ts': ['server/devices/print/markup.ts', 'server/domain', 'shared'],
  'server/devices/print/notification-slip.ts': ['server/devices/print/markup.ts', 'shared'],
  'server/devices/print/test-sheet.ts': ['server/devices/print/markup.ts', 'shared'],
  'server/devices/print/markup.ts': [],
  'server/devices/voice': ['server/devices/voice', 'server/domain/matters/readings.ts', 'shared', 'node:'],
  'server/devices/push': [
    'server/devices/push',
    'server/domain',
    'server/front-desk.ts',
    'server/store/pushes.ts',
    'server/store/tables.ts',
    'shared',
    'kysely',
    'node:',
  ],
  'server/devices/push/post.ts': ['server/devices/push', 'server/store/pushes.ts', 'shared', 'web-push', 'node:'],
  'server/set-up.ts': ['server/domain', 'server/front-desk.ts', 'server/store', 'shared', 'node:'],
  'server/bundle': [
    'server/bundle',
    'server/domain',
    'server/front-desk.ts',
    'server/set-up.ts',
    'server/store/document.ts',
    'shared',
    'zod',
    'node:',
  ],
  'server/bundle/pack.ts': ['server/bundle', 'fflate', 'node:'],
  'server/bundle/unpack.ts': ['server/bundle', 'fflate', 'node:'],
  'server/care': ['server/care', 'server/domain', 'server/front-desk.ts', 'server/store', 'shared', 'kysely', 'zod', 'node:'],
  'server/care/zip-write.ts': ['server/care', 'fflate', 'node:'],
  'server/care/first-password.ts': [
    'server/auth/accounts.ts',
    'server/auth/people.ts',
    'server/auth/secrets.ts',
    'server/domain',
    'server/store',
    'shared',
    'kysely',
  ],
  'server/metrics.ts': ['server/metrics', 'prom-client'],
  'server/metrics': ['server/domain', 'server/front-desk.ts', 'server/store/journal.ts', 'shared', 'express', 'prom-client', 'node:'],
  'server/log.ts': ['pino'],
  'server/app.ts': ['server/auth', 'server/http', 'shared', 'express', 'helmet'],
  'server/suggested-year.ts': ['shared', 'chinese-days'],
  'server/clock.ts': [],
  'server/steady-clock.ts': ['shared'],
  'server/version.ts': ['package.json'],
  'server/config.ts': ['zod', 'node:'],
  server: ['server', 'shared', 'node:', 'kysely', 'pino'],
  ui: ['ui', 'shared', 'lit', 'socket.io-client', 'qrcode'],
  kiosk: ['kiosk', 'ui', 'shared', 'lit', 'idb'],
  display: ['display', 'ui', 'shared', 'lit', 'idb'],
  staff: ['staff', 'ui', 'shared', 'lit'],
  office: ['office', 'ui', 'shared', 'lit'],
  'office/charts/draw-chart.ts': ['echarts'],
  'office/about/changes.ts': ['CHANGELOG.md?raw'],
  phone: ['phone', 'ui', 'shared', 'lit'],
};

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDERS = ['shared', 'server', 'ui', 'kiosk', 'display', 'staff', 'office', 'phone'];

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const imports = (file: string): string[] =>
  ts
    .preProcessFile(text(file))
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? posix.join(posix.dirname(file), fileName) : fileName));

const fits = (name: string, rule: string): boolean =>
  rule.endsWith('/*.ts')
    ? posix.dirname(name) === rule.slice(0, -5)
    : rule.endsWith(':')
      ? name.startsWith(rule)
      : name === rule || name.startsWith(`${rule}/`);

const files = FOLDERS.flatMap(filesIn);

test.each(files)('%s imports only what it may', (file) => {
  const home = Object.keys(MAY_IMPORT)
    .filter((name) => fits(file, name))
    .sort((a, b) => b.length - a.length)[0];
  const allowed = MAY_IMPORT[home ?? ''] ?? [];
  expect(imports(file).filter((name) => !allowed.some((rule) => fits(name, rule)))).toEqual([]);
});

const PURE = [
  'shared',
  'server/domain',
  'server/bundle/compare.ts',
  'server/bundle/empty-hall.ts',
  'server/bundle/entries.ts',
  'server/audit/lines.ts',
  'server/devices/print/slip.ts',
  'server/devices/print/markup.ts',
  'server/devices/print/matter-sheet.ts',
  'server/devices/print/test-sheet.ts',
  'server/devices/print/notification-slip.ts',
  'server/devices/print/bands.ts',
  'server/devices/print/printer-for.ts',
  'server/devices/print/status.ts',
  'server/devices/voice/spoken-text.ts',
  'server/devices/voice/wav.ts',
  'server/devices/screen-watch.ts',
  'server/devices/speakers.ts',
  'server/devices/push/due.ts',
  'server/devices/push/message.ts',
];
const pure = files.filter((file) => PURE.some((part) => fits(file, part)));
const IMPURE = /Date\.now|new Date\(\)|Math\.random|randomUUID|process\.|setTimeout|\bawait\b|\bdocument\.[a-z]|\bglobalThis\b/;

test.each(pure)('%s has no clock, no chance and no process', (file) => {
  expect(text(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')).not.toMatch(IMPURE);
});

const screens = files.filter((file) => ['ui', 'kiosk', 'display', 'staff', 'office', 'phone'].some((folder) => fits(file, folder)));
test.each(screens)('%s takes types only from the files that carry zod, and writes no markup by hand', (file) => {
  const own = text(file);
  expect(own).not.toMatch(
    /^import (?!type)[^;]*shared\/(settings|requests|figure-requests|journal-requests|roster-requests|start-requests|settings-check|word-pack)\.ts'/m,
  );
  expect(own).not.toMatch(/innerHTML|outerHTML|unsafeHTML|insertAdjacentHTML|document\.write/);
});

test('nothing in the project reaches outside of it', () => {
  const outside = [...files, ...filesIn('test')].filter((file) =>
    /\.\.\/shared\/(data|mockups|example|voice|seeds)|\/work\//.test(text(file).replace('/work\\/', '')),
  );
  expect(outside.filter((file) => !file.endsWith('boundaries.test.ts'))).toEqual([]);
});
