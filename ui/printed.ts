import type { PrintResult } from '../shared/words.ts';
import { ask } from './ask.ts';
import { printHere, type SlipPage } from './print-here.ts';

type Printed = { print: PrintResult; attempt?: number; page?: SlipPage };
const ASK_AGAIN = 2000; // milliseconds
const OFTEN_ENOUGH = 8; // times that a slip is still on its way; then somebody has to look

/** Asks for a slip until it is known what became of it. Asked again, the same wish never prints twice. */
export async function printed(path: string, wish: object): Promise<PrintResult> {
  let body = wish;
  for (let nth = 0; ; nth += 1) {
    const answer = await ask<Printed>('POST', path, { body });
    if (answer.ok && answer.body.attempt) body = { attempt: answer.body.attempt };
    if (!answer.ok) return answer.refusal === 'offline' ? 'offline' : 'unknown';
    if (answer.body.page) printHere(answer.body.page);
    if (answer.body.print !== 'queued') return answer.body.print;
    if (nth >= OFTEN_ENOUGH) return 'unknown';
    await new Promise((done) => setTimeout(done, ASK_AGAIN));
  }
}
