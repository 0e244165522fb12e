import type { Documents } from '../../shared/settings.ts';

/** The national hotline: a true number everywhere, until the hall says its own. */
const HOTLINE = '12345';

/**
 * The smallest hall that works: one zone, one department, one queue, one window and one person, who may do all that a small hall's day
 * needs. The rules, the calendar, the sentences and the systems are the sample's: they are law, or defaults. No matters, no leaders.
 * It keeps the id of the hall that is running, because the journal is kept under it.
 */
export function emptyHall(sample: Documents, { id, name }: { id: string; name: string }): Documents {
  const english = 'Government Service Hall';
  const phones = { consult: HOTLINE, complaint: HOTLINE };
  return {
    hall: {
      id,
      name_zh: name,
      name_en: name === UNNAMED ? english : name,
      timezone: sample.hall.timezone,
      trial: true,
      phones,
      hotline_12345: true,
      holiday_notice_days: sample.hall.holiday_notice_days,
      floors: [{ no: 1, name_zh: '一楼', name_en: '1F', zones: ['A'] }],
      zones: [{ code: 'A', floor: 1, name_zh: 'A区 办事大厅', name_en: 'Zone A Main hall' }],
      amenities: [],
      home_queues: ['A'],
      kiosk_languages: ['zh-CN', 'en'],
      reserved_block: 0,
      slip: { foot_zh: '', foot_en: '', qr: true },
      voice: { one: sample.hall.voice.one, loudness: [], speakers: [], together: [] },
      printers: sample.hall.printers,
    },
    calendar: sample.calendar,
    departments: [
      {
        id: 'zhongxin',
        code: 'ZX',
        name_zh: '政务服务中心',
        short_zh: '服务中心',
        name_en: 'Service Centre',
        zone: 'A',
        consult_phone: HOTLINE,
        complaint_phone: HOTLINE,
        chief_representative: null,
      },
    ],
    queues: [
      {
        code: 'A',
        name_zh: '综合',
        name_en: 'General services',
        departments: ['zhongxin'],
        zone: 'A',
        ticket_digits: 3,
        quota: { am: 100, pm: 100 },
        avg_service_minutes: 10,
        alert: { waiting_people: 15, waiting_minutes: 30 },
        requires_id: false,
        one_active_ticket_per_person: true,
        examples_zh: '',
        examples_en: '',
        names: {},
      },
    ],
    windows: [
      {
        no: '01',
        name_zh: '综合窗口',
        name_en: 'General window',
        zone: 'A',
        type: 'general',
        departments: ['zhongxin'],
        categories: ['A'],
        second: [],
        post_a: FIRST,
        post_b: null,
        priority_window: false,
        low_counter: false,
        tidal: false,
        promise_zh: '',
        promise_en: '',
        status: 'open',
      },
    ],
    staff: [
      {
        id: FIRST,
        badge_no: '1001',
        name: '值班员',
        photo_agreed: false,
        department: 'zhongxin',
        role: 'window',
        roles: ['guide', 'supervisor'],
        post_zh: '综合窗口',
        chief_representative: false,
        ab_partner: null,
      },
    ],
    leaders: [],
    matters: [],
    posts: [],
    phrases: renamed(sample.phrases, sample.hall.name_zh, name),
    rules: sample.rules,
    systems: sample.systems,
  };
}

/** What a hall is called before anybody has named it. */
export const UNNAMED = '便民服务中心';
const FIRST = 'S001'; // no id of the sample's: whoever had a password there has none here

/** The sentences, with the hall's own name in those that say one. */
const renamed = (phrases: Documents['phrases'], from: string, to: string): Documents['phrases'] => ({
  ...phrases,
  ...Object.fromEntries(Object.entries(phrases).map(([key, value]) => [key, replaced(value, from, to)])),
});
function replaced(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to);
  if (Array.isArray(value)) return value.map((one) => replaced(one, from, to));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, from, to)]));
}
