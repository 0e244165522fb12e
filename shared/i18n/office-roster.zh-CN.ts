import type { RosterCheck, RosterCheckName } from '../roster-checks.ts';

type Sum = { leaderless: number; first: { what: RosterCheckName; n: number } | null };
const dayNo = (day: string): string => String(Number(day.slice(8)));
const FAULT: Record<RosterCheckName, (n: number) => string> = {
  leader: (n) => `${n} 个工作日没有领导带班`,
  principals: (n) => `${n} 位党政正职还没有排`,
  'in-charge': (n) => `${n} 天分管领导不到中心`,
  director: (n) => `${n} 周没有值班主任`,
  staff: (n) => `${n} 天值班人员不够`,
  everyone: (n) => `${n} 人一次也没有排到`,
  'same-person': (n) => `${n} 天带班与主任是同一人`,
  twice: (n) => `${n} 天有人排了两次`,
  away: (n) => `${n} 天排了不在的人`,
  unknown: (n) => `${n} 天排了名单里没有的人`,
};

/** The office's page of the duty roster (值班表). */
export const officeRosterZhCN = {
  tabs: { month: '月值班表', week: '一周名单', shown: '公示记录', feeds: '个人日历' },
  tabsLabel: '值班表的几页',
  loading: '正在取值班表',
  failed: '没有取到值班表，请再试一次。',
  again: '再试一次',
  before: (month: string) => `${Number(month.slice(5))}月`,
  after: (month: string) => `${Number(month.slice(5))}月`,
  monthLabel: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月值班表`,
  title: (month: string, { leaderless, first }: Sum) =>
    `${Number(month.slice(5))}月${leaderless === 0 ? '每个工作日都有领导带班' : `还有 ${leaderless} 个工作日没有领导带班`}，${first ? FAULT[first.what](first.n) : '各项检查都通过'}`,
  pill: {
    draftBy: (day: string) => `草稿，${Number(day.slice(5, 7))}月${dayNo(day)}日前公示`,
    draftToday: '草稿，今天要公示',
    draftLate: '草稿，公示日已过',
    posted: (day: string) => `已公示，${day}`,
    changed: (n: number) => (n > 0 ? `公示后改了 ${n} 天，还没有公示` : '公示后改过，还没有公示'),
  },
  draftEffect: '保存的是草稿，公示以后才上墙',
  fill: '按轮次排',
  filled: (month: string) => `${Number(month.slice(5))}月已按轮次排好，可以撤销，也可以一处一处改。`,
  publish: (month: string) => `公示 ${Number(month.slice(5))}月值班表`,
  print: '打印公示表',
  printNot: '公示以后才能打印',

  grid: {
    help: '方向键走动，空格拿起，再按空格放下，Esc 放回，回车改这一天，Delete 清空。',
    cell: (day: string, weekday: string, rest: string, faults: string) => [day, weekday, rest, faults].filter(Boolean).join('，'),
    atRest: '电话值班',
    director: '主任',
    nobody: '未排',
    roles: { leader: '带班领导', director: '值班主任', staff: '值班人员' },
    place: (role: string, name: string) => `${role} ${name}`,
    fault: {
      leader: '没有领导',
      director: '本周无主任',
      staff: '人不够',
      'same-person': '同一人',
      twice: '排了两次',
      away: '人不在',
      unknown: '查无此人',
      'in-charge': '',
      principals: '',
      everyone: '',
    } satisfies Record<RosterCheckName, string>,
    change: (clock: string, names: string, substitute: boolean) => `${clock} 起${substitute ? '代班' : ''} ${names}`,
  },
  said: {
    taken: (name: string, where: string) => `拿起了 ${name}，${where}。走到要放的地方，按空格。`,
    back: (name: string) => `${name} 放回原处。`,
    moved: (name: string, where: string) => `${name} 放到 ${where}。`,
    swapped: (name: string, where: string, other: string) => `${name} 放到 ${where}，和 ${other} 对换。`,
    cleared: (where: string) => `${where} 清空了。`,
    empty: '这里没有人可以拿。',
    where: (day: string, role: string) => `${day} ${role}`,
  },

  checksTitle: '公示前检查',
  check: {
    leader: () => '每个工作日一位领导带班',
    principals: (n: number) => (n === 1 ? '党政正职每月一天' : `党政正职每月 ${n} 天`),
    'in-charge': () => '分管领导每天到中心',
    director: (n: number) => (n === 1 ? '大厅主任每周至少一天' : `大厅主任每周至少 ${n} 天`),
    staff: (n: number) => (n === 2 ? '每天至少两人值班' : `每天至少 ${n} 人值班`),
    everyone: (n: number) => (n === 1 ? '每人每月至少一次' : `每人每月至少 ${n} 次`),
    'same-person': () => '带班与值班主任不同人',
    twice: () => '一人一天只排一处',
    away: () => '不排不在的人',
    unknown: () => '排的人都在名单里',
  } satisfies Record<RosterCheckName, (n: number) => string>,
  checkIs: { well: '符合', not: '不符合' },
  told(check: RosterCheck, nameOf: (id: string) => string): string {
    if (check.what === 'principals' && check.ok) return `${check.kept.days.map(dayNo).join('、')} 日`;
    if (check.what === 'in-charge' && check.ok) return check.kept.people.map(nameOf).join('、');
    if (check.what === 'director') return `${check.done} / ${check.of} 周`;
    if (!check.ok && ['same-person', 'twice', 'away', 'unknown'].includes(check.what)) return `${check.days.length} 天`;
    if (['same-person', 'twice', 'away', 'unknown'].includes(check.what)) return '';
    return `${check.done} / ${check.of}`;
  },
  why(check: RosterCheck, nameOf: (id: string) => string): string {
    const days = check.days.map(dayNo).join('、');
    const people = check.people.slice(0, 12).map(nameOf).join('、');
    const more = check.people.length > 12 ? ` 等 ${check.people.length} 人` : '';
    if (days && people) return `${days} 日，${people}${more}`;
    return days ? `${days} 日` : `${people}${more}`;
  },
  source: (text: string) => `依据：${text}`,

  day: {
    leader: '带班领导',
    director: '值班主任',
    staff: (nth: number) => `值班人员 ${nth}`,
    addStaff: '再加一人',
    none: '未排',
    leaders: '领导',
    notice: (days: number) => `换班提前${days === 1 ? '一' : ` ${days} `}天报告，改动都有记录。`,
    standIn: '代班',
    standInHow: '从几点起由谁代。今天的班只能这样换，要写原因。',
    from: '从几点起',
    role: '代哪一班',
    who: '谁来代',
    reason: '原因',
    addStandIn: '排代班',
    removeStandIn: '取消',
    swap: '和另一天对换',
    swapWith: '和哪一天',
    swapDo: '对换两天',
    repeat: '照这样排下去',
    repeatDay: '以后每周这一天',
    repeatWeek: '以后每周照这一周',
    away: '不在的人',
    awayNone: '没有登记不在的人。',
    awayWho: '谁',
    awayFrom: '从',
    awayUntil: '到',
    awayAdd: '登记',
    awayRow: (name: string, from: string, until: string, why: string) => `${name}，${from} 至 ${until}${why ? `，${why}` : ''}`,
    visit: '分管领导（每天到中心）',
  },

  post: {
    title: (month: string) => `公示 ${Number(month.slice(5))}月值班表`,
    first: '公示后，大厅屏幕和公示表马上用这一份。',
    changes: (n: number, days: string) => `比现在公示的改了 ${n} 天：${days} 日`,
    same: '和现在公示的一样。',
    not: '还有检查没有通过：',
    gaps: (days: string) => `${days} 日没有领导带班。要留着公示，请写明原因：`,
    gapWhy: '为什么没有领导带班',
    do: '公示',
    back: '再看看',
    done: (month: string) => `${Number(month.slice(5))}月值班表已公示。`,
    notSaved: '草稿没有保存，先看上面的提示。',
    theirs: '有人刚改过草稿，请看过再公示。',
    short: (days: string) => `${days} 日换班没有提前报告。请把原来的人放回去，改排代班并写明原因。`,
    refusedGaps: (days: string) => `${days} 日没有领导带班，不能公示。`,
  },
  days: (days: readonly string[]) => days.map(dayNo).join('、'),

  week: {
    label: (week: string) => `${week} 的名单`,
    before: '上一周',
    after: '下一周',
    print: '打印名单',
    when: '每周五下班前报下周名单。',
  },
  shown: {
    from: '从',
    until: '到',
    look: '看',
    none: '这几天没有记录。',
    title: (n: number) => `大厅屏幕上公示过的值班，${n} 次`,
    columns: { day: '日期', since: '从', leader: '带班领导', director: '值班主任', staff: '值班人员', standIns: '代班' },
  },
  feeds: {
    title: '把值班放进手机日历',
    how: '给每个人一个日历地址，放进手机或电脑的日历，公示或换班后自己更新。地址只显示这一次，丢了重新给。',
    who: '给谁',
    make: '给一个地址',
    made: (name: string) => `${name} 的日历地址，请现在交给本人：`,
    copy: '复制',
    copied: '已复制',
    since: '给出时间',
    revoke: '作废',
    revokeSure: '再按一次作废',
    none: '还没有给过地址。',
  },
  refused: '没有办成，请再试一次。',
};
export type OfficeRosterWords = typeof officeRosterZhCN;
