import { execFile, spawnSync } from 'node:child_process';
import type { Locator, Page } from 'playwright';

/** Whether a machine that reads Chinese is installed here. */
export const canRead = (): boolean => spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout?.includes('chi_sim') ?? false;

const LETTERS = 'ABCDEFGHJKLMNPRTUVWXY'; // without I O Q S Z, as people cannot tell those from digits either
const DIGITS = '0123456789';

/**
 * A number or a window off the screen: its box, made 64 px high, as one word. Whoever reads a ticket's number knows that it begins with
 * a letter. `worn`: a photograph, a quarter smaller and out of focus.
 */
export async function readNumber(what: Locator, { ticket, worn }: { ticket: boolean; worn: boolean }): Promise<string> {
  const picture = await scaled(what.page(), await what.screenshot(), 64, worn);
  const word = async (signs: string) =>
    (await tesseract(picture, ['-l', 'eng', '--psm', '8', '-c', `tessedit_char_whitelist=${signs}`])).replace(/\s/g, '');
  if (!ticket) return word(DIGITS);
  const read = await word(LETTERS + DIGITS);
  return /^[A-Z]/.test(read) ? read : `${(await word(LETTERS)).charAt(0)}${read.slice(1)}`;
}

/** All the text of a part of the screen, without spaces: between Chinese signs they mean nothing. */
export async function readText(what: Locator): Promise<string> {
  return (await tesseract(await what.screenshot(), ['-l', 'chi_sim+eng', '--psm', '6'])).replace(/\s/g, '');
}

const tesseract = (picture: Buffer, how: readonly string[]): Promise<string> =>
  new Promise((done, fail) => {
    const child = execFile('tesseract', ['stdin', 'stdout', ...how], { env: { ...process.env, OMP_THREAD_LIMIT: '1' } }, (fault, out) =>
      fault ? fail(fault) : done(out),
    );
    child.stdin?.end(picture);
  });

/** Dark signs on light, so many px high: what such a program was taught with. */
async function scaled(page: Page, png: Buffer, height: number, worn: boolean): Promise<Buffer> {
  const picture = await page.evaluate(
    async ({ source, height, worn }) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]));
      const shrink = worn ? 0.75 : 1;
      const small = new OffscreenCanvas(Math.round(image.width * shrink), Math.round(image.height * shrink));
      const drawn = small.getContext('2d')!;
      if (worn) drawn.filter = 'blur(1px)';
      drawn.drawImage(image, 0, 0, small.width, small.height);
      const width = Math.round((image.width * height) / image.height);
      const canvas = document.createElement('canvas');
      const air = 24;
      Object.assign(canvas, { width: width + 2 * air, height: height + 2 * air });
      const pen = canvas.getContext('2d')!;
      const [red = 0, green = 0, blue = 0] = drawn.getImageData(2, 2, 1, 1).data;
      const dark = red + green + blue < 384;
      pen.filter = `grayscale(1)${dark ? ' invert(1)' : ''}`;
      pen.fillStyle = `rgb(${red} ${green} ${blue})`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(small, air, air, width, height);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    { source: png.toString('base64'), height, worn },
  );
  return Buffer.from(picture, 'base64');
}
