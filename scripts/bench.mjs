// The benchmark: `npm run bench`, or a part of it (`npm run bench -- a c`), `--out <file>` for the figures, `--baseline` to keep them as
// what later runs are compared with, `--write-docs` to write their tables into docs/performance.md.
// It is built like the server, apart from the product's own build, and drives the built product.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = ['main', 'fill', 'noop-server', 'probe', 'raw-server', 'watchers'];

const { build } = await import('vite'); // not before the version of Node has been looked at
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { input: Object.fromEntries(ENTRIES.map((name) => [name, join(ROOT, 'test/bench', `${name}.ts`)])) },
  },
});

const child = spawn(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 1));
