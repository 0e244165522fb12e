import type { MatterCode, QueueCode, Refusal } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';

/** Why nobody can take a number for this here, at whatever hour; null: one can. */
export function unheardOf({ queueOf, matterOf }: Settings, queue: QueueCode, matter: MatterCode | null): Refusal | null {
  if (!queueOf.has(queue)) return { refusal: 'unknown-queue' };
  if (matter === null) return null;
  const of = matterOf.get(matter);
  if (!of) return { refusal: 'unknown-matter' };
  return of.category === queue ? null : { refusal: 'not-served-here' };
}
