import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { REFUSALS } from '../../shared/words.ts';
import { type BuiltHall, builtHall, send } from './built-hall.ts';
import { nastyJson, nastyText } from './nasty.ts';
import { type Asked, inRounds, type Outcome, tally, timed } from './part.ts';

/** What a screen may call out, whoever it is: an event with whatever behind it, and whether it asks for an answer. */
type Said = { readonly event: string; readonly words: readonly unknown[]; readonly asks: boolean };
type Turn =
  | { readonly who: number; readonly said: readonly Said[] } // by the client that every screen has
  | { readonly frames: readonly (string | number)[] } // on a bare web socket; a number is so many bytes that are no text
  | { readonly posts: readonly string[] }; // the way without web sockets

const place = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'board',
      'board/A',
      'board/Z',
      'kiosk',
      'desk',
      'office',
      'window/02',
      'window/99',
      'sign/02',
      'pad/02',
      'pad/03',
    ),
  },
  { weight: 2, arbitrary: fc.uuid({ version: 4 }).map((id) => `ticket/${id}`) },
  { weight: 2, arbitrary: nastyText },
  { weight: 1, arbitrary: nastyText.map((text) => `window/${text}`) },
  { weight: 1, arbitrary: nastyJson },
);
const binary = fc.nat({ max: 3_000 }).map((length) => Buffer.alloc(length, 7));
const event = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('watch', 'watch', 'watch', 'leave') },
  { weight: 1, arbitrary: fc.constantFrom('view', 'beat', 'message', 'ping', '$_', '__proto__', 'constructor', 'hasOwnProperty') },
  { weight: 1, arbitrary: nastyText.filter((name) => !RESERVED.has(name)) },
);
const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']); // over a bare line only
const said: fc.Arbitrary<Said> = fc.record({
  event,
  words: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(place) },
    { weight: 1, arbitrary: fc.array(fc.oneof(nastyJson, binary), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3_000 }).map((many) => [Array.from({ length: many }, () => 'board')]) },
  ),
  asks: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
});
const FRAMES = [
  ...[
    '',
    '0',
    '1',
    '2',
    '2probe',
    '3',
    '4',
    '5',
    '6',
    '7',
    '40',
    '41',
    '42',
    '43',
    '44',
    '45',
    '46',
    '40{"token":1}',
    '40{',
    '40/admin,',
    '40,',
    '42[]',
    '42["watch"]',
    '421["watch","board"]',
  ],
  ...[
    '42["connect"]',
    '42["disconnect"]',
    '42["newListener",1]',
    '420["watch"',
    '42{"0":"watch"}',
    '42[1]',
    '42[null]',
    '42["watch",{"toString":1}]',
    '439999999999["x"]',
    '43-1[]',
  ],
  ...[
    '451-["watch",{"_placeholder":true,"num":0}]',
    '459999999-["watch",{"_placeholder":true,"num":-1}]',
    '45-["x"]',
    '451-["watch",{"_placeholder":true,"num":9}]',
    '461-1[{"_placeholder":true,"num":"0"}]',
    '4'.repeat(200),
    `42["watch","${'x'.repeat(25_000)}"]`,
    `42${'['.repeat(4_000)}`,
  ],
] as const;
const frame = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FRAMES) },
  { weight: 2, arbitrary: nastyText },
  { weight: 1, arbitrary: fc.nat({ max: 2_000 }) },
);

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ who: fc.nat({ max: 40 }), said: fc.array(said, { minLength: 1, maxLength: 40, size: 'max' }) }) },
  { weight: 3, arbitrary: fc.record({ frames: fc.array(frame, { minLength: 1, maxLength: 20, size: 'max' }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      posts: fc.array(fc.oneof(fc.constantFrom(...FRAMES, '42["watch","board"]\u001e42["watch"]', 'bAAAA'), nastyText), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  },
);

const PATIENCE = 20_000; // milliseconds: a bound for a busy machine
const broken = (why: string): never => {
  throw new Error(why);
};
const within = <T>(what: string, done: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: nothing came`)), PATIENCE);
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
};
const connected = (line: Socket): Promise<void> =>
  within('to connect', new Promise<void>((done, fail) => line.once('connect', done).once('connect_error', fail)));
const watch = (line: Socket, at: string): Promise<unknown> => within(`to watch ${at}`, new Promise((done) => line.emit('watch', at, done)));

/** Whatever can be called out on a line to the built server, while a board beside goes on. A case is a message. */
export function sockets(asked: Asked, ofRound = 400): Promise<Outcome> {
  const seen = tally();
  return timed('sockets', seen, async () => {
    let hall: BuiltHall | null = null;
    let honest: Socket | null = null;
    let told = 0;
    const here = () => hall as BuiltHall;

    async function speak(who: number, all: readonly Said[]): Promise<void> {
      const by = here().people[who % here().people.length]?.by ?? {};
      const token = by['authorization']?.slice('Bearer '.length);
      const line = io(here().url, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: by,
        ...(token ? { auth: { token } } : {}),
      });
      try {
        await connected(line);
        for (const { event: name, words, asks } of all) {
          if (!line.connected) break;
          const answer = (said: unknown) => {
            const refusal = (said as { refusal?: string } | null)?.refusal;
            if (refusal === 'not-saved' || (refusal !== undefined && !(REFUSALS as readonly string[]).includes(refusal))) wrong = refusal;
          };
          line.emit(name, ...words, ...(asks ? [answer] : []));
          seen.note(`${name === 'watch' || name === 'leave' ? name : 'another event'}`);
        }
        if (line.connected) await Promise.race([watch(line, 'board'), new Promise((done) => line.once('disconnect', done))]); // all before it has been heard
        if (wrong) broken(`answered ${wrong}`);
      } finally {
        line.close();
      }
    }
    let wrong: string | null = null;

    async function bare(frames: readonly (string | number)[]): Promise<void> {
      const line = new WebSocket(`${here().url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
      const closed = new Promise<void>((done) => line.once('close', () => done()));
      line.on('error', () => {}); // hung up on, as it deserves
      await within('to connect', Promise.race([new Promise((done) => line.once('open', done)), closed]));
      for (const one of frames) {
        if (line.readyState !== WebSocket.OPEN) break;
        line.send(typeof one === 'number' ? Buffer.alloc(one, 4) : one);
        seen.note('a frame');
      }
      line.close();
      await within('to close', closed);
    }

    async function polled(posts: readonly string[]): Promise<void> {
      const at = '/socket.io/?EIO=4&transport=polling';
      const opened = await send(here().url, { method: 'GET', path: at, headers: [], body: null });
      const sid = /"sid":"([^"]+)"/.exec(opened.text)?.[1] ?? 'none';
      for (const body of posts) {
        const { status } = await send(here().url, {
          method: 'POST',
          path: `${at}&sid=${sid}`,
          headers: ['content-type', 'text/plain'],
          body,
        });
        if (status >= 500) broken(`a post is answered ${status}`);
        seen.note('a post');
      }
    }

    const take = async (): Promise<void> => {
      const before = told;
      const token =
        here()
          .people.find(({ kind }) => kind === 'kiosk')
          ?.by['authorization']?.slice('Bearer '.length) ?? '';
      const said = await here().line.take(token, 'A');
      if (said.status === 201) await within('news of a number for the board', seenMore(before));
    };
    const seenMore = async (before: number): Promise<void> => {
      while (told === before) await new Promise((done) => honest?.once('view', done));
    };

    const found = await inRounds(asked, seen, {
      arbitrary: turn,
      async open() {
        hall = await builtHall();
        honest = io(hall.url, { transports: ['websocket'], forceNew: true });
        honest.on('view', () => {
          told += 1;
        });
        await connected(honest);
        await watch(honest, 'board');
      },
      async try(one) {
        wrong = null;
        await here().revive();
        if ('said' in one) await speak(one.who, one.said);
        else if ('frames' in one) await bare(one.frames);
        else await polled(one.posts);
        if (here().ended()) broken(`the server has ended\n${here().said()}`);
      },
      told: (one) => JSON.stringify(one).slice(0, 4_000),
      async close() {
        const over = hall;
        hall = null;
        try {
          if (over && !over.ended()) {
            hall = over;
            await take();
          }
        } finally {
          hall = null;
          honest?.close();
          await over?.finish();
        }
      },
      runs: ofRound,
    });
    return found;
  });
}
