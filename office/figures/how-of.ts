import type { FigureName } from '../../shared/i18n/figures.ts';

/** Which definitions stand behind a chart, by the chart's id. */
export const HOW_OF: Readonly<Record<string, readonly FigureName[]>> = {
  days: ['taken', 'done'],
  halves: ['taken', 'done', 'halves'],
  waits: ['wait', 'withinAlert', 'belongs'],
  'heat-queue': ['wait', 'halves'],
  'heat-wait': ['wait', 'halves'],
  'heat-taken': ['taken', 'halves'],
  service: ['handling', 'belongs'],
  'matter-time': ['handling', 'matters'],
  extended: ['extended'],
  load: ['load'],
  events: ['misses', 'recalled', 'transferred', 'belongs'],
  abandoned: ['abandoned', 'misses'],
  estimate: ['estimate'],
  ranges: ['error'],
  matters: ['matters'],
  missing: ['missing'],
  grades: ['rated', 'satisfied'],
  bad: ['bad'],
};
