import type { Before, WhyView } from '../views.ts';
import type { DeskWords } from './desk.zh-CN.ts';

const BECAUSE: Record<Before, string> = {
  'came-earlier': 'came earlier',
  priority: 'priority by law',
  urgent: 'let go first by the desk',
  'handed-over': 'handed over, keeps its time',
  rejoined: 'missed and back',
  'you-rejoined': 'yours was missed and put back',
};
const named = (list: WhyView['before']) => list.map(({ number, because }) => `${number} (${BECAUSE[because]})`).join(', ');
const several = (list: WhyView['before'], all: number) => `${named(list)}${all > list.length ? ` and ${all - list.length} more` : ''}`;
const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);

export const deskEn: DeskWords = {
  title: (waiting) => (waiting > 0 ? `(${waiting}) Enquiry desk` : 'Enquiry desk'),
  name: 'Enquiry desk',
  office: 'Office',
  about: 'Calls for help, alerts, finding a number, notices',
  parts: {
    todo: 'To see to',
    find: 'Find, issue',
    hall: 'Windows',
    queues: 'Services',
    notices: 'Notices',
    devices: 'Devices',
    closing: 'Closing',
    alarm: 'Emergency',
  },
  partsLabel: 'Parts of the desk',

  todo: (n) => (n > 0 ? `${n} to see to` : 'Nothing to see to'),
  allWell: 'Nobody calls, and all devices are well.',
  calls: { help: 'Help wanted', alarm: 'Alarm' },
  goes: (name, clock) => `${name} went at ${clock}`,
  go: 'I go',
  goTo: (where) => `I go: ${where}`,
  done: 'Seen to',
  doneAt: (where) => `Seen to: ${where}`,
  silent: (kind, name) => `${kind} ${name} does not answer`,
  silentHow: 'Look at its power, its network, and whether its picture stands still.',
  kinds: { kiosk: 'Kiosk', display: 'Display', pad: 'Pad' },

  findTitle: 'Find a number',
  findHow: 'Number, last digits, or scan',
  find: 'Find',
  finding: 'Looking',
  findNone: 'There is no such number today.',
  findNot: 'Type a number like A001, or its last digits.',
  several: (n) => `${n} numbers: which one?`,
  facts: { status: 'State', window: 'Window', ahead: 'Ahead', wait: 'Wait', taken: 'Taken', matter: 'Matter', zone: 'Waits in' },
  called: (no) => `Window ${no}`,
  missedHow: (behind) =>
    behind === null
      ? 'Void once missed. A new number is needed.'
      : behind === 0
        ? 'It can rejoin at the end of the line.'
        : `It can rejoin behind the next ${behind}.`,
  again: 'Print again',
  slip: {
    queued: 'Printing',
    printed: 'Printed',
    'no-paper': 'Not printed: no paper, or the cover is open',
    offline: 'Not printed: no printer was reached',
    unknown: 'Sent to the printer. Please look at the paper',
  },
  putAway: 'Put away',
  rejoin: (behind) => (behind === 0 ? 'Rejoin (at the end)' : `Rejoin (after ${behind})`),
  rejoinOf: (number) => `Rejoin ${number}`,
  move: 'Other service',
  moveTo: 'Move to',
  urgent: 'Urgent',
  urgentWhy: 'Why it is urgent',
  isUrgent: 'Priority',
  cancel: 'Cancel',
  cancelSure: 'Press again',
  restore: 'Undo cancel',
  why: 'Why not called?',
  sure: 'Do it',
  back: 'Back',
  urgentReasons: {
    illness: 'Illness',
    journey: 'Train or flight',
    deadline: 'Due today',
    rescue: 'Rescue work',
    bereavement: 'Bereavement',
  },
  whySaid: ({ why, clock }) => {
    const { rule, number, windows, before, ahead, passed, window, calls } = why;
    const waiting = before.filter(({ waits }) => waits);
    const called = before.filter(({ waits }) => !waits);
    const where = windows.length > 0 ? `Window ${windows.join(', ')} calls by time taken` : 'Numbers are called by time taken';
    const since = `${number} was taken at ${clock(why.takenAt)}${why.headStart > 0 ? `, counts ${why.headStart} min earlier` : ''}, waiting since ${clock(why.since)}`;
    const later = called.length > 0 ? `; came later and called first: ${several(called, passed)}` : '';
    switch (rule) {
      case 'in-turn':
        return `${where}, ${ahead} ahead: ${several(waiting, ahead)}${later}; ${since}.`;
      case 'next':
        return `${where}, and ${number} is next${later}; ${since}.`;
      case 'no-window':
        return `No open window serves it just now; ${since}.`;
      case 'handed-over':
        return `Window ${window ?? ''} handed it over, and no window has taken it; ${since}.`;
      case 'emergency':
        return `Emergency: nobody is called; ${since}.`;
      case 'called':
        return `${number} is being called: window ${window}, last at ${clock(why.calledAt ?? why.since)}, ${times(calls)}.`;
      case 'missed':
        return `${number} was called: window ${window}, last at ${clock(why.calledAt ?? why.since)}, ${times(calls)}; nobody came, missed at ${clock(why.since)}.`;
      case 'serving':
        return `${number} has been served at window ${window} since ${clock(why.since)}.`;
      case 'held':
        return `${number} is on hold at window ${window} since ${clock(why.since)}; that window calls it again.`;
      case 'over':
        return `${number} ended at ${clock(why.since)} and is called no more.`;
    }
  },

  giveTitle: 'Issue for others',
  giveHow: 'Printed at once',
  give: (name) => `Issue: ${name}`,
  priority: 'Priority',
  priorityNone: 'None',
  priorities: {
    'service-member': 'Service member',
    veteran: 'Veteran',
    elderly: 'Elderly',
    disabled: 'Disabled',
    pregnant: 'Pregnant',
    infant: 'With an infant',
    urgent: 'Urgent',
  },
  late: 'After hours',
  lateNone: 'By the rules',
  lateReasons: {
    'came-in-time': 'Came in time',
    'from-far': 'From far away',
    'cannot-return': 'Cannot return',
    'our-fault': 'Our fault',
  },
  shut: 'off',

  windowOf: (no) => `Window ${no}`,
  queueOf: (name, waiting) => `${name}: ${waiting} waiting`,
  flex: 'Flex',
  openFlex: (no) => `Open flex window ${no}`,
  at: (no) => `at window ${no}`,
  place: 'Place a clerk',
  placeWho: 'Who sits there',
  placed: 'Place',
  takeAway: 'Take away',
  takeAwaySure: 'Press again',
  stuck: (number, status, minutes) => `${number} ${status} for ${minutes} min`,
  settle: 'Settle',
  settleOf: (number) => `Settle ${number}`,
  settleAs: 'Ends as',
  settleWhy: 'Why',
  settledAs: { waiting: 'Waiting again', done: 'Done', missed: 'Missed', cancelled: 'Cancelled' },
  settleReasons: {
    'clerk-away': 'Clerk is away',
    'visitor-left': 'Visitor left',
    forgotten: 'Forgotten',
    'machine-down': 'Computer down',
    'by-mistake': 'By mistake',
  },
  tileState: { serving: 'serving', called: 'calling', free: 'free', paused: 'paused', closed: 'closed' },
  tileCount: (n) => [`${n.serving} serving`, `${n.called} calling`, `${n.free} free`, `${n.paused} paused`, `${n.closed} closed`],

  stop: 'Stop',
  stopOf: (name) => `Stop numbers: ${name}`,
  stopWhy: 'Why',
  resume: 'Resume',
  resumeOf: (name) => `Resume numbers: ${name}`,
  stoppedSince: (reason, clock) => `Stopped at ${clock}: ${reason}`,
  stopReasons: {
    'system-down': 'System down',
    'power-cut': 'Power cut',
    'nobody-there': 'Nobody to serve',
    'too-many': 'Too many',
    'no-material': 'Out of material',
  },

  closingTitle: (n) => (n > 0 ? `No more numbers, ${n} still waiting` : 'No more numbers, nobody waits'),
  closingHow: 'Every number taken is served; minutes after closing are logged for the window.',
  closingWindows: (n) => (n === 0 ? 'No window stays' : n === 1 ? '1 window stays' : `${n} windows stay`),
  closingHead: { queue: 'Service', numbers: 'Still waiting', windows: 'Windows' },
  stayHead: { window: 'Window', who: 'Who', number: 'Number', waiting: 'Waiting', minutes: 'Min. after closing' },
  noneStays: 'no window',

  alarmTitle: 'Emergency',
  alarmHow: 'Takes every screen and is spoken; calls and numbers stop until it is lifted.',
  alarmText: 'What has happened, and where to go',
  alarmPlace: 'e.g. Smoke on the first floor. Please leave by the east door',
  alarmMissing: 'Please write what has happened and where to go.',
  drill: 'This is a drill',
  drillMark: '[Drill] ',
  alarm: 'Announce the emergency',
  alarmSure: 'Press again: the whole hall',
  alarmNow: (clock) => `Emergency since ${clock}: nobody is called`,
  allClear: 'Lift the emergency',
  allClearSure: 'Press again to lift',

  toDoMissed: (number) => `${number} was missed`,
  toDoMissedHow: 'Rejoin when its holder is here',
  look: 'Go and see',
  lookAt: (what) => `Go and see ${what}`,

  refused: {
    alreadyWaiting: (number) => `They hold ${number} already`,
    windowHas: (number) => `${number} is still there: settle it first`,
    bothElsewhere: (name) => `Posts A and B both sit elsewhere (${name})`,
    emergency: 'Emergency: no numbers, no calls',
  },

  noticesTitle: (n) => (n === 0 ? 'No notice just now' : n === 1 ? '1 notice just now' : `${n} notices just now`),
  noticesHow: 'A notice is spoken, and stands on the boards.',
  until: (clock) => `until ${clock}`,
  everywhere: 'The whole hall',
  takeDown: 'Take down',
  takeDownSure: 'Press again',
  takeDownOf: (text) => `Take down: ${text}`,
  text: 'Text',
  textPlace: 'e.g. The lift is out of order. Please use the east stairs',
  textMissing: 'Please write the text first.',
  where: 'Where',
  language: 'Spoken in',
  languages: { 'zh-CN': 'Chinese', en: 'English' },
  howLong: 'For how long',
  minutes: (n) => (n < 60 ? `${n} min` : n === 60 ? '1 hour' : `${n / 60} hours`),
  announce: 'Announce',
  announcing: 'Sending',

  queuesTitle: (n) => (n > 0 ? `${people(n)} waiting` : 'Nobody is waiting'),
  queuesHead: { queue: 'Service', waiting: 'Waiting', longest: 'Longest', wait: 'A number now', windows: 'Open / all', numbers: 'Numbers' },
  windowsTitle: (all) => `${all} windows`,
  reserve: 'Flex window',
  devicesTitle: 'Devices',
  devicesHead: { name: 'Name', kind: 'Kind', state: 'State', since: 'Since' },
  printer: 'Printer',
  printerStates: {
    online: 'Ready',
    'paper-low': 'Paper low',
    'paper-out': 'Out of paper',
    'cover-open': 'Cover open',
    offline: 'Not reached',
    unknown: 'Not known',
  },
  heard: 'Online',
  unheard: 'No answer',
  noDevices: 'No devices yet.',

  stale: (clock) => `No connection. This is how it was at ${clock}`,
  connecting: 'Connecting',
};
