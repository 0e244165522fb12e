import { transform } from 'receiptline';
import { columnsOf, type Width } from './markup.ts';

// One slip in three forms. GB18030 is what printers with a Chinese font read; the generic commands send the code as a picture, which
// also prints on machines that cannot draw one.

const looks = (width: Width) => ({ cpl: columnsOf(width), encoding: 'gb18030', spacing: true, cutting: true }) as const;

/** For eyes: a preview, and the paper of a hall without a printer. */
export const svgOf = (markup: string, width: Width): string => transform(markup, { ...looks(width), command: 'svg' });

/** For logs and tests. The code is left out. */
export const textOf = (markup: string, width: Width): string => transform(markup, { ...looks(width), command: 'text' });

/** For a printer: ESC/POS, one byte a character of what receiptline says. It begins by resetting the printer and ends by asking for its paper. */
export const bytesOf = (markup: string, width: Width): Buffer =>
  Buffer.from(transform(markup, { ...looks(width), command: 'generic' }), 'latin1');
