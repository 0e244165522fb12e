import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const SCREENS = ['kiosk', 'display', 'staff', 'office', 'phone'];

/** One `vite build --app` makes the five screens and the server. */
export default defineConfig({
  root: import.meta.dirname,
  appType: 'mpa',
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/screens',
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0, // the pages' policy allows no data: scripts or styles
        modulePreload: { polyfill: false },
        rollupOptions: { input: Object.fromEntries(SCREENS.map((name) => [name, resolve(import.meta.dirname, name, 'index.html')])) },
      },
    },
    server: {
      consumer: 'server',
      // One file is ready sooner than a thousand; what has a binary inside stays where it is installed.
      resolve: { noExternal: true, external: ['libsql', '@node-rs/argon2'] },
      build: { ssr: true, outDir: 'dist/server', emptyOutDir: true, target: 'node20', rollupOptions: { input: 'server/main.ts' } },
    },
  },
});
