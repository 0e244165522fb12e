import type { OverviewWords } from './office-overview.zh-CN.ts';

const some = (windows: readonly string[]): string =>
  windows.length > 4 ? `${windows.slice(0, 3).join(', ')} and ${windows.length - 3} more` : windows.join(', ');
const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const overviewEn: OverviewWords = {
  print: 'Print',
  full: 'Full screen',
  fullHow: 'A dark screen for the wall; Esc leads back',
  back: 'Back to the overview',
  today: 'Today',
  noNews: 'Connecting to the hall',

  figures: {
    waiting: 'Waiting now',
    fewer: (weekday, n) => `${n} fewer than last ${weekday}`,
    more: (weekday, n) => `${n} more than last ${weekday}`,
    same: (weekday) => `as many as last ${weekday}`,
    queuesWaiting: (n) => (n > 0 ? `in ${plural(n, 'service', 'services')}` : 'in no service'),
    longest: 'Longest wait',
    longestNote: (queue, alert) => `${queue}, limit ${alert} min`,
    nobodyWaits: 'nobody waits',
    windows: 'Windows / due',
    windowsOpen: 'Windows open',
    unattended: (window, minutes) => `${window} unattended ${minutes} min`,
    windowsNote: (paused, absent, shut) =>
      [paused > 0 ? `${paused} paused` : '', absent > 0 ? `${absent} unattended` : '', shut > 0 ? `${shut} shut` : '']
        .filter(Boolean)
        .join(', ') || 'all open',
    notNow: 'no hours now',
    taken: 'Taken today',
    takenNote: (weekday, byNow, all) => `last ${weekday} ${byNow} by now, ${all} in all`,
    takenAlone: (done, missed) => `${done} done, ${missed} missed`,
    median: 'Median wait',
    medianNote: (percent) => `${percent}% within the time told`,
    noMedian: 'nothing to compare yet',
    satisfied: 'Satisfied',
    satisfiedNote: (share, bad) => `${share}% have rated, ${bad} bad`,
    noReviews: (share) => `${share}% have rated, no grade yet`,
    people: 'people',
    numbers: '',
    minutes: 'min',
    open: 'See these numbers',
  },

  flow: {
    name: 'Coming and served',
    nobody: 'Nobody has taken a number today',
    kept: (peak) => (peak > 0 ? `Served as fast as they came, at most ${peak} waited` : 'Served as fast as they came, nobody waited'),
    rising: (from, now) => `From ${from} more came than were served; ${now} wait now`,
    peaked: (from, peak, now) => `From ${from} more came than were served: ${peak} at most, ${now > 0 ? `${now} wait now` : 'none now'}`,
    note: 'Numbers taken and served each half hour; the line is who waited at its end',
    taken: 'Taken',
    done: 'Done',
    waiting: 'Waiting',
    most: (n) => `${n} waiting`,
    still: (n) => `${n} left`,
    alert: (n) => `Alert ${n}`,
    lunch: 'break',
    head: { half: 'Half hour', taken: 'Taken', done: 'Done', waiting: 'Waiting at its end' },
    span: (from) => `from ${from}`,
  },
  time: {
    name: "The windows' time",
    nobody: 'No window has been open today',
    absentOne: (window, minutes) => `${window} was unattended ${minutes} min`,
    absentSome: (windows, minutes) => `${some(windows)} were unattended, ${minutes} min in all`,
    idle: (windows) => `${some(windows)} stood free half of the time`,
    busy: (percent) => `The windows serve ${percent}% of their time`,
    and: '; ',
    note: 'Time of each window within the hours of the hall; serving also after them',
    serving: 'Serving',
    free: 'Free',
    paused: 'Paused',
    absent: 'Unattended',
    away: 'away',
    hours: (n) => `${n} h`,
    minutes: (n) => `${n} min`,
    head: { window: 'Window', serving: 'Serving (min)', free: 'Free (min)', paused: 'Paused (min)', absent: 'Unattended (min)' },
  },

  late: {
    title: (n, opening) =>
      n === 0 ? `All windows were open at ${opening}` : `${plural(n, 'window was', 'windows were')} not open at ${opening}`,
    name: 'Windows that opened late this morning',
    window: 'Window',
    opened: 'Opened',
    minutes: 'Late (min)',
    never: 'not opened',
    none: 'Every window that is due was opened in time.',
    before: 'Not opening time yet',
    beforeHow: 'Once the hall is open, the windows that are late stand here.',
    more: (n) => `${n} more`,
  },

  before: {
    title: (opening) => (opening ? `Numbers from ${opening}, not open yet` : 'The hall is shut now'),
    ready: 'The check before opening finds nothing',
    notReady: (n) => `The check before opening finds ${plural(n, 'thing', 'things')} to see to`,
    see: 'See the check',
    how: 'Once numbers are taken, the day is drawn here: who came, who was served, the time of the windows.',
  },

  wall: {
    queues: 'Waiting now, by service',
    queuesHow: 'people, estimated wait',
    noQueues: 'Nobody is waiting now',
    toSee: 'To see to',
    count: (n) => String(n),
    nothing: 'Nothing to see to now',
    more: (n) => `${n} more, on the overview`,
    moreQueues: (n, people) => `${people} in ${plural(n, 'other service', 'other services')}`,
    untold: 'cannot tell',
  },
};
