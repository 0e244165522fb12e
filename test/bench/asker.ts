import { connect, type Socket } from 'node:net';

export type Answer = { readonly status: number; readonly body: string };
export type Asker = {
  ask: (method: string, path: string, headers: Record<string, string>, body?: unknown) => Promise<Answer>;
  close: () => void;
};

const STILL_OPEN = 3_000; // milliseconds; servers close a connection on which nothing was asked for five seconds

/**
 * One who asks and waits for the answer, on a connection that stays open. Plain bytes on a socket: a client of its own
 * weight would take the processor that the server needs, and measure itself.
 */
export async function openAsker(port: number): Promise<Asker> {
  let heard: Buffer = Buffer.alloc(0);
  let waiting: { done: (answer: Answer) => void; fail: (fault: Error) => void } | null = null;
  let usedAt = performance.now();
  let socket: Socket | null = null;

  function hear(part: Buffer): void {
    heard = heard.length === 0 ? part : Buffer.concat([heard, part]);
    const end = heard.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = heard.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (heard.length < end + 4 + length) return;
    const body = heard.toString('utf8', end + 4, end + 4 + length);
    heard = heard.subarray(end + 4 + length);
    const asked = waiting;
    waiting = null;
    usedAt = performance.now();
    asked?.done({ status: Number(head.slice(9, 12)), body });
  }

  const dial = () =>
    new Promise<Socket>((done, fail) => {
      const made = connect({ port, host: '127.0.0.1', noDelay: true }, () => done(made));
      const broke = (fault: Error) => {
        fail(fault);
        if (made !== socket) return; // left behind
        waiting?.fail(fault);
        waiting = null;
      };
      made.on('data', hear).on('error', broke);
      made.on('close', () => broke(new Error('the connection was closed')));
    });
  socket = await dial();

  return {
    async ask(method, path, headers, body) {
      if (!socket || socket.destroyed || performance.now() - usedAt > STILL_OPEN) {
        socket?.destroy();
        socket = await dial();
      }
      const open = socket;
      return new Promise((done, fail) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const more = body === undefined ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n`;
        let own = '';
        for (const name in headers) own += `${name}: ${headers[name]}\r\n`;
        waiting = { done, fail };
        open.write(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${own}${more}\r\n${text}`);
      });
    },
    close: () => socket?.destroy(),
  };
}

/** A single request on a connection of its own. */
export async function oneRequest(port: number, method: string, path: string, body?: unknown, headers = {}): Promise<Answer> {
  const asker = await openAsker(port);
  try {
    return await asker.ask(method, path, headers, body);
  } finally {
    asker.close();
  }
}
