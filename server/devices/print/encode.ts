import { transform } from 'receiptline';
import type { SlipPage } from '../../../shared/views.ts';
import { columnsOf, dotsOf, type Width } from './markup.ts';

// One slip in four forms. GB18030 is what printers with a Chinese font read; the generic commands send the code as a picture, which
// also prints on machines that cannot draw one.

const looks = (width: Width) => ({ cpl: columnsOf(width), encoding: 'gb18030', spacing: true, cutting: true }) as const;

/** As wide as the printer has dots. It needs a font of whoever draws it. */
export const svgOf = (markup: string, width: Width): string => transform(markup, { ...looks(width), command: 'svg' });

const A_MILLIMETRE = 8; // dots
const TAIL = 4 * A_MILLIMETRE; // white below, so that no knife comes near the last line
/** The fonts of the screens (ui/tokens.css), and what else a machine may have. */
const FONTS = ['Noto Sans SC Variable', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC'];
const FAMILY = `${FONTS.map((name) => `'${name}'`).join(', ')}, monospace`;

/**
 * For eyes and for browsers that print: as large as the paper, with its white sides. It holds no script, no style sheet and no address,
 * so that every page's policy lets it pass; receiptline may bring a style sheet that fetches a font, which is taken out.
 */
export function pageOf(markup: string, width: Width): SlipPage {
  const svg = svgOf(markup, width).replace(/<style[\s\S]*?<\/style>/g, '');
  const height = Number(/^<svg width="\d+px" height="(\d+)px"/.exec(svg)?.[1] ?? 0) + TAIL;
  const across = width * A_MILLIMETRE;
  const heightMm = height / A_MILLIMETRE;
  const box = `width="${width}mm" height="${heightMm}mm" viewBox="${(dotsOf(width) - across) / 2} 0 ${across} ${height}"`;
  return {
    svg: svg
      .replace(/^<svg width="\d+px" height="\d+px" viewBox="[^"]*"/, `<svg ${box}`)
      .replaceAll(/font-family="[^"]*"/g, `font-family="${FAMILY}"`),
    widthMm: width,
    heightMm,
  };
}

/** For logs and tests. The code is left out. */
export const textOf = (markup: string, width: Width): string => transform(markup, { ...looks(width), command: 'text' });

/** For a printer: ESC/POS, one byte a character of what receiptline says. It begins by resetting the printer and ends by asking for its paper. */
export const bytesOf = (markup: string, width: Width): Buffer =>
  Buffer.from(transform(markup, { ...looks(width), command: 'generic' }), 'latin1');
