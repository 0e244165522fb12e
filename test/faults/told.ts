import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run test:faults`: every fault as often as docs/reliability.md says; without it each is shown once. */
export const IN_FULL = Boolean(process.env['PAIHAO_FAULTS']);

/** One line of the table in docs/reliability.md. */
export type Survived = {
  /** The class of faults it belongs to: lines of one class stand together. */
  readonly of: string;
  /** What was done to the hall, in a few words. */
  readonly fault: string;
  /** How many times. */
  readonly times: number;
  /** What was looked at afterwards, with its count: `41,200 tickets, 3,310 calls`. */
  readonly looked: string;
  /** How many of them were not there, there twice, or wrong. */
  readonly lost: number;
  /** What else was measured, with its unit; may be empty. */
  readonly note?: string;
};

/** Puts a line into the table of the run that is going on; without one (`npm test`) nothing is written. */
export function tell(line: Survived): void {
  const folder = process.env['PAIHAO_FIGURES'];
  if (folder) appendFileSync(join(folder, 'survived.jsonl'), `${JSON.stringify(line)}\n`);
}
