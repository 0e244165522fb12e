/** What Paihao is made of, and under which licence each of it may be used. Their texts lie with the programs, in `node_modules`. */
export const CREDITS: readonly (readonly [name: string, license: string])[] = [
  ['Paihao 排号', 'Apache-2.0'],
  ['Noto Sans SC, Noto Serif SC, Noto Sans Arabic (Adobe, Google)', 'SIL OFL 1.1'],
  ['eSpeak NG', 'GPL-3.0-or-later'],
  ['libSQL, Express, Socket.IO, Kysely, zod, lowdb, fflate, pino, helmet, qrcode, csv-parse, marked, chinese-days, pinyin-pro', 'MIT'],
  ['Lit', 'BSD-3-Clause'],
  ['Apache ECharts, receiptline', 'Apache-2.0'],
  ['resvg, web-push', 'MPL-2.0'],
  ['saxes', 'ISC'],
];
