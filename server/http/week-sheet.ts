import { common } from '../../shared/i18n/common.ts';
import { rosterWords } from '../../shared/i18n/roster.ts';
import { isWorkday } from '../../shared/schedule.ts';
import { addDays } from '../../shared/time.ts';
import type { Day, Lang } from '../../shared/words.ts';
import { dutyOn } from '../domain/duty/duty.ts';
import type { Settings } from '../domain/settings.ts';
import { escaped } from './plain-ticket.ts';
import { namesOn } from './roster-names.ts';
import { sheetWith } from './sheet.ts';

// The names of a week, as each department hands them in by Friday (每周五下班前报下周值班名单): one sheet of A4.

const SHEET = sheetWith(`
@page { size: A4; margin: 14mm 16mm; }
html { font-size: 11pt; line-height: 1.45; }
@media screen { body { width: 178mm; margin: 8mm auto; } }
h1 { font-size: 20pt; line-height: 1.3; }
h2 { font-size: 13pt; margin: 5mm 0 1.5mm; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 0.6pt solid #000; padding: 1mm 2.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
.day { width: 38mm; white-space: nowrap; }
.open { font-weight: 700; }
`);
export const WEEK_SHEET_POLICY = SHEET.policy;

/** The list of the week that begins on a Monday: leaders and directors by day, the staff by their departments, and what is open. */
export function weekSheet(monday: Day, settings: Settings, { lang, full }: { lang: Lang; full: boolean }): string {
  const words = rosterWords[lang];
  const { hall, calendar, departments, rules, staffOf } = settings;
  const nameOf = namesOn(settings, lang, full);
  const dayText = (day: Day) => `${common[lang].date(day)} ${common[lang].weekday(day)}`;
  const week = [0, 1, 2, 3, 4, 5, 6].map((nth) => {
    const day = addDays(monday, nth);
    return { day, workday: isWorkday(calendar, day), ...dutyOn(settings, day, '00:00') };
  });
  const name = (id: string | null) => escaped(nameOf(id)?.name ?? words.nobody);
  const leading = week.map(
    ({ day, workday, leader, director }) =>
      `<tr><td class="day">${escaped(dayText(day))}</td><td>${name(leader)}${workday ? '' : escaped(words.byPhone)}</td><td>${workday || director ? name(director) : ''}</td></tr>`,
  );
  const staff = departments.flatMap((department) => {
    const rows = [...staffOf.values()].flatMap((one) => {
      const on = one.department === department.id ? week.filter(({ staff: them }) => them.includes(one.id)) : [];
      return on.length > 0 ? [`<tr><td>${name(one.id)}</td><td>${on.map(({ day }) => escaped(dayText(day))).join('，')}</td></tr>`] : [];
    });
    const of = lang === 'en' ? department.name_en : department.name_zh;
    return rows.length > 0 ? [`<tbody><tr><th colspan="2" scope="rowgroup">${escaped(of)}</th></tr>${rows.join('')}</tbody>`] : [];
  });
  const open = week.flatMap(({ day, workday, leader, director, staff: them }) => {
    const lacking = [
      workday && leader === null ? words.roles.leader : '',
      workday && director === null ? words.roles.director : '',
      them.length < rules['duty.min_staff_per_day'] ? `${words.roles.staff} ${them.length} / ${rules['duty.min_staff_per_day']}` : '',
    ].filter(Boolean);
    return lacking.length > 0 ? [`<li>${escaped(dayText(day))}　${escaped(lacking.join('，'))}</li>`] : [];
  });
  const title = words.weekTitle(dayText(monday), dayText(addDays(monday, 6)));
  return SHEET.page(
    lang,
    escaped(title),
    `<p>${escaped(lang === 'en' ? hall.name_en : hall.name_zh)}</p><h1>${escaped(title)}</h1>
<h2>${escaped(words.leadersOfWeek)}</h2>
<table><thead><tr><th></th><th>${escaped(words.roles.leader)}</th><th>${escaped(words.roles.director)}</th></tr></thead><tbody>${leading.join('')}</tbody></table>
<h2>${escaped(words.staffOfWeek)}</h2><table>${staff.join('')}</table>
<h2>${escaped(words.gaps)}</h2>${open.length > 0 ? `<ul class="open">${open.join('')}</ul>` : `<p>${escaped(words.noGaps)}</p>`}`,
  );
}
