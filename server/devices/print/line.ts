import { connect } from 'node:net';
import { statusReader, type Told } from './status.ts';

/** A line to a printer. */
export type Line = {
  send(bytes: Uint8Array): void;
  /** The first thing said that `wanted` finds something in; 'silent' after so many milliseconds without it, 'gone' when the line is cut. */
  hear<T>(wanted: (told: Told) => T | null, ms: number): Promise<T | 'silent' | 'gone'>;
  /** Says good-bye: what was sent goes out first, for so many milliseconds at most. */
  leave(ms: number): Promise<void>;
};

/** Null if nobody takes up the line within so many milliseconds. */
export async function openLine(address: string, ms: number): Promise<Line | null> {
  const [, host = '', port] = /^(.*):(\d+)$/.exec(address) ?? [];
  const socket = connect({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) });
  const read = statusReader();
  const told: Told[] = [];
  let gone = false;
  let look = (): void => {};
  socket.on('error', () => {}); // 'close' follows, and that is looked at
  socket.on('close', () => {
    gone = true;
    look();
  });
  socket.on('end', () => {
    gone = true; // it says nothing more
    look();
  });
  socket.on('data', (bytes: Buffer) => {
    told.push(...read(bytes));
    look();
  });

  /** Waits until `found` finds something; null when time is up. */
  const until = <T>(found: () => T | null, wait: number): Promise<T | null> =>
    new Promise((done) => {
      const stop = (result: T | null) => {
        clearTimeout(timer);
        look = () => {};
        done(result);
      };
      const timer = setTimeout(() => stop(null), wait);
      look = () => {
        const result = found();
        if (result !== null) stop(result);
      };
      look();
    });

  let connected = false;
  socket.once('connect', () => {
    connected = true;
    look();
  });
  await until(() => (connected || gone ? true : null), ms);
  if (!connected || gone) {
    socket.destroy();
    return null;
  }
  return {
    send: (bytes) => void socket.write(bytes),
    async hear<T>(wanted: (one: Told) => T | null, wait: number) {
      const found = (): T | 'gone' | null => {
        for (let one = told.shift(); one; one = told.shift()) {
          const result = wanted(one);
          if (result !== null) return result;
        }
        return gone ? 'gone' : null;
      };
      return (await until(found, wait)) ?? 'silent';
    },
    async leave(wait) {
      socket.end();
      await until(() => (socket.closed ? true : null), wait);
      socket.destroy();
    },
  };
}
