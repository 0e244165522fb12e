import type { RefusalWord } from '../../shared/words.ts';
import { called, type Scene, supervisor } from './scenes.ts';

/** A day on which something happened, and a supervisor who asks about it. */
const asked = (query?: Record<string, string>): Scene => ({
  async set(hall, example) {
    await called(async () => {}).set(hall, example);
    return { by: await supervisor(hall), query: { from: '2026-12-01', to: '2026-12-01', ...query } };
  },
});
const ALL = ['readFigures', 'exportFigures', 'listFigureTickets', 'exportFigureTicketsXlsx', 'exportFigureTicketsCsv'];

/** A scene for each answer about figures that is no refusal. Made when they are asked for, as those of the roster. */
export const figureScenes = (): Readonly<Record<string, Scene>> => Object.fromEntries(ALL.map((id) => [`${id} 200`, asked()]));

/** Words that they share with others. */
export const sharedFigures = (): readonly (readonly [operation: string, word: RefusalWord, Scene])[] =>
  ALL.flatMap((id) => [[id, 'unknown-queue', asked({ queue: 'Z' })] as const, [id, 'unknown-window', asked({ window: '99' })] as const]);
