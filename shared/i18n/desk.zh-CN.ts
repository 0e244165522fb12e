import type { DeviceKind, PrinterState, PrintResult } from '../words.ts';

/** The guides' desk. What is said of windows, queues and printers is said as in the office. */
export const deskZhCN = {
  title: (waiting: number) => (waiting > 0 ? `（${waiting}）咨询台` : '咨询台'),
  name: '咨询台',
  office: '办公室',
  about: '求助、提醒、找号、广播',
  parts: { todo: '要您处理', find: '找号', notices: '广播', hall: '大厅' },
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
  findHow: '输号码，或扫小票上的码',
  find: '查',
  finding: '正在查',
  findNone: '今天没有这个号。',
  findNot: '号码是一个字母加数字，例如 A001。',
  facts: { status: '状态', window: '窗口', ahead: '前面还有', wait: '大约等', taken: '取号', matter: '事项', zone: '等候区' },
  called: (no: string) => `${no} 号窗口`,
  missedHow: (behind: number | null) =>
    behind === null
      ? '过号作废，要办请重新取号。'
      : behind === 0
        ? '请他到取号机按“我有号”，排到最后。'
        : `请他到取号机按“我有号”，往后排 ${behind} 位。`,
  again: '补打小票',
  slip: {
    queued: '正在打印',
    printed: '打好了',
    'no-paper': '没有打出来：打印机没有纸或盖子开着',
    offline: '没有打出来：没有连上打印机',
    unknown: '送去打印了，请看一下纸',
  } satisfies Record<PrintResult, string>,
  putAway: '收起',

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
  queuesHead: { queue: '业务', waiting: '等候', longest: '最长已等', wait: '现在取号要等', windows: '开窗 / 全部' },
  windowsTitle: (open: number, all: number) => `窗口 ${all} 个，开着 ${open} 个`,
  windowsHead: { window: '窗口', state: '状态', number: '号码', since: '已有', who: '谁' },
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
