import { gapsOf, isIncomplete } from '../../shared/matter-gaps.ts';
import type { Matter } from '../../shared/settings.ts';
import type { MatterCode } from '../../shared/words.ts';

export const SHOWS = ['all', 'incomplete', 'unverified', 'planned'] as const;
export type Show = (typeof SHOWS)[number];
export type Wanted = { readonly typed: string; readonly department: string; readonly show: Show };
export const EVERYTHING: Wanted = { typed: '', department: '', show: 'all' };

/**
 * The matters of a draft that are looked for. `found`: the codes that the hall itself finds for what was typed, by pinyin and
 * initials too; null while it has not answered. What is only in the draft is found by what stands in it.
 */
export function wantedOf(matters: readonly Matter[], { typed, department, show }: Wanted, found: ReadonlySet<MatterCode> | null): Matter[] {
  const text = typed.trim().toLowerCase();
  return matters.filter(
    (one) =>
      (department === '' || one.department === department) &&
      shown(one, show) &&
      (text === '' || found?.has(one.code) || [one.code, one.name_zh, one.name_en].some((word) => word.toLowerCase().includes(text))),
  );
}

function shown(matter: Matter, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'planned') return (matter.next?.length ?? 0) > 0;
  const gaps = gapsOf(matter);
  return show === 'incomplete' ? isIncomplete(gaps) : gaps.has('unverified');
}

/** How many there are, how many lack something, how many nobody has checked yet. */
export const counted = (matters: readonly Matter[]) => ({
  all: matters.length,
  lacking: matters.filter((one) => shown(one, 'incomplete')).length,
  unchecked: matters.filter((one) => shown(one, 'unverified')).length,
});

/** The next code of the same kind that nothing has: GA-HZ-014 after GA-HZ-013; null when all 999 are taken. */
export function codeAfter(matters: readonly Matter[], like: MatterCode): MatterCode | null {
  const kind = like.replace(/\d{3}$/, '');
  const taken = matters.filter(({ code }) => code.startsWith(kind)).map(({ code }) => Number(code.slice(kind.length)));
  const next = Math.max(0, ...taken.filter(Number.isInteger)) + 1;
  return next > 999 ? null : `${kind}${String(next).padStart(3, '0')}`;
}

/** A matter to be filled in, in a department and queue that the hall has. */
export const newMatter = (code: MatterCode, department: string, category: string): Matter => {
  const open = { value: null, unit: null, text_zh: '' };
  return {
    code,
    name_zh: '',
    name_en: '',
    department,
    category,
    matter_type: '公共服务',
    audience: 'person',
    kind: 'instant',
    time_limit: { statutory: open, promised: { value: 0, unit: 'workday', text_zh: '当场办结', text_en: 'Done at once' } },
    legal_basis: [],
    conditions: [],
    materials: [],
    steps: [],
    fee: { charged: false, text_zh: '不收费', text_en: 'none' },
    channels: ['window'],
    result_zh: '',
    consult_phone: '',
    complaint_phone: '',
    version: '1',
    verified: false,
  };
};
