// The fuzzer: `npm run fuzz`, a million cases; `--cases <n>` for fewer or more, `--only domain|settings|http|sockets`, `--seed <n>` for the
// same ones again, with `--path <path>` one that failed alone; `--write-docs` writes the table into docs/reliability.md.
// It is built like the server, apart from the product's own build, and drives the built product.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { build } = await import('vite'); // not before the version of Node has been looked at
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  build: { ssr: true, outDir: 'dist/fuzz', emptyOutDir: true, target: 'node20', rollupOptions: { input: join(ROOT, 'test/fuzz/main.ts') } },
});

const child = spawn(process.execPath, ['dist/fuzz/main.js', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 1));
