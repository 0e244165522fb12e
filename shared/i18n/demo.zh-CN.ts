type Begun = { day: string; from: string; pace: number; seed: number; citizens: number; clerks: number };
type Told = {
  taken: number;
  calls: number;
  done: number;
  missed: number;
  left: number;
  handedOn: number;
  covered: number;
  paused: number;
  waitMedian: number | null;
  waitNinth: number | null;
  waitLongest: number | null;
  toldRight: number | null;
};
const minutes = (of: number | null) => (of === null ? '—' : `${Math.round(of)} 分钟`);
const share = (of: number | null) => (of === null ? '—' : `${Math.round(of * 100)}%`);

/** The simulated hall: its control room, and what it says in the terminal. */
export const demoZhCN = {
  title: '排号 模拟大厅',
  room: '总控台',
  begun: ({ day, from, pace, seed, citizens, clerks }: Begun) =>
    `${day} ${from} 开始，快 ${pace} 倍，种子 ${seed}：将有 ${citizens} 人来办事，${clerks} 个窗口有人。`,
  ends: 'Ctrl-C 结束并报出当天数字。',
  over: '这一天过完了。Ctrl-C 关闭总控台。',
  mistaken: '参数不对：',
  summary: (day: Told) => [
    `取号 ${day.taken}，叫号 ${day.calls}，办结 ${day.done}，过号 ${day.missed}，取消 ${day.left}，转号 ${day.handedOn}；B 岗顶岗 ${day.covered} 次，暂停 ${day.paused} 次`,
    `等候：中位 ${minutes(day.waitMedian)}，九成在 ${minutes(day.waitNinth)} 以内，最长 ${minutes(day.waitLongest)}；预计时间说中 ${share(day.toldRight)}`,
  ],
  kept: (checked: number, broken: number) => (broken === 0 ? `核对 ${checked} 次，全部相符。` : `核对 ${checked} 次，${broken} 处不符！`),
  frames: { kiosk: '取号机', board: '叫号屏', console: '窗口', office: '后台总览', phone: '手机' },
  alone: '单独打开',
  connecting: '正在打开大厅……',
  gone: '模拟已停止。重新运行 npm run demo。',
  pace: (pace: number) => `快 ${pace} 倍`,
  seed: '种子',
  seedHow: '同一种子，来的人、办事时长、窗口作息都一样',
  now: { waiting: '等候', atWindows: '办理中', openWindows: '开放窗口' },
  today: {
    title: '今天到现在',
    taken: '取号',
    done: '办结',
    missed: '过号',
    left: '取消',
    handedOn: '转号',
    covered: 'B 岗顶岗',
    waitMedian: '等候中位数',
    waitNinth: '九成等候在',
    toldRight: '预计说中',
  },
  minutes,
  share,
  promises: '核对',
  promisesHow: '日志、叫号屏和每次应答逐条对照',
  promise: {
    'journal-whole': '日志一条不少，一条不重',
    'number-once': '一个号只给一个人',
    'no-gap': '号码连续，不跳号',
    'called-by-one': '一个人只被一个窗口叫',
    'called-while-waiting': '只叫在等的人',
    'in-turn': '按次序叫号',
    'done-where-called': '在哪个窗口叫，就在哪个窗口办',
    'ticket-kept': '给出的号都在日志里',
    'call-kept': '叫过的号都在日志里',
    'board-true': '叫号屏与日志一致',
  },
  checked: (count: number) => `已核对 ${count.toLocaleString('zh-CN')} 次`,
  allKept: '全部相符',
  broken: (count: number) => `${count} 处不符`,
  other: 'English',
};
export type DemoWords = typeof demoZhCN;
