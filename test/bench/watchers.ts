import { io, type Socket } from 'socket.io-client';
import { answerWith, monotonic } from './answers.ts';

// Many screens in one process. They read of each view no more than its seq: parsing them all would take the processor
// that the server needs, and measure this process instead.

type Packet = { type: number; nsp: string; id?: number; data?: unknown };
type Hear = (packet: Packet) => void;

class Encoder {
  encode({ type, id, data }: Packet): string[] {
    return [`${type}${id ?? ''}${data === undefined ? '' : JSON.stringify(data)}`];
  }
}

class Decoder {
  #hear: Hear | null = null;
  on(_event: 'decoded', hear: Hear): void {
    this.#hear = hear;
  }
  off(): void {
    this.#hear = null;
  }
  destroy(): void {}
  add(text: string): void {
    const type = Number(text[0]);
    const digits = /^\d*/.exec(text.slice(1, 12))?.[0] ?? '';
    const id = digits === '' ? {} : { id: Number(digits) };
    const body = text.slice(1 + digits.length);
    if (type === 2) this.#hear?.({ type, nsp: '/', data: ['view', seqIn(text)] });
    else if (type === 3) this.#hear?.({ type, nsp: '/', ...id, data: [body.slice(1, -1)] });
    else this.#hear?.({ type, nsp: '/', data: body === '' ? undefined : JSON.parse(body) });
  }
}

const seqIn = (text: string): number => Number.parseInt(text.slice(text.indexOf('"seq":') + 6, text.indexOf('"seq":') + 26), 10);

type Watcher = { socket: Socket; place: string; seq: number; at: number };
const watchers: Watcher[] = [];
let lastNews = 0;
let views = 0;

const AT_ONCE = 100; // connecting

function connect(port: number, place: string): Promise<string> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, parser: { Encoder, Decoder } });
  const watcher: Watcher = { socket, place, seq: 0, at: 0 };
  watchers.push(watcher);
  socket.on('view', (seq: number) => {
    views += 1;
    if (seq <= watcher.seq) return;
    watcher.seq = seq;
    watcher.at = monotonic();
    lastNews = watcher.at;
  });
  return new Promise((done, fail) => {
    socket.once('connect_error', fail);
    socket.emit('watch', place, (first: string) => (first.includes('"refusal"') ? fail(new Error(first)) : done(first)));
  });
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

answerWith({
  /** Connects a screen for each place; the first of them as it came over the wire. */
  async watch(port: number, places: string[]): Promise<string> {
    let first = '';
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const seen = await Promise.all(places.slice(from, from + AT_ONCE).map((place) => connect(port, place)));
      first ||= seen[0] ?? '';
    }
    return first;
  },
  /** The phones turn to other tickets. */
  async turnTo(tickets: string[]): Promise<void> {
    const phones = watchers.filter(({ place }) => place.startsWith('ticket/'));
    await Promise.all(
      phones.map((phone, nth) => {
        phone.socket.emit('leave', phone.place);
        phone.place = `ticket/${tickets[nth]}`;
        return new Promise((done) => phone.socket.emit('watch', phone.place, done));
      }),
    );
  },
  /** When it has been quiet for a while: how many have seen this or later, and when the last of them did. */
  async seen(seq: number, quiet: number): Promise<{ count: number; last: number }> {
    const asked = monotonic();
    while (monotonic() - Math.max(lastNews, asked) < quiet) await pause(10);
    const those = watchers.filter((one) => one.seq >= seq);
    return { count: those.length, last: those.reduce((last, { at }) => Math.max(last, at), 0) };
  },
  views: () => views,
  close() {
    for (const { socket } of watchers.splice(0)) socket.close();
  },
});
