import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from './table.ts';

export type Machine = { readonly node: string; readonly platform: string; readonly processors: number; readonly model: string };
type Kept = { readonly ours: number; readonly ratio: number | null; readonly at: string };
/** What a run is compared with, by section and words of a figure; each with the day on which it was written. */
export type Baseline = { readonly machine: Machine; readonly figures: Readonly<Record<string, Kept>> };

const keyOf = ({ section, what }: Figure): string => `${section} ${what}`;

export const readBaseline = (path: string): Baseline | null =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baseline) : null;

/** With these figures instead of what it had of them; what was not measured in this run stays. */
export function withFigures(before: Baseline | null, figures: readonly Figure[], machine: Machine, at: string): Baseline {
  const measured = figures.map((one) => [keyOf(one), { ours: one.ours, ratio: one.ratio, at }] as const);
  const all = { ...before?.figures, ...Object.fromEntries(measured) };
  return { machine, figures: Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export const writeBaseline = (path: string, baseline: Baseline): void => writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`);

/**
 * A figure as a share of the baseline's, for the table. Ratios are compared, since both halves of them were measured side by side; where
 * there is none the figure itself is, in brackets: that means something on the same machine only. Empty: the baseline has no such figure.
 */
export function against(baseline: Baseline | null, figure: Figure): string {
  const then = baseline?.figures[keyOf(figure)];
  if (!then) return '';
  if (figure.ratio !== null && then.ratio) return (figure.ratio / then.ratio).toFixed(2);
  return then.ours === 0 ? '' : `(${(figure.ours / then.ours).toFixed(2)})`;
}
