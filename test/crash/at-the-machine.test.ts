import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePort, newFolder, runToEnd, startServer } from '../support/server.ts';
import { hallIn, livedOn } from '../support/two-halls.ts';

/** The task ends with 1 and one sentence, and nothing has been made or changed. */
async function refuses(data: string, task: readonly string[], sentence: RegExp): Promise<void> {
  const before = namesIn(data);
  const { code, out, err } = await runToEnd({ HALL_DATA: data, PORT: String(await freePort()) }, task);
  expect(err.trim(), task.join(' ')).toMatch(sentence);
  expect([code, out, err.trim().split('\n').length], task.join(' ')).toEqual([1, '', 1]);
  expect(namesIn(data), task.join(' ')).toEqual(before);
}
const namesIn = (folder: string) =>
  existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder).filter((name) => !name.startsWith('lock')) : null;

describe('what is done at the machine', () => {
  test('is refused in one sentence where it was asked wrongly, and no hall is made by it', async () => {
    const nowhere = join(newFolder('machine'), 'data');
    const file = join(newFolder('machine'), 'a-file.zip');
    writeFileSync(file, 'no zip');
    for (const [task, sentence] of [
      [['restart'], /^There is no task restart\. 没有 restart 这个任务。$/],
      [['--help'], /^There is no task --help\./],
      [[''], /^There is no task /],
      [['restore'], /^npm run restore -- <file\.zip> {2}要写备份文件的名字。$/],
      [['restore', join(nowhere, 'none.zip')], /^There is no file .*none\.zip\. 没有这个文件。$/],
      [['restore', newFolder('machine')], /^There is no file /],
      [['password'], /^npm run password -- <account> {2}要写账号/],
      [['password', 'admin'], /^There is no hall in .* 这个文件夹里没有大厅数据。$/],
    ] as const)
      await refuses(nowhere, task, sentence);
    await refuses(file, ['restore', file], /^The data folder .*a-file\.zip cannot be written to \(EEXIST\)\. 数据文件夹/);
  });

  test('is refused while a server has the folder; a password is for an account there is, and opens it', async () => {
    const server = await startServer({ HALL_CLOCK: '2026-12-01T09:00:00+08:00' });
    await refuses(server.data, ['password', 'admin'], /^A server is using .*: stop it first\./);
    const { data: other, zip } = await livedOn();
    await refuses(server.data, ['restore', zip], /^A server is using .*: stop it first\./);
    expect((await hallIn(other)).seq).toBeGreaterThan(0);
    await server.stop();
    const nobody = await runToEnd({ HALL_DATA: server.data }, ['password', 'nobody']);
    expect([nobody.code, nobody.err]).toEqual([1, 'There is no account nobody. 没有 nobody 这个账号。\n']);
    const { code, out } = await runToEnd({ HALL_DATA: server.data }, ['password', 'admin']);
    expect(code).toBe(0);
    await server.start();
    const password = /password {2}(\S+)/.exec(out)?.[1] ?? '';
    const signIn = (given: string) => server.ask('POST', '/sessions', { account: 'admin', password: given });
    expect((await signIn(password)).body).toMatchObject({ mustChangePassword: true });
    expect((await signIn('admin-password')).status).toBe(401);
  });

  test('a server and a password are refused while a restore is in the middle; it is taken up, and the hall opens', async () => {
    const { data, zip } = await livedOn();
    mkdirSync(join(data, 'restoring', 'new'), { recursive: true });
    writeFileSync(join(data, 'restoring', 'new', 'hall.db'), 'half');
    await refuses(data, [], /^A restore into .* did not come to its end: run it again\. .* npm run restore -- <file>。$/);
    await refuses(data, ['password', 'admin'], /^A restore into .* did not come to its end/);
    const { code, out, err } = await runToEnd({ HALL_DATA: data }, ['restore', zip]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/Restored: 云岭.*\n.*is in: .*-before-\d{8}-\d{4}\n/s);
    expect(existsSync(join(data, 'restoring'))).toBe(false);
    const server = await startServer({ HALL_DATA: data, HALL_CLOCK: '2026-12-01T09:00:00+08:00' });
    expect((await server.take((await server.device('kiosk')).token, 'A')).body.number).toBe('A002');
  });

  test('two restores in one minute lay aside two folders', async () => {
    const { data, zip } = await livedOn();
    const was = await hallIn(data);
    const runs = [await runToEnd({ HALL_DATA: data }, ['restore', zip]), await runToEnd({ HALL_DATA: data }, ['restore', zip])];
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const [first = '', second = ''] = runs.map(({ out }) => /data in: (.*)\n|is in: (.*)\n/.exec(out)?.slice(1).find(Boolean) ?? '');
    expect(first).not.toBe(second);
    expect([await hallIn(first), await hallIn(second)]).toEqual([was, await hallIn(data)]);
  });
});
