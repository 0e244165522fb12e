import type { RosterCheckName } from '../roster-checks.ts';
import type { OfficeRosterWords } from './office-roster.zh-CN.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const monthName = (month: string): string => MONTHS[Number(month.slice(5)) - 1] ?? month;
const dayNo = (day: string): string => String(Number(day.slice(8)));
const s = (n: number): string => (n === 1 ? '' : 's');
const FAULT: Record<RosterCheckName, (n: number) => string> = {
  leader: (n) => `${n} working day${s(n)} without a leader`,
  principals: (n) => `${n} head${s(n)} without a day`,
  'in-charge': (n) => `${n} day${s(n)} without the leader in charge`,
  director: (n) => `${n} week${s(n)} without a director`,
  staff: (n) => `${n} day${s(n)} with too few staff`,
  everyone: (n) => `${n} ${n === 1 ? 'person has' : 'people have'} no turn`,
  'same-person': (n) => `on ${n} day${s(n)} leader and director are the same`,
  twice: (n) => `somebody is there twice on ${n} day${s(n)}`,
  away: (n) => `somebody who is away is on duty on ${n} day${s(n)}`,
  unknown: (n) => `somebody unknown is on duty on ${n} day${s(n)}`,
};
const BARE = ['same-person', 'twice', 'away', 'unknown'];

export const officeRosterEn: OfficeRosterWords = {
  tabs: { month: 'Month', week: 'Week', shown: 'What was shown', feeds: 'Personal calendars' },
  tabsLabel: 'Pages of the roster',
  loading: 'Fetching the roster',
  failed: 'The roster could not be fetched. Please try again.',
  again: 'Try again',
  before: (month) => monthName(month).slice(0, 3),
  after: (month) => monthName(month).slice(0, 3),
  monthLabel: (month) => `Roster of ${monthName(month)} ${month.slice(0, 4)}`,
  title: (month, { leaderless, first }) =>
    `${monthName(month)}: ${leaderless === 0 ? 'somebody leads every working day' : FAULT.leader(leaderless)}, ${first ? FAULT[first.what](first.n) : 'all checks are met'}`,
  pill: {
    draftBy: (day) => `Draft, to be posted by ${dayNo(day)} ${monthName(day.slice(0, 7))}`,
    draftToday: 'Draft, to be posted today',
    draftLate: 'Draft, overdue',
    posted: (day) => `Posted, ${day}`,
    changed: (n) => (n > 0 ? `${n} day${s(n)} changed since it was posted` : 'Changed since it was posted'),
  },
  draftEffect: 'A draft is saved; the wall changes once it is posted',
  fill: 'Fill by turns',
  filled: (month) => `${monthName(month)} is filled by turns. Undo it, or change what you like.`,
  publish: (month) => `Post ${monthName(month)}`,
  print: 'Print',
  printNot: 'It can be printed once it is posted',

  grid: {
    help: 'Arrow keys walk, Space picks up and puts down, Escape puts back, Enter edits the day, Delete clears.',
    cell: (day, weekday, rest, faults) => [day, weekday, rest, faults].filter(Boolean).join(', '),
    atRest: 'by telephone',
    director: 'Director',
    nobody: 'nobody',
    roles: { leader: 'Leader', director: 'Director', staff: 'Staff' },
    place: (role, name) => `${role} ${name}`,
    fault: {
      leader: 'no leader',
      director: 'no director',
      staff: 'too few',
      'same-person': 'same person',
      twice: 'there twice',
      away: 'away',
      unknown: 'unknown',
      'in-charge': '',
      principals: '',
      everyone: '',
    },
    change: (clock, names, substitute) => `from ${clock}${substitute ? ' instead' : ''} ${names}`,
  },
  said: {
    taken: (name, where) => `${name} is picked up, ${where}. Go to the new place and press Space.`,
    back: (name) => `${name} is put back.`,
    moved: (name, where) => `${name} is put to ${where}.`,
    swapped: (name, where, other) => `${name} is put to ${where}, in exchange with ${other}.`,
    cleared: (where) => `${where} is cleared.`,
    empty: 'There is nobody to pick up here.',
    where: (day, role) => `${day} ${role}`,
  },

  checksTitle: 'Before posting',
  check: {
    leader: () => 'A leader every working day',
    principals: (n) => (n === 1 ? 'Each head once a month' : `Each head ${n} days a month`),
    'in-charge': () => 'Leader in charge, daily',
    director: (n) => (n === 1 ? 'A director every week' : `A director ${n} days a week`),
    staff: (n) => `At least ${n} of the staff a day`,
    everyone: (n) => (n === 1 ? 'Everyone once a month' : `Everyone ${n} times a month`),
    'same-person': () => 'Leader is not director',
    twice: () => 'Nobody is there twice',
    away: () => 'Nobody who is away',
    unknown: () => 'Everybody is known',
  },
  checkIs: { well: 'met', not: 'not met' },
  told(check, nameOf) {
    if (check.what === 'principals' && check.ok) return check.kept.days.map(dayNo).join(', ');
    if (check.what === 'in-charge' && check.ok) return check.kept.people.map(nameOf).join(', ');
    if (check.what === 'director') return `${check.done} / ${check.of} weeks`;
    if (BARE.includes(check.what)) return check.ok ? '' : `${check.days.length} day${s(check.days.length)}`;
    return `${check.done} / ${check.of}`;
  },
  why(check, nameOf) {
    const days = check.days.map(dayNo).join(', ');
    const people = check.people.slice(0, 12).map(nameOf).join(', ');
    const more = check.people.length > 12 ? ` and others, ${check.people.length} in all` : '';
    return [days, `${people}${more}`].filter(Boolean).join(': ');
  },
  source: (text) => `By the rule: ${text}`,

  day: {
    leader: 'Leader',
    director: 'Director',
    staff: (nth) => `Staff ${nth}`,
    addStaff: 'One more',
    none: 'nobody',
    leaders: 'Leaders',
    notice: (days) => `A swap is reported ${days === 1 ? 'a day' : `${days} days`} before. Every change is recorded.`,
    standIn: 'Substitute',
    standInHow: "Who stands in, and from when on. Today's duty can be changed in no other way, and needs a reason.",
    from: 'From',
    role: 'For whom',
    who: 'Who stands in',
    reason: 'Reason',
    addStandIn: 'Name the substitute',
    removeStandIn: 'Take back',
    swap: 'Exchange with another day',
    swapWith: 'With which day',
    swapDo: 'Exchange the two days',
    repeat: 'Go on like this',
    repeatDay: 'This weekday, every week',
    repeatWeek: 'This week, every week',
    away: 'Who is away',
    awayNone: 'Nobody is noted as away.',
    awayWho: 'Who',
    awayFrom: 'From',
    awayUntil: 'Until',
    awayAdd: 'Note it',
    awayRow: (name, from, until, why) => `${name}, ${from} to ${until}${why ? `, ${why}` : ''}`,
    visit: 'Leader in charge (comes daily)',
  },

  post: {
    title: (month) => `Post the roster of ${monthName(month)}`,
    first: 'From then on the boards and the printed sheet go by this one.',
    changes: (n, days) => `${n} day${s(n)} differ from what is posted now: ${days}`,
    same: 'It is the same as what is posted now.',
    not: 'Not all checks are met:',
    gaps: (days) => `Nobody leads on ${days}. To post it all the same, say why:`,
    gapWhy: 'Why nobody leads',
    do: 'Post it',
    back: 'Not yet',
    done: (month) => `The roster of ${monthName(month)} is posted.`,
    notSaved: 'The draft was not saved; see what is said above.',
    theirs: 'Somebody has just changed the draft. Look at it before posting.',
    short: (days) => `The swap on ${days} comes too late. Put back who was there, and name a substitute with the reason.`,
    refusedGaps: (days) => `Nobody leads on ${days}, so it cannot be posted.`,
  },
  days: (days) => days.map(dayNo).join(', '),

  week: {
    label: (week) => `List of ${week}`,
    before: 'Week before',
    after: 'Next week',
    print: 'Print the list',
    when: "Next week's names are due by the end of Friday.",
  },
  shown: {
    from: 'From',
    until: 'Until',
    look: 'Look',
    none: 'Nothing is recorded for these days.',
    title: (n) => `Who stood on the boards, ${n} time${s(n)}`,
    columns: { day: 'Day', since: 'From', leader: 'Leader', director: 'Director', staff: 'Staff', standIns: 'Substitutes' },
  },
  feeds: {
    title: 'Duty in your own calendar',
    how: 'Each person gets an address for the calendar on their phone or computer; it follows what is posted. The address is shown once. If it is lost, make another.',
    who: 'For whom',
    make: 'Make an address',
    made: (name) => `Address of ${name}'s calendar. Hand it over now:`,
    copy: 'Copy',
    copied: 'Copied',
    since: 'Made',
    revoke: 'Revoke',
    revokeSure: 'Press again to revoke',
    none: 'No address has been made yet.',
  },
  refused: 'It did not work. Please try again.',
};
