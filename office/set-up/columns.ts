import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import type { SetUpNow } from '../../shared/set-up-views.ts';
import type { Lang } from '../../shared/words.ts';
import type { Option } from '../editing/field.ts';
import type { Column } from './quick-rows.ts';
import { LETTERS, QUICK_ROLES, type Row, textOf } from './rows.ts';
import type { StepName } from './steps.ts';

export const LIST_STEPS = ['departments', 'queues', 'windows', 'staff'] as const satisfies readonly StepName[];
export type ListStep = (typeof LIST_STEPS)[number];
export const isList = (step: StepName): step is ListStep => LIST_STEPS.some((one) => one === step);

/** The columns of a quick list. */
export function columnsOf(step: ListStep, now: SetUpNow, lang: Lang): Column[] {
  const words = officeSetUpWords[lang];
  const label = (field: string) => words.fields[field] ?? field;
  const named = ({ name_zh, name_en }: { name_zh: string; name_en: string }) => (lang === 'en' ? name_en : name_zh);
  const text = (field: string, width: string, max: number, more: { number?: true } = {}): Column => ({
    field,
    label: label(field),
    is: 'text',
    width,
    max,
    ...more,
  });
  const choice = (field: string, width: string, options: readonly Option[], none?: string): Column => ({
    field,
    label: label(field),
    is: 'choice',
    width,
    options,
    ...(none === undefined ? {} : { none }),
  });
  const departments = now.departments.map((one) => ({ value: one.id, label: lang === 'en' ? one.name_en : one.short_zh }));
  switch (step) {
    case 'departments': {
      const zones = now.hall.zones.map((one) => ({ value: one.code, label: named(one) }));
      return [
        text('name_zh', '240px', 60),
        text('short_zh', '140px', 12),
        ...(zones.length > 1 ? [choice('zone', '200px', zones)] : []),
        text('consult_phone', '170px', 30),
      ];
    }
    case 'queues':
      return [
        choice(
          'code',
          '84px',
          LETTERS.map((letter) => ({ value: letter, label: letter })),
        ),
        text('name_zh', '260px', 30),
        { ...text('minutes', '150px', 3, { number: true }), label: words.minutes },
        ...(departments.length > 1 ? [{ ...choice('department', '180px', departments), label: label('departments') }] : []),
      ];
    case 'windows':
      return [
        text('no', '64px', 2, { number: true }),
        choice(
          'post_a',
          '170px',
          now.staff.map(({ id, name, badge_no }) => ({
            value: id,
            label: lang === 'en' ? `${name} (${badge_no})` : `${name}（${badge_no}）`,
          })),
          words.nobody,
        ),
        {
          field: 'queues',
          label: label('categories'),
          is: 'many',
          width: '',
          options: now.queues.map((one) => ({ value: one.code, label: `${one.code} ${named(one)}` })),
        },
      ];
    case 'staff':
      return [
        text('name', '160px', 40),
        text('badge_no', '150px', 20),
        choice(
          'role',
          '150px',
          QUICK_ROLES.map((role) => ({ value: role, label: words.roles[role] ?? role })),
        ),
        choice(
          'window',
          '150px',
          now.windows.map(({ no }) => ({ value: no, label: no })),
          words.chooseWindow,
        ),
      ];
  }
}

/** A row that is not there yet, with what is likely. */
export function freshRow(step: ListStep, now: SetUpNow, rows: readonly Row[]): Row {
  const used = (field: string) => new Set(rows.map((row) => textOf(row, field)));
  switch (step) {
    case 'departments':
      return { was: '', name_zh: '', short_zh: '', zone: now.hall.zones[0]?.code ?? '', consult_phone: '' };
    case 'queues':
      return {
        was: '',
        code: LETTERS.find((letter) => !used('code').has(letter)) ?? 'A',
        name_zh: '',
        minutes: '10',
        department: now.departments[0]?.id ?? '',
      };
    case 'windows': {
      const most = Math.max(0, ...rows.map((row) => Number(textOf(row, 'no')) || 0));
      return {
        was: '',
        no: String(most + 1).padStart(2, '0'),
        queues: now.queues.slice(0, 1).map(({ code }) => code),
        post_a: now.staff[0]?.id ?? '',
      };
    }
    case 'staff': {
      const last = textOf(rows.at(-1) ?? { was: '' }, 'badge_no');
      const number = /^(.*?)(\d+)$/.exec(last);
      const badge = number ? `${number[1]}${String(Number(number[2]) + 1).padStart(number[2]?.length ?? 0, '0')}` : '';
      const free = now.windows.find(({ no }) => !used('window').has(no));
      return { was: '', name: '', badge_no: badge, role: 'window', window: free?.no ?? '' };
    }
  }
}
