// espeak-ng compiled to WebAssembly, as a program of its own: it is called as the one that a system installs is called,
// reads its text at its input with `--stdin` and writes its sound to its output with `--stdout`. See docs/decisions.
import { readFileSync, writeSync } from 'node:fs';

const IN = 'said.txt';
const OUT = 'sound.wav';
const asked = process.argv.slice(2);
const [listens, sounds] = [asked.includes('--stdin'), asked.includes('--stdout')];
const wishes = asked.flatMap((one) => (one === '--stdin' ? ['-f', IN] : one === '--stdout' ? ['-w', OUT] : [one]));
const text = listens ? readFileSync(0) : null;
const { default: open } = await import('espeak-ng');

const lines = [];
const { FS } = await open({
  arguments: wishes,
  preRun: [(module) => text && module.FS.writeFile(IN, text)],
  print: (line) => lines.push(line),
  printErr: () => {}, // it remarks that it stays in memory, which ends with this process
});
const said = sounds ? FS.readFile(OUT) : Buffer.from(lines.map((line) => `${line}\n`).join(''));
for (let at = 0; at < said.length; ) {
  try {
    at += writeSync(1, said, at);
  } catch (fault) {
    if (fault.code !== 'EAGAIN') throw fault; // the pipe is full: whoever listens is reading
  }
}
process.exit(0);
