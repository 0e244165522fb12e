import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { columnLetter } from '../../server/tables/cells.ts';
import { tableOf } from '../../server/tables/check-table.ts';
import { readCsv } from '../../server/tables/csv.ts';
import { exportTable } from '../../server/tables/tables.ts';
import type { Documents } from '../../shared/settings.ts';
import type { TableCheck, TableCounts } from '../../shared/table-words.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { type Plant, planted } from '../support/planted.ts';

async function office(hall: OpenHall) {
  const { cookie } = await hall.signIn('admin', 'admin-password');
  const ask = async <T>(method: string, path: string, body?: Uint8Array, headers: Record<string, string> = {}) => {
    const res = await fetch(`${hall.url}/api${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/octet-stream' } : {}), ...headers },
      ...(body ? { body: Buffer.from(body) } : {}),
    });
    const bytes = new Uint8Array(await res.arrayBuffer());
    const json = (res.headers.get('content-type') ?? '').includes('json');
    return { status: res.status, headers: res.headers, bytes, body: (json ? JSON.parse(new TextDecoder().decode(bytes)) : null) as T };
  };
  const document = async <T>(name: string) => (await hall.ask<T>('GET', `/settings/${name}`, undefined, { cookie })).body;
  return { ask, document, cookie };
}

const csv = (...rows: string[]) => new TextEncoder().encode(rows.join('\r\n'));

test('what was exported can be changed and taken back, with who and why in the journal; all of it or nothing', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  const out = await admin.ask('GET', '/tables/staff?format=csv');
  expect(out.headers.get('content-disposition')).toContain('staff.csv');
  const file = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(out.bytes).replace('林晓岚', '林晓'));
  const check = await admin.ask<TableCheck>('POST', '/tables/staff/check', file);
  expect(check.body).toMatchObject({
    counts: { read: 40, new: 0, changed: 1, same: 39, gone: 0 },
    rows: [{ key: 'YL-1001', is: 'changed', changes: [{ field: '姓名', was: '林晓岚', becomes: '林晓' }] }],
    errors: [],
  });
  const etag = { 'if-match': check.headers.get('etag') ?? '' };
  expect((await admin.ask('POST', '/tables/staff?file=x.csv', file)).status).toBe(428);
  const said = await admin.ask<TableCounts>('POST', `/tables/staff?file=${encodeURIComponent('人员 12月.csv')}`, file, etag);
  expect(said).toMatchObject({ status: 200, body: { changed: 1 } });
  expect((await admin.document<{ id: string; name: string }[]>('staff'))[0]).toMatchObject({ id: 'S01', name: '林晓' });
  const { body: history } = await hall.ask<{ byName: string; why: string }[]>('GET', '/settings/staff/versions', undefined, {
    cookie: admin.cookie,
  });
  expect(history[0]).toMatchObject({ byName: '管理员', why: '导入 人员 12月.csv' });
  expect((await admin.ask('POST', '/tables/staff?file=x.csv', file, etag)).status).toBe(412); // somebody was here since
  const { seq } = hall.desk.hall;
  const wrong = csv('工号,姓名,部门,岗位角色', 'YL-2001,张三,zonghe,窗口', 'YL-2002,李四,水务,窗口');
  const now = { 'if-match': said.headers.get('etag') ?? '' };
  expect(await admin.ask('POST', '/tables/staff', wrong, now)).toMatchObject({ status: 400, body: { refusal: 'malformed', path: 'C3' } });
  expect(hall.desk.hall.seq).toBe(seq);
  expect(await admin.document<unknown[]>('staff')).toHaveLength(40);
  expect(hall.faults).toEqual([]);
});

/** 500 matters and 1494 papers, out of the sample's. */
function manyMatters({ matters }: Documents): Documents['matters'] {
  const [one] = matters.filter(({ materials, situations }) => materials.length >= 3 && situations && situations.length > 1);
  if (!one) throw new Error('the sample has no matter with three papers and situations');
  return Array.from({ length: 500 }, (_none, nth) => ({
    ...structuredClone(one),
    code: `ZZ-${String(nth).padStart(3, '0')}`,
    name_zh: `试事项${nth}`,
    materials: structuredClone(one.materials.slice(0, 3)).map((material) => ({ ...material, situations: undefined })),
    ...(nth < 498 ? {} : { materials: [], situations: [], legal_basis: [], conditions: [], conditions_en: [], steps: [], steps_en: [] }), // theirs are the wrong codes
  }));
}

const matter = (head: string, row: number, plant: Omit<Plant, 'sheet' | 'head' | 'row'>): Plant => ({ sheet: '事项', head, row, ...plant });
const paper = (head: string, row: number, plant: Omit<Plant, 'sheet' | 'head' | 'row'>): Plant => ({ sheet: '材料', head, row, ...plant });
const PLANTS: readonly (Plant & { why: RegExp })[] = [
  { ...matter('事项编码', 500, { text: 'ZZ001' }), why: /编码写法/ },
  { ...matter('事项编码', 501, { text: 'ZZ-000' }), why: /前面已经有/ },
  { ...matter('名称', 31, { text: '' }), why: /必须填/ },
  { ...matter('名称', 44, { xml: '<f>A1&amp;"x"</f><v>ZZ</v>', type: 'str' }), why: /是公式，/ },
  { ...matter('英文名', 52, { xml: '<v>#N/A</v>', type: 'e' }), why: /错误值/ },
  { ...matter('部门', 60, { text: '水务局' }), why: /没有“水务局”这个部门/ },
  { ...matter('业务', 61, { text: 'O' }), why: /没有“O”这项业务/ },
  { ...matter('服务对象', 70, { text: '所有人' }), why: /没有“所有人”这个选项/ },
  { ...matter('人生事件', 77, { text: '出生、搬家' }), why: /没有“搬家”这个选项/ },
  { ...matter('办件类型', 81, { text: '马上办' }), why: /没有“马上办”/ },
  { ...matter('法定时限', 90, { text: '二十' }), why: /要填数字/ },
  { ...matter('法定时限', 91, { xml: '<v>2.5</v>' }), why: /整数/ },
  { ...matter('承诺时限', 92, { xml: '<v>-3</v>' }), why: /0 到 36500/ },
  { ...matter('承诺时限单位', 99, { text: '小时' }), why: /没有“小时”/ },
  { ...matter('承诺时限说明', 101, { text: '' }), why: /必须填/ },
  { ...matter('收费', 120, { text: '看情况' }), why: /是或否/ },
  { ...matter('咨询电话', 130, { text: '1.38E+10' }), why: /科学计数/ },
  { ...matter('投诉电话', 131, { text: '' }), why: /必须填/ },
  { ...matter('版本', 140, { text: '版'.repeat(41) }), why: /不能超过 40/ },
  { ...matter('版本日期', 150, { text: '明年一月' }), why: /要填日期/ },
  { ...matter('版本日期', 151, { xml: '<v>46357</v>', style: 2 }), why: /日期的序号/ },
  { ...matter('版本日期', 152, { text: '2026-02-30' }), why: /要填日期/ },
  { ...matter('办理结果', 160, { merge: 1 }), why: /合并/ },
  { ...paper('事项编码', 200, { text: 'ZZ-777' }), why: /“事项”里没有 ZZ-777/ },
  { ...paper('事项编码', 201, { text: '' }), why: /必须填/ },
  { ...paper('材料', 300, { text: '' }), why: /必须填/ },
  { ...paper('材料', 301, { text: '长'.repeat(2001) }), why: /不能超过 2000/ },
  { ...paper('形式', 400, { text: '原件照片' }), why: /没有“原件照片”/ },
  { ...paper('份数', 401, { text: '两份' }), why: /要填数字/ },
  { ...paper('份数', 402, { xml: '<v>5000</v>' }), why: /0 到 999/ },
  { ...paper('份数', 403, { xml: '<f>SUM(1,1)</f><v>2</v>' }), why: /是公式，/ },
  { ...paper('来源', 500, { text: '网上' }), why: /没有“网上”/ },
  { ...paper('必要性', 501, { text: '' }), why: /必须填/ },
  { ...paper('说明', 600, { text: '说'.repeat(401) }), why: /不能超过 400/ },
  { ...paper('适用情形', 700, { text: 'nobody' }), why: /没有“nobody”这种情形/ },
  { ...paper('样例提示', 800, { text: '样'.repeat(61) }), why: /不能超过 60/ },
  { sheet: '情形', head: '代号', row: 900, text: '本人 来', why: /编码写法/ },
];

test('of 2,000 rows with 37 mistakes of many kinds exactly those 37 places are told, in the language of the one who asked', async () => {
  const hall = await openHall();
  const admin = await office(hall);
  const { rules: _rules, ...settings } = hall.settings();
  const documents = { ...settings, matters: manyMatters(settings as unknown as Documents) } as unknown as Documents;
  const table = tableOf('matters', documents);
  const sheets = [
    { name: table.sheet, heads: table.columns.map(({ head }) => head) },
    ...table.parts.map((part) => ({ name: part.sheet, heads: [table.key.head, ...part.columns.map(({ head }) => head)] })),
  ];
  const clean = exportTable('matters', documents, 'xlsx');
  expect((await admin.ask<TableCheck>('POST', '/tables/matters/check', clean)).body).toMatchObject({
    counts: { read: 500, new: 500 },
    errorCount: 0,
  });

  expect(PLANTS).toHaveLength(37);
  const { file, places } = planted(clean, sheets, PLANTS);
  const { body: check } = await admin.ask<TableCheck>('POST', '/tables/matters/check', file);
  const told = check.errors.map(({ sheet, column, row }) => `${sheet}!${column}${row}`);
  expect([...told].sort()).toEqual([...places].sort());
  for (const [nth, { why, head }] of PLANTS.entries()) {
    const error = check.errors.find(({ sheet, column, row }) => `${sheet}!${column}${row}` === places[nth]);
    expect(error, places[nth]).toMatchObject({ head, reason: expect.stringMatching(why) });
  }
  const english = await admin.ask<TableCheck>('POST', '/tables/matters/check', file, { 'accept-language': 'en' });
  expect(english.body.errors).toHaveLength(37);
  for (const { reason } of english.body.errors) expect(reason).toMatch(/^[a-z]/);
  expect(await admin.document<unknown[]>('matters')).toHaveLength(80);
}, 60_000);

const soffice = await promisify(execFile)('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!soffice) console.warn('LibreOffice (libreoffice-calc) is not here: whether it reads what is exported is not tested');

test.skipIf(!soffice)(
  'another program reads the exported workbook, sheet by sheet and cell for cell',
  async () => {
    const hall = await openHall();
    const admin = await office(hall);
    const folder = mkdtempSync(join(tmpdir(), 'paihao-office-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { bytes } = await admin.ask('GET', '/tables/matters?format=xlsx');
    writeFileSync(join(folder, 'matters.xlsx'), bytes);
    mkdirSync(join(folder, 'out'));
    // 44,34,76: commas, double quotes, UTF-8; -1: every sheet
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'matters.xlsx'),
      ],
      { timeout: 120_000 },
    );
    type Rows = { code: string; name_zh: string; materials: { name: string; copies: number; note?: string }[]; steps: string[] }[];
    const matters = await admin.document<Rows>('matters');
    const sheet = async (name: string) => {
      const { rows } = await readCsv(readFileSync(join(folder, 'out', `matters-${name}.csv`)));
      const [heads, ...lines] = rows.map(({ cells }) => cells);
      const at = (head: string) => [...(heads ?? [])].find(([, cell]) => cell.is === 'text' && cell.text === head)?.[0] ?? -1;
      const text = (line: (typeof lines)[number], head: string) => {
        const cell = line.get(at(head));
        return cell?.is === 'text' ? cell.text : '';
      };
      return lines.map((line) => (head: string) => text(line, head));
    };
    const papers = await sheet('材料');
    expect(papers.map((of) => [of('事项编码'), of('材料'), of('份数'), of('说明')])).toEqual(
      matters.flatMap(({ code, materials }) => materials.map(({ name, copies, note = '' }) => [code, name, String(copies), note])),
    );
    expect((await sheet('事项')).map((of) => [of('事项编码'), of('名称')])).toEqual(matters.map(({ code, name_zh }) => [code, name_zh]));
    expect((await sheet('步骤')).map((of) => [of('事项编码'), of('办理步骤')])).toEqual(
      matters.flatMap(({ code, steps }) => steps.map((step) => [code, step])),
    );
    expect(columnLetter(27)).toBe('AB');

    // and what it saves as a workbook of its own is taken back unchanged
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'matters.xlsx'),
      ],
      { timeout: 120_000 },
    );
    const { body } = await admin.ask<TableCheck>('POST', '/tables/matters/check', readFileSync(join(folder, 'out', 'matters.xlsx')));
    expect(body).toMatchObject({ counts: { read: 80, same: 80, changed: 0, new: 0 }, errors: [] });
  },
  300_000,
);
