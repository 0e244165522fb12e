import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf, pageOf, textOf } from './encode.ts';
import type { Width } from './markup.ts';
import type { Printer } from './printer.ts';

/** The paper tray of a hall without a printer: each slip as bytes, as a picture and as text. */
export function filePrinter(folder: string, width: Width): Printer {
  return {
    async print({ name, markup }, begin) {
      await mkdir(folder, { recursive: true });
      if (!(await begin())) return { print: 'unknown', found: null };
      await writeFile(join(folder, `${name}.svg`), pageOf(markup, width).svg);
      await writeFile(join(folder, `${name}.txt`), textOf(markup, width));
      await writeFile(join(folder, `${name}.bin`), bytesOf(markup, width));
      return { print: 'printed', found: 'online' };
    },
    look: async () => null,
  };
}
