import { defineConfig } from 'vitest/config';

/** Driving browsers and killing servers take their time; servers are killed one at a time. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000 };
const alone = { ...patient, fileParallelism: false };

export default defineConfig({
  test: {
    passWithNoTests: true,
    // No test is about speed: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'scenario', include: ['test/scenario/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...patient, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      { extends: true, test: { name: 'crash', include: ['test/crash/**/*.test.ts'], ...alone, sequence: { groupOrder: 2 } } },
    ],
  },
});
