import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const SCREENS = ['kiosk', 'display', 'staff', 'office'];

/**
 * Tells the workers of the screens that open without a network the page and every file that it may load. Kiosks and
 * displays keep their typefaces too: nobody is there to wait for them.
 */
function shells(screens: Readonly<Record<string, { of: string; page: string; fonts: boolean }>>): Plugin {
  return {
    name: 'shells',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    generateBundle: {
      order: 'post', // chunks that hold only styles are gone by then
      handler(_options, bundle) {
        for (const [screen, { of, page, fonts }] of Object.entries(screens)) {
          if (of !== this.environment.name) continue;
          const files = new Set<string>();
          const follow = (name: string) => {
            const file = bundle[name];
            if (!file || files.has(name)) return;
            files.add(name);
            if (file.type !== 'chunk') return;
            for (const next of [...file.imports, ...file.dynamicImports, ...(file.viteMetadata?.importedCss ?? [])]) follow(next);
          };
          for (const file of Object.values(bundle))
            if (file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith(`/${screen}/index.html`)) follow(file.fileName);
          if (fonts) for (const name of Object.keys(bundle)) if (name.endsWith('.woff2')) files.add(name);
          const worker = bundle[`${screen}/sw.js`];
          if (worker?.type !== 'chunk' || files.size === 0) this.error(`${screen} has no worker, or no page`);
          const shell = { page, files: [...files].sort().map((file) => `/${file}`) };
          const version = createHash('sha256').update(JSON.stringify(shell)).digest('hex').slice(0, 12);
          worker.code = `const PAIHAO_SHELL = ${JSON.stringify({ ...shell, version })};\n${worker.code}`;
        }
      },
    },
  };
}

const FOR_BROWSERS = {
  outDir: 'dist/screens',
  target: 'es2022',
  assetsInlineLimit: 0, // the pages' policy allows no data: scripts or styles
  modulePreload: { polyfill: false },
};
// A service worker keeps its address, and its folder is what it may serve.
const entryFileNames = ({ name }: { name: string }) => (name.endsWith('-sw') ? `${name.slice(0, -3)}/sw.js` : 'assets/[name]-[hash].js');

/** One `vite build --app` makes the five screens and the server. */
export default defineConfig({
  root: import.meta.dirname,
  appType: 'mpa',
  publicDir: resolve(import.meta.dirname, 'phone/public'), // the phone's icons and manifest keep their address
  builder: {},
  plugins: [
    shells({
      kiosk: { of: 'client', page: '/kiosk/', fonts: true },
      display: { of: 'client', page: '/display/', fonts: true },
      phone: { of: 'phone', page: '/phone/index.html', fonts: false }, // as it was built, with nothing of the hall's in it
    }),
  ],
  environments: {
    client: {
      build: {
        ...FOR_BROWSERS,
        emptyOutDir: true,
        copyPublicDir: false,
        rollupOptions: {
          input: {
            ...Object.fromEntries(SCREENS.map((name) => [name, resolve(import.meta.dirname, name, 'index.html')])),
            'kiosk-sw': resolve(import.meta.dirname, 'kiosk', 'sw.ts'),
            'display-sw': resolve(import.meta.dirname, 'display', 'sw.ts'),
          },
          output: { entryFileNames },
        },
      },
    },
    // Beside the others and not with them: what a phone shares with a kiosk it would load in twenty small files, one round trip after the other.
    phone: {
      consumer: 'client',
      build: {
        ...FOR_BROWSERS,
        emptyOutDir: false, // the others are there
        manifest: '.vite/phone.json',
        rollupOptions: {
          input: { phone: resolve(import.meta.dirname, 'phone', 'index.html'), 'phone-sw': resolve(import.meta.dirname, 'phone', 'sw.ts') },
          output: { entryFileNames },
        },
      },
    },
    server: {
      consumer: 'server',
      // One file is ready sooner than a thousand; what has a binary inside stays where it is installed.
      resolve: { noExternal: true, external: ['libsql', '@node-rs/argon2', '@resvg/resvg-js'] },
      build: { ssr: true, outDir: 'dist/server', emptyOutDir: true, target: 'node20', rollupOptions: { input: 'server/main.ts' } },
    },
  },
});
