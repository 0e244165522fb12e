// The simulated hall: `npm run demo`, its options after `--`. Built like the bench, apart from the product's own build, it drives the built
// product through its public interface; its page is built here too.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'test/simulation/demo');

const { build } = await import('vite'); // not before the version of Node has been looked at
const shared = { configFile: false, logLevel: 'warn' };
await build({
  ...shared,
  root: ROOT,
  build: { ssr: true, outDir: 'dist/demo', emptyOutDir: true, target: 'node20', rollupOptions: { input: join(DEMO, 'main.ts') } },
});
await build({
  ...shared,
  root: join(DEMO, 'room'),
  build: { outDir: join(ROOT, 'dist/demo/room'), emptyOutDir: true, target: 'es2022' },
});

const child = spawn(process.execPath, ['dist/demo/main.js', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal)); // it tells the day's figures, and ends
child.on('close', (code) => process.exit(code ?? 1));
