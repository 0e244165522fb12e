import { sessionsOn } from '../../shared/schedule.ts';
import { instantAt } from '../../shared/time.ts';
import { sampleHall } from './documents.ts';
import type { Waited } from './simulated-waits.ts';
import { type Figure, figure } from './table.ts';
import { compared, type Of, waitsByLoad } from './told-waits.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const [BEFORE, MONDAY] = ['2026-12-04', '2026-12-07']; // the Friday before is lived and not counted: a hall has been open before
const DAYS = [BEFORE, MONDAY, '2026-12-08', '2026-12-09'];
const WORDS = { ours: 'ours', mean: 'ahead x mean / windows', constant: 'ahead x 5 min', munich: 'Munich (ZMS)' } as const;
const [BETTER, LEAST, MOST] = [0.6, 0.8, 0.95];

/**
 * (i) What a citizen is told who takes a number, against what came true, on simulated days of the sample hall; beside it what simpler
 * formulas would have told the same people. Computed in this process alone: the same figures on every machine.
 */
export async function toldWaits(): Promise<Figure[]> {
  const lived = await waitsByLoad({ ...sampleHall(), days: DAYS }, SEEDS);
  const waits = Object.entries(lived).map(([load, some]) => [load, some.filter(({ day }) => day !== BEFORE)] as const);
  const all = waits.flatMap(([, some]) => some);
  return [
    ...rows('all', compared(all)),
    ...rows('those who had to wait', compared(all.filter(({ atOnce }) => !atOnce))),
    ...rows('while the hall is at work', compared(all.filter(atWork))),
    ...waits.flatMap(([load, some]) => rows(load, compared(some))),
    ...rows('Mondays', compared(all.filter(({ day }) => day === MONDAY))),
  ];
}

/** Not before the morning's opening, nor over lunch: then the hours say when it goes on, and the simpler formulas do not read them. */
const { calendar, hall } = sampleHall().documents;
const atWork = ({ day, takenAt }: Waited): boolean =>
  sessionsOn(calendar, day).some(
    ({ open, close }) => takenAt >= instantAt(day, open, hall.timezone) && takenAt < instantAt(day, close, hall.timezone),
  );

/** The error of ours against the best of the others, and its range; then each of the others. */
function rows(whom: string, { people, untold, waited, ways }: Of): Figure[] {
  const best = Math.min(...ways.filter(({ way }) => way !== 'ours').map(({ error }) => error));
  return ways.flatMap(({ way, error, bias, covered, width }) => {
    const late = `half of them ${Math.abs(bias).toFixed(1)} min or more too ${bias < 0 ? 'early' : 'late'}`;
    const range = covered === null ? '' : `; ${Math.round(covered * 100)} % within its range, ${width} min wide`;
    if (way !== 'ours') return [figure('i', `${whom}: ${WORDS[way]}`, error, 'min', { note: late + range })];
    const share = covered ?? 0;
    return [
      figure('i', `${whom}: ours`, error, 'min', {
        base: best,
        goal: ['<= 0.6 x the best of the others', error <= best * BETTER],
        note: `${late}; ${people} people, who waited ${waited.toFixed(1)} min (median); ${untold} more were told nothing`,
      }),
      figure('i', `${whom}: ours, called within the range`, share * 100, '%', {
        goal: ['80 to 95 %', share >= LEAST && share <= MOST],
        note: `${width} min wide (median)`,
      }),
    ];
  });
}
