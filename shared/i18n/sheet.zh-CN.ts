import type { MaterialTag } from '../materials.ts';

const FORMS: Record<string, string> = {
  original: '原件',
  copy: '复印件',
  'original+copy': '原件和复印件',
  form: '表格',
  electronic: '电子材料',
};
/** A limit as the hall's documents have it: in figures, and in words. */
export type LimitTold = {
  readonly value: number | null;
  readonly unit: string | null;
  readonly text_zh: string;
  readonly text_en?: string | undefined;
};
export type FeeTold = { readonly charged: boolean; readonly text_zh: string; readonly text_en?: string | undefined };

/** The one-time notification on paper; the reference for every other language. */
export const sheetZhCN = {
  title: '一次性告知',
  missingTitle: '还缺的材料',
  code: (code: string, version: string) => `编号 ${code}　第 ${version} 版`,
  promised: (limit: string) => `承诺时限：${limit}`,
  statutory: (limit: string) => `法定时限：${limit}`,
  charge: (fee: string) => `收费：${fee}`,
  limit: ({ text_zh }: LimitTold): string => text_zh,
  fee: ({ text_zh }: FeeTold): string => text_zh,
  situations: (names: readonly string[]) => `您的情况：${names.join('、')}`,
  sum: (all: number, must: number) => (all === 0 ? '不用另带材料，带上身份证就行。' : `共 ${all} 样，必须带 ${must} 样：`),
  lacking: (names: readonly string[]) => (names.length === 0 ? '必须带的都齐了' : `还缺 ${names.length} 样必须带的`),
  tags: { must: '【必须带】', later: '【可后补】', some: '【看情况】', here: '【现场办】', none: '【不用带】' } satisfies Record<
    MaterialTag,
    string
  >,
  state: { ready: '【已带】', missing: '【还缺】' },
  how: (form: string, copies: number) => {
    const name = FORMS[form] ?? '';
    return name && copies > 0 ? `${name} ${copies} 份` : name;
  },
  join: ' ',
  hint: (text: string) => `提示：${text}`,
  scan: '扫码看最新的，有变以手机为准',
  consult: (phone: string) => `咨询电话 ${phone}`,
};
export type SheetWords = typeof sheetZhCN;
