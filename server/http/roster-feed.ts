import ical, { ICalCalendarMethod } from 'ical-generator';
import { rosterWords } from '../../shared/i18n/roster.ts';
import { instantAt } from '../../shared/time.ts';
import type { Lang } from '../../shared/words.ts';
import { type Duty, dutiesOf } from '../domain/duty/duties-of.ts';
import type { Settings } from '../domain/settings.ts';
import type { DocumentChanges } from '../store/duty-record.ts';

const ASK_AGAIN = 4 * 60 * 60; // seconds: so often a calendar should ask whether anything has changed

/**
 * Somebody's duty as a calendar (RFC 5545), all posted months. An entry keeps its UID for good, and its SEQUENCE grows whenever its
 * month is posted anew; what is no duty any more is not in it.
 */
export function rosterFeed(person: string, settings: Settings, changes: ReadonlyMap<string, DocumentChanges>, lang: Lang): string {
  const { hall, leaders, staffOf } = settings;
  const words = rosterWords[lang];
  const name = leaders.find(({ id }) => id === person)?.name ?? staffOf.get(person)?.name ?? person;
  const hallName = lang === 'en' ? hall.name_en : hall.name_zh;
  const calendar = ical({
    name: words.feedName(name, hallName),
    prodId: { company: 'Paihao', product: 'roster', language: lang === 'en' ? 'EN' : 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
  });
  for (const duty of dutiesOf(person, settings)) {
    const changed = changes.get(`roster-${duty.roster.month}`);
    const at = new Date(changed?.at ?? 0);
    calendar.createEvent({
      id: `${duty.day}-${duty.role}${duty.nth > 0 ? `-${duty.nth + 1}` : ''}-${person}@${hall.id}.paihao`,
      sequence: Math.max(0, (changed?.times ?? 1) - 1),
      stamp: at,
      lastModified: at,
      start: new Date(instantAt(duty.day, duty.from, hall.timezone)),
      end: new Date(instantAt(duty.day, duty.to, hall.timezone)),
      summary: `${words.roles[duty.role]}${duty.substitute ? words.substitute : ''}${duty.workday ? '' : words.byPhone}`,
      location: placeOf(duty, settings, lang),
      description: words.feedNote(duty.roster.duty_phone_24h ?? duty.roster.reception.phone),
    });
  }
  return calendar.toString();
}

function placeOf({ role, workday, roster }: Duty, { hall }: Settings, lang: Lang): string {
  const hallName = lang === 'en' ? hall.name_en : hall.name_zh;
  if (role !== 'leader' || !workday) return hallName;
  return `${hallName} ${lang === 'en' ? roster.reception.place_en : roster.reception.place_zh}`;
}
