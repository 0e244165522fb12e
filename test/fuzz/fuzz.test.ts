import { expect, test } from 'vitest';
import { domain } from './domain.ts';
import { http } from './http.ts';
import type { Outcome } from './part.ts';
import { inWords } from './report.ts';
import { settings } from './settings.ts';
import { sockets } from './sockets.ts';

// `npm run fuzz` in short: the same seed each time, so that what fails here fails again. A day's million is in docs/reliability.md.

const SEED = 20261201;

function nothingBroke(outcome: Outcome, atLeast: number): void {
  expect(inWords(outcome)).toBe('');
  expect(outcome.cases).toBeGreaterThanOrEqual(atLeast); // else it would find nothing for want of looking
  expect(outcome.answers.size).toBeGreaterThan(2);
}

test('whatever is asked of a hall in whatever order, its journal tells the same hall, and nothing it has promised is broken', async () => {
  nothingBroke(await domain({ seed: SEED, cases: 4_000 }), 4_000);
});

test('a document with mistakes in it is refused with their places, or taken, and then the hall works with it', async () => {
  nothingBroke(await settings({ seed: SEED, cases: 500 }), 500);
});

test('every request of the description, whole and broken, by everybody, is answered as it says, and the server is a hall afterwards', async () => {
  nothingBroke(await http({ seed: SEED, cases: 1_000 }, 260), 1_000);
});

test('whatever a screen calls out, on whatever kind of line, nothing breaks, and the board beside goes on', async () => {
  nothingBroke(await sockets({ seed: SEED, cases: 1_500 }, 130), 1_500);
});
