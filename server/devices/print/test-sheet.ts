import { slipWords } from '../../../shared/i18n/slip.ts';
import { columnsOf, escaped, escapedLink, type Width, wrapped } from './markup.ts';

/** What a test slip says. */
export type TestSheet = {
  readonly hall: string;
  readonly device: string;
  readonly printer: string;
  readonly link: string;
  readonly printedAt: string;
};

/** Large and small signs in both languages, a rule from edge to edge, and a code to scan: whatever a slip may hold. */
export function testMarkup({ hall, device, printer, link, printedAt }: TestSheet, width: Width): string {
  const say = slipWords['zh-CN'];
  const line = (text: string, look = ''): string[] => wrapped(text, columnsOf(width)).map((part) => `${look}${escaped(part)}`);
  return [
    ...line(hall, '"'),
    ...line(say.test, '^^"'),
    ...line(slipWords.en.test),
    '',
    '^^^^^"A012',
    '',
    ...line(say.testPrinter(printer, device)),
    '-',
    ...line(say.testSharp),
    `{code:${escapedLink(link)};option:qrcode,6,m}`,
    '', // a code is read only with white around it
    ...line(say.testScan),
    ...line(printedAt),
  ].join('\n');
}
