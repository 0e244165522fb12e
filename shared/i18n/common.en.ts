import { weekdayOf } from '../time.ts';
import type { Wait } from '../views.ts';
import type { CommonWords } from './common.zh-CN.ts';

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const FLOORS = ['G', '1F', '2F', '3F', '4F', '5F', '6F'];

const range = ({ from, to }: NonNullable<Wait>): string => {
  if (to <= 5) return 'within 5 min';
  if (from >= 90) {
    const [a, b] = [Math.floor(from / 30) / 2, Math.ceil(to / 30) / 2];
    return a === b ? `about ${a} h` : `about ${a}–${b} h`;
  }
  const [a, b] = [Math.floor(from / 5) * 5, Math.ceil(to / 5) * 5];
  if (a === 0) return `within ${b} min`;
  return a === b ? `about ${a} min` : `about ${a}–${b} min`;
};

export const commonEn: CommonWords = {
  langName: 'English',
  spell: (number) => [...number].map((sign) => DIGITS[Number(sign)] ?? sign).join(' '),
  count: (n) => String(n),
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  ahead: (people) => (people === 0 ? 'You are next' : `${people} ahead of you`),
  waitRange: range,
  waiting: (people, wait, free) => {
    if (people === 0 && free) return 'No waiting now';
    if (!wait) return people === 0 ? 'Nobody waiting' : `${people} waiting, time unknown`;
    return `${people} waiting, ${range(wait)}`;
  },
  date: (day) => `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`,
  weekday: (day) => WEEKDAYS[weekdayOf(day) - 1] ?? '',
  span: (from, to) => `${from}–${to}`,
  list: (items) => items.join(', '),
  comma: ', ',
  colon: ': ',
  floor: (no) => FLOORS[no] ?? `${no}F`,
  zone: (code) => `Zone ${code}`,
  windowNo: (no) => `Window ${no}`,
  minutes: (n) => `${n} min`,
  stale: (clock) => `Connection lost. This is how it was at ${clock}`,
  connecting: 'Connecting',
  trial: 'Demonstration hall',
  clockSet: (when) => `Demonstration time ${when}`,
  thisDevice: 'This is',
  unpaired: 'This screen has not been registered yet',
  unpairedHow:
    'Please ask the administrator to open the office page, register this screen under “Devices”, and open the link given there on this screen.',
  pairingHow: 'At the office, open Devices and type this code. A new one comes after ten minutes.',
  phase: {
    'pre-open': 'Opening soon',
    open: 'Open',
    lunch: 'Lunch break',
    closing: 'No more numbers',
    closed: 'Closed',
    emergency: 'Emergency notice',
  },
  ticketStatus: {
    waiting: 'waiting',
    called: 'calling',
    serving: 'being served',
    held: 'on hold',
    done: 'done',
    missed: 'missed',
    cancelled: 'cancelled',
    expired: 'expired',
  },
  windowStatus: { open: 'open', paused: 'paused', closed: 'closed' },
  windowFree: 'free',
  refusal: {
    'hall-closed': 'Numbers are not given now.',
    'queue-closed': 'This service gives no numbers now.',
    'quota-full': 'The numbers for this session are all taken.',
    'unknown-queue': 'This hall does not offer that service.',
    'unknown-matter': 'This hall does not handle that matter.',
    'unknown-ticket': 'There is no such ticket. It may not be from today.',
    'unknown-window': 'There is no such window.',
    'unknown-document': 'There is no such settings document.',
    'unknown-place': 'There is nothing by that name.',
    'already-waiting': 'You already hold a ticket for this service.',
    'window-not-open': 'Open the window first.',
    'window-busy': 'This window still has a ticket to finish.',
    'nobody-waiting': 'Nobody is waiting.',
    'already-called': 'Another window has already called this ticket.',
    'already-moved-on': 'That has just been done.',
    'wrong-state': 'That cannot be done with this ticket now.',
    'too-many-recalls': 'It has been recalled often enough. You may miss it.',
    'too-soon': 'It was called just now. Please wait a moment.',
    'call-again-first': 'Please call once more before missing it.',
    'choosing-not-allowed': 'This hall calls in order. Choosing is not allowed.',
    'not-served-here': 'This window does not serve that.',
    'already-reviewed': 'This visit has been rated already. Thank you.',
    'roster-gaps': 'Some working days have nobody who leads, so the roster cannot be posted.',
    'short-notice': 'A swap has to be reported in advance. Name a substitute, with the reason, instead.',
    'changed-meanwhile': 'Somebody has changed this meanwhile. Please look first.',
    'precondition-missing': 'Please read the latest version before changing it.',
    'too-large': 'That is too large.',
    malformed: 'The request is not in the right form.',
    'not-signed-in': 'Please sign in.',
    'not-allowed': 'You may not do that.',
    'too-many-requests': 'Please wait a moment and try again.',
    'not-saved': 'This could not be saved. Please try again.',
  },
};
