const ONES = '零一二三四五六七八九';

/** How a hall reads a 1 that is no quantity: 幺, which cannot be taken for 七, or 一. */
export type One = '幺' | '一';
/** Digit by digit, as a number is read that is no quantity. */
export const spelt = (digits: string, one: One = '幺'): string => plainly(digits).replaceAll('一', one);
const plainly = (digits: string): string => digits.replace(/\d/g, (digit) => ONES.charAt(Number(digit)));

/** Up to four digits, without what stands in front of them: 13 is 一十三. */
function fourDigits(n: number): string {
  let said = '';
  let gap = false;
  for (const [size, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit === 0) {
      gap = said !== '';
      continue;
    }
    said += `${gap ? '零' : ''}${ONES.charAt(digit)}${word}`;
    gap = false;
  }
  return said;
}

/** A whole number below 10¹² as it is counted: 十二, 一百零五, 一万二千. 2 is 二. */
export function counted(n: number): string {
  if (n === 0) return '零';
  let said = '';
  let gap = false;
  for (const [size, word] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(n / size) % 1e4;
    if (group === 0) {
      gap = said !== '';
      continue;
    }
    said += `${said !== '' && (gap || group < 1000) ? '零' : ''}${fourDigits(group)}${word}`;
    gap = false;
  }
  return said.replace(/^一十/, '十');
}

/** What is counted with 两: people and papers, times and lengths of time. Floors, windows, months and days are numbered, with 二. */
const COUNTED_WITH_LIANG =
  /^(?:个|位|名|份|张|本|次|件|种|项|页|条|样|家|套|处|台|步|遍|天|周|年|小时|分钟|刻钟|人(?![民员均])|元|万|千|亿|倍|公里|米|[吨斤]|平方)/;
/** A quantity however long it is; a long number before anything else is a telephone or a code. */
const MEASURED = /^(?:元|人|个|份|张|件|次|平方|公里|米|户|家|名|位|天|吨|万|亿)/;

/** One number where it stands: as a rank, a quantity, or a row of digits. */
function numberRead(digits: string, rank: boolean, after: string, one: One): string {
  const [whole = '', part] = digits.split('.');
  const row = (whole.length > 2 && whole.startsWith('0')) || whole.length > 12 || (whole.length > 4 && !rank && !MEASURED.test(after));
  if (row) return part === undefined ? spelt(whole, one) : `${spelt(whole, one)}点${plainly(part)}`;
  if (part !== undefined) return `${counted(Number(whole))}点${plainly(part)}`;
  if (!rank && Number(whole) === 2 && COUNTED_WITH_LIANG.test(after)) return '两';
  return counted(Number(whole));
}

const timeRead = (hour: string, minute: string): string => {
  const past = Number(minute) === 0 ? '' : `${Number(minute) < 10 ? '零' : ''}${counted(Number(minute))}分`;
  return `${Number(hour) === 2 ? '两' : counted(Number(hour))}点${past}`;
};

/** In this order: what an earlier rule has read holds no digits any more. */
const rulesFor = (one: One): readonly (readonly [RegExp, (...found: string[]) => string])[] => [
  [/(?<=\p{Script=Han})[ \t]+(?=\d)|(?<=\d)[ \t]+(?=\p{Script=Han})/gu, () => ''], // such blanks are for the eye
  [/(?<=\d),(?=\d{3}(?!\d))/g, () => ''], // 12,000
  [
    /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    (_all, year = '', month, day) => `${plainly(year)}年${counted(Number(month))}月${counted(Number(day))}日`,
  ],
  [/(?<!\d)(\d{4})(?=\s*年|\s*[〕\]］])/g, (_all, year = '') => plainly(year)],
  [/(?<![\d-])(?:0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4})(?![\d-])/g, (phone = '') => spelt(phone, one).replaceAll('-', '，')],
  [/(?<=\d)\s*(?:[—–~～]+|-{1,2})\s*(?=[A-Z]?\d)/g, () => '到'], // 40—50, 08:30-12:00, A001—A010
  [/(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g, (_all, hour = '', minute = '') => timeRead(hour, minute)],
  [/(\d+(?:\.\d+)?)\s*%/g, (_all, share = '') => `百分之${numberRead(share, true, '', one)}`],
  [
    /(?<![a-z\d])([A-Z])(\d+)(?![\d.])/g, // A001 is a ticket, A4 is paper
    (_all, letter = '', digits = '') =>
      `${letter} ${digits.length > 2 || digits.startsWith('0') ? spelt(digits, one) : counted(Number(digits))}`,
  ],
  [/(?<=\d)人(?![次民员均])/g, () => '位'],
];
const RULES: Record<One, ReturnType<typeof rulesFor>> = { 幺: rulesFor('幺'), 一: rulesFor('一') };

/** A Chinese text as it is said: nothing in it is a digit any more, and letters stand apart. */
export function readChinese(text: string, one: One = '幺'): string {
  let said = text;
  for (const [sign, read] of RULES[one]) said = said.replace(sign, read);
  return said
    .replace(/(第?)(\d+(?:\.\d+)?)/g, (all, rank: string, digits: string, at: number, whole: string) => {
      return rank + numberRead(digits, rank !== '', whole.slice(at + all.length), one);
    })
    .replace(/(?<=\p{Script=Han})[ \t]*([A-Z]+)/gu, ' $1')
    .replace(/([A-Z]+)[ \t]*(?=\p{Script=Han})/gu, '$1 ')
    .trim();
}
