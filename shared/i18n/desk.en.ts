import type { DeskWords } from './desk.zh-CN.ts';

const people = (n: number) => (n === 1 ? '1 person' : `${n} people`);

export const deskEn: DeskWords = {
  title: (waiting) => (waiting > 0 ? `(${waiting}) Enquiry desk` : 'Enquiry desk'),
  name: 'Enquiry desk',
  office: 'Office',
  about: 'Calls for help, alerts, finding a number, notices',
  parts: { todo: 'To see to', find: 'Find', notices: 'Notices', hall: 'Hall' },
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
  findHow: 'Type the number, or scan the slip',
  find: 'Find',
  finding: 'Looking',
  findNone: 'There is no such number today.',
  findNot: 'A number is a letter and digits, like A001.',
  facts: { status: 'State', window: 'Window', ahead: 'Ahead', wait: 'Wait', taken: 'Taken', matter: 'Matter', zone: 'Waits in' },
  called: (no) => `Window ${no}`,
  missedHow: (behind) =>
    behind === null
      ? 'Void once missed. A new number is needed.'
      : behind === 0
        ? 'At the kiosk, “I have a number” puts it at the end of the line.'
        : `At the kiosk, “I have a number” puts it behind the next ${behind}.`,
  again: 'Print again',
  slip: {
    queued: 'Printing',
    printed: 'Printed',
    'no-paper': 'Not printed: no paper, or the cover is open',
    offline: 'Not printed: no printer was reached',
    unknown: 'Sent to the printer. Please look at the paper',
  },
  putAway: 'Put away',

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
  queuesHead: { queue: 'Service', waiting: 'Waiting', longest: 'Longest', wait: 'A number now', windows: 'Open / all' },
  windowsTitle: (open, all) => `${all} windows, ${open} open`,
  windowsHead: { window: 'Window', state: 'State', number: 'Number', since: 'For', who: 'Who' },
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
