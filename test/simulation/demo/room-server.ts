import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Frames, RoomView } from './room-view.ts';

type Wish = {
  /** The built page. */
  readonly folder: string;
  readonly port: number;
  readonly host: string;
  readonly frames: (lang: string) => Promise<Frames>;
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The control room's own small server: its page, where its frames are, and the figures as they come (server-sent events). */
export async function openRoom({ folder, port, host, frames }: Wish) {
  const watching = new Set<ServerResponse>();
  let last: RoomView | null = null;
  const server = createServer((asked, answer) => {
    const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://room');
    if (pathname === '/frames') {
      frames(searchParams.get('lang') ?? '').then(
        (all) => answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(all)),
        () => answer.writeHead(503).end(), // the page asks again
      );
    } else if (pathname === '/figures') {
      answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      watching.add(answer);
      answer.on('close', () => watching.delete(answer));
      if (last) answer.write(eventOf(last));
    } else {
      const file = normalize(pathname === '/' ? '/index.html' : pathname);
      readFile(join(folder, file)).then(
        (bytes) => answer.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(bytes),
        () => answer.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, () => done());
  });
  return {
    show(view: RoomView): void {
      last = view;
      for (const one of watching) one.write(eventOf(view));
    },
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

const eventOf = (view: RoomView): string => `data: ${JSON.stringify(view)}\n\n`;
