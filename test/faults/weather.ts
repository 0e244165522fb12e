import { between, type Chance, oneOf } from '../simulation/chance.ts';
import type { BadLine } from './bad-line.ts';

/** Something that befalls a line, for as long as it lasts; the line is mended by whoever asked for it. */
type Fault = {
  readonly name: string;
  readonly begin: (line: BadLine) => void | Promise<void>;
  readonly lasts: readonly [from: number, to: number];
};

const TAKES = /^PUT \/api\/tickets\//;
const DEEDS = /^POST \/api\/windows\//;
const SLOW = [60, 700] as const;

/** Milliseconds are of the machine: a try of whoever asks is given two seconds in these tests. */
export const FAULTS: readonly Fault[] = [
  { name: 'slow and uneven both ways', begin: (line) => line.become({ up: { lag: SLOW }, down: { lag: SLOW } }), lasts: [1200, 3000] },
  { name: 'requests overtake each other', begin: (line) => line.become({ up: { lag: [0, 1500] } }), lasts: [1500, 3000] },
  {
    name: 'sockets later than answers',
    begin: (line) => line.become({ down: { lag: [600, 1500] }, only: 'socket' }),
    lasts: [1200, 2500],
  },
  {
    name: 'a byte at a time both ways',
    begin: (line) => line.become({ up: { trickle: [1, 8] }, down: { trickle: [1, 8] } }),
    lasts: [1000, 2500],
  },
  { name: 'half-open: nothing reaches the server', begin: (line) => line.become({ up: { dead: 'lost' } }), lasts: [800, 2800] },
  { name: 'half-open: nothing reaches the screens', begin: (line) => line.become({ down: { dead: 'lost' } }), lasts: [800, 2800] },
  { name: 'half-open, and what was held comes later', begin: (line) => line.become({ down: { dead: 'held' } }), lasts: [800, 2800] },
  { name: 'dead without a word', begin: (line) => line.become({ up: { dead: 'lost' }, down: { dead: 'lost' } }), lasts: [800, 2800] },
  { name: 'reset', begin: (line) => line.reset(), lasts: [100, 300] },
  { name: 'refused', begin: (line) => line.refuse(), lasts: [500, 1500] },
  { name: 'the answer to who takes a number is cut', begin: (line) => line.cutAnswers(TAKES, 2), lasts: [300, 900] },
  { name: 'the answer to a key of the console is cut', begin: (line) => line.cutAnswers(DEEDS, 2), lasts: [300, 900] },
  { name: 'a number is asked for twice', begin: (line) => line.sendTwice(TAKES, 2), lasts: [300, 900] },
  { name: 'a key of the console is sent twice', begin: (line) => line.sendTwice(DEEDS, 2), lasts: [300, 900] },
];

/** Each of them once in an order by chance, and then whichever chance brings: a short run has seen as many kinds as it has faults. */
export function* weatherOf(random: Chance): Generator<Fault & { readonly ms: number }, never> {
  const left = [...FAULTS];
  for (;;) {
    const next =
      left.length > 0
        ? left.splice(Math.floor(random() * left.length), 1)[0]
        : oneOf(
            random,
            FAULTS.map((one) => [1, one] as const),
          );
    if (next) yield { ...next, ms: between(random, ...next.lasts) };
  }
}
