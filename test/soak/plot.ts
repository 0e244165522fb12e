import type { DayRun, Weighed } from './counted.ts';

type Line = { readonly name: string; readonly colour: string; readonly points: readonly (readonly [x: number, y: number])[] };
type Panel = { readonly title: string; readonly unit: string; readonly lines: readonly Line[] };

const WIDE = 960;
const HIGH = 200; // of a panel
const NAME = 15; // from one name to the next
const EDGE = { left: 64, right: 150, top: 34, bottom: 26 };

/** The whole run as one picture (SVG): memory, files and answers over the hours of opening, from zero so that a slope is a slope. */
export function plot(days: readonly DayRun[], weighed: readonly Weighed[]): string {
  let hours = 0;
  const ends = days.map((day) => {
    hours += day.hours;
    return hours;
  });
  const by = (look: (one: Weighed) => number) => weighed.map((one) => [one.hour, look(one)] as const);
  const each = (look: (day: DayRun) => number) => days.map((day, nth) => [ends[nth] ?? 0, look(day)] as const);
  const panels: readonly Panel[] = [
    {
      title: 'Memory of the server',
      unit: 'MB',
      lines: [
        { name: 'resident', colour: '#1f5fa8', points: by(({ rss }) => rss) },
        { name: 'in use', colour: '#b5552a', points: by(({ heap }) => heap) },
      ],
    },
    {
      title: 'Database: it grows with the tickets and with nothing else',
      unit: 'MB',
      lines: [
        { name: 'database', colour: '#1f5fa8', points: by(({ database }) => database) },
        { name: 'its log', colour: '#b5552a', points: by(({ log }) => log) },
      ],
    },
    {
      title: 'Answers, median of the day',
      unit: 'ms',
      lines: [
        { name: 'take a number', colour: '#1f5fa8', points: each(({ took }) => took.take.p50) },
        { name: 'call the next', colour: '#b5552a', points: each(({ took }) => took.call.p50) },
        { name: 'nothing', colour: '#6b7280', points: each(({ took }) => took.nothing.p50) },
      ],
    },
  ];
  const body = panels.map((panel, nth) => drawn(panel, hours, nth * HIGH)).join('\n');
  const size = `width="${WIDE}" height="${HIGH * panels.length}" viewBox="0 0 ${WIDE} ${HIGH * panels.length}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
${body}
</svg>
`;
}

function drawn({ title, unit, lines }: Panel, hours: number, top: number): string {
  const most = nice(Math.max(...lines.flatMap(({ points }) => points.map(([, y]) => y)), 0.001));
  const x = (hour: number) => EDGE.left + (hour / Math.max(hours, 1)) * (WIDE - EDGE.left - EDGE.right);
  const y = (value: number) => top + HIGH - EDGE.bottom - (value / most) * (HIGH - EDGE.top - EDGE.bottom);
  const grid = [0, 0.5, 1].map((share) => {
    const at = y(share * most).toFixed(1);
    const label = `<text x="${EDGE.left - 8}" y="${Number(at) + 4}" text-anchor="end" fill="#4b5563">${short(share * most)}</text>`;
    return `<line x1="${EDGE.left}" x2="${WIDE - EDGE.right}" y1="${at}" y2="${at}" stroke="#e5e7eb"/>${label}`;
  });
  // Names stand beside the ends of their lines, not on each other, and within the panel.
  const ordered = lines.map((line) => ({ ...line, end: y(line.points.at(-1)?.[1] ?? 0) })).sort((a, b) => a.end - b.end);
  let below = Number.NEGATIVE_INFINITY;
  const named = ordered.map(({ name, colour, points, end }, nth) => {
    below = Math.min(Math.max(end + 4, below + NAME), top + HIGH - 4 - (ordered.length - 1 - nth) * NAME);
    const said = `${name} ${short(points.at(-1)?.[1] ?? 0)} ${unit}`;
    return `<text x="${WIDE - EDGE.right + 8}" y="${below.toFixed(1)}" fill="${colour}">${said}</text>`;
  });
  const paths = lines.map(({ colour, points }) => {
    const path = points.map(([hour, value]) => `${x(hour).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.8"/>`;
  });
  const foot = `<text x="${WIDE - EDGE.right}" y="${top + HIGH - 8}" text-anchor="end" fill="#4b5563">${Math.round(hours)} hours of opening</text>`;
  const head = `<text x="${EDGE.left}" y="${top + 20}" font-size="14" fill="#111827">${title} (${unit})</text>`;
  return [head, ...grid, ...paths, ...named, foot].join('\n');
}

const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
/** The next round figure above. */
function nice(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((one) => one * ten >= value) ?? 10) * ten;
}
