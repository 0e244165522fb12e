import { materialsFor } from '../shared/materials.ts';
import type { MatterView, QueueRow } from '../shared/views.ts';

const MOST = 3;
const LONGEST = 30; // signs in all: one line of the slip

/** What to have in the hand when the number is called: papers by name, of which there may be `more`, or the identity card. */
export type HaveReady = { readonly papers: readonly string[]; readonly more: boolean } | 'id-card' | null;

/** The first papers that the ticket's matter requires; without a matter, the card that its queue wants. */
export function haveReady(
  matter: Pick<MatterView, 'situations' | 'materials'> | null,
  row: Pick<QueueRow, 'requiresId'> | undefined,
): HaveReady {
  const must = matter ? materialsFor(matter, []).filter(({ tag }) => tag === 'must') : [];
  if (must.length === 0) return row?.requiresId ? 'id-card' : null;
  const papers: string[] = [];
  for (const { name } of must.slice(0, MOST)) {
    if (papers.length > 0 && papers.join().length + name.length > LONGEST) break;
    papers.push(name);
  }
  return { papers, more: papers.length < must.length };
}
