import { tableFile } from '../../shared/i18n/table-file.ts';
import type { Documents } from '../../shared/settings.ts';
import { choicesOf, column, departmentChoices, type Table } from './table.ts';

const CODE = /^[\w-]{1,40}$/;

/** The staff, a row each. A partner is written by badge number: nobody knows the ids. */
export function staffTable(documents: Documents): Table {
  const roles = choicesOf(tableFile.roles);
  const text = (most: number, form?: RegExp) => ({ is: 'text' as const, most, ...(form ? { form } : {}) });
  const key = column('badge_no', 'badge_no', { is: 'text', most: 40, form: CODE, wrong: 'bad-badge' }, ['YL-2001', 'YL-2002'], {
    needed: true,
  });
  const departments = departmentChoices(documents);
  const [first] = departments;
  return {
    sheet: tableFile.sheets.staff,
    key,
    columns: [
      column('id', 'id', { is: 'text', most: 40, form: CODE, wrong: 'bad-code' }, ['', ''], { width: 8, keeps: true }),
      key,
      column('name', 'name', text(40), ['张三', '李四'], { needed: true, width: 10 }),
      column('name_en', 'name_en', text(60), ['Zhang San', 'Li Si']),
      column(
        'department',
        'department',
        { is: 'choice', of: departments, wrong: 'unknown-department' },
        [first?.label ?? '', first?.label ?? ''],
        {
          needed: true,
          width: 22,
        },
      ),
      column('role', 'role', { is: 'choice', of: roles }, [tableFile.roles.window, tableFile.roles.guide], { needed: true, width: 12 }),
      column(
        'roles',
        'roles',
        { is: 'choice', of: roles, several: true },
        ['', `${tableFile.roles.agent}、${tableFile.roles.supervisor}`],
        { blank: [] },
      ),
      column('post_zh', 'post_zh', text(60), ['综合窗口受理员', '咨询导办员'], { blank: '', width: 24 }),
      column('chief_representative', 'chief_representative', { is: 'yes' }, ['否', '否'], { blank: false, width: 10 }),
      column('ab_partner', 'ab_partner', text(40), ['YL-2002', 'YL-2001'], { blank: null, width: 12 }),
      column('phone', 'phone', text(30), ['0000-6600123', '']),
      column('room_zh', 'room_zh', text(40), ['', '']),
      column('room_en', 'room_en', text(60), ['', '']),
      column('photo', 'photo', { is: 'text', most: 80, form: /^[\p{L}\p{N}_-]+\.(png|jpe?g|webp)$/iu, wrong: 'bad-photo' }, ['', '']),
      column('photo_agreed', 'photo_agreed', { is: 'yes' }, ['否', '否'], { blank: false, width: 14 }),
    ],
    parts: [],
    nameOf: ({ name }) => String(name ?? ''),
    says: tableFile.how.staff,
  };
}
