import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../shared/words.ts';

const LIBRARIES = '/usr/lib';
const found = existsSync(LIBRARIES)
  ? readdirSync(LIBRARIES)
      .map((machine) => join(LIBRARIES, machine, 'faketime', 'libfaketime.so.1'))
      .find((file) => existsSync(file))
  : undefined;
/** Where Debian's `faketime` is not installed no machine's clock can be set, and these tests are passed over. */
export const FAKETIME: string | null = found ?? null;

/** A machine's clock that can be set from outside while programs run by it: what counts up steadily goes on. */
export function settableClock(folder: string, starts: Instant) {
  const file = join(folder, 'clock');
  let ahead = 0;
  const write = (next: number): void => {
    ahead = next;
    writeFileSync(`${file}.next`, `${ahead >= 0 ? '+' : ''}${(ahead / 1000).toFixed(3)}\n`);
    renameSync(`${file}.next`, file); // read at any moment
  };
  write(starts - Date.now());
  return {
    environment: {
      LD_PRELOAD: FAKETIME ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1', // its name in older versions
      NO_FAKE_STAT: '1',
    },
    now: (): Instant => Date.now() + ahead,
    /** Sets it on or back by so many milliseconds. */
    leap: (by: number) => write(ahead + by),
    set: (to: Instant) => write(to - Date.now()),
  };
}
export type SettableClock = ReturnType<typeof settableClock>;
