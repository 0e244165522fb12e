import { z } from 'zod';
import { DutyFeedRequest, RosterMonth, RosterPublishRequest } from '../../../shared/roster-requests.ts';
import type { RosterMonthView as View } from '../../../shared/roster-views.ts';
import type { RefusalWord } from '../../../shared/words.ts';
import { AT } from './examples.ts';
import type { Group, Operation } from './operation.ts';
import { DutyFeedMade, DutyFeedRow, DutyShownRow, RosterMonthView, RosterPosted } from './roster-answers.ts';

export const DutyShownList = z.array(DutyShownRow).describe('What hung on the wall, in order.');
export const DutyFeedList = z.array(DutyFeedRow).describe('Whose calendars have an address.');

const VERSION = '3f9c2a71d0b84e56';
const leader = { name: '宋世杰', nameEn: 'Song Shijie' };
const example: View = {
  month: '2027-01',
  today: '2026-12-31',
  postBy: '2026-12-31',
  days: [{ day: '2027-01-01', workday: false, holiday: { name: '元旦', nameEn: "New Year's Day" } }],
  leaders: [
    {
      id: 'L05',
      ...leader,
      position: '县政数局副局长',
      positionEn: 'Deputy Director-General',
      level: 'bureau',
      principal: false,
      inCharge: false,
    },
  ],
  staff: [
    { id: 'S01', name: '林晓岚', nameEn: 'Lin Xiaolan', badge: 'YL-1001', role: 'guide', department: { name: '综合', nameEn: 'General' } },
  ],
  rules: [{ key: 'duty.min_staff_per_day', value: 2, text: '每日至少设置两名工作人员值班', source: 'seed' }],
  reception: { place_zh: '一楼A区', place_en: '1F Zone A', sessions: [{ from: '09:00', to: '11:30' }], phone: '0000-6600112' },
  before: ['2026-12'],
  draft: { version: VERSION },
  posted: null,
};

const month: Operation['params'] = { month: { shape: RosterMonth, says: 'The month.', example: '2026-12' } };
const STAFF: readonly RefusalWord[] = ['not-signed-in', 'not-allowed'];
const makers: Operation['who'] = { roles: ['supervisor', 'admin'] };
const day = (says: string, of: string): NonNullable<Operation['query']>[string] => ({
  shape: z.iso.date(),
  says,
  example: of,
  required: true,
});
const html = (says: string) => ({ says, shape: z.string(), example: '<!doctype html>', type: 'text/html' as const });

/** The duty roster: drafts are documents of the settings, and what is posted is taken from them. */
export const rosterGroup: Group = {
  name: 'The duty roster',
  says:
    'Who leads, who is director and who of the staff is on duty (值班表). A month is drafted as the settings document draft-<month>, and posted from it ' +
    'in one step; boards go by what is posted at once.',
  operations: [
    {
      id: 'readRosterMonth',
      method: 'get',
      path: '/api/roster/{month}',
      summary: 'What a month is made with',
      who: makers,
      params: month,
      answers: { 200: { says: 'People, days and rules.', shape: RosterMonthView, example } },
      refusals: STAFF,
    },
    {
      id: 'publishRoster',
      method: 'post',
      path: '/api/roster/{month}/publish',
      summary: 'Post the draft of a month',
      description:
        'Both versions that were read are named. Working days without a leader that are not over are refused, unless `gaps` says why they stay so; and so is ' +
        'whoever would be taken off a posted day with less notice than the rule asks, unless as a substitute with a reason. Asked twice, posted once.',
      who: makers,
      params: month,
      request: { shape: RosterPublishRequest, example: { draft: VERSION, posted: null } },
      answers: { 200: { says: 'It hangs.', shape: RosterPosted, example: { month: '2026-12', version: VERSION, changed: true } } },
      refusals: [...STAFF, 'unknown-document', 'changed-meanwhile', 'roster-gaps', 'short-notice'],
    },
    {
      id: 'listDutyShown',
      method: 'get',
      path: '/api/duty/shown',
      summary: 'What was shown when',
      who: { roles: ['supervisor', 'leader', 'director', 'admin'] },
      query: { from: day('The first day.', '2026-12-01'), until: day('The last day, at most 400 later.', '2026-12-31') },
      answers: {
        200: {
          says: 'Each time that another stood there.',
          shape: DutyShownList,
          example: [{ day: '2026-12-01', since: AT, leader, director: { name: '侯守信', nameEn: 'Hou Shouxin' }, staff: [], standIns: [] }],
        },
      },
      refusals: STAFF,
    },
    {
      id: 'listDutyFeeds',
      method: 'get',
      path: '/api/roster/feeds',
      summary: 'Which calendars have an address',
      description: 'All of them for supervisors and administrators, everybody else sees their own.',
      who: { roles: 'any' },
      answers: { 200: { says: 'The calendars.', shape: DutyFeedList, example: [{ person: 'L05', ...leader, at: AT, by: 'admin' }] } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'makeDutyFeed',
      method: 'post',
      path: '/api/roster/feeds',
      summary: 'Make an address for a calendar',
      description: 'Told once; the one there was before is void. For oneself, or by supervisors and administrators for anybody.',
      who: { roles: 'any' },
      request: { shape: DutyFeedRequest, example: { person: 'S01' } },
      answers: {
        201: {
          says: 'The address.',
          shape: DutyFeedMade,
          example: { person: 'S01', link: 'http://hall.example/roster/feed/a-secret.ics' },
        },
      },
      refusals: [...STAFF, 'unknown-place'],
    },
    {
      id: 'revokeDutyFeed',
      method: 'delete',
      path: '/api/roster/feeds/{person}',
      summary: 'Revoke an address',
      who: { roles: 'any' },
      params: { person: { shape: z.string(), says: 'Whose.', example: 'S01' } },
      answers: { 204: { says: 'It opens nothing any more.' } },
      refusals: [...STAFF, 'unknown-place'],
    },
    {
      id: 'readDutyFeed',
      method: 'get',
      path: '/roster/feed/{secret}.ics',
      summary: "Somebody's duty as a calendar",
      description: 'iCalendar (RFC 5545), all posted months. `?lang=en` in English. The secret in the address is all it takes.',
      who: 'everyone',
      params: { secret: { shape: z.string(), says: 'From the address.', example: 'a-secret' } },
      answers: { 200: { says: 'The calendar.', shape: z.string(), example: 'BEGIN:VCALENDAR', type: 'text/calendar' } },
      refusals: ['unknown-place'],
    },
    {
      id: 'printRoster',
      method: 'get',
      path: '/roster/{month}/print',
      summary: 'The posted month on a sheet of A3',
      description: 'The staff by surname and badge, as on the wall; by their names for those who are signed in. `?lang=en` in English.',
      who: 'everyone',
      params: month,
      answers: { 200: html('The sheet.') },
      refusals: ['unknown-place'],
    },
    {
      id: 'printRosterWeek',
      method: 'get',
      path: '/roster/week/{week}/print',
      summary: 'The list of a week, by departments',
      who: 'everyone',
      params: { week: { shape: z.string(), says: 'An ISO week.', example: '2026-W49' } },
      answers: { 200: html('The list, on A4.') },
      refusals: ['unknown-place'],
    },
  ],
};
