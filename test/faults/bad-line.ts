import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { between, chance } from '../simulation/chance.ts';

export type Way = 'up' | 'down';
/** How bytes go one way: `up` to the server, `down` to the screen. Left out: at once. */
export type Going = {
  /** Milliseconds under way, drawn for each connection between the two; each piece then takes a little more or less. */
  readonly lag?: readonly [from: number, to: number];
  /** So many bytes at a time, and milliseconds between two. */
  readonly trickle?: readonly [bytes: number, every: number];
  /** held: nothing comes through, and all of it when the line is mended, as TCP sends again; lost: never, and the connection is of no use. */
  readonly dead?: 'held' | 'lost';
  /** Other bytes come out than went in. */
  readonly garbled?: boolean;
};
type Weather = { readonly up?: Going; readonly down?: Going /** What it concerns; everything if left out. */; readonly only?: Kind };
type Kind = 'socket' | 'http';
type End = {
  readonly near: Socket;
  readonly far: Socket;
  readonly lag: number;
  kind: Kind;
  torn: boolean;
  cuts: boolean;
  copy: Buffer[] | null;
};

const FINE: Going = {};
const FOR_EVER = 2 ** 31 - 1; // milliseconds: as long as a timer can wait
const HTTP = /^(GET|PUT|POST|DELETE) \S+ HTTP/;

/**
 * A line between screens and a server that can be as bad as lines are, by chance that comes the same way for the same seed: slow one way or
 * both, a byte at a time, half-open, dead without a word, cut within an answer, reset, refused; and one connection overtakes another. Within a
 * connection nothing is ever reordered: TCP does not do so.
 */
export async function badLine(url: string, seed: string | number) {
  const { hostname, port } = new URL(url);
  const random = chance('line', seed);
  const ends = new Set<End>();
  const counted = { connections: 0, refused: 0, resets: 0, cutAnswers: 0, twice: 0, overtaken: 0, lost: 0, bytes: { up: 0, down: 0 } };
  let weather: Weather = {};
  let cuts: { of: RegExp; left: number }[] = [];
  let cutUp: number | null = null;
  let again: { of: RegExp; left: number } | null = null;
  const resting = new Set<() => void>();
  let [arrived, latest] = [0, 0];

  const goingOf = (end: End, way: Way): Going => (weather.only && weather.only !== end.kind ? FINE : (weather[way] ?? FINE));
  /** Until it is time, or the weather changes. */
  const rest = (ms: number): Promise<void> =>
    new Promise((done) => {
      const over = () => {
        clearTimeout(timer);
        resting.delete(over);
        done();
      };
      const timer = setTimeout(over, ms);
      resting.add(over);
    });

  function join(end: End, way: Way): void {
    const [from, to] = way === 'up' ? [end.near, end.far] : [end.far, end.near];
    let turn: Promise<void> = Promise.resolve();
    let due = 0;
    from.on('error', () => {}); // the other end is told by the close
    from.on('data', (bytes: Buffer) => {
      if (way === 'up') {
        asked(end, bytes);
        if (cutUp !== null && cutUp < bytes.length) return cutHere(end, bytes);
        if (cutUp !== null) cutUp -= bytes.length;
      } else if (answered(end, bytes)) return;
      arrived += 1;
      const nr = arrived;
      const { lag = [0, 0] } = goingOf(end, way);
      const takes = (lag[0] + (lag[1] - lag[0]) * end.lag) * (lag[1] > 0 ? between(random, 0.7, 1.3) : 1);
      due = Math.max(due, performance.now() + takes);
      const when = due;
      if (takes === 0 && idle && isPlain(goingOf(end, way))) return deliver(nr, bytes);
      idle = false;
      turn = turn.then(() => carry(end, way, bytes, nr, when));
      const mine = turn;
      void mine.then(() => {
        if (turn === mine) idle = true;
      });
    });
    let idle = true;
    const deliver = (nr: number, bytes: Buffer): void => {
      if (nr < latest) counted.overtaken += 1;
      latest = Math.max(latest, nr);
      counted.bytes[way] += bytes.length;
      if (!to.destroyed) to.write(bytes);
    };
    async function carry(of: End, going: Way, bytes: Buffer, nr: number, when: number): Promise<void> {
      while (performance.now() < when && goingOf(of, going).lag) await rest(when - performance.now());
      let left = bytes;
      while (left.length > 0 && !to.destroyed) {
        const { dead, trickle, garbled } = goingOf(of, going);
        if (dead === 'lost') {
          of.torn = true;
          counted.lost += left.length;
          return;
        }
        if (dead === 'held') {
          await rest(FOR_EVER);
          continue;
        }
        const [piece, every] = trickle ?? [left.length, 0];
        const part = left.subarray(0, piece);
        deliver(nr, garbled ? Buffer.from(part.map(() => Math.floor(random() * 256))) : part);
        left = left.subarray(piece);
        if (every > 0) await rest(every);
      }
    }
    from.on('close', () => {
      ends.delete(end);
      const bye = async () => {
        while (goingOf(end, way).dead && !to.destroyed) await rest(FOR_EVER); // a dead line brings nobody's good-bye either
        to.destroy();
      };
      turn = turn.then(bye);
    });
  }

  function asked(end: End, bytes: Buffer): void {
    const head = bytes.toString('latin1', 0, 300);
    if (!HTTP.test(head)) {
      end.copy?.push(bytes);
      return;
    }
    end.kind = head.includes('/socket.io/') ? 'socket' : 'http';
    end.copy = null;
    const cut = cuts.find(({ of, left }) => left > 0 && of.test(head));
    if (cut) {
      cut.left -= 1;
      end.cuts = true;
    }
    if (again && again.left > 0 && again.of.test(head)) {
      again.left -= 1;
      end.copy = [bytes];
    }
  }

  function cutHere(end: End, bytes: Buffer): void {
    const rest = bytes.subarray(0, cutUp ?? 0);
    cutUp = null;
    end.far.write(rest, () => reset(end));
  }

  /** True: the answer went no further. */
  function answered(end: End, bytes: Buffer): boolean {
    if (end.copy) sendAgain(Buffer.concat(end.copy));
    end.copy = null;
    if (!end.cuts) return false;
    end.cuts = false;
    counted.cutAnswers += 1;
    const head = bytes.indexOf('\r\n\r\n') + 4; // with less than a whole head a browser asks again by itself, also for what changes something
    end.near.write(bytes.subarray(0, head + Math.floor(random() * (bytes.length - head))), () => reset(end));
    return true;
  }

  /** The same request comes to the server a second time, after it was answered; what it says to that nobody hears. */
  function sendAgain(bytes: Buffer): void {
    counted.twice += 1;
    const far = connect(Number(port), hostname);
    far.on('error', () => {}).on('data', () => far.destroy());
    far.write(bytes);
  }

  function reset({ near, far }: End): void {
    counted.resets += 1;
    near.resetAndDestroy();
    far.resetAndDestroy();
  }

  const proxy = createServer((near) => {
    counted.connections += 1;
    near.setNoDelay(true);
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    const end: End = { near, far, lag: random(), kind: 'http', torn: false, cuts: false, copy: null };
    ends.add(end);
    join(end, 'up');
    join(end, 'down');
  });
  const listen = (on: number) =>
    new Promise<void>((done) => {
      proxy.listen(on, '127.0.0.1', done);
    });
  await listen(0);
  const own = (proxy.address() as AddressInfo).port;
  const become = (next: Weather) => {
    weather = next;
    for (const wake of [...resting]) wake();
  };
  const close = () => {
    for (const end of ends) for (const socket of [end.near, end.far]) socket.destroy();
    become({});
    proxy.close();
  };
  onTestFinished(close);

  return {
    url: `http://127.0.0.1:${own}`,
    address: `127.0.0.1:${own}`,
    counted,
    /** How many connections go through it. */
    open: () => ends.size,
    become,
    /** Within the next so many answers to such requests the connection breaks: the server has done it, and nobody has heard so. */
    cutAnswers(of: RegExp, left: number): void {
      cuts.push({ of, left });
    },
    /** After so many more bytes to the server the connection breaks that they go through. */
    cutAfter(bytes: number): void {
      cutUp = bytes;
    },
    /** The next so many such requests come twice. */
    sendTwice(of: RegExp, left: number): void {
      again = { of, left };
    },
    /** How many answers are still to be cut, and requests to be sent twice. */
    pending: () => cuts.reduce((sum, { left }) => sum + left, again?.left ?? 0),
    /** All connections at once, in the middle of whatever they say. */
    reset: () => [...ends].forEach(reset),
    /** Nobody takes up the line any more, and whoever was on it hears so. */
    async refuse(): Promise<void> {
      counted.refused += 1;
      const shut = new Promise<void>((done) => proxy.close(() => done()));
      for (const { near, far } of ends) {
        near.destroy();
        far.destroy();
      }
      await shut;
    },
    /** Well again. What was held comes through; a connection that has lost something cannot go on. */
    async mend(): Promise<void> {
      cuts = [];
      [again, cutUp] = [null, null];
      for (const { torn, near, far } of ends) {
        if (!torn) continue;
        near.destroy();
        far.destroy();
      }
      become({});
      if (!proxy.listening) await listen(own);
    },
  };
}
export type BadLine = Awaited<ReturnType<typeof badLine>>;

const isPlain = ({ lag, trickle, dead, garbled }: Going): boolean => !lag && !trickle && !dead && !garbled;
