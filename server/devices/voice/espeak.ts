import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Lang } from '../../../shared/words.ts';
import { spokenText } from './spoken-text.ts';
import type { Voice } from './voice.ts';
import { silence, wavOf } from './wav.ts';

/** Never `cmn` alone: that voice reads Chinese with English sounds (espeak-ng issue 1028). */
const VOICES: Record<Lang, string> = { 'zh-CN': 'cmn-latn-pinyin', en: 'en-gb' };
const WORDS_A_MINUTE = '150';
const PATIENCE = 10_000; // milliseconds; three hundred letters take it a tenth of a second, compiled to WebAssembly one
const ASK_AGAIN = 60_000; // milliseconds: one that could not be asked what it speaks may be well by then
const MOST = 16 * 1024 * 1024; // bytes of sound: six minutes

/** Where espeak-ng is on this machine, by the folders of `PATH`; null if it is not installed. It is a tenth of the work of the other. */
export function findEspeak(path: string | undefined): string | null {
  const names = process.platform === 'win32' ? ['espeak-ng.exe'] : ['espeak-ng'];
  const places = (path ?? '').split(delimiter).flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));
  return places.find(isProgram) ?? null;
}

/** A program, and what its arguments begin with. */
export type Program = { readonly file: string; readonly first: readonly string[] };

/** espeak-ng as it comes with the npm package, run by this very Node; null if it was not installed. `root`: the project's folder. */
export function espeakOfNpm(root: string): Program | null {
  const script = join(root, 'scripts', 'espeak-ng.mjs');
  return [script, join(root, 'node_modules', 'espeak-ng', 'package.json')].every((file) => existsSync(file))
    ? { file: process.execPath, first: [script] }
    : null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not in this folder
  }
}

/**
 * espeak-ng as a voice: a process of its own for each sentence, without a shell, the text at its input and never among its
 * arguments, ended by force when it takes longer than `patience` milliseconds. Where it could not be asked what it speaks it speaks
 * nothing, and is asked again after `rest` milliseconds.
 */
export function espeak(program: string | Program, patience = PATIENCE, rest = ASK_AGAIN): Voice {
  const { file, first } = typeof program === 'string' ? { file: program, first: [] } : program;
  let known: Promise<readonly Lang[]> | null = null;
  let until = Number.POSITIVE_INFINITY;
  return {
    langs() {
      if (performance.now() >= until) known = null;
      if (known) return known;
      until = Number.POSITIVE_INFINITY;
      known = run(file, [...first, '--voices'], '', patience).then(langsIn, () => {
        until = performance.now() + rest;
        return [];
      });
      return known;
    },
    async say(text, lang, reading) {
      const words = spokenText(text, lang, reading);
      if (!/[A-Za-z0-9]/.test(words)) return silence(); // espeak-ng would write nothing at all
      const args = [...first, '-v', VOICES[lang], '-s', WORDS_A_MINUTE, '-b', '1', '--stdin', '--stdout'];
      const sound = await run(file, args, words, patience);
      const wav = wavOf(sound);
      if (!wav) throw new Error('espeak-ng gave no sound');
      return wav;
    },
  };
}

/** An older espeak-ng has no voice for pinyin, and English alone is spoken then. */
const langsIn = (list: Buffer): Lang[] => {
  const names = new Set(
    list
      .toString()
      .split('\n')
      .map((line) => line.trim().split(/\s+/)[1] ?? ''),
  );
  return (Object.keys(VOICES) as Lang[]).filter((lang) => names.has(VOICES[lang]));
};

function run(program: string, args: readonly string[], input: string, patience: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], shell: false, windowsHide: true });
    const parts: Buffer[] = [];
    let size = 0;
    const giveUp = (why: string) => {
      child.kill('SIGKILL');
      child.stdout.destroy(); // what the program itself has started may hold the line open
      reject(new Error(`espeak-ng ${why}`));
    };
    const timer = setTimeout(() => giveUp(`took longer than ${patience} ms`), patience);
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      size += part.length;
      if (size > MOST) giveUp('said too much');
    });
    child.stdin.on('error', () => {}); // it ended without reading on: its exit code tells why
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(parts));
      else reject(new Error(`espeak-ng ended with code ${code}`));
    });
    child.stdin.end(input);
  });
}
