// npm run advisories: known weaknesses of the packages that a hall runs with, as the registry tells of them (npm audit). Ends with 1 where
// one is high or critical; where the registry does not answer it says so and ends with 0, since a hall without internet is no fault.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const said = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: join(import.meta.dirname, '..'),
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 60_000,
});
const counts = countsIn(said.stdout ?? '');
if (!counts) {
  console.log('软件包登记处没有回答，跳过 The registry does not answer npm audit: skipped');
} else {
  const { high, critical, moderate, low } = counts;
  console.log(`critical ${critical}, high ${high}, moderate ${moderate}, low ${low}`);
  if (high + critical > 0) {
    console.log('npm audit --omit=dev 说明是哪些包 tells which packages');
    process.exitCode = 1;
  }
}

/** Null where there is no answer. */
function countsIn(text) {
  try {
    return JSON.parse(text).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
