import type { Wait } from '../views.ts';

const FORMS: Record<string, string> = {
  original: '原件',
  copy: '复印件',
  'original+copy': '原件和复印件',
  form: '表格',
  electronic: '电子材料',
  on_site: '现场办',
};

/** The part of the day whose numbers are gone. */
type Part = 'am' | 'pm' | 'today';
const PART: Record<Part, string> = { am: '上午', pm: '下午', today: '今天' };
/** After one half of a day comes its other half. */
const again = (part: Part, when: string | null): string => (when ? `，${part === 'am' ? '下午 ' : ''}${when} 再取` : '');

/** The kiosk's words; the reference for every other language. */
export const kioskZhCN = {
  thisDevice: '取号机',
  question: '您要办什么？',
  howTo: '点一项就能取号。不会用，请到咨询台。',
  consult: (phone: string): readonly [label: string, phone: string] => ['咨询电话', phone],
  papers: '查材料',
  papersHint: '先看要带什么',
  allServices: '全部业务',
  moreServices: (n: number) => `还有 ${n} 类业务`,
  seeAll: '看看都办什么，带什么',
  otherLanguage: 'English',
  otherLanguageLabel: 'Use this screen in English',
  services: '业务',

  // why the hall gives no numbers now, and when it does again
  today: (hours: string) => `今天 ${hours}`,
  openNow: '开放中',
  soon: (clock: string) => clock,
  tomorrow: (clock: string) => `明天 ${clock}`,
  onDay: (date: string, clock: string) => `${date} ${clock}`,
  startsAt: (when: string) => `${when} 开始取号`,
  because: {
    'before-hours': '还没到时间',
    lunch: '午间休息',
    closing: '已停止取号',
    'after-hours': '已下班',
    'rest-day': '今天休息',
    holiday: '放假',
  },
  holiday: (name: string) => `${name}放假`,
  closedTitle: {
    'before-hours': '还没开始取号',
    lunch: '午间休息，暂不取号',
    closing: '已停止取号',
    'after-hours': '已下班，今天不取号了',
    'rest-day': '今天休息，不取号',
    holiday: '放假，今天不取号',
  },
  holidayTitle: (name: string) => `${name}放假，今天不取号`,
  closedPlain: '现在不取号',
  keepTaken: '已取的号照常办完',
  closedHint: (when: string | null) => `${when ? `${when} 开始取号。` : ''}现在可以先查材料。`,
  closingHint: '已取的号照常办完。现在可以先查材料。',
  shut: (when: string) => `${when} 开始取号`,
  shutPlain: '现在不取号',
  queueShut: '现在不取号',
  quotaFull: (part: Part, when: string | null) => `${PART[part]}的号取完了${when ? `，${when} 再取` : ''}`,
  tooMany: (part: Part, when: string | null) => `${PART[part]}排满了${when ? `，${when} 再取` : ''}`,

  back: '返回',
  backHome: '回首页',
  previous: '上一页',
  next: '下一页',
  page: (page: number, pages: number) => `${page} / ${pages}`,

  place: (floor: string, zone: string) => `${floor} ${zone}`,
  windows: (list: string, _count: number) => `窗口 ${list}`,
  takeNumber: '取号',
  takeNumberHint: '点一下，就给您排上',
  bringId: '办理时请出示身份证。',
  papersFirst: '先看要带什么材料',
  takeNow: '现在取号，会排在',
  notNow: '现在不能取号',

  whichPapers: '查哪项业务的材料？',
  whichMatter: '您要办哪一件事？',
  matterCount: (n: number) => `${n} 件事`,
  fetching: '正在取材料清单',
  fetchFailed: '材料清单没有取到。请再试一次，或到咨询台问。',
  again: '再试一次',
  noMatters: '这项业务没有材料清单，请到咨询台问。',
  instant: '当场办结',
  promisedKind: '承诺件',

  notice: '一次性告知',
  code: (code: string) => `编号 ${code}`,
  promised: (n: string) => `承诺 ${n}`,
  statutory: (n: string) => `法定 ${n}`,
  workdays: (n: number) => `${n} 个工作日`,
  days: (n: number) => `${n} 天`,
  free: '不收费',
  charged: '要收费',
  fee: (text: string) => `收费：${text}`,
  how: (form: string, copies: number) => `${FORMS[form] ?? form}${copies > 0 ? ` ${copies} 份` : ''}`,
  howJoin: '，',
  tags: { must: '必须带', later: '可后补', some: '看情况', here: '现场办', none: '不用带' },
  noPapers: '什么都不用带',
  onlyId: '只需带身份证',
  sum: (all: number, must: number, later: number) => `共 ${all} 样，要带 ${must} 样${later > 0 ? `，可后补 ${later} 样` : ''}`,
  basis: '办理依据',
  basisTitle: '办理依据和条件',
  laws: '法律依据',
  conditions: '办理条件',
  stepsTitle: '办理步骤',
  notes: '提示',
  result: '办成后拿到',
  limitByLaw: '法定时限',
  feeTitle: '收费',
  close: '看完了',
  ready: '材料齐了，取号',
  backToNumber: (number: string) => `回到 ${number}`,

  asking: '正在取号',
  askingSlow: '比平时慢一点，请稍等',
  askingUnheard: '还没连上，正在再试',
  askingKeep: '请不要离开，号会显示在这里。',

  got: '取号成功',
  gotHint: '请拍照或扫码，记住您的号',
  goTo: '请到',
  goWait: '等候，听到叫号再去窗口',
  yourNumber: '您的号码',
  factAhead: '前面还有（人）',
  factNext: '下一位',
  factNextValue: '就是您',
  factWindows: '可能的窗口',
  factWait: (wait: NonNullable<Wait>): readonly [label: string, figure: string] => {
    if (wait.to <= 5) return ['大约等（分钟）', '5 以内'];
    if (wait.from >= 90) return ['大约等（小时）', ends(Math.floor(wait.from / 30) / 2, Math.ceil(wait.to / 30) / 2)];
    const [a, b] = [Math.floor(wait.from / 5) * 5, Math.ceil(wait.to / 5) * 5];
    return ['大约等（分钟）', a === 0 ? `${b} 以内` : ends(a, b)];
  },
  scan: '用手机扫一扫',
  scanHint: '出门也能看排到哪儿',
  qrLabel: (number: string) => `${number} 的排队进度`,
  missed: '过号了不要紧',
  missedHint: (behind: number | null) =>
    behind === null ? '过号作废，请重新取号' : behind > 0 ? `回来扫码或到咨询台，往后排 ${behind} 位` : '回来扫码或到咨询台，重新排队',
  homeIn: (seconds: number): readonly [number: string, rest: string] => [String(seconds), ' 秒后回到首页'],
  longer: '再看一会儿',
  wrong: '点错了，取消这个号',
  done: '完成',
  whatToBring: '看看要带什么材料',

  cancelAsk: (number: string) => `取消 ${number}？`,
  cancelHint: '取消以后，要重新取号、重新排队。',
  cancelYes: '取消这个号',
  cancelNo: '不取消',
  cancelling: '正在取消',
  cancelFailed: '没有取消成功。请再试一次，或到咨询台。',
  cancelled: (number: string) => `${number} 已取消`,
  cancelledHint: '要办别的事，请重新取号。',

  sorry: {
    'hall-closed': (when: string | null) => (when ? `现在不取号。${when} 开始取号。` : '现在不取号。'),
    'queue-closed': (name: string, part: Part, when: string | null) => `现在取${name}的号，${PART[part]}办不完了${again(part, when)}。`,
    'quota-full': (name: string, part: Part, when: string | null) => `${name}${PART[part]}的号取完了${again(part, when)}。`,
    'already-waiting': (number: string) => `您已经有号 ${number}。`,
    'too-many-requests': '请稍等一会儿再试。',
    'not-saved': '没有取到号，不是您的问题。请到咨询台，马上给您排。',
    gone: '这一项现在取不了号。请换一项，或到咨询台问。',
  },
  sorryTitle: '没有取到号',
  alreadyHint: '请用原来的号，听到叫号再去窗口。',
  another: '换一项',

  stillThere: '还在吗？',
  stillThereHint: (seconds: number): readonly [number: string, rest: string] => [String(seconds), ' 秒后回到首页'],
  goOn: '继续',
};

const ends = (a: number, b: number): string => (a === b ? String(a) : `${a}—${b}`);

export type KioskWords = typeof kioskZhCN;
