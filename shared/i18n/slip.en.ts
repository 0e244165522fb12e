import type { SlipWords } from './slip.zh-CN.ts';

const FORMS: Record<string, string> = { original: 'original', copy: 'copy', 'original+copy': 'original and copy', form: 'form' };

export const slipEn: SlipWords = {
  matter: (name) => `Matter: ${name}`,
  priority: 'Priority',
  reprint: 'Printed again',
  whenTaken: 'When taken: ',
  goTo: (place) => `Please wait: ${place}`,
  windows: (numbers) => `${numbers.length === 1 ? 'Window' : 'Windows'} ${numbers.join(', ')}`,
  bring: 'Please have ready:',
  paper: (name, form) => `${name}${FORMS[form] ? ` (${FORMS[form]})` : ''}`,
  more: (count) => `and ${count} more: scan for the whole list`,
  scan: 'Scan to see how far it is',
  missed: (behind) =>
    behind === null
      ? 'A missed number is void: please take a new one'
      : behind > 0
        ? `Missed it? Scan or ask at the enquiry desk: you rejoin after the next ${behind}`
        : 'Missed it? Scan or ask at the enquiry desk to rejoin',
  test: 'Test print',
  testPrinter: (printer, device) => `${printer}, ${device}`,
  testSharp: 'Good: sharp, whole, cut off',
  testScan: "The code opens the hall's page",
};
