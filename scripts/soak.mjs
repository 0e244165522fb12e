// A fortnight of opening days in one go: `npm run soak`, `-- --days 2` for a short one, `--seed 7`, `--load 0.7`, `--write-docs` to write
// its figures and its plot into docs/reliability.md. Built like the bench, it drives the built product through its public interface.
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
  build: {
    ssr: true,
    outDir: 'dist/soak',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { input: { main: join(ROOT, 'test/soak/main.ts'), inside: join(ROOT, 'test/soak/inside.ts') } },
  },
});

const child = spawn(process.execPath, ['dist/soak/main.js', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => process.exit(code ?? 1));
