import type { ZoneCode } from '../../shared/words.ts';

/** A board that was heard of lately; `able`: it can be heard, or was told to be quiet, which is no reason to take its place. */
export type Board = { readonly id: string; readonly name: string; readonly zone: ZoneCode | null; readonly able: boolean };
type Voice = { readonly speakers: readonly string[]; readonly together: readonly (readonly ZoneCode[])[] };

/**
 * Which board speaks for each zone (PRINT-AND-VOICE 2.2): one of its own or of those within earshot, else one of the whole hall;
 * among these the first that the hall has named, else whoever spoke before, else the one that was registered first. A zone in
 * which nobody can speak is left out.
 */
export function speakersOf(
  zones: readonly ZoneCode[],
  boards: readonly Board[],
  { speakers, together }: Voice,
  before: ReadonlyMap<ZoneCode, string>,
): Map<ZoneCode, string> {
  const chosen = new Map<ZoneCode, string>();
  for (const zone of zones) {
    const group = new Set([zone, ...together.filter((one) => one.includes(zone)).flat()]);
    const spokeBefore = [...group].flatMap((one) => before.get(one) ?? []);
    const rank = (board: Board): readonly number[] => {
      const named = speakers.findIndex((one) => one === board.id || one === board.name);
      return [board.zone === null ? 1 : 0, named < 0 ? speakers.length : named, spokeBefore.includes(board.id) ? 0 : 1];
    };
    const first = boards
      .filter((board) => board.able && (board.zone === null || group.has(board.zone)))
      .map((board, nth) => ({ id: board.id, rank: [...rank(board), nth] }))
      .sort((a, b) => a.rank.map((one, nth) => one - (b.rank[nth] ?? 0)).find((gap) => gap !== 0) ?? 0)[0];
    if (first) chosen.set(zone, first.id);
  }
  return chosen;
}
