import { z } from 'zod';
import { TableFormatQuery, TableKindName, TableQuery } from '../../../shared/requests.ts';
import type * as tables from '../../../shared/table-words.ts';
import { count, exactly, text } from './exactly.ts';
import type { Group, Operation } from './operation.ts';

const Counts = z.object({
  read: count('Rows in the file.'),
  new: count('Rows that are not there yet.'),
  changed: count('Rows that would change.'),
  same: count('Rows that say what is there.'),
  gone: count('Rows that are there and not in the file. They go only with `mode=replace`.'),
});
const TableCounts = exactly<tables.TableCounts>()(Counts);
const TableCheck = exactly<tables.TableCheck>()(
  z
    .object({
      counts: Counts,
      rows: z
        .array(
          z.object({
            key: text('A badge number, or a matter’s code.'),
            name: z.string(),
            is: z.enum(['new', 'changed', 'gone']),
            changes: z
              .array(z.object({ field: z.string(), was: z.string(), becomes: z.string() }))
              .describe('Field by field, by its head.'),
          }),
        )
        .describe('Whatever would not stay as it is.'),
      errors: z
        .array(
          z.object({
            sheet: text('The sheet; empty in a csv file.'),
            row: count('As a spreadsheet counts, the heads included; 0: the whole file.'),
            column: text('The letter over the column; empty: the whole row.'),
            head: text('The head of the column.'),
            value: text('What stands there.'),
            reason: text('In the language of the one who asked.'),
          }),
        )
        .describe('Every mistake, by its place; the first 5000.'),
      errorCount: count('How many there are.'),
      ignored: z.array(z.string()).describe('Sheets that are no part of the table.'),
    })
    .describe('What a file would do. With mistakes it does nothing.'),
);

const admin: Operation['who'] = { roles: ['admin'] };
const params = { kind: { shape: TableKindName, says: 'matters or staff.', example: 'staff' } };
const format = { format: { shape: TableFormatQuery.shape.format, says: 'xlsx or csv (UTF-8 with its mark).', example: 'xlsx' } };
const mode = { mode: { shape: TableQuery.shape.mode, says: 'add: what is not in the file stays; replace: it goes.', example: 'add' } };
const body: NonNullable<Operation['request']> = {
  shape: z.string().meta({ format: 'binary' }),
  type: 'application/octet-stream',
  example: '工号,姓名,部门,岗位角色\r\nYL-1003,周雨桐,zonghe,窗口\r\n',
};
const counts: tables.TableCounts = { read: 40, new: 2, changed: 1, same: 37, gone: 0 };
const sheet = { shape: z.string(), example: 'PK…', type: 'application/octet-stream' as const };

export const tableGroup: Group = {
  name: 'Tables',
  says:
    'Matters and staff as xlsx and csv. What was exported and is imported again changes nothing. Heads are Chinese in every language; fields that ' +
    'have no column stay as they are. A file is 20 MB and 20,000 rows at most, and is taken whole or not at all.',
  operations: [
    {
      id: 'exportTable',
      method: 'get',
      path: '/api/tables/{kind}',
      summary: 'Export a table',
      who: admin,
      params,
      query: format,
      answers: { 200: { says: 'The file.', ...sheet, headers: { 'Content-Disposition': 'Its name.' } } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'readTemplate',
      method: 'get',
      path: '/api/tables/{kind}/template',
      summary: 'An empty table to fill in',
      description: 'With two rows that show how it is done; as xlsx also with an explanation of each column and what may be chosen.',
      who: admin,
      params,
      query: format,
      answers: { 200: { says: 'The file.', ...sheet, headers: { 'Content-Disposition': 'Its name.' } } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'checkTable',
      method: 'post',
      path: '/api/tables/{kind}/check',
      summary: 'What a file would do',
      description:
        'Nothing is changed. The body is the file itself, xlsx or csv; csv may be UTF-8, UTF-16 or GB 18030, with commas, semicolons or tabs.',
      who: admin,
      params,
      query: mode,
      request: body,
      answers: {
        200: {
          says: 'What it would do, or why it cannot be taken.',
          shape: TableCheck,
          example: {
            counts,
            rows: [
              {
                key: 'YL-1003',
                name: '周雨桐',
                is: 'changed',
                changes: [{ field: '岗位', was: '综合窗口受理员', becomes: '综合窗口组长' }],
              },
            ],
            errors: [{ sheet: '人员', row: 17, column: 'E', head: '部门', value: '水务', reason: '没有“水务”这个部门' }],
            errorCount: 1,
            ignored: [],
          } satisfies tables.TableCheck,
          headers: { ETag: 'The version of the document it was held against, for `If-Match`.' },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'importTable',
      method: 'post',
      path: '/api/tables/{kind}',
      summary: 'Take a file over',
      description: 'All of it or nothing, in force at once. Mistakes are malformed, each in `errors` with its place, as 人员!E17.',
      who: admin,
      params,
      query: {
        ...mode,
        file: { shape: TableQuery.shape.file, says: 'The name of the file; it stands in the journal.', example: '人员.xlsx' },
      },
      headers: { 'If-Match': { shape: z.string(), says: 'The ETag that the check answered.', example: '"3f9c2a71d0b84e56"' } },
      request: body,
      answers: {
        200: { says: 'What it did.', shape: TableCounts, example: counts, headers: { ETag: 'The new version of the document.' } },
      },
      refusals: ['not-signed-in', 'not-allowed', 'precondition-missing', 'changed-meanwhile'],
    },
  ],
};
