// Every suite, or what is named after `--`; `--all` adds the full matrices; `--faults` breaks the hall as often as docs/reliability.md
// says, and writes its table. The last line counts all that ran.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeReliability } from './reliability.mjs';

const args = process.argv.slice(2);
const named = args.filter((one) => one !== '--all' && one !== '--faults');
const faults = args.includes('--faults');
const rest = faults ? ['--project', 'faults', '--project', 'crash'].concat(named) : named;
const folder = mkdtempSync(join(tmpdir(), 'paihao-test-'));
const report = join(folder, 'report.json');
const env = Object.assign(
  {},
  process.env,
  args.includes('--all') && { PAIHAO_ALL: '1' },
  faults && { PAIHAO_FAULTS: '1', PAIHAO_FIGURES: folder },
);
const began = Date.now();

const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`].concat(rest),
  { cwd: fileURLToPath(new URL('..', import.meta.url)), env, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', () => end(1));
child.on('close', (code) => end(code));

function end(code) {
  const { again, ...counted } = count();
  let { passed, failed } = counted;
  if (code !== 0 && failed === 0) failed = 1; // vitest crashed, or something broke outside of any test
  if (faults && named.length === 0 && passed > 0)
    writeReliability(folder, { passed, failed, minutes: Math.round((Date.now() - began) / 60_000) });
  rmSync(folder, { recursive: true, force: true });
  if (again.length > 0) console.log(['第二次才通过 Passed only at the second try:', ...again].join('\n  '));
  if (passed + failed === 0) console.log('没有找到测试 No test was found');
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

/** A file that failed with none of its tests failing (it did not load, a hook broke) counts as one failure; `again`: what failed once and then passed. */
function count() {
  let passed = 0;
  let failed = 0;
  const again = [];
  try {
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
      const failures = file.assertionResults.filter(({ status }) => status === 'failed').length;
      passed += file.assertionResults.filter(({ status }) => status === 'passed').length;
      for (const { status, fullName, failureMessages } of file.assertionResults)
        if (status === 'passed' && failureMessages.length > 0) again.push(fullName.trim());
      failed += failures === 0 && file.status === 'failed' ? 1 : failures;
    }
  } catch {
    failed = 1; // no report, or half of one
  }
  return { passed, failed, again };
}
