import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { answerWith, memory } from '../bench/answers.ts';

// Loaded into the server before its own code: says how much memory it holds, and sleeps through a night. Nothing else is different.

const real = { now: Date.now, uptime: os.uptime };
let ahead = 0;
Date.now = () => real.now() + ahead;
os.uptime = () => real.uptime() + ahead / 1_000; // without it the night would be a leap of the clock, which is not believed at once
syncBuiltinESMExports();

answerWith({
  memory,
  /** The machine has slept for so many milliseconds. */
  jump(ms: number) {
    ahead += ms;
  },
});
