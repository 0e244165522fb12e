import type { DemoWords } from './demo.zh-CN.ts';

const minutes = (of: number | null) => (of === null ? '—' : `${Math.round(of)} min`);
const share = (of: number | null) => (of === null ? '—' : `${Math.round(of * 100)} %`);

export const demoEn: DemoWords = {
  title: 'Paihao: the simulated hall',
  room: 'Control room',
  begun: ({ day, from, pace, seed, citizens, clerks }) =>
    `From ${day} ${from} on, ${pace} times as fast, seed ${seed}: ${citizens} people will come, ${clerks} windows are manned.`,
  ends: 'Ctrl-C ends it and tells the day’s figures.',
  over: 'The day is over. Ctrl-C closes the control room.',
  mistaken: 'Not understood:',
  summary: (day) => [
    `${day.taken} numbers taken, ${day.calls} calls, ${day.done} served, ${day.missed} missed, ${day.left} cancelled, ${day.handedOn} handed on; post B covered ${day.covered} times, ${day.paused} pauses`,
    `Waits: median ${minutes(day.waitMedian)}, nine of ten within ${minutes(day.waitNinth)}, longest ${minutes(day.waitLongest)}; estimates that held: ${share(day.toldRight)}`,
  ],
  kept: (checked, broken) =>
    broken === 0 ? `Looked ${checked} times: every promise is kept.` : `Looked ${checked} times: ${broken} promises broken!`,
  frames: { kiosk: 'Kiosk', board: 'Board', console: 'Window', office: 'Overview of the office', phone: 'Phone' },
  alone: 'Open alone',
  connecting: 'Opening the hall…',
  gone: 'The simulation has stopped. Run npm run demo again.',
  pace: (pace) => `${pace} times as fast`,
  seed: 'Seed',
  seedHow: 'The same seed brings the same people, times of service and pauses',
  now: { waiting: 'Waiting', atWindows: 'At windows', openWindows: 'Open windows' },
  today: {
    title: 'Today so far',
    taken: 'Numbers taken',
    done: 'Served',
    missed: 'Missed',
    left: 'Cancelled',
    handedOn: 'Handed on',
    covered: 'Covered by post B',
    waitMedian: 'Median wait',
    waitNinth: 'Nine of ten within',
    toldRight: 'Estimates held',
  },
  minutes,
  share,
  promises: 'Promises',
  promisesHow: 'Journal, board and every answer, compared line by line',
  promise: {
    'journal-whole': 'The journal is whole',
    'number-once': 'A number is given once',
    'no-gap': 'Numbers have no gap',
    'called-by-one': 'Called by one window only',
    'called-while-waiting': 'Only who waits is called',
    'in-turn': 'Called in turn',
    'done-where-called': 'Served where called',
    'ticket-kept': 'Each ticket given is kept',
    'call-kept': 'Each call is kept',
    'board-true': 'The board says the same',
  },
  checked: (count) => `${count.toLocaleString('en')} looks`,
  allKept: 'All kept',
  broken: (count) => `${count} broken`,
  other: '中文',
};
