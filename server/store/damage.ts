/** A database that cannot be trusted any more: what was found, in a few words. */
export class DamagedDatabase extends Error {}

/** Whether the engine, or what it was asked for, has found a file damaged. */
export function isDamage(fault: unknown): boolean {
  if (fault instanceof DamagedDatabase) return true;
  const { code = '', message = '', cause } = fault as NodeJS.ErrnoException & { cause?: unknown };
  return /SQLITE_(CORRUPT|NOTADB)|malformed|not a database/i.test(`${code} ${message}`) || (cause !== undefined && isDamage(cause));
}

/** What an operator is told of it. */
export const damageInWords = (path: string, fault: unknown): string =>
  `${path} is damaged (${(fault as Error).message}): a hall is not opened on it. Put a backup in its place: npm run restore -- <file.zip>. ` +
  '数据库文件已损坏，不能启动；请恢复备份：npm run restore -- <备份文件.zip>。';
