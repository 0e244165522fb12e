import type { KioskWords } from './kiosk.zh-CN.ts';

const FORMS: Record<string, string> = {
  original: 'Original',
  copy: 'Copy',
  'original+copy': 'Original and copy',
  form: 'Form',
  electronic: 'Electronic',
  on_site: 'Done here',
};
const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const ends = (a: number, b: number): string => (a === b ? String(a) : `${a}–${b}`);

const PART = { am: 'this morning', pm: 'this afternoon', today: 'today' };
const FOR = { am: 'the morning', pm: 'the afternoon', today: 'today' };
const again = (when: string | null): string => (when ? ` Numbers again from ${when}.` : '');

export const kioskEn: KioskWords = {
  thisDevice: 'Number kiosk',
  question: 'What do you need?',
  howTo: 'Touch one to take a number. Not sure? Ask at the enquiry desk.',
  consult: (phone) => ['Enquiries', phone],
  papers: 'Papers',
  papersHint: 'See what to bring',
  allServices: 'All services',
  moreServices: (n) => some(n, 'more service', 'more services'),
  seeAll: 'See what to bring',
  otherLanguage: '中文',
  otherLanguageLabel: '用中文显示',
  services: 'Services',

  today: (hours) => `Today ${hours}`,
  openNow: 'Open',
  soon: (clock) => clock,
  tomorrow: (clock) => `tomorrow ${clock}`,
  onDay: (date, clock) => `${date} ${clock}`,
  startsAt: (when) => `numbers from ${when}`,
  because: {
    'before-hours': 'Not open yet',
    lunch: 'Lunch break',
    closing: 'No more numbers',
    'after-hours': 'Closed',
    'rest-day': 'Closed today',
    holiday: 'Holiday',
  },
  holiday: (name) => `Closed for ${name}`,
  closedTitle: {
    'before-hours': 'Not open yet',
    lunch: 'Lunch break',
    closing: 'No more numbers',
    'after-hours': 'Closed for today',
    'rest-day': 'Closed today',
    holiday: 'Closed today',
  },
  holidayTitle: (name) => `Closed for ${name}`,
  closedPlain: 'No numbers now',
  keepTaken: 'Every number taken will be served',
  closedHint: (when) => `${when ? `Numbers from ${when}. ` : ''}You can look up what to bring meanwhile.`,
  closingHint: 'Every number taken will be served. You can look up what to bring.',
  shut: (when) => `Numbers from ${when}`,
  shutPlain: 'No numbers now',
  queueShut: 'No numbers now',
  quotaFull: (part, when) => `All taken${part === 'today' ? ' today' : ''}${when ? `, again from ${when}` : ''}`,
  tooMany: (part, when) => `Full${part === 'today' ? ' today' : ''}${when ? `, again from ${when}` : ''}`,

  back: 'Back',
  backHome: 'Home',
  previous: 'Previous',
  next: 'Next',
  page: (page, pages) => `${page} / ${pages}`,

  place: (floor, zone) => `${zone}, ${floor}`,
  windows: (list, count) => `${count === 1 ? 'window' : 'windows'} ${list}`,
  takeNumber: 'Take a number',
  takeNumberHint: 'One touch, and you are in line',
  bringId: 'Please have your ID document with you.',
  papersFirst: 'See what to bring first',
  takeNow: 'If you take a number now',
  notNow: 'No numbers now',

  whichPapers: 'Papers for which service?',
  whichMatter: 'What do you need done?',
  matterCount: (n) => some(n, 'matter', 'matters'),
  fetching: 'Fetching the list',
  fetchFailed: 'The list could not be fetched. Please try again, or ask at the enquiry desk.',
  again: 'Try again',
  noMatters: 'There is no list for this service. Please ask at the enquiry desk.',
  instant: 'Done at once',
  promisedKind: 'Takes some days',

  notice: 'What to bring',
  code: (code) => `No. ${code}`,
  promised: (n) => `Promised: ${n}`,
  statutory: (n) => `By law: ${n}`,
  workdays: (n) => some(n, 'working day', 'working days'),
  days: (n) => some(n, 'day', 'days'),
  free: 'No fee',
  charged: 'With a fee',
  fee: (text) => `Fee: ${text}`,
  how: (form, copies) => `${FORMS[form] ?? form}${copies > 0 ? `, ${some(copies, 'copy', 'copies')}` : ''}`,
  howJoin: '; ',
  tags: { must: 'Required', later: 'May follow', some: 'Some cases', here: 'Done here', none: 'Not needed' },
  noPapers: 'Nothing to bring',
  onlyId: 'Only your ID card',
  sum: (all, must, later) => `${some(all, 'paper', 'papers')}: bring ${must}${later > 0 ? `, ${later} may follow` : ''}`,
  basis: 'Legal basis',
  basisTitle: 'Legal basis and conditions',
  laws: 'Laws',
  conditions: 'Conditions',
  stepsTitle: 'Steps',
  notes: 'Note',
  result: 'What you receive',
  limitByLaw: 'Time limit by law',
  feeTitle: 'Fee',
  close: 'Close',
  ready: 'Ready, take a number',
  backToNumber: (number) => `Back to ${number}`,

  asking: 'Taking your number',
  askingSlow: 'A little slower than usual, please wait',
  askingUnheard: 'Not connected yet, trying again',
  askingKeep: 'Please stay. Your number will be shown here.',

  got: 'Your number is taken',
  gotHint: 'Take a photograph or scan the code',
  goTo: 'Please wait in',
  goWait: 'until your number is called',
  yourNumber: 'Your number',
  factAhead: 'Ahead of you',
  factNext: 'Next',
  factNextValue: 'You',
  factWindows: 'Likely windows',
  factWait: (wait) => {
    if (wait.to <= 5) return ['Wait (minutes)', 'under 5'];
    if (wait.from >= 90) return ['Wait (hours)', ends(Math.floor(wait.from / 30) / 2, Math.ceil(wait.to / 30) / 2)];
    const [a, b] = [Math.floor(wait.from / 5) * 5, Math.ceil(wait.to / 5) * 5];
    return ['Wait (minutes)', a === 0 ? `under ${b}` : ends(a, b)];
  },
  scan: 'Scan with your phone',
  scanHint: 'Follow your place from anywhere',
  qrLabel: (number) => `Progress of ${number}`,
  missed: 'If you miss the call',
  missedHint: (behind) =>
    behind === null
      ? 'A missed number is void: please take a new one'
      : behind > 0
        ? `Scan again or ask at the enquiry desk: you rejoin after the next ${behind}`
        : 'Scan again or ask at the enquiry desk to rejoin',
  homeIn: (seconds) => [String(seconds), ' s left here'],
  longer: 'Stay longer',
  wrong: 'Wrong one, cancel it',
  done: 'Done',
  whatToBring: 'See what to bring',

  cancelAsk: (number) => `Cancel ${number}?`,
  cancelHint: 'You would have to take a new number and wait again.',
  cancelYes: 'Cancel this number',
  cancelNo: 'Keep it',
  cancelling: 'Cancelling',
  cancelFailed: 'It could not be cancelled. Please try again, or ask at the enquiry desk.',
  cancelled: (number) => `${number} is cancelled`,
  cancelledHint: 'For anything else, please take a new number.',

  sorry: {
    'hall-closed': (when) => (when ? `No numbers are given now. Numbers start at ${when}.` : 'No numbers are given now.'),
    'queue-closed': (name, part, when) => `${name}: ${PART[part]} there is no time left to serve one more.${again(when)}`,
    'quota-full': (name, part, when) => `${name}: all numbers for ${FOR[part]} are taken.${again(when)}`,
    'already-waiting': (number) => `You already have number ${number}.`,
    'too-many-requests': 'Please wait a moment and try again.',
    'not-saved': 'You have no number yet. It is not your fault. Please go to the enquiry desk, they will put you in line at once.',
    gone: 'No number can be taken for this now. Please choose another, or ask at the enquiry desk.',
  },
  sorryTitle: 'No number was taken',
  alreadyHint: 'Please use that number, and go to the window when it is called.',
  another: 'Choose another',

  stillThere: 'Are you still there?',
  stillThereHint: (seconds) => [String(seconds), ' s, then the first screen'],
  goOn: 'Continue',
};
