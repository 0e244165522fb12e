import type { Bitmap } from './bands.ts';
import type { Letters } from './letters.ts';

const SIZE = 22; // of receiptline's letters, in dots; each stands in a cell of 24
const BASE = 3; // dots under the line on which letters stand
/** receiptline gives a sign of ASCII one place, any other two. */
const cellOf = (sign: string): number => (sign <= '\x7e' ? 12 : 24);
/** The font's thinnest weight is its first; a line around each outline makes it a regular one, a wider one bold. In thousandths of the size. */
const STROKE = { plain: 50, bold: 95 } as const;
const NO_LETTER = '〓'; // what printers have set for a sign they lack, ever since there is type
const DARK = 150; // of 255: what is darker is a dot. A little more than half, so that thin strokes stay whole

/** receiptline's picture with every letter as an outline: whoever draws it needs no font. */
export async function outlined(svg: string, letters: Letters): Promise<string> {
  const signs = new Set([...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].flatMap(([, text = '']) => [...plain(text)]));
  const paths = new Map<string, { path: string; advance: number }>();
  for (const sign of [...signs, NO_LETTER].filter((one) => one.trim() !== '')) {
    const letter = await letters(sign);
    if (letter) paths.set(sign, letter);
  }
  const scale = SIZE / 1000;
  return svg.replace(/<text([^>]*)>([\s\S]*?)<\/text>/g, (_all, look: string, inside: string) => {
    const drawn = [...inside.matchAll(/<tspan x="([\d.-]+)"[^>]*>([^<]*)<\/tspan>/g)].flatMap(([, x, text = '']) =>
      [...plain(text)].map((sign) => {
        const letter = sign.trim() === '' ? null : (paths.get(sign) ?? paths.get(NO_LETTER));
        if (!letter) return '';
        const narrow = Math.min(scale, cellOf(sign) / letter.advance); // an m is wider than its cell
        const left = Number(x) - (letter.advance * narrow) / 2;
        return `<path transform="translate(${left},${-BASE}) scale(${narrow},${-scale})" d="${letter.path}"/>`;
      }),
    );
    const transform = /transform="[^"]*"/.exec(look)?.[0] ?? '';
    return `<g ${transform} stroke="#000" stroke-linejoin="round" stroke-width="${look.includes('stroke=') ? STROKE.bold : STROKE.plain}">${drawn.join('')}</g>`;
  });
}

const plain = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: 'lt' | 'gt' | 'quot' | 'apos' | 'amp') => SIGNS[name]);
const SIGNS = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;

/** A picture without letters in black dots; it is drawn on another thread. */
export async function dotsFrom(svg: string): Promise<Bitmap> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false }, background: '#fff' });
  const across = Math.ceil(width / 8);
  const bits = Buffer.alloc(across * height);
  for (let nth = 0; nth < width * height; nth += 1) {
    const light = (pixels[nth * 4] ?? 0) * 0.3 + (pixels[nth * 4 + 1] ?? 0) * 0.6 + (pixels[nth * 4 + 2] ?? 0) * 0.1;
    const x = nth % width;
    const at = Math.floor(nth / width) * across + (x >> 3);
    if (light < DARK) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
  }
  return { across, height, bits };
}
