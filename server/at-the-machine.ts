import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localTime } from '../shared/time.ts';
import { makeFirstPassword } from './care/first-password.ts';
import { cutOffIn, NotRestored, restore } from './care/restore.ts';
import { CannotStart } from './config.ts';
import { settingsFrom } from './domain/settings.ts';
import { databaseFile } from './hall.ts';
import { foldIn, lockFolder, openSqlite } from './store/open-sqlite.ts';
import { openSettingsFolder } from './store/settings-folder.ts';

type Needs = { data: string; sample: string; say: (line?: string) => void; now: () => number };

/** `npm run restore -- <file>`: puts a backup in the place of what is in the data folder. */
export async function restoreHere(file: string | undefined, { data, say, now }: Needs): Promise<void> {
  if (!file) throw new CannotStart('npm run restore -- <file.zip>  要写备份文件的名字。');
  const { day, clock } = localTime(now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const done = await restore(file, data, `${day}-${clock}`.replaceAll(/[-:]/g, '').replace(/^(\d{8})/, '$1-')).catch((fault: unknown) => {
    if (fault instanceof NotRestored) throw new CannotStart(fault.message);
    throw fault;
  });
  say(`已恢复 Restored: ${done.hall}，${done.at}，第 ${done.seq} 条记录 seq ${done.seq}。`);
  if (done.state === 'other-software')
    say('备份是另一个版本做的，只核对了记录条数。It was made by another version of Paihao: only counts were compared.');
  if (done.before) say(`原来的数据在 What was there is in: ${done.before}`);
  say('现在可以启动，大家要重新登录。Start the server now; everybody signs in again.');
}

/** `npm run password -- <account>`: a new first password, where nobody is left who could make one in the office. */
export async function passwordHere(account: string | undefined, { data, sample, say, now }: Needs): Promise<void> {
  if (!account) throw new CannotStart('npm run password -- <account>  要写账号，如 admin。');
  const cutOff = cutOffIn(data);
  if (cutOff) throw new CannotStart(cutOff);
  if (!existsSync(databaseFile(data))) throw new CannotStart(`There is no hall in ${data}. 这个文件夹里没有大厅数据。`);
  const lock = lockFolder(join(data, 'lock'));
  if (!lock) throw new CannotStart(`A server is using ${data}: stop it first. 服务器正在用这个数据文件夹，请先停止服务器。`);
  const db = openSqlite(databaseFile(data));
  try {
    const folder = await openSettingsFolder(join(data, 'settings'), sample);
    const all = folder.documents();
    const { day } = localTime(now(), all.hall.timezone);
    const settings = settingsFrom(all, { day, rosters: folder.rosters(), clock: { set: false, pace: 1 }, url: '' });
    const made = await makeFirstPassword({ db, settings, account, now });
    if (!made) throw new CannotStart(`There is no account ${account}. 没有 ${account} 这个账号。`);
    await foldIn(db);
    say(`账号 account   ${made.holder.account}   ${made.holder.name}`);
    say(`密码 password  ${made.password}`);
    say('只显示这一次；登录时要换成自己的。Shown only this once; it has to be changed when signing in.');
  } finally {
    await db.destroy();
    lock.release();
  }
}
