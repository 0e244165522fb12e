// For work on Paihao: the screens come from vite and reload by themselves, the server is bundled anew and started again
// whenever something of its changes. The screens stand on PORT, the server behind them on the next one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createBuilder, createServer } from 'vite';
import { ROOT } from './run.mjs';

const port = Number(process.env['PORT'] || 8080);
const host = process.env['HOST'] || '0.0.0.0';
const lan = Object.values(networkInterfaces())
  .flat()
  .find(({ family, internal }) => family === 'IPv4' && !internal);
const url = process.env['HALL_URL'] || `http://${lan ? lan.address : 'localhost'}:${port}`;
const hall = `http://127.0.0.1:${port + 1}`;

const SCREENS = 'kiosk|display|staff|office|phone';
const BUILT = 'dist/dev'; // as deep as dist/server, which stays what `npm start` made of it

/** What the server does in a built hall: a ticket's and a matter's address show the phone's page; folders end in a slash. */
const pages = {
  name: 'paihao-pages',
  configureServer({ middlewares, transformIndexHtml }) {
    middlewares.use(async (req, res, next) => {
      const [path, query] = req.url.split('?');
      if (new RegExp(`^/(${SCREENS})$`).test(path)) {
        res.writeHead(302, { location: `${path}/${query ? `?${query}` : ''}` }).end();
        return;
      }
      if (!/^\/[tm]\/[^/]+$/.test(path)) return next();
      try {
        const page = await readFile(join(ROOT, 'phone/index.html'), 'utf8');
        const html = await transformIndexHtml('/phone/index.html', page.replace(/\b(src|href)=(["']?)\.\//g, '$1=$2/phone/'));
        res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      } catch (fault) {
        next(fault);
      }
    });
  },
};

const vite = await createServer({
  root: ROOT,
  plugins: [pages],
  clearScreen: false,
  server: {
    host,
    port,
    strictPort: true,
    watch: { ignored: ['**/dist/**', '**/data/**', '**/test/**'] },
    proxy: {
      '/socket.io': { target: hall, ws: true },
      // whatever is neither a screen nor part of one
      [`^/(?!@|node_modules/|(${SCREENS}|ui|shared)/)`]: { target: hall },
    },
  },
});

try {
  await vite.listen();
} catch (fault) {
  console.error(`端口无法使用 The port cannot be used: ${fault.message}`);
  process.exit(1);
}

let server = null;
async function restart() {
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = once(server, 'exit');
    server.kill();
    const impatient = setTimeout(() => server.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatient);
  }
  const { TLS_CERT, TLS_KEY, ...rest } = process.env; // vite stands before it and speaks plain http to it
  const env = { ...rest, PORT: String(port + 1), HOST: '127.0.0.1', HALL_URL: url };
  const mine = spawn(process.execPath, [`${BUILT}/main.js`], { cwd: ROOT, env, stdio: 'inherit' });
  mine.on('exit', (code) => {
    if (code) console.error(`服务已停止，修改代码后会重新启动 The server stopped (${code}); it starts again after the next change`);
  });
  server = mine;
}

let turn = Promise.resolve();
let failed = false;
const builder = await createBuilder({
  root: ROOT,
  mode: 'development',
  clearScreen: false,
  logLevel: 'warn',
  environments: { server: { build: { outDir: BUILT, watch: {}, sourcemap: true } } },
});
const watcher = await builder.build(builder.environments.server);
watcher.on('event', ({ code }) => {
  if (code === 'START') failed = false;
  if (code === 'ERROR') failed = true; // vite says where; the server that runs goes on
  if (code === 'END' && !failed) turn = turn.then(restart);
});

console.log(`开发服务 Screens with reload on change: ${url}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (server) server.kill();
    await Promise.all([watcher.close(), vite.close()]);
    process.exit(0);
  });
}
