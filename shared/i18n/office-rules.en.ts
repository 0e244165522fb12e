import type { OfficeRulesWords } from './office-rules.zh-CN.ts';

const UNITS: Readonly<Record<string, string>> = {
  minute: 'minutes',
  second: 'seconds',
  day: 'days',
  workday: 'working days',
  hour: 'hours',
  week: 'weeks',
  year: 'years',
  time: 'times',
  person: 'people',
  ticket: 'tickets',
  shift: 'shifts',
  copy: 'copies',
  afternoon: 'afternoons',
  essay: 'essays',
  ring: 'rings',
  celsius: '°C',
  point: 'points',
  position: 'places',
  weekday: '(1 is Monday)',
  day_of_month: 'of the month',
  rank: 'places',
  percent: '%',
};

export const officeRulesEn: OfficeRulesWords = {
  list: 'Rules',
  acts: 'Acted on',
  told: 'Shown',
  actsLong: 'The software acts on this number, as soon as it is saved.',
  toldLong: 'The software does not act on this rule; it is shown and looked up.',
  unit: (unit) => UNITS[unit] ?? '',
  value: 'Value',
  text: 'The rule, in Chinese',
  textHelp: 'This sentence is what is shown: when the number changes, so must it.',
  yes: 'Yes',
  option: (value) => ({ reinsert_after_n: 'some places back', tail: 'at the end', void: 'void, take a new number' })[value] ?? value,
  range: (range) => {
    if (range.is !== 'number') return '';
    const { least, most, whole } = range;
    const span =
      least !== null && most !== null
        ? `${least} to ${most}`
        : least !== null
          ? `${least} or more`
          : most !== null
            ? `${most} or less`
            : '';
    return [span, whole ? 'whole numbers' : ''].filter(Boolean).join(', ');
  },
  rangeLabel: 'Allowed',
  source: 'Source',
  seed: (system) => `The regulation: ${system}`,
  file: (name) => `file ${name}`,
  assumption: (source) => `Assumed (${source}). No regulation says so; please check it against your own.`,
  usual: 'The value at first',
  noUsual: 'None: this hall has added the rule itself.',
  isUsual: 'It is the value at first.',
  reset: (value) => `Back to ${value}`,
  changes: 'What it changes',
  history: 'Who changed it',
  never: 'Nobody has changed it yet.',
  changed: (before, after) => (before === '' ? after : `${before} to ${after}`),
  noWhy: 'no reason given',
  by: (who, when) => `${who}  ${when}`,
  file_: 'file edited by hand',
  fetching: 'Fetching',
  failed: 'It was not to be had. Please try again.',
  again: 'Try again',
  effect: {
    'ticket.recall_max': 'How often a number may be called again when nobody comes; after that the key does nothing.',
    'ticket.recall_interval_seconds': 'The least time between two calls of the same number.',
    'ticket.calls_before_miss': 'A number has to be called so often before it can be marked as missed.',
    'ticket.missed_policy':
      'Where somebody who missed the call stands on coming back: some places back, at the end, or with a new number. The slip says it too.',
    'ticket.missed_reinsert_after': 'Behind how many people somebody stands who missed the call and came back.',
    'ticket.missed_max': 'Missed so often, a number is void.',
    'ticket.id_retention_days': 'For so many days the keys of ID documents are kept, then they are destroyed.',
    'call.choosing': 'Whether a window may call out of turn.',
    'priority.head_start_minutes': 'Who has priority stands as if they had come so many minutes earlier.',
    'priority.elderly_age': 'From this age on the kiosk offers to go first.',
    'notice.max_workdays': 'What cannot be told at the window is told within so many working days, by the calendar.',
    'issue.overtime_minutes': 'Numbers are given as long as they can be finished so many minutes after closing at the latest.',
    'closing.announce_minutes': 'So long before closing the hall says so, once; 0: it does not.',
    'post.absent_minutes': 'An empty window without a reason is absence after so long; the desk sees it.',
    'call.undo_seconds': 'For so long a wrong “missed” can be taken back.',
    'review.link_days': 'For so many days a service can be rated on a phone.',
    'review.pad_seconds': "The pad's question waits so long for an answer.",
    'backup.hour': "From this hour on the day's backup is made; if the server was off then, at its next start.",
    'backup.keep': 'So many backups are kept, the newest; older ones are deleted.',
    'purge.ticket_link_days': "So many days after its own a number's page still tells something; longer only where a review is still due.",
    'purge.review_text_days': 'What was written with a review is destroyed after so many days; the grade stays.',
    'purge.notification_text_days':
      'What is written on a one-time notification is destroyed after so many days; what was missing is counted still.',
    'purge.printed_slip_days': 'Slips that were written to files for want of a printer are deleted after so many days.',
    'purge.staff_words_days':
      'What staff wrote in their own words (notes, words at a transfer or return, reasons of pauses, notices, reasons of changes) is destroyed after so many days; who did what and when stays in the journal.',
    'leader.daily_presence': 'So many leaders lead on each working day; with fewer a roster is not published by mistake.',
    'leader.principal_days_per_month': 'So many days a month the heads lead; it is checked, and a month that is filled keeps to it.',
    'director.days_per_week': 'So many days a week each hall director is on duty.',
    'duty.min_staff_per_day': 'So many people are on duty each day.',
    'duty.per_person_per_month': 'So often a month each person is on duty.',
    'duty.swap_notice_days': "A swap after publication needs so many days' notice; later only a substitute with a reason.",
    'duty.list_submit_weekday': "On this day of the week (1 is Monday) next week's names are due; the office is reminded of gaps.",
  },
};
