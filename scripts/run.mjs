import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool to its end and keeps what it said. A tool that is not there ends with code 127. */
export function run(command, args, { env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (part) => {
      said = (said + part).slice(-200_000);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    let stopping = false;
    const stop = (signal) => {
      child.kill(stopping ? 'SIGKILL' : signal); // npm may go on for a while: only when it is gone is the folder free
      if (!stopping) setTimeout(() => child.kill('SIGKILL'), 3_000);
      stopping = true;
    };
    const end = (code) => {
      if (stopping) process.exit(130);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
      resolve({ code, said });
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
    child.on('error', (fault) => {
      said += `${fault.message}\n`;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** The last lines of what a tool said. */
export const lastLines = (said, count = 20) => said.trimEnd().split('\n').slice(-count).join('\n');
