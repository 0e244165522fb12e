/** A failure that needs no stack trace: its message is the sentence for whoever stands before the machine. */
export const plain = (sentence) => Object.assign(new Error(sentence), { plain: true });

/** Says what is being done while it is done; on a terminal the seconds run. */
export async function during(what, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const terminal = process.stdout.isTTY;
  const draw = () => process.stdout.write(`\r${what} … ${seconds()} s `);
  if (terminal) draw();
  else console.log(`${what} …`);
  const clock = terminal && setInterval(draw, 1000);
  try {
    const done = await work();
    if (terminal) draw();
    console.log(terminal ? '完成 done' : `完成，用时 ${seconds()} 秒 Done in ${seconds()} s`);
    return done;
  } catch (fault) {
    if (terminal) console.log();
    throw fault;
  } finally {
    clearInterval(clock);
  }
}

const REASONS = [
  [/ENOSPC|no space left/i, '磁盘空间不足', 'the disk is full'],
  [/EACCES|EPERM|EROFS|permission denied|read-only file system/i, '没有写入权限', 'the folder cannot be written to'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|SELF_SIGNED_CERT|failure resolving|could not connect/i,
    '网络不通',
    'the network cannot be reached',
  ],
];

/** Why a tool failed, as far as its own words tell: in Chinese and in English. */
export function why(words) {
  const [, zh, en] = REASONS.find(([sign]) => sign.test(words)) ?? [null, '原因见上', 'see above'];
  return { zh, en };
}
