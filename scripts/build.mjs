import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, ROOT, run } from './run.mjs';
import { during, plain, why } from './say.mjs';

/** Whatever can change what is built. */
const SOURCES = [
  'shared',
  'server',
  'ui',
  'kiosk',
  'display',
  'staff',
  'office',
  'phone',
  'CHANGELOG.md',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];
const STAMP = join(ROOT, 'dist', '.stamp');

/** Whether dist/ was made from the sources as they are. */
export function isBuilt() {
  return existsSync(join(ROOT, 'dist/server/main.js')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesNow();
}

export async function build() {
  const sources = sourcesNow(); // as they are now: one saved meanwhile is built the next time
  rmSync(STAMP, { force: true });
  await during('正在构建界面和服务（约 20 秒） Building screens and server, about 20 seconds', async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const { code, said } = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--app'], { env });
    if (code === 0) return;
    const { zh, en } = why(said);
    throw plain(`${lastLines(said, 40)}\n构建失败：${zh} The build failed: ${en}.`);
  });
  writeFileSync(STAMP, sources);
}

function sourcesNow() {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) hash.update(`${path}\n`).update(readFileSync(full));
    else for (const name of readdirSync(full).sort()) if (!name.startsWith('.')) add(`${path}/${name}`);
  };
  for (const path of SOURCES) add(path);
  return hash.digest('hex');
}
