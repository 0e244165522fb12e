import { tableFile } from '../../shared/i18n/table-file.ts';
import type { Documents } from '../../shared/settings.ts';
import type { Column } from './columns.ts';
import { choicesOf, column, departmentChoices, type Part, queueChoices, type Table } from './table.ts';

const TEXT = { is: 'text', most: 2000 } as const;
const text = (most: number) => ({ is: 'text', most }) as const;
const CODE = /^[\w-]{1,40}$/;
const wide = { width: 36 };

const limit = (of: 'statutory' | 'promised', words: readonly [string, string]): Column[] => {
  const examples = of === 'statutory' ? (['20', ''] as const) : (['0', '3'] as const);
  return [
    column(`time_limit.${of}.value`, `time_limit.${of}.value`, { is: 'whole', least: 0, most: 36500 }, examples, {
      blank: null,
      width: 10,
    }),
    column(
      `time_limit.${of}.unit`,
      `time_limit.${of}.unit`,
      { is: 'choice', of: choicesOf(tableFile.units) },
      [tableFile.units.workday, of === 'statutory' ? '' : tableFile.units.workday],
      { blank: null, width: 12 },
    ),
    column(`time_limit.${of}.text_zh`, `time_limit.${of}.text_zh`, TEXT, words, { needed: true, width: 24 }),
    column(`time_limit.${of}.text_en`, `time_limit.${of}.text_en`, TEXT, ['', ''], { width: 24 }),
  ];
};

const PARTS: readonly Part[] = [
  {
    sheet: tableFile.sheets.materials,
    list: 'materials',
    same: ['name'],
    columns: [
      column('name', 'material_name', TEXT, ['居民身份证', '授权委托书'], { needed: true, width: 30 }),
      column('name_en', 'material_name_en', TEXT, ['', ''], { width: 24 }),
      column(
        'form',
        'form',
        { is: 'choice', of: choicesOf(tableFile.forms) },
        [tableFile.forms['original+copy'], tableFile.forms.original],
        {
          needed: true,
        },
      ),
      column('copies', 'copies', { is: 'whole', least: 0, most: 999 }, ['1', '0'], { needed: true, width: 8 }),
      column('source', 'source', { is: 'choice', of: choicesOf(tableFile.sources) }, [tableFile.sources.self, tableFile.sources.self], {
        needed: true,
      }),
      column(
        'necessity',
        'necessity',
        { is: 'choice', of: choicesOf(tableFile.necessities) },
        [tableFile.necessities.required, tableFile.necessities.conditional],
        { needed: true, width: 12 },
      ),
      column('note', 'note', text(400), ['', '委托别人办的才要'], wide),
      column('note_en', 'note_en', text(800), ['', ''], wide),
      column('situations', 'situations', { is: 'words' }, ['', 'agent']),
      column('example_zh', 'example_zh', text(60), ['正反两面复印在同一张 A4 纸上', ''], wide),
      column('example_en', 'example_en', text(120), ['', ''], wide),
    ],
  },
  {
    sheet: tableFile.sheets.situations,
    list: 'situations',
    same: ['id'],
    optional: true,
    columns: [
      column('id', 'situation_id', { is: 'text', most: 40, form: CODE, wrong: 'bad-code' }, ['self', 'agent'], { needed: true }),
      column('name_zh', 'situation_zh', text(20), ['本人办', '委托别人办'], { needed: true, width: 24 }),
      column('name_en', 'situation_en', text(40), ['In person', 'By an agent'], { needed: true, width: 24 }),
      column('group', 'group', { is: 'text', most: 40, form: CODE, wrong: 'bad-code' }, ['', ''], { blank: 'case' }),
    ],
  },
  {
    sheet: tableFile.sheets.legal_basis,
    list: 'legal_basis',
    same: ['law', 'article'],
    columns: [
      column('law', 'law', TEXT, ['中华人民共和国居民身份证法', '中华人民共和国民法典'], { needed: true, ...wide }),
      column('law_en', 'law_en', TEXT, ['', ''], wide),
      column('article', 'article', text(200), ['第七条', '第一百六十五条'], { width: 24 }),
      column('article_en', 'article_en', text(200), ['', ''], { width: 24 }),
    ],
  },
  {
    sheet: tableFile.sheets.conditions,
    list: 'conditions',
    english: 'conditions_en',
    same: [],
    columns: [
      column('zh', 'condition', TEXT, ['年满十六周岁', '户口在本县'], { needed: true, width: 60 }),
      column('en', 'condition_en', TEXT, ['', ''], { width: 60 }),
    ],
  },
  {
    sheet: tableFile.sheets.steps,
    list: 'steps',
    english: 'steps_en',
    same: [],
    columns: [
      column('zh', 'step', TEXT, ['申请', '受理'], { needed: true, width: 30 }),
      column('en', 'step_en', TEXT, ['', ''], { width: 30 }),
    ],
  },
];

/** The matters, a row each; papers, situations, basis, conditions and steps have sheets of their own. */
export function mattersTable(documents: Documents): Table {
  const key = column(
    'code',
    'code',
    { is: 'text', most: 40, form: /^[A-Z]{2,4}(-[A-Z]{2,4})?-\d{3}$/, wrong: 'bad-code' },
    ['ZZ-901', 'ZZ-901'],
    {
      needed: true,
      width: 14,
    },
  );
  const departments = departmentChoices(documents);
  const queues = queueChoices(documents);
  return {
    sheet: tableFile.sheets.matters,
    key,
    columns: [
      key,
      column('name_zh', 'matter_name', TEXT, ['居民身份证申领', '营业执照变更'], { needed: true, width: 30 }),
      column('name_en', 'name_en', TEXT, ['Resident ID card', 'Change of business licence'], { needed: true, width: 30 }),
      column(
        'department',
        'department',
        { is: 'choice', of: departments, wrong: 'unknown-department' },
        [departments[0]?.label ?? '', departments[0]?.label ?? ''],
        { needed: true, width: 22 },
      ),
      column(
        'category',
        'category',
        { is: 'choice', of: queues, wrong: 'unknown-queue' },
        [queues[0]?.label ?? '', queues[0]?.label ?? ''],
        {
          needed: true,
          width: 8,
        },
      ),
      column('matter_type', 'matter_type', TEXT, ['行政确认', '行政许可'], { needed: true }),
      column(
        'audience',
        'audience',
        { is: 'choice', of: choicesOf(tableFile.audiences) },
        [tableFile.audiences.person, tableFile.audiences.enterprise],
        {
          needed: true,
          width: 12,
        },
      ),
      column('life_events', 'life_events', { is: 'choice', of: choicesOf(tableFile.lifeEvents), several: true }, [
        '',
        tableFile.lifeEvents.work,
      ]),
      column('kind', 'kind', { is: 'choice', of: choicesOf(tableFile.kinds) }, [tableFile.kinds.instant, tableFile.kinds.promised], {
        needed: true,
        width: 10,
      }),
      ...limit('statutory', ['20 个工作日', '法律法规未规定']),
      ...limit('promised', ['当场办结', '3 个工作日']),
      column('fee.charged', 'fee.charged', { is: 'yes' }, ['是', '否'], { needed: true, width: 8 }),
      column('fee.text_zh', 'fee.text_zh', TEXT, ['工本费 20 元', '不收费'], { needed: true }),
      column('fee.text_en', 'fee.text_en', TEXT, ['', '']),
      column(
        'channels',
        'channels',
        { is: 'choice', of: choicesOf(tableFile.channels), several: true, open: true },
        [tableFile.channels.window, `${tableFile.channels.window}、${tableFile.channels.online}`],
        { blank: [] },
      ),
      column('result_zh', 'result_zh', TEXT, ['居民身份证', '营业执照'], { needed: true, width: 24 }),
      column('result_en', 'result_en', TEXT, ['', ''], { width: 24 }),
      column('notes_zh', 'notes_zh', TEXT, ['', ''], wide),
      column('notes_en', 'notes_en', text(4000), ['', ''], wide),
      column('consult_phone', 'consult_phone', TEXT, ['0000-6600123', '0000-6600123'], { needed: true }),
      column('complaint_phone', 'complaint_phone', TEXT, ['0000-6600110', '0000-6600110'], { needed: true }),
      column('version', 'version', text(40), ['1', '2'], { blank: '1', width: 8 }),
      column('version_date', 'version_date', { is: 'day' }, ['2026-12-01', ''], { width: 12 }),
    ],
    parts: PARTS,
    nameOf: ({ name_zh }) => String(name_zh ?? ''),
    says: tableFile.how.matters,
  };
}
