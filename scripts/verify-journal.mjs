// node verify-journal.mjs [--mark seq=hash]… file.ndjson […]
// 校验排号日志导出件 / verifies exports of a Paihao journal. Needs nothing but Node and these lines; docs/audit.md says how, for any language.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const TAIL = 75; // bytes of `,"hash":"<64 hex digits>"}`
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const zh = /^zh/i.test(process.env.LC_ALL || process.env.LANG || 'zh') || process.argv.includes('--zh');
const say = (chinese, english) => (zh ? chinese : english);
function opened(line) {
  const hash = /^,"hash":"([0-9a-f]{64})"\}$/.exec(line.subarray(-TAIL).toString('latin1'))?.[1];
  const bytes = Buffer.concat([line.subarray(0, -TAIL), Buffer.from('}')]);
  try {
    return hash ? { bytes, hash, told: JSON.parse(bytes.toString('utf8')) } : null;
  } catch {
    return null; // no JSON any more
  }
}
/** Looks at every line. `lines` are Buffers without their newline; `wanted` are places whose hashes are to be told in `found`. */
export function verify(lines, wanted = new Set()) {
  let [nth, head, tail, previous, count, wrong, found] = [0, null, null, '', 0, [], new Map()];
  let [texts, purged, seals] = [0, 0, new Set()]; // what staff wrote: its line follows the event that has the line's hash, until it is purged
  for (const line of lines) {
    nth += 1;
    if (seals.delete(sha256(line))) {
      texts += 1;
      continue;
    }
    purged += seals.size;
    seals = new Set();
    const is = opened(line);
    const bad = (chinese, english) => wrong.push(say(`第 ${nth} 行：${chinese}`, `line ${nth}: ${english}`));
    if (wrong.length >= 5) break;
    if (!is) bad('读不懂，或者被改过', 'cannot be read, or was changed');
    else if (tail) bad('末行后面还有东西', 'something stands after the last line');
    else if (!head) {
      head = is;
      previous = String(is.told.previous);
      const first = is.told.from === 1 && previous !== sha256(`paihao journal ${is.told.hall}`);
      if (is.told.paihao !== 'journal' || sha256('', is.bytes) !== is.hash || first) bad('首行被改过', 'the first line was changed');
      if (wanted.has(is.told.from - 1)) found.set(is.told.from - 1, previous);
    } else if ('seq' in is.told) {
      const seq = head.told.from + count++;
      const own = is.told.type !== 'BackupMade' || 'upTo' in is.told; // at first such a line had the backup's seq in the place of its own
      if (own && is.told.seq !== seq) bad(`应是第 ${seq} 号事件，却是 ${is.told.seq}`, `event ${seq} should be here, it is ${is.told.seq}`);
      else if (sha256(previous, is.bytes) !== is.hash) bad(`第 ${seq} 号事件被改过`, `event ${seq} was changed`);
      previous = is.hash;
      seals = new Set(Array.from(is.bytes.toString('latin1').matchAll(/"sealed":"([0-9a-f]{64})"/g), ([, seal]) => seal));
      if (wanted.has(seq)) found.set(seq, previous);
    } else {
      tail = is;
      const same = is.told.count === count && is.told.last === previous && is.told.head === head.hash;
      if (!same || sha256(previous, is.bytes) !== is.hash) bad('末行对不上', 'the last line does not fit');
      for (const day of is.told.differing ?? []) bad(`大厅自己说 ${day} 被改过`, `the hall itself says that ${day} was changed`);
    }
  }
  if (!tail && wrong.length === 0) wrong.push(say('没有末行：文件不完整', 'there is no last line: the file is not complete'));
  const { hall, from, previous: before, days } = head?.told ?? {};
  return { wrong, found, hall, from, to: from + count - 1, before, last: previous, days, count, texts, purged };
}
export function* linesOf(chunks) {
  let rest = Buffer.alloc(0);
  for (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield Buffer.concat([rest, Buffer.from(' ')]); // not ended by a newline: never a whole line
}
function* chunksOf(path) {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(1 << 20);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) yield Buffer.from(chunk.subarray(0, read));
  closeSync(file);
}
function main(args) {
  const marks = args.flatMap((one, nth) => (args[nth - 1] === '--mark' ? [one.split('=')] : []));
  const files = args.filter((one, nth) => !one.startsWith('--') && args[nth - 1] !== '--mark');
  if (files.length === 0 || marks.some(([seq, hash = '']) => !(Number(seq) >= 0) || !/^[0-9a-f]{8,64}$/i.test(hash)))
    throw new Error('node verify-journal.mjs [--mark seq=hash] [--zh] file.ndjson …');
  const begins = files.map((path) => Number(opened(linesOf(chunksOf(path)).next().value ?? Buffer.alloc(0))?.told?.from) - 1);
  const wanted = new Set([...begins, ...marks.map(([seq]) => Number(seq))]);
  const seen = files.map((path) => ({ path, ...verify(linesOf(chunksOf(path)), wanted) })).sort((a, b) => a.from - b.from);
  const bad = seen.flatMap(({ path, wrong }) => wrong.map((what) => `${path}: ${what}`));
  const judge = (good, text) => (good ? console.log(text) : bad.push(text));
  for (const [nth, one] of seen.entries()) {
    const before = seen[nth - 1];
    if (one.wrong.length > 0) continue;
    console.log(`${one.path}: ${say('没有被改过', 'unchanged')}, ${one.days.join(' – ')}, ${one.from} – ${one.to}, ${one.last}`);
    if (one.texts + one.purged > 0)
      console.log(
        `  ${say(`工作人员写的话：${one.texts} 段在，${one.purged} 段已清理`, `words of the staff: ${one.texts} there, ${one.purged} purged`)}`,
      );
    if (!before || before.wrong.length > 0) continue;
    const fits = before.hall === one.hall && before.found.get(one.from - 1) === one.before;
    judge(fits, `${before.path} + ${one.path}: ${fits ? say('接得上', 'they fit together') : say('接不上', 'they do not fit together')}`);
  }
  for (const [seq, hash] of marks) {
    const known = seen.find(({ found }) => found.has(Number(seq)))?.found.get(Number(seq));
    const same = known?.startsWith(hash.toLowerCase()) ?? false;
    const not = known ? say('跟纸上的不一样', 'is not the one on paper') : say('不在这些文件里', 'is in none of the files');
    judge(same, `${say(`第 ${seq} 号的散列`, `the hash at ${seq}`)} ${same ? say('跟纸上的一样', 'is the one on paper') : not}`);
  }
  for (const line of bad) console.error(line);
  return bad.length > 0 ? 1 : 0;
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.on('uncaughtException', ({ message }) => process.exit(console.error(message) ?? 2));
  process.exitCode = main(process.argv.slice(2));
}
