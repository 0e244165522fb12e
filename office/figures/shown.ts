import type { Draws } from '../charts/chart-card.ts';
import type { ChartTable } from '../charts/chart-table.ts';
import type { Picked } from '../charts/draw-chart.ts';

/** A chart of the page: one question, its answer, and where its marks lead. */
export type Shown = {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  /** Why there is nothing, where there is nothing. */
  readonly empty: string;
  readonly draws: Draws;
  readonly table: ChartTable;
  /** Pixels. */
  readonly height: number;
  /** How it is drawn on paper, where otherwise than on the screen. `bare`: without its table, since every number stands in the chart; `height`: pixels. */
  readonly onPaper?: { readonly bare: boolean; readonly height: number };
  /** Over the whole page. */
  readonly wide: boolean;
  /** The address behind `#figures/` to which a mark leads; null: to none. */
  readonly leads: (picked: Picked) => string | null;
};

/** A cell of a table that leads to the tickets it is made of; nothing leads nowhere. */
export const link = (text: string | number | null, rest: string, count = 1) =>
  text === null || count === 0 ? text : { text, href: `#figures/${rest}` };

/** A chart whose question has no answer shows why, under the name of what was asked. */
export const asShown = (said: string | null, asked: string, none: string): Pick<Shown, 'heading' | 'empty'> =>
  said === null ? { heading: asked, empty: none } : { heading: said, empty: '' };

/** Lines beneath each other need this much room. */
export const heightFor = (lines: number): number => Math.max(120, lines * 30 + 70);
