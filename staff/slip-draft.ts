import { materialsFor, type TaggedMaterial } from '../shared/materials.ts';
import type { MatterView, NotificationView, WindowTicket } from '../shared/views.ts';
import type { Lack, MatterCode, TicketId } from '../shared/words.ts';

export const CHECKS = ['ready', 'missing', 'wrong'] as const;
/** How a paper was found at the window. */
export type Check = (typeof CHECKS)[number];

/** What a clerk has found and written for one ticket, before a slip is made of it. */
export type Draft = {
  readonly ticket: TicketId;
  readonly matter: MatterCode;
  readonly situations: readonly string[];
  /** By a paper's name. */
  readonly checks: ReadonlyMap<string, Check>;
  /** What is to be supplied, a line each. */
  readonly text: string;
};

/**
 * Where a clerk begins: what was ticked at the kiosk is there; of whoever comes back with a slip of the same matter that says what was
 * missing, all that was not.
 */
export function draftFor({ id, ready }: Pick<WindowTicket, 'id' | 'ready'>, matter: MatterView, before?: NotificationView): Draft {
  const again = before?.matter.code === matter.code && before.missing.length > 0 ? before : undefined;
  const situations = before?.matter.code === matter.code ? before.situations : [];
  const there = again
    ? materialsFor(matter, situations).filter(({ name }) => !again.missing.some((lack) => lack.name === name))
    : matter.materials.filter(({ name }) => ready.includes(name));
  return { ticket: id, matter: matter.code, situations, checks: new Map(there.map(({ name }) => [name, 'ready'])), text: '' };
}

/** A paper was found so: what is to be supplied follows, as far as the clerk has not put it otherwise. `line`: how it would be put. */
export function checked(draft: Draft, paper: string, check: Check, line: (lack: Lack) => string): Draft {
  const before = draft.checks.get(paper);
  if (before === check) return draft;
  const own = before === 'missing' || before === 'wrong' ? line(before) : null;
  const next = check === 'ready' ? null : line(check);
  const lines = linesOf(draft.text);
  const at = own === null ? -1 : lines.indexOf(own);
  const written = lines.findIndex((one) => one.startsWith(paper));
  if (at >= 0) lines.splice(at, 1, ...(next === null ? [] : [next]));
  else if (next !== null && written < 0) lines.push(next);
  else if (next === null && written >= 0) lines.splice(written, 1); // it is there now, however it was put
  return { ...draft, checks: new Map(draft.checks).set(paper, check), text: lines.join('\n') };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Of the papers of this case those that are missing or not as they must be, as a slip names them. */
export const missingIn = ({ checks }: Draft, papers: readonly TaggedMaterial[]): { name: string; state: Lack }[] =>
  papers.flatMap(({ name }) => {
    const check = checks.get(name);
    return check === 'missing' || check === 'wrong' ? [{ name, state: check }] : [];
  });
