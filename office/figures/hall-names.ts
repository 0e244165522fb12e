import { common } from '../../shared/i18n/common.ts';
import type { BoardView, MatterRow, OfficeView } from '../../shared/views.ts';
import type { Lang, QueueCode, WindowNo } from '../../shared/words.ts';
import type { Names } from './told.ts';

/** The hall's own words for queues, windows and matters, as they hang on the wall now. */
export type HallNames = {
  readonly names: Names;
  readonly queues: readonly (readonly [QueueCode, string])[];
  readonly windows: readonly (readonly [WindowNo, string])[];
};

type Source = {
  readonly board: BoardView | undefined;
  readonly view: OfficeView | undefined;
  readonly matters: readonly MatterRow[];
  readonly language: Lang;
};

/** What of the views has to do with names: a view comes every few seconds, and they hardly ever change. */
const sameness = ({ board, view, matters, language }: Source): string =>
  JSON.stringify([
    language,
    matters.length,
    board?.waiting.map(({ queue, name, nameEn }) => [queue, name, nameEn]),
    board?.windows.map(({ window }) => window),
    view?.queues.map(({ queue, alert }) => [queue, alert.minutes]),
  ]);

function namesOf({ board, view, matters, language }: Source): HallNames {
  const inLanguage = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }) =>
    language === 'en' && nameEn ? nameEn : name;
  const queues = (board?.waiting ?? []).map((row) => [row.queue, inLanguage(row)] as const);
  const windows = (board?.windows ?? []).map(({ window }) => [window, common[language].windowNo(window)] as const);
  const byQueue = new Map(queues);
  const byMatter = new Map(matters.map((row) => [row.code, inLanguage(row)]));
  const alerts = new Map((view?.queues ?? []).map(({ queue, alert }) => [queue, alert.minutes]));
  return {
    queues,
    windows,
    names: {
      queue: (code) => byQueue.get(code) ?? code,
      window: (no) => common[language].windowNo(no),
      matter: (code) => byMatter.get(code) ?? code,
      alert: (code) => alerts.get(code) ?? null,
    },
  };
}

/** The names as they are now; the same value for as long as nothing of them has changed, so that nothing is drawn anew for it. */
export function openHallNames(): (source: Source) => HallNames {
  let known: { readonly same: string; readonly names: HallNames } | null = null;
  return (source) => {
    const same = sameness(source);
    if (known?.same !== same) known = { same, names: namesOf(source) };
    return known.names;
  };
}
