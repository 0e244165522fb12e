import { alone } from './alone.mjs';
import { hasBrowserTools, installBrowserTools } from './browser.mjs';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { why } from './say.mjs';

/**
 * Makes the checkout ready: `--no-build` leaves the screens alone (the dev server builds its own), `--browser` adds
 * what the tests drive. Silent when all is there; a failure is one sentence and exit code 1.
 */
export async function makeReady(flags) {
  const testing = flags.includes('--browser');
  const building = !flags.includes('--no-build');
  try {
    if (!isInstalled() || (building && !isBuilt())) {
      await alone(async () => {
        if (!isInstalled()) await install(); // asked again: whoever was here before us may have done it
        if (building && !isBuilt()) await build();
      });
    }
    if (testing && !(await hasBrowserTools())) await alone(installBrowserTools);
  } catch (fault) {
    console.error(fault.plain ? fault.message : sentenceFor(fault));
    if (testing) console.log('0 passed, 1 failed'); // the last line that `npm test` promises
    process.exit(1);
  }
}

/** The disk and its permissions fail in many places; whatever else goes wrong is a mistake of ours and shows where. */
function sentenceFor(fault) {
  if (!fault.code) return fault;
  const { zh, en } = why(String(fault));
  return `准备失败：${zh} Preparing failed: ${en} (${fault.message})`;
}
