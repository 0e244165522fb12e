import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { browserOf } from '../../server/auth/browser-of.ts';
import { newPassword } from '../../server/auth/secrets.ts';
import { delimiterOf, readCsv, writeCsv } from '../../server/tables/csv.ts';
import { exportTable, readTableFile, tableTemplate } from '../../server/tables/tables.ts';
import { readXlsx } from '../../server/tables/xlsx-read.ts';
import { writeXlsx } from '../../server/tables/xlsx-write.ts';
import { DOCUMENTS, type DocumentName, type Documents } from '../../shared/settings.ts';
import { TABLE_FORMATS, TABLE_KINDS } from '../../shared/table-words.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../sample/${name}.json`, import.meta.url), 'utf8'));
const shapeOf = (name: DocumentName) => DOCUMENTS[name] as { parse(data: unknown): unknown };
const hall = Object.fromEntries(Object.keys(DOCUMENTS).map((name) => [name, shapeOf(name as DocumentName).parse(read(name))])) as Documents;
const ways = TABLE_KINDS.flatMap((kind) => TABLE_FORMATS.map((format) => ({ kind, format })));
const staffCsv = (...rows: string[]) => new TextEncoder().encode(['工号,姓名,部门,岗位角色', ...rows].join('\r\n'));
const staff = (file: Uint8Array, mode: 'add' | 'replace' = 'add') => readTableFile('staff', file, hall, mode, 'zh-CN');

/** Thirty megabytes, of which the list tells a hundred bytes. */
function liar(): Buffer {
  const zip = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }));
  zip.writeUInt32LE(100, zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
  return zip;
}

test.each(ways)('$kind exported as $format and imported again changes nothing', async ({ kind, format }) => {
  const { check, next } = await readTableFile(kind, exportTable(kind, hall, format), hall, 'replace', 'zh-CN');
  expect(check).toEqual({
    counts: { read: hall[kind].length, new: 0, changed: 0, same: hall[kind].length, gone: 0 },
    rows: [],
    errors: [],
    errorCount: 0,
    ignored: [],
  });
  expect(next).toBeNull();
});

test.each(ways)(
  'a hall without $kind becomes the sample’s by its $format, but for fields that have no column',
  async ({ kind, format }) => {
    const empty = {
      ...hall,
      departments: hall.departments.map((one) => ({ ...one, chief_representative: null })),
      windows: [],
      [kind]: [],
    };
    const { check, next } = await readTableFile(kind, exportTable(kind, hall, format), empty, 'add', 'zh-CN');
    expect(check.errors).toEqual([]);
    const again = await readTableFile(
      kind,
      exportTable(kind, hall, format),
      { ...empty, [kind]: shapeOf(kind).parse(next) } as Documents,
      'replace',
      'zh-CN',
    );
    expect(again.check.counts).toMatchObject({ same: hall[kind].length, changed: 0 });
  },
);

test.each(ways)(
  'the template of $kind as $format can be sent back as it is: its examples are none of the hall’s rows',
  async ({ kind, format }) => {
    const { check } = await readTableFile(kind, tableTemplate(kind, hall, format), hall, 'add', 'zh-CN');
    expect(check).toMatchObject({ counts: { read: 0, new: 0 }, errors: [] });
  },
);

test('a row that is changed tells field by field what it was, and leaves alone what has no column', async () => {
  const { check, next } = await staff(staffCsv('YL-1003,周雨桐,zonghe,督导'));
  expect(check.rows.filter(({ is }) => is !== 'gone')).toEqual([
    { key: 'YL-1003', name: '周雨桐', is: 'changed', changes: [{ field: '岗位角色', was: '窗口', becomes: '督导' }] },
  ]);
  expect(next?.find(({ id }) => id === 'S03')).toMatchObject({
    role: 'supervisor',
    party_member: true,
    ab_partner: 'S04',
    post_zh: '综合窗口受理员',
  });
});

test('somebody new is known by their badge, and may name a partner who stands further down', async () => {
  const file = new TextEncoder().encode(
    '工号,姓名,部门,岗位角色,AB岗搭档\r\nYL-2001,张三,zonghe,窗口,YL-2002\r\nYL-2002,李四,zonghe,窗口,YL-1003\r\n',
  );
  const { check, next } = await staff(file);
  expect(check).toMatchObject({ counts: { read: 2, new: 2, gone: 40 }, errors: [] });
  expect(next?.slice(-2)).toMatchObject([
    { id: 'YL-2001', ab_partner: 'YL-2002' },
    { id: 'YL-2002', ab_partner: 'S03' },
  ]);
});

test('replacing tells what the hall still needs of those who would go', async () => {
  const { check } = await staff(new TextEncoder().encode('工号,姓名,部门,岗位角色,AB岗搭档\nYL-1001,林晓岚,zonghe,导办,\n'), 'replace');
  expect(check.errors.some(({ row, reason }) => row === 0 && reason.includes('windows'))).toBe(true);
});

describe('csv', () => {
  const rows = 'YL-2001,张三,zonghe,窗口';
  test.each([
    ['UTF-8', new TextEncoder().encode(`工号,姓名,部门,岗位角色\n${rows}\n`)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff工号,姓名,部门,岗位角色\n${rows}\n`)],
    ['GB 18030, as a Chinese Excel saves it', iconv.encode(`工号,姓名,部门,岗位角色\r\n${rows}\r\n`, 'gb18030')],
    [
      'UTF-16 with tabs, as “Unicode text”',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`工号,姓名,部门,岗位角色\r\n${rows}\r\n`.replaceAll(',', '\t'), 'utf16le')]),
    ],
    ['semicolons', new TextEncoder().encode(`工号,姓名,部门,岗位角色\n${rows}\n`.replaceAll(',', ';'))],
  ])('%s is read', async (_how, file) => {
    expect((await staff(file)).check).toMatchObject({ counts: { new: 1 }, errors: [] });
  });

  test('what a spreadsheet would take for a formula is written with an apostrophe, and read without', async () => {
    const cells = ['=1+1', '+86 1', '-1', '@x', "'=1", '普通', 'a,b', 'two\nlines', '"quoted"', ' ends '];
    const file = writeCsv([cells]);
    const text = new TextDecoder().decode(file);
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(^|,)"?[=+@-]/);
    const { rows: back } = await readCsv(file);
    expect([...(back[0]?.cells.values() ?? [])]).toEqual(cells.map((cell) => ({ is: 'text', text: cell })));
  });

  test('the sign between cells is the one that the heads use outside of quotes', () => {
    expect(delimiterOf('"a,b,c";d;e\n1,2,3,4,5,6')).toBe(';');
    expect(delimiterOf('工号')).toBe(',');
  });
});

describe('a workbook', () => {
  test('keeps every text as it is, whatever is in it', async () => {
    const cells = ['<&>"\'', ' ends ', 'two\nlines', 'back\rspace\b', '_x0041_', '=1+1', '007', '2026-12-01', '😀'];
    const [sheet] = await readXlsx(writeXlsx([{ name: '一<&', heads: [{ text: 'h', width: 9 }], rows: [cells, [1.5, null, 'x']] }]));
    expect(sheet?.name).toBe('一<&');
    expect([...(sheet?.rows[1]?.cells.values() ?? [])]).toEqual(cells.map((text) => ({ is: 'text', text })));
    expect([...(sheet?.rows[2]?.cells ?? [])]).toEqual([
      [0, { is: 'number', number: 1.5 }],
      [2, { is: 'text', text: 'x' }],
    ]);
  });

  test.each([
    ['nothing of the kind', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /不是 xlsx/],
    ['an old one, or one with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /旧的 xls/],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) }), /不是 xlsx/],
    ['a bomb that says it is small', liar(), /太大/],
    ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }), /太大/],
    [
      'one of too many parts',
      zipSync(Object.fromEntries(Array.from({ length: 1_100 }, (_none, nth) => [`xl/${nth}`, new Uint8Array(1)]))),
      /太大/,
    ],
    [
      'one that leans on other files',
      zipSync({ 'xl/workbook.xml': new Uint8Array(1), 'xl/externalLinks/externalLink1.xml': new Uint8Array(1) }),
      /引用了别的文件/,
    ],
    [
      'one with entities of its own',
      zipSync({ 'xl/workbook.xml': new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><workbook/>') }),
      /不是 xlsx/,
    ],
    ['noise', Uint8Array.from({ length: 500 }, (_none, nth) => (nth * 7919) % 251), /不是 csv/],
    ['nothing at all', new Uint8Array(), /是空的/],
  ])('%s is refused whole, in words', async (_what, file, why) => {
    const { check, next } = await staff(file);
    expect(check).toMatchObject({ errorCount: 1, errors: [{ row: 0, reason: expect.stringMatching(why) }] });
    expect(next).toBeNull();
  });

  test('with more than 20,000 rows is refused', async () => {
    const rows = Array.from({ length: 20_001 }, (_none, nth) => [`YL-${nth}`]);
    expect((await staff(writeXlsx([{ name: '人员', heads: [{ text: '工号', width: 9 }], rows }]))).check.errors[0]?.reason).toMatch(
      /20000 行/,
    );
  });
});

test('a first password can be read off paper: nothing in it looks like something else', () => {
  for (let nth = 0; nth < 200; nth += 1)
    expect(newPassword()).toMatch(/^([abcdefghjkmnpqrstuvwxyz2-9]{4}-){2}[abcdefghjkmnpqrstuvwxyz2-9]{4}$/);
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51',
    'Edge Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari iOS',
  ],
  ['node', null],
])('of %s is kept no more than %s', (agent, kept) => expect(browserOf(agent)).toBe(kept));
