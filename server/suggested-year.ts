import chineseDays from 'chinese-days';
import type { SuggestedDay, SuggestedYear } from '../shared/views.ts';

/** The first year that the library has. It says nothing of a later one until the State Council's notice is in it. */
const FIRST = 2004;

/** The days of a statutory holiday (全国年节及纪念日放假办法, 2024), as the moon and the sun have them in a year. */
const MOON: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly days: readonly number[] }>> = {
  春节: { zh: '春节', en: 'Spring Festival', days: [-1, 0, 1, 2] },
  端午节: { zh: '端午节', en: 'Dragon Boat Festival', days: [0] },
  中秋节: { zh: '中秋节', en: 'Mid-Autumn Festival', days: [0] },
};
const SUN = [
  { date: '01-01', zh: '元旦', en: "New Year's Day" },
  { date: '05-01', zh: '劳动节', en: 'Labour Day' },
  { date: '05-02', zh: '劳动节', en: 'Labour Day' },
  { date: '10-01', zh: '国庆节', en: 'National Day' },
  { date: '10-02', zh: '国庆节', en: 'National Day' },
  { date: '10-03', zh: '国庆节', en: 'National Day' },
];
/** The library's names beside those of the regulation. */
const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  清明: { zh: '清明节', en: 'Qingming Festival' },
  端午: { zh: '端午节', en: 'Dragon Boat Festival' },
  中秋: { zh: '中秋节', en: 'Mid-Autumn Festival' },
};

/**
 * The holidays of a year and the rest days that are worked for them, from the library `chinese-days`, which follows the State Council's
 * notices. Of a year without one it knows nothing: then the statutory days are reckoned, and none of it is certain.
 */
export function suggestedYear(year: number): SuggestedYear {
  const announced = announcedDays(year);
  return announced.length > 0
    ? { year, certain: true, days: announced }
    : { year, certain: false, days: year < FIRST ? [] : reckonedDays(year) };
}

function announcedDays(year: number): SuggestedDay[] {
  const days: SuggestedDay[] = [];
  for (const date of daysOf(year)) {
    const { name, work } = chineseDays.getDayDetail(date);
    const [en, zh] = name.split(','); // 'Spring Festival,春节,4'; any other day has its weekday's name
    if (!en || !zh) continue;
    const named = NAMES[zh] ?? { zh, en };
    const kind = work ? 'makeup_workday' : 'holiday';
    days.push({
      date,
      kind,
      name_zh: work ? `${named.zh}调休上班` : named.zh,
      name_en: work ? `${named.en} make-up working day` : named.en,
      certain: true,
    });
  }
  return days;
}

function reckonedDays(year: number): SuggestedDay[] {
  const moon = chineseDays
    .getLunarFestivals(`${year}-01-01`, `${year}-12-31`)
    .flatMap(({ date, name }) =>
      Object.entries(MOON).flatMap(([festival, { zh, en, days }]) =>
        name.includes(festival) ? days.map((step) => ({ date: shifted(date, step), zh, en })) : [],
      ),
    );
  const clear = { date: chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), zh: '清明节', en: 'Qingming Festival' };
  const sun = SUN.map(({ date, zh, en }) => ({ date: `${year}-${date}`, zh, en }));
  const days = new Map<string, SuggestedDay>();
  for (const { date, zh, en } of [...sun, ...moon, clear]) {
    const there = days.get(date); // two may fall on one day: in 2028 the Mid-Autumn Festival lies within the National Day's three
    const [name_zh, name_en] = there ? [`${there.name_zh}、${zh}`, `${there.name_en}, ${en}`] : [zh, en];
    days.set(date, { date, kind: 'holiday', name_zh, name_en, certain: false });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const shifted = (day: string, step: number): string => new Date(Date.parse(`${day}T00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, nth) => shifted(`${year}-01-01`, nth)).filter((day) => day.startsWith(`${year}-`));
