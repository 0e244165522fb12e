import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settingsFrom } from '../../server/domain/settings.ts';
import { openDocument } from '../../server/store/document.ts';
import { DurableFile } from '../../server/store/durable-file.ts';
import { openSettingsFolder } from '../../server/store/settings-folder.ts';
import { SAMPLE } from '../support/hall.ts';

const somewhere = async () => join(await mkdtemp(join(tmpdir(), 'paihao-doc-')), 'queues.json');

describe('a file that outlives a power cut', () => {
  test('no file yet is not a fault', async () => expect(await new DurableFile(await somewhere()).read()).toBeNull());

  test('a hundred writes at once: each is whole, the last one stays, no draft is left', async () => {
    const path = await somewhere();
    const file = new DurableFile<number[]>(path);
    await Promise.all(Array.from({ length: 100 }, (_, nth) => file.write(Array(1000).fill(nth))));
    expect(await file.read()).toEqual(Array(1000).fill(99));
    expect(await readdir(join(path, '..'))).toEqual(['queues.json']);
  });

  test('a write that fails does not block the next one', async () => {
    const file = new DurableFile<unknown>(join(await somewhere(), 'no-such-folder', 'queues.json'));
    await expect(file.write(1)).rejects.toThrow('ENOENT');
    await expect(file.write(2)).rejects.toThrow('ENOENT');
  });
});

const Queues = z.array(z.strictObject({ code: z.string().length(1), name: z.string() }));
describe('a document', () => {
  test('with a mistake says file, place and reason', async () => {
    const path = await somewhere();
    await writeFile(path, '[{"code":"A","name":"x"},{"code":"BB","name":"y"}]');
    await expect(openDocument(path, Queues, new DurableFile(path), [])).rejects.toThrow(/queues\.json: \[1\]\.code: .*1 char/);
  });
  test('that is no JSON says file and what is wrong', async () => {
    const path = await somewhere();
    await writeFile(path, '[{"code":');
    await expect(openDocument(path, Queues, new DurableFile(path), [])).rejects.toThrow(/queues\.json: it cannot be read: .*JSON/);
  });
  test('full of junk is quoted in one line, and turns no terminal red', async () => {
    const path = await somewhere();
    await writeFile(path, '\u001b[31m\n\u0007x');
    const message = await openDocument(path, Queues, new DurableFile(path), []).catch((fault: Error) => fault.message);
    expect(message).toMatch(/^[^\p{C}]*queues\.json: it cannot be read: [^\p{C}]*$/u);
  });
  test('two administrators: the second is told that somebody was here', async () => {
    const path = await somewhere();
    const document = await openDocument(path, Queues, new DurableFile(path), []);
    const { version } = document;
    const said = await Promise.all([
      document.replace([{ code: 'A', name: '综合' }], version),
      document.replace([{ code: 'B', name: 'x' }], version),
    ]);
    expect(said).toEqual(['stored', 'changed']);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual([{ code: 'A', name: '综合' }]);
    await expect(document.replace([{ code: 'long', name: '' }], document.version)).rejects.toThrow('queues.json');
    expect(document.current).toEqual([{ code: 'A', name: '综合' }]);
  });
});

describe('the hall’s folder', () => {
  const empty = () => join(mkdtempSync(join(tmpdir(), 'paihao-set-')), 'settings');
  const broken = (name: string, how: (content: string) => string) => {
    const folder = empty();
    cpSync(SAMPLE, folder, { recursive: true });
    const path = join(folder, `${name}.json`);
    writeFileSync(path, how(readFileSync(path, 'utf8')));
    return openSettingsFolder(folder, SAMPLE);
  };

  test('empty, it becomes the sample hall, in trial', async () => {
    const folder = empty();
    const opened = await openSettingsFolder(folder, SAMPLE);
    expect(opened.fresh).toBe(true);
    expect(opened.documents().hall).toMatchObject({ id: 'yunling', trial: true });
    expect([...opened.rosters().keys()]).toEqual(['2026-12']);
    expect(readdirSync(folder).sort()).toEqual(
      readdirSync(SAMPLE)
        .filter((name) => name.endsWith('.json'))
        .sort(),
    );
    expect((await openSettingsFolder(folder, SAMPLE)).fresh).toBe(false);
  });
  test('left half-made by a power cut, it is made again', async () => {
    const folder = empty();
    await openSettingsFolder(folder, SAMPLE);
    rmSync(join(folder, 'hall.json'));
    rmSync(join(folder, 'rules.json'));
    expect((await openSettingsFolder(folder, SAMPLE)).documents().rules.length).toBeGreaterThan(10);
  });
  test.each([
    ['queues', (text: string) => text.replace('"code": "B"', '"code": "O"'), /queues\.json: \[1\]\.code: one letter, without I and O/],
    ['queues', (text: string) => text.replace('"code": "B"', '"code": "A"'), /queues\.json: \[1\]\.code: A is there twice/],
    [
      'windows',
      (text: string) => text.replace('"post_a": "S01"', '"post_a": "S77"'),
      /windows\.json: \[0\]\.post_a: there is no staff S77/,
    ],
    [
      'rules',
      (text: string) => text.replace('"ticket.recall_max"', '"ticket.recall_maximum"'),
      /rules\.json: the rule ticket\.recall_max is missing/,
    ],
    [
      'rules',
      (text: string) => text.replace(/("key": "ticket\.missed_max",[^}]*"value": )2/s, '$10'),
      /rules\.json: \[\d+\]\.value: ticket\.missed_max/,
    ],
    [
      'calendar',
      (text: string) => text.replace('"08:15"', '"8:15"'),
      /calendar\.json: timetables\[0\]\.ticketing\.am\.start: a time like 08:30/,
    ],
    [
      'roster-2026-12',
      (text: string) => text.replace('"date": "2026-12-01"', '"date": "1 December"'),
      /roster-2026-12\.json: days\[0\]\.date: a day like/,
    ],
    ['staff', () => '', /staff\.json: it cannot be read/],
  ])('a mistake in %s is refused with file, place and reason', async (name, how, reason) => {
    await expect(broken(name, how)).rejects.toThrow(reason);
  });
  test('from before kiosks had numbers of their own and the age was a rule, it opens with none and 65', async () => {
    const folder = empty();
    cpSync(SAMPLE, folder, { recursive: true });
    const change = (name: string, how: (content: never) => unknown) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, JSON.stringify(how(JSON.parse(readFileSync(path, 'utf8')) as never)));
    };
    change('hall', ({ reserved_block: _none, ...hall }: { reserved_block: number }) => hall);
    change('rules', (rules: { key: string }[]) => rules.filter(({ key }) => key !== 'priority.elderly_age'));
    const documents = (await openSettingsFolder(folder, SAMPLE)).documents();
    const { hall, rules } = settingsFrom(documents, { day: '2026-12-01', rosters: new Map(), clock: { set: true, pace: 1 }, url: '' });
    expect([hall.reserved_block, rules['priority.elderly_age']]).toEqual([0, 65]);
  });
  test('a missing document is named', async () => {
    const folder = empty();
    await openSettingsFolder(folder, SAMPLE);
    rmSync(join(folder, 'matters.json'));
    await expect(openSettingsFolder(folder, SAMPLE)).rejects.toThrow(/matters\.json: the file is missing/);
  });
});
