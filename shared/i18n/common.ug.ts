import { weekdayOf } from '../time.ts';
import type { Wait } from '../views.ts';
import type { HallPhase, RefusalWord, TicketStatus, WindowStatus } from '../words.ts';
import type { CommonWords } from './common.zh-CN.ts';

const WEEKDAYS = ['دۈشەنبە', 'سەيشەنبە', 'چارشەنبە', 'پەيشەنبە', 'جۈمە', 'شەنبە', 'يەكشەنبە'];
const MONTHS = ['يانۋار', 'فېۋرال', 'مارت', 'ئاپرېل', 'ماي', 'ئىيۇن', 'ئىيۇل', 'ئاۋغۇست', 'سېنتەبىر', 'ئۆكتەبىر', 'نويابىر', 'دېكابىر'];

/** From—to stays in this order among letters that run the other way. */
const span = (from: string | number, to: string | number): string => `\u2066${from}—${to}\u2069`;

const range = ({ from, to }: NonNullable<Wait>): string => {
  if (to <= 5) return '5 مىنۇت ئىچىدە';
  if (from >= 90) {
    const [a, b] = [Math.floor(from / 30) / 2, Math.ceil(to / 30) / 2];
    return a === b ? `تەخمىنەن ${a} سائەت` : `تەخمىنەن ${span(a, b)} سائەت`;
  }
  const [a, b] = [Math.floor(from / 5) * 5, Math.ceil(to / 5) * 5];
  if (a === 0) return `${b} مىنۇت ئىچىدە`;
  return a === b ? `تەخمىنەن ${a} مىنۇت` : `تەخمىنەن ${span(a, b)} مىنۇت`;
};

/** Uyghur, for the kiosk. */
export const commonUg: CommonWords = {
  langName: 'ئۇيغۇرچە',
  spell: (number: string) => [...number].join(' '),
  count: String,
  people: (n: number) => `${n} كىشى`,
  ahead: (people: number) => (people === 0 ? 'كېيىنكى نۆۋەت سىزنىڭ' : `ئالدىڭىزدا ${people} كىشى بار`),
  waitRange: range,
  waiting: (people: number, wait: Wait, free: boolean): string => {
    if (people === 0 && free) return 'ھازىر ساقلاشنىڭ ھاجىتى يوق';
    if (!wait) return people === 0 ? 'ساقلاۋاتقان كىشى يوق' : `${people} كىشى ساقلاۋاتىدۇ، ۋاقتى ئېنىق ئەمەس`;
    return `${people} كىشى ساقلاۋاتىدۇ، ${range(wait)}`;
  },
  date: (day: string) => `${Number(day.slice(8))}-${MONTHS[Number(day.slice(5, 7)) - 1]}`,
  weekday: (day: string) => WEEKDAYS[weekdayOf(day) - 1] ?? '',
  span,
  list: (items: readonly string[]) => items.join('، '),
  comma: '، ',
  colon: ': ',
  floor: (no: number) => `${no}-قەۋەت`,
  zone: (code: string) => `${code} رايونى`,
  windowNo: (no: string) => `${no}-كۆزنەك`,
  minutes: (n: number) => `${n} مىنۇت`,
  stale: (clock: string) => `ئالاقە ئۈزۈلدى، بۇ سائەت ${clock} دىكى ئەھۋال`,
  connecting: 'ئۇلىنىۋاتىدۇ',
  trial: 'ئۈلگە زال',
  clockSet: (when: string) => `ئۈلگە ۋاقىت ${when}`,
  thisDevice: 'بۇ ئۈسكۈنە',
  unpaired: 'بۇ ئېكران تېخى تىزىملاتمىدى',
  unpairedHow: 'باشقۇرغۇچى ئىشخانا بېتىدىكى «ئۈسكۈنە» دە بۇ ئېكراننى تىزىملىتىپ، چىققان ئۇلانما بىلەن ئاچسۇن.',
  pairingHow: 'باشقۇرغۇچى ئىشخانا بېتىدىكى «ئۈسكۈنىلەر» دە بۇ كودنى كىرگۈزسۇن. كود ئون مىنۇتتىن كېيىن يېڭىلىنىدۇ.',
  phase: {
    'pre-open': 'ئېچىلىش ئالدىدا',
    open: 'ئوچۇق',
    lunch: 'چۈشلۈك دەم ئېلىش',
    closing: 'نومۇر بېرىش توختىدى',
    closed: 'ئىشتىن چۈشتى',
    emergency: 'جىددىي ئۇقتۇرۇش',
  } satisfies Record<HallPhase, string>,
  ticketStatus: {
    waiting: 'ساقلاۋاتىدۇ',
    called: 'چاقىرىلىۋاتىدۇ',
    serving: 'بېجىرىلىۋاتىدۇ',
    held: 'ۋاقىتلىق توختىتىلدى',
    done: 'بېجىرىلىپ بولدى',
    missed: 'نۆۋىتى ئۆتۈپ كەتتى',
    cancelled: 'بىكار قىلىندى',
    expired: 'كۈچتىن قالدى',
  } satisfies Record<TicketStatus, string>,
  windowStatus: { open: 'مۇلازىمەتتە', paused: 'ۋاقىتلىق توختىدى', closed: 'ئېچىلمىدى' } satisfies Record<WindowStatus, string>,
  windowFree: 'كىشى كۈتۈۋاتىدۇ',
  refusal: {
    'hall-closed': 'ھازىر نومۇر بېرىلمەيدۇ.',
    'queue-closed': 'بۇ ئىشقا ھازىر نومۇر بېرىلمەيدۇ.',
    'quota-full': 'بۇ ۋاقىتتىكى نومۇر تۈگىدى.',
    'unknown-queue': 'بۇ زالدا بۇنداق ئىش يوق.',
    'unknown-matter': 'بۇ زالدا بۇنداق ئىش يوق.',
    'unknown-ticket': 'بۇنداق نومۇر يوق، بۈگۈننىڭ بولماسلىقى مۇمكىن.',
    'unknown-window': 'بۇنداق كۆزنەك يوق.',
    'unknown-document': 'بۇنداق ھۆججەت يوق.',
    'unknown-place': 'بۇنداق نەرسە يوق.',
    'already-waiting': 'نومۇر ئالغان، نۆۋەتتە تۇرۇۋاتىسىز.',
    'window-not-open': 'ئاۋۋال كۆزنەكنى ئېچىڭ.',
    'window-busy': 'كۆزنەكتە بېجىرىلىپ بولمىغان نومۇر بار.',
    'nobody-waiting': 'ساقلاۋاتقان كىشى يوق.',
    'already-called': 'بۇ نومۇرنى باشقا كۆزنەك چاقىردى.',
    'already-moved-on': 'باياتىن چاقىرىلدى.',
    'wrong-state': 'بۇ نومۇرنى ھازىر بۇنداق قىلغىلى بولمايدۇ.',
    'too-many-recalls': 'قايتا چاقىرىش سانى توشتى.',
    'too-soon': 'ھازىرلا چاقىرىلدى، بىردەم ساقلاڭ.',
    'call-again-first': 'يەنە بىر قېتىم چاقىرىڭ.',
    'choosing-not-allowed': 'نومۇر تەرتىپ بويىچە چاقىرىلىدۇ.',
    'not-served-here': 'بۇ كۆزنەكتە بېجىرىلمەيدۇ.',
    'already-reviewed': 'باھالاپ بولدىڭىز، رەھمەت.',
    'roster-gaps': 'بەزى خىزمەت كۈنلىرىگە رەھبەر ئورۇنلاشتۇرۇلمىغان.',
    'short-notice': 'نۆۋەت ئالماشتۇرۇشنى ئالدىن مەلۇم قىلىش كېرەك.',
    'changed-meanwhile': 'باشقىلار ھازىرلا ئۆزگەرتتى، كۆرۈپ ئاندىن ئۆزگەرتىڭ.',
    'precondition-missing': 'ئاۋۋال ئەڭ يېڭى مەزمۇننى ئوقۇڭ.',
    'too-large': 'مەزمۇن بەك چوڭ.',
    malformed: 'تەلەپ مەزمۇنى خاتا.',
    'not-signed-in': 'ئاۋۋال كىرىڭ.',
    'not-allowed': 'بۇنىڭغا ھوقۇقىڭىز يوق.',
    'too-many-requests': 'بىردەم ساقلاپ قايتا سىناڭ.',
    'not-saved': 'ۋاقىتلىق ساقلانمىدى، سەل تۇرۇپ قايتا سىناڭ.',
  } satisfies Record<RefusalWord, string>,
};
