import { officeFiguresEn } from './office-figures.en.ts';
import type { OfficeFiguresSaidWords } from './office-figures-said.zh-CN.ts';

const { minutes, percent } = officeFiguresEn;

export const officeFiguresSaidEn: OfficeFiguresSaidWords = {
  busiestDay: (day, taken, mean) => `Most numbers on ${day}: ${taken}; ${mean} a day on average`,
  busiestSpan: (span, taken) => `Most numbers in ${span}: ${taken}`,
  busiestHalf: (half, taken, days) => (days > 1 ? `Most come at ${half}: ${taken} a day on average` : `Most came at ${half}: ${taken}`),
  waits: (queue, wait, over) =>
    `${queue} waits longest, median ${minutes(wait)}${over === null ? '' : over === 0 ? '; none is over its alert' : `; ${over} over the alert`}`,
  nobodyWaits: 'Everybody was called at once: nobody waited',
  heatQueue: (half, queue, wait) => `Whoever took a number of ${queue} at ${half} waited longest, median ${minutes(wait)}`,
  heatWait: (weekday, half, wait) => `Whoever came on ${weekday} at ${half} waited longest, median ${minutes(wait)}`,
  heatTaken: (weekday, half, taken) => `Most come on ${weekday} at ${half}: ${taken} numbers`,
  service: (slow, slowly, fast, quickly) =>
    `${slow} takes longest, median ${minutes(slowly)}${fast === null ? '' : `; ${fast} is quickest, ${minutes(quickly)}`}`,
  matterTime: (matter, handling) => `Of the matters asked most, ${matter} takes longest, median ${minutes(handling)}`,
  extended: (total, window, most, windows) =>
    windows === 1
      ? `${window} served ${minutes(total)} after closing`
      : `${windows} windows served ${minutes(total)} after closing, ${window} most of all, ${minutes(most)}`,
  load: (busy, most, idle, least) =>
    `${busy} is busiest, serving for ${percent(most)} of its open time${idle === null ? '' : `; ${idle} least, ${percent(least)}`}`,
  absent: (window, absent) => `; ${window} unattended for ${minutes(absent)}`,
  events: (recalled, misses, transferred, window, most) =>
    `${recalled} recalled, ${misses} missed, ${transferred} transferred${most > 0 ? `; most missed at ${window}, ${most}` : ''}`,
  abandoned: (queue, of, share) => `${queue} is abandoned most, ${of} in 100; the whole hall ${percent(share)}`,
  estimate: (told, within, sooner, later) =>
    `${percent(within / told)} of ${told} told a time were called as told${within === told ? '' : later > sooner ? '; the others mostly later' : later < sooner ? '; the others mostly sooner' : ''}`,
  ranges: (queue, off, later) => `${queue} is furthest off: the median wait is ${minutes(off)} ${later ? 'longer' : 'shorter'} than told`,
  rangesWell: 'The median wait of every queue is within what was told',
  matters: (matter, taken, share) => `Most come for ${matter}: ${taken}, ${percent(share)}`,
  missing: (material, count) => `Missing most: ${material}, ${count} times`,
  reviews: (count, satisfied, rated) => `${count} reviews, ${percent(satisfied)} satisfied; ${percent(rated)} of services reviewed`,
  bad: (count, window, most) => `${count} bad ratings, most at ${window}: ${most}`,
};
