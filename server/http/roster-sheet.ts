import { common } from '../../shared/i18n/common.ts';
import { rosterWords } from '../../shared/i18n/roster.ts';
import { onDuty, shiftsOn } from '../../shared/roster.ts';
import { daysOfMonth } from '../../shared/roster-people.ts';
import { isWorkday } from '../../shared/schedule.ts';
import type { Roster } from '../../shared/settings.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';
import type { Day, Lang } from '../../shared/words.ts';
import type { Settings } from '../domain/settings.ts';
import { escaped } from './plain-ticket.ts';
import { type Named, namesOn } from './roster-names.ts';
import { sheetWith } from './sheet.ts';

// A month on one sheet of A3, lying, as it hangs in the hall (领导带班值班公示表): black on white, a grid of weeks.

const SHEET = sheetWith(`
@page { size: A3 landscape; margin: 10mm 12mm; }
html { font-size: 12.5pt; line-height: 1.3; }
body { width: 396mm; height: 276mm; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; gap: 4mm; overflow: hidden; }
@media screen { body { margin: 8mm auto; } }
header { display: flex; align-items: end; justify-content: space-between; gap: 8mm; }
h1 { font-size: 28pt; line-height: 1.15; }
header p { font-size: 12pt; }
.month { display: grid; grid-template: auto / repeat(7, minmax(0, 1fr)); grid-auto-rows: minmax(0, 1fr); border: 1.2pt solid #000; min-height: 0; }
.month > * { border-right: 0.6pt solid #000; border-bottom: 0.6pt solid #000; min-width: 0; }
.month > :nth-child(7n) { border-right: 0; }
.month .wk { font-size: 12pt; font-weight: 700; text-align: center; padding: 1mm; }
.day { padding: 1.6mm 2.2mm; overflow-wrap: anywhere; position: relative; }
.day time { float: right; font-size: 17pt; font-weight: 700; line-height: 1; margin-left: 2mm; }
.day .led { font-size: 18pt; font-weight: 700; line-height: 1.2; }
.day .led small { display: block; font-size: 10pt; font-weight: 400; line-height: 1.25; }
.day .row { margin-top: 0.8mm; }
.rest { background: #eee; print-color-adjust: exact; }
.rest .led { font-weight: 400; }
.many { font-size: 10pt; }
.many .led { font-size: 14pt; }
.many .led small { font-size: 8.5pt; }
footer { display: flex; flex-wrap: wrap; gap: 1mm 10mm; font-size: 12pt; }
`);
export const ROSTER_SHEET_POLICY = SHEET.policy;

const LONG = 12; // letters: a longer name takes a second line

type Asked = { lang: Lang; full: boolean; posted: Day | null };

/** The sheet of a posted month. `full`: the staff by their names, for those who work here; else as the wall names them. */
export function rosterSheet(roster: Roster, settings: Settings, { lang, full, posted }: Asked): string {
  const words = rosterWords[lang];
  const { hall } = settings;
  const nameOf = namesOn(settings, lang, full);
  const days = daysOfMonth(roster.month);
  const lead = weekdayOf(days[0] ?? '') - 1;
  const weeks = Math.ceil((lead + days.length) / 7);
  const onIt = roster.days.flatMap(({ leader, duty_staff }) => [leader, ...duty_staff]);
  const longest = Math.max(0, ...onIt.map((id) => nameOf(id)?.name.length ?? 0));
  const crowded = weeks > 5 || longest > LONG || roster.days.some(({ duty_staff, changes }) => duty_staff.length + changes.length > 3);
  const blank = (count: number) => '<div></div>'.repeat(count);
  const monday = days.find((day) => weekdayOf(day) === 1) ?? '';
  const heads = [0, 1, 2, 3, 4, 5, 6].map((nth) => `<div class="wk">${escaped(common[lang].weekday(addDays(monday, nth)))}</div>`);
  const [year = '', month = ''] = roster.month.split('-');
  const title = words.sheetTitle(year, String(Number(month)));
  const { reception } = roster;
  const facts = [
    [words.place, lang === 'en' ? reception.place_en : reception.place_zh],
    [words.sessions, reception.sessions.map(({ from, to }) => `${from}—${to}`).join('，')],
    [words.phone, reception.phone],
    [words.dutyPhone, roster.duty_phone_24h ?? ''],
    [words.supervision, hall.phones.supervision ?? ''],
  ].filter(([, value]) => value);
  return SHEET.page(
    lang,
    escaped(title),
    `<header><div><p class="hall">${escaped(lang === 'en' ? hall.name_en : hall.name_zh)}</p><h1>${escaped(title)}</h1></div><p>${posted ? escaped(words.posted(posted)) : ''}</p></header>
<main class="month ${crowded ? 'many' : ''}">${heads.join('')}${blank(lead)}${days.map((day) => cell(day, roster, settings, nameOf, lang)).join('')}${blank(weeks * 7 - lead - days.length)}</main>
<footer>${facts.map(([label = '', value = '']) => `<p>${escaped(label)}　<b>${escaped(value)}</b></p>`).join('')}</footer>`,
  );
}

function cell(day: Day, roster: Roster, { calendar }: Settings, nameOf: (id: string | null) => Named | null, lang: Lang): string {
  const words = rosterWords[lang];
  const workday = isWorkday(calendar, day);
  const [first, ...later] = shiftsOn(roster, day).map((clock) => ({ clock, ...onDuty(roster, day, clock) }));
  const names = (ids: readonly (string | null)[]) =>
    ids
      .flatMap((id) => nameOf(id)?.name ?? [])
      .map((name) => `<span>${escaped(name)}</span>`)
      .join('　');
  const leader = nameOf(first?.leader ?? null);
  const director = nameOf(first?.director ?? null);
  const changes = later.map((now, nth) => {
    const before = nth === 0 ? first : later[nth - 1];
    const came = [now.leader, now.director, ...now.staff].filter(
      (id) => id !== null && ![before?.leader, before?.director, ...(before?.staff ?? [])].includes(id),
    );
    const standIn = came.some((id) => id !== null && now.standIns.includes(id));
    return came.length > 0
      ? `<p class="row">${escaped(words.from(now.clock))} ${names(came)}${standIn ? escaped(words.substitute) : ''}</p>`
      : '';
  });
  return `<section class="day ${workday ? '' : 'rest'}"><time datetime="${day}">${Number(day.slice(8))}</time>
<p class="led">${escaped(leader?.name ?? words.nobody)}<small>${escaped(workday ? (leader?.position ?? '') : words.atRest)}</small></p>
${director ? `<p class="row">${escaped(words.short.director)} <span>${escaped(director.name)}</span></p>` : ''}
<p class="row">${names(first?.staff ?? [])}</p>${changes.join('')}</section>`;
}
