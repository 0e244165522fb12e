import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, svgOf, textOf } from './encode.ts';
import type { Width } from './markup.ts';
import type { Printer } from './printer.ts';

/** The paper tray of a hall without a printer: each slip as bytes, as a picture and as text. */
export function filePrinter(folder: string, width: Width): Printer {
  return {
    async print({ name, markup }, begin) {
      await mkdir(folder, { recursive: true });
      if (!(await begin())) return 'unknown';
      await writeFile(join(folder, `${name}.svg`), svgOf(markup, width));
      await writeFile(join(folder, `${name}.txt`), textOf(markup, width));
      await writeFile(join(folder, `${name}.bin`), bytesOf(markup, width));
      return 'printed';
    },
  };
}
