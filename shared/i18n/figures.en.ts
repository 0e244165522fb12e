import type { FiguresWords } from './figures.zh-CN.ts';

const FIGURES = "Definitions of the hall's figures";
const REVIEWS = 'Rule of reviews (好差评)';
const PROMISES = 'Rule of service promises (服务承诺制)';
const EXTENDED = 'Rule of extended hours (延时服务制)';
const ONCE = 'Rule of one-time notification (一次性告知制)';

export const figuresEn: FiguresWords = {
  taken: { name: 'Taken', how: 'Numbers taken on these days, by the day and moment they were taken.', source: FIGURES },
  belongs: {
    name: 'Which queue, which window',
    how: 'A number counts where it was last: in its last queue, and at the window that called it last. One that nobody called counts at no window.',
    source: FIGURES,
  },
  called: { name: 'Called', how: 'Numbers called at least once.', source: FIGURES },
  done: {
    name: 'Done',
    how: 'Of the numbers taken on these days, those completed. By half hours: in the one in which they were.',
    source: FIGURES,
  },
  wait: {
    name: 'Wait',
    how: 'First call − taken. Medians are of whole minutes, rounded to the nearest; nine of ten waited no longer than the ninth decile.',
    source: FIGURES,
  },
  longest: { name: 'Longest wait', how: 'Minutes that the number with the longest wait stood there.', source: FIGURES },
  legs: {
    name: 'Wait of each leg',
    how: 'The first wait, and every further one after a transfer, a return or a rejoining, until the next call; each counts once.',
    source: FIGURES,
  },
  withinAlert: {
    name: 'Within the alert',
    how: 'Waits no longer than the alert of their queue ÷ called. The alert is that of the settings now.',
    source: PROMISES,
  },
  handling: {
    name: 'Service time',
    how: 'Completed − begun, without holds and waits between. Where nobody pressed "serve", from the last call; what a supervisor ended for somebody is left out.',
    source: FIGURES,
  },
  abandoned: { name: 'Abandoned', how: '(expired + cancelled before any service) ÷ taken.', source: FIGURES },
  calls: { name: 'Calls', how: 'Calls and recalls together.', source: FIGURES },
  recalled: { name: 'Recalled', how: 'Numbers that were recalled ÷ called.', source: FIGURES },
  misses: { name: 'Missed', how: 'Times a called number did not come; those taken back are left out.', source: FIGURES },
  transferred: {
    name: 'Transferred',
    how: 'Numbers handed on to another window or queue; each counts once.',
    source: 'Rule of first contact (首问负责制)',
  },
  extended: { name: 'After closing', how: 'Minutes served after closing; the sum is rounded up to a whole minute.', source: EXTENDED },
  priority: { name: 'Green channel', how: 'Numbers with priority by law ÷ taken; their wait is told apart.', source: FIGURES },
  satisfied: { name: 'Satisfied', how: 'Grades 5, 4 and 3 ÷ all grades. To be read with the share that was rated.', source: REVIEWS },
  rated: { name: 'Rated', how: 'Grades ÷ done. A grade given later counts on the day the number was taken.', source: REVIEWS },
  bad: { name: 'Bad grades', how: 'Grades 2 and 1 ÷ all grades.', source: REVIEWS },
  estimate: {
    name: 'Estimates that came true',
    how: 'True waits within the range told with the number (a minute begun does not count) ÷ called numbers that were told one.',
    source: FIGURES,
  },
  error: { name: 'Error of the estimate', how: 'Minutes between the range and the true wait, 0 within it; the median.', source: FIGURES },
  load: {
    name: 'Load',
    how: 'Serving ÷ (serving + free). Serving: the window is open and somebody is served; free: open, and nobody is. A pause with a reason and an absence without one are not open time. A window that nobody closed counts as open until its day ends.',
    source: FIGURES,
  },
  peak: {
    name: 'Peak',
    how: 'The thirty minutes of one day in which most numbers were taken, found by moving in steps of five; of equal ones the first.',
    source: FIGURES,
  },
  halves: {
    name: 'Half hours',
    how: 'By the clock at which numbers were taken; the wait is the median of those taken then.',
    source: FIGURES,
  },
  matters: {
    name: 'Most asked matters',
    how: 'The matter told with the number or at the window; numbers without one are left out. Service times are medians.',
    source: FIGURES,
  },
  missing: {
    name: 'Most missed papers',
    how: 'Papers that slips of one-time notification of these days call missing or not in order, once a slip.',
    source: ONCE,
  },
  before: { name: 'Compared with before', how: 'The same, of as many days right before.', source: FIGURES },
};
