import { answerWith, memory } from '../bench/answers.ts';

// Loaded into the server before its own code: says how much memory it holds, and jumps a night. Nothing else is different.

const real = Date.now;
let ahead = 0;
Date.now = () => real() + ahead;

answerWith({
  memory,
  /** The machine's clock goes on so many milliseconds later. */
  jump(ms: number) {
    ahead += ms;
  },
});
