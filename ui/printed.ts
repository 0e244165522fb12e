import type { PrintResult } from '../shared/words.ts';
import { ask } from './ask.ts';
import { printHere, type SlipPage } from './print-here.ts';

type Printed = { print: PrintResult; attempt?: number; page?: SlipPage };
const ASK_AGAIN = 2000; // milliseconds
const OFTEN_ENOUGH = 8; // times that a slip is still on its way; then somebody has to look

/** Asks for a slip until it is known what became of it. Asked again, the same wish never prints twice. */
export async function printed(path: string, wish: object): Promise<PrintResult> {
  let body = wish;
  let unheard = false;
  for (let nth = 0; ; nth += 1) {
    const answer = await ask<Printed>('POST', path, { body });
    if (answer.ok && answer.body.attempt) body = { attempt: answer.body.attempt };
    if (!answer.ok && answer.refusal === 'offline' && !unheard && isNamed(body)) {
      unheard = true; // the slip may be under way, and only the word of it was lost
      await pause();
      continue;
    }
    if (!answer.ok) return answer.refusal === 'offline' ? 'offline' : 'unknown';
    if (answer.body.page) printHere(answer.body.page);
    if (answer.body.print !== 'queued') return answer.body.print;
    if (nth >= OFTEN_ENOUGH) return 'unknown';
    await pause();
  }
}

const pause = () => new Promise((done) => setTimeout(done, ASK_AGAIN));

/** Whether the hall knows this wish again: another one it would print a second time. */
const isNamed = (wish: object): boolean => 'attempt' in wish || 'job' in wish;
