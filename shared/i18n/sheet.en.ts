import type { SheetWords } from './sheet.zh-CN.ts';

const FORMS: Record<string, string> = {
  original: 'original',
  copy: 'copy',
  'original+copy': 'original and copy',
  form: 'form',
  electronic: 'electronic',
};
const some = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const sheetEn: SheetWords = {
  title: 'What to bring',
  missingTitle: 'Still missing',
  code: (code, version) => `Code ${code}, version ${version}`,
  promised: (limit) => `Promised within: ${limit}`,
  statutory: (limit) => `Limit by law: ${limit}`,
  charge: (fee) => `Fee: ${fee}`,
  limit: ({ value, unit, text_en }) => {
    if (text_en) return text_en;
    if (value === null || unit === null) return 'none';
    if (value === 0) return 'at once';
    return unit === 'workday' ? some(value, 'working day', 'working days') : some(value, 'day', 'days');
  },
  fee: ({ charged, text_zh, text_en }) => (charged ? (text_en ?? text_zh) : 'none'),
  situations: (names) => `Your case: ${names.join(', ')}`,
  sum: (all, must) => (all === 0 ? 'No papers are needed beside your ID card.' : `${some(all, 'paper', 'papers')}, ${must} required:`),
  lacking: (names) =>
    names.length === 0 ? 'All required papers are there' : `${some(names.length, 'required paper is', 'required papers are')} missing`,
  tags: { must: '[Required]', later: '[May follow later]', some: '[In some cases]', here: '[Made here]', none: '[Not needed]' },
  state: { ready: '[You have it]', missing: '[Missing]' },
  how: (form, copies) => {
    const name = FORMS[form] ?? '';
    return name && copies > 0 ? `${name}, ${some(copies, 'copy', 'copies')}` : name;
  },
  join: ' ',
  hint: (text) => `Note: ${text}`,
  scan: 'Scan to read it on the phone, always up to date',
  consult: (phone) => `Questions: ${phone}`,
};
