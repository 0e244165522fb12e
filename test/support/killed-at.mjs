// Loaded before the server's own code: ends the process with SIGKILL right before the nth thing that it does to files and folders
// (KILLED_AT=n), or before the first of a kind (KILLED_AT=rename:settings). Where it comes to its end it says how many there were.
import { writeSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const at = process.env.KILLED_AT;
let deeds = 0;
for (const name of ['mkdir', 'open', 'rename', 'rm', 'readdir']) {
  const own = files[name];
  files[name] = (...given) => {
    deeds += 1;
    if (at === String(deeds) || at === `${name}:${basename(String(given[0]))}`) process.kill(process.pid, 'SIGKILL');
    return own(...given);
  };
}
syncBuiltinESMExports();
process.on('exit', () => writeSync(2, `deeds: ${deeds}\n`));
