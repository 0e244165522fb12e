import type { Before, WhyView } from '../views.ts';
import type {
  DeviceKind,
  LateReason,
  PrinterState,
  PrintResult,
  Priority,
  SettledAs,
  SettleReason,
  StopReason,
  UrgentReason,
} from '../words.ts';

/** What the sentence about an uncalled number is composed of; `clock` reads an instant off the wall. */
export type WhyTold = { readonly why: WhyView; readonly clock: (at: string) => string };

const BECAUSE: Record<Before, string> = {
  'came-earlier': '来得更早',
  priority: '依法优先，排位提前',
  urgent: '特急，咨询台准了优先',
  'handed-over': '从别的窗口转来，时间不重算',
  rejoined: '过号后恢复，按恢复的次序',
  'you-rejoined': '您的号是过号后恢复的，往后排了',
};
const named = (list: WhyView['before']): string => list.map(({ number, because }) => `${number}（${BECAUSE[because]}）`).join('、');
const several = (list: WhyView['before'], all: number): string => `${named(list)}${all > list.length ? `等 ${all} 人` : ''}`;

/** The guides' desk. What is said of windows, queues and printers is said as in the office. */
export const deskZhCN = {
  title: (waiting: number) => (waiting > 0 ? `（${waiting}）咨询台` : '咨询台'),
  name: '咨询台',
  office: '办公室',
  about: '求助、提醒、找号、广播',
  parts: {
    todo: '要您处理',
    find: '找号、取号',
    hall: '窗口',
    queues: '业务',
    notices: '通知',
    devices: '设备',
    closing: '收尾',
    alarm: '紧急',
  },
  partsLabel: '咨询台的各部分',

  todo: (n: number) => (n > 0 ? `${n} 件事要处理` : '没有要处理的事'),
  allWell: '没有人叫，设备都正常。',
  calls: { help: '叫人帮忙', alarm: '报警' },
  goes: (name: string, clock: string) => `${name} ${clock} 去了`,
  go: '我去',
  goTo: (where: string) => `我去 ${where}`,
  done: '已处理',
  doneAt: (where: string) => `${where} 已处理`,
  silent: (kind: string, name: string) => `${kind} ${name} 没有回应`,
  silentHow: '去看看电源、网络，画面停了没有。',
  kinds: { kiosk: '取号机', display: '叫号屏', pad: '评价器' } satisfies Record<DeviceKind, string>,

  findTitle: '找号',
  findHow: '号码、末几位，或扫小票',
  find: '查',
  finding: '正在查',
  findNone: '今天没有这个号。',
  findNot: '请输号码，例如 A001，或只输末几位数字。',
  several: (n: number) => `有 ${n} 个号，是哪一个？`,
  facts: { status: '状态', window: '窗口', ahead: '前面还有', wait: '大约等', taken: '取号', matter: '事项', zone: '等候区' },
  called: (no: string) => `${no} 号窗口`,
  missedHow: (behind: number | null) =>
    behind === null ? '过号作废，要办请重新取号。' : behind === 0 ? '可以恢复，排到最后。' : `可以恢复，往后排 ${behind} 位。`,
  again: '补打小票',
  slip: {
    queued: '正在打印',
    printed: '打好了',
    'no-paper': '没有打出来：打印机没有纸或盖子开着',
    offline: '没有打出来：没有连上打印机',
    unknown: '送去打印了，请看一下纸',
  } satisfies Record<PrintResult, string>,
  putAway: '收起',
  rejoin: (behind: number) => (behind === 0 ? '恢复（排到最后）' : `恢复（往后排 ${behind} 位）`),
  rejoinOf: (number: string) => `恢复 ${number}`,
  move: '换业务',
  moveTo: '换到',
  urgent: '特急',
  urgentWhy: '为什么特急',
  isUrgent: '优先',
  cancel: '取消',
  cancelSure: '再按一次取消',
  restore: '撤销取消',
  why: '为什么没叫到',
  sure: '确定',
  back: '返回',
  urgentReasons: {
    illness: '急病',
    journey: '赶车船、航班',
    deadline: '今天到期',
    rescue: '抢险救灾',
    bereavement: '丧事',
  } satisfies Record<UrgentReason, string>,
  whySaid: ({ why, clock }: WhyTold): string => {
    const { rule, number, windows, before, ahead, passed, window, calls } = why;
    const waiting = before.filter(({ waits }) => waits);
    const called = before.filter(({ waits }) => !waits);
    const where = windows.length > 0 ? `${windows.join('、')} 号窗口按取号先后叫号` : '按取号先后叫号';
    const since = `${number} ${clock(why.takenAt)} 取号${why.headStart > 0 ? `，优先，按提前 ${why.headStart} 分钟算` : ''}，从 ${clock(why.since)} 等到现在`;
    const later = called.length > 0 ? `；后来却先叫的有 ${several(called, passed)}` : '';
    switch (rule) {
      case 'in-turn':
        return `${where}，前面还有 ${ahead} 人：${several(waiting, ahead)}${later}；${since}。`;
      case 'next':
        return `${where}，下一位就是 ${number}${later}；${since}。`;
      case 'no-window':
        return `现在没有开着的窗口办这项业务；${since}。`;
      case 'handed-over':
        return `${window ?? ''} 号窗口把它转走了，还没有窗口接；${since}。`;
      case 'emergency':
        return `紧急通知中，全厅暂停叫号；${since}。`;
      case 'called':
        return `${number} 正在叫：${window} 号窗口，${clock(why.calledAt ?? why.since)} 叫的，叫了 ${calls} 次。`;
      case 'missed':
        return `${number} 叫过了：${window} 号窗口，最后一次 ${clock(why.calledAt ?? why.since)}，叫了 ${calls} 次没有人来，${clock(why.since)} 过号。`;
      case 'serving':
        return `${number} 从 ${clock(why.since)} 起正在 ${window} 号窗口办理。`;
      case 'held':
        return `${number} 从 ${clock(why.since)} 起挂在 ${window} 号窗口，窗口会再叫。`;
      case 'over':
        return `${number} 在 ${clock(why.since)} 已经结束，不再叫号。`;
    }
  },

  giveTitle: '替群众取号',
  giveHow: '取号后自动打印',
  give: (name: string) => `取号：${name}`,
  priority: '优先',
  priorityNone: '不优先',
  priorities: {
    'service-member': '军人及家属',
    veteran: '退役军人',
    elderly: '老年人',
    disabled: '残疾人',
    pregnant: '孕妇',
    infant: '带婴儿',
    urgent: '急事',
  } satisfies Record<Priority, string>,
  late: '延时取号',
  lateNone: '按规定',
  lateReasons: {
    'came-in-time': '停止前已到',
    'from-far': '路远',
    'cannot-return': '不能再来',
    'our-fault': '大厅的原因',
  } satisfies Record<LateReason, string>,
  shut: '停',

  windowOf: (no: string) => `${no} 号窗口`,
  queueOf: (name: string, waiting: number) => `${name} ${waiting} 人等候`,
  flex: '潮汐窗口',
  openFlex: (no: string) => `开 ${no} 号潮汐窗口`,
  at: (no: string) => `在 ${no} 号窗口`,
  place: '安排坐席',
  placeWho: '谁来坐',
  placed: '安排',
  takeAway: '请离窗口',
  takeAwaySure: '再按一次请离',
  stuck: (number: string, status: string, minutes: number) => `${number} ${status} ${minutes} 分钟`,
  settle: '代为处理',
  settleOf: (number: string) => `处理 ${number}`,
  settleAs: '处理成',
  settleWhy: '原因',
  settledAs: { waiting: '重新等候', done: '办结', missed: '过号', cancelled: '取消' } satisfies Record<SettledAs, string>,
  settleReasons: {
    'clerk-away': '窗口人员不在',
    'visitor-left': '群众已走',
    forgotten: '忘了办结',
    'machine-down': '电脑故障',
    'by-mistake': '按错了',
  } satisfies Record<SettleReason, string>,
  tileState: { serving: '服务中', called: '呼叫中', free: '等人', paused: '暂停', closed: '未开' },
  tileCount: (n: Record<'serving' | 'called' | 'free' | 'paused' | 'closed', number>): readonly string[] => [
    `服务 ${n.serving}`,
    `呼叫 ${n.called}`,
    `等人 ${n.free}`,
    `暂停 ${n.paused}`,
    `未开 ${n.closed}`,
  ],

  stop: '停止取号',
  stopOf: (name: string) => `停止取号：${name}`,
  stopWhy: '原因',
  resume: '恢复取号',
  resumeOf: (name: string) => `恢复取号：${name}`,
  stoppedSince: (reason: string, clock: string) => `${clock} 起停止取号：${reason}`,
  stopReasons: {
    'system-down': '系统故障',
    'power-cut': '停电',
    'nobody-there': '没有人办',
    'too-many': '人太多',
    'no-material': '耗材用完',
  } satisfies Record<StopReason, string>,

  closingTitle: (n: number) => (n > 0 ? `停止取号，还有 ${n} 人在等` : '停止取号，没有人在等'),
  closingHow: '已取的号照常办完，延时分钟记在窗口名下。',
  closingWindows: (n: number) => (n > 0 ? `延时服务的窗口 ${n} 个` : '没有延时服务的窗口'),
  closingHead: { queue: '业务', numbers: '还在等的号', windows: '窗口' },
  stayHead: { window: '窗口', who: '谁', number: '号码', waiting: '等候', minutes: '延时分钟' },
  noneStays: '没有窗口',

  alarmTitle: '紧急通知',
  alarmHow: '全厅屏幕整屏显示并播报，停止叫号、取号，直到解除。',
  alarmText: '发生了什么，往哪里走',
  alarmPlace: '例如：一楼发现烟雾，请从东门有序离开',
  alarmMissing: '请先写发生了什么、往哪里走。',
  drill: '这是演练',
  drillMark: '【演练】',
  alarm: '发布紧急通知',
  alarmSure: '再按一次，全厅紧急',
  alarmNow: (clock: string) => `${clock} 起紧急通知中，全厅停止叫号`,
  allClear: '解除紧急通知',
  allClearSure: '再按一次解除',

  toDoMissed: (number: string) => `${number} 过号`,
  toDoMissedHow: '人到了就恢复',
  look: '去看',
  lookAt: (what: string) => `去看 ${what}`,

  refused: {
    alreadyWaiting: (number: string) => `他已有号 ${number}`,
    windowHas: (number: string) => `窗口还有 ${number}，先处理`,
    bothElsewhere: (name: string) => `A岗、B岗都在别的窗口（${name}）`,
    emergency: '紧急通知中，不取号也不叫号',
  },

  noticesTitle: (n: number) => (n > 0 ? `正在广播 ${n} 条` : '没有正在广播的通知'),
  noticesHow: '通知会念出来，也显示在叫号屏上。',
  until: (clock: string) => `到 ${clock}`,
  everywhere: '整个大厅',
  takeDown: '撤下',
  takeDownSure: '再按一次撤下',
  takeDownOf: (text: string) => `撤下：${text}`,
  text: '内容',
  textPlace: '例如：二楼电梯检修，请走东侧楼梯',
  textMissing: '请先写内容。',
  where: '哪里',
  language: '用什么话念',
  languages: { 'zh-CN': '普通话', en: '英语' },
  howLong: '多久',
  minutes: (n: number) => (n < 60 ? `${n} 分钟` : `${n / 60} 小时`),
  announce: '广播',
  announcing: '正在发',

  queuesTitle: (n: number) => (n > 0 ? `${n} 人在等` : '没有人在等'),
  queuesHead: { queue: '业务', waiting: '等候', longest: '最长已等', wait: '现在取号要等', windows: '开窗 / 全部', numbers: '取号' },
  windowsTitle: (all: number) => `窗口 ${all} 个`,
  reserve: '潮汐窗口',
  devicesTitle: '设备',
  devicesHead: { name: '名称', kind: '种类', state: '状态', since: '从' },
  printer: '打印机',
  printerStates: {
    online: '正常',
    'paper-low': '快没纸了',
    'paper-out': '没有纸',
    'cover-open': '盖子开着',
    offline: '连不上',
    unknown: '不知道',
  } satisfies Record<PrinterState, string>,
  heard: '在线',
  unheard: '没有回应',
  noDevices: '还没有设备。',

  stale: (clock: string) => `连接中断，显示的是 ${clock} 的情况`,
  connecting: '正在连接',
};

export type DeskWords = typeof deskZhCN;
