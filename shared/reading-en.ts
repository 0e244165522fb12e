const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const spelt = (digits: string): string => [...digits].map((digit) => DIGITS[Number(digit)] ?? '').join(' ');

/** Below a hundred in words; every voice reads larger ones by itself, but not each of them a leading zero. */
function counted(digits: string): string {
  const n = Number(digits);
  if (n > 99) return digits.replace(/^0+/, '');
  if (n < 10) return DIGITS[n] ?? '';
  if (n < 20) return TEENS[n - 10] ?? '';
  const ones = n % 10;
  return `${TENS[Math.floor(n / 10)]}${ones > 0 ? `-${DIGITS[ones]}` : ''}`;
}

const timeRead = (hour: string, minute: string): string => {
  if (minute === '00') return `${counted(hour)} o'clock`;
  return `${counted(hour)} ${minute.startsWith('0') ? 'oh ' : ''}${counted(minute)}`;
};

/** In this order: what an earlier rule has read holds no short number any more. */
const RULES: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/(?<=\d),(?=\d{3}(?!\d))/g, () => ''],
  [
    /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    (_all, year, month, day) => `${Number(day)} ${MONTHS[Number(month) - 1] ?? Number(month)} ${year}`,
  ],
  [/(?<![\d-])(?:0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4})(?![\d-])/g, (phone = '') => phone.split('-').map(spelt).join(', ')],
  [/(?<=\d)\s*(?:[—–~～]+|-{1,2})\s*(?=[A-Z]?\d)/g, () => ' to '],
  [/(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g, (_all, hour = '', minute = '') => timeRead(hour, minute)],
  [
    /(?<![A-Za-z\d])([A-Z])(\d+)(?![\d.])/g,
    (_all, letter, digits = '') => `${letter} ${digits.length > 2 || digits.startsWith('0') ? spelt(digits) : counted(digits)}`,
  ],
  [/(?<![\d.])(?:0\d{2,}|\d{5,})(?![\d.])/g, (digits = '') => spelt(digits)],
  [new RegExp(`(?<![\\d.])\\d{1,4}(?![\\d.]*\\d| (?:${MONTHS.join('|')}))`, 'g'), (digits = '') => counted(digits)],
];

/** An English text as it is said. */
export function readEnglish(text: string): string {
  let said = text;
  for (const [sign, read] of RULES) said = said.replace(sign, read);
  return said.trim();
}
