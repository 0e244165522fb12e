import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { folderInMemory } from './test/support/in-memory.ts';

/**
 * What a browser shows, or a server that was killed, may be some time in coming. A second try is told of by name (scripts/test.mjs);
 * where faults are counted there is none.
 */
const patient = { expect: { poll: { timeout: 90_000 } }, retry: process.env.PAIHAO_FAULTS ? 0 : 1 };

/** Hundreds of faults in one test take their time. */
const often = process.env.PAIHAO_FAULTS ? { testTimeout: 1_800_000 } : {};

const TMPDIR = folderInMemory();

export default defineConfig({
  test: {
    passWithNoTests: true,
    env: TMPDIR === null ? {} : { TMPDIR },
    // No test is about speed: a busy machine may take its time.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 50_000 } }, // a bound, not a wait
    // One worker more than there are cores: a test of a screen waits as long as it works. A file finds the modules, and the
    // browser, that the one before it has loaded; what a test opens it closes.
    maxWorkers: availableParallelism() + 1,
    isolate: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'scenario', include: ['test/scenario/**/*.test.ts'] } },
      { extends: true, test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'] } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...patient } },
      { extends: true, test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...patient, ...often } },
      { extends: true, test: { name: 'crash', include: ['test/crash/**/*.test.ts'], ...patient } },
    ],
  },
});
