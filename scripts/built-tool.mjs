// A program of the tests (bench, fuzz, soak): built like the server, apart from the product's own build, and run with what was asked for.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} name of its folder in test/ and dist/ @param {readonly string[]} entries its files; the first is run */
export async function runTool(name, entries) {
  const { build } = await import('vite'); // not before the version of Node has been looked at
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: `dist/${name}`,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { input: Object.fromEntries(entries.map((entry) => [entry, join(ROOT, 'test', name, `${entry}.ts`)])) },
    },
  });
  const child = spawn(process.execPath, [`dist/${name}/${entries[0]}.js`, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('close', (code) => process.exit(code ?? 1));
}
