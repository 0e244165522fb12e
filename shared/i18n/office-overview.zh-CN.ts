/** The overview and the wall: what the hall's day looks like. */
const some = (windows: readonly string[]): string =>
  windows.length > 4 ? `${windows.slice(0, 3).join('、')} 号等 ${windows.length} 个窗口` : `${windows.join('、')} 号`;

/** 星期二 a week ago: 上周二. */
const last = (weekday: string): string => `上周${weekday.slice(-1)}`;

export const overviewZhCN = {
  print: '打印',
  full: '全屏',
  fullHow: '挂在墙上看的深色大屏，按 Esc 回来',
  back: '回到总览',
  today: '今天',
  noNews: '正在连接大厅',

  figures: {
    waiting: '正在等候',
    fewer: (weekday: string, n: number) => `比${last(weekday)}同时少 ${n} 人`,
    more: (weekday: string, n: number) => `比${last(weekday)}同时多 ${n} 人`,
    same: (weekday: string) => `和${last(weekday)}同时一样多`,
    queuesWaiting: (n: number) => (n > 0 ? `${n} 项业务有人等` : '没有业务有人等'),
    longest: '最长等候',
    longestNote: (queue: string, alert: number) => `${queue}，限 ${alert} 分钟`,
    nobodyWaits: '没有人等候',
    windows: '窗口　服务 / 应开',
    windowsOpen: '窗口　开着',
    unattended: (window: string, minutes: number) => `${window} 号 ${minutes} 分钟无人`,
    windowsNote: (paused: number, absent: number, shut: number) =>
      [paused > 0 ? `${paused} 个暂停` : '', absent > 0 ? `${absent} 个无人` : '', shut > 0 ? `${shut} 个没开` : '']
        .filter(Boolean)
        .join('，') || '都开着',
    notNow: '现在不是服务时间',
    taken: '今天取号',
    takenNote: (weekday: string, byNow: number, all: number) => `${last(weekday)}同时 ${byNow}，全天 ${all}`,
    takenAlone: (done: number, missed: number) => `办结 ${done} 个，过号 ${missed} 个`,
    median: '中位等候',
    medianNote: (percent: string) => `${percent}% 在说的时间内`,
    noMedian: '还没有可比的',
    satisfied: '满意',
    satisfiedNote: (share: string, bad: number) => `参评率 ${share}%，差评 ${bad}`,
    noReviews: (share: string) => `参评率 ${share}%，还没有评价`,
    people: '人',
    numbers: '个',
    minutes: '分钟',
    open: '看这些号',
  },

  atWork: {
    name: '人员和设备',
    staff: '人员',
    busy: (n: number) => `在办 ${n} 人`,
    free: (n: number) => `等人来 ${n} 人`,
    paused: (name: string, window: string, why: string | null, minutes: number) =>
      `${name} ${window} 号暂停 ${minutes} 分${why ? `，${why}` : ''}`,
    absent: (name: string, window: string, minutes: number) => `${name} ${window} 号不在 ${minutes} 分，没有说`,
    nobody: '还没有人开窗',
    devices: '设备',
    screens: (heard: number, all: number, lost: readonly string[]) =>
      `屏幕 ${heard} / ${all} 在线${lost.length > 0 ? `，没有消息：${lost.join('、')}` : ''}`,
    noScreens: '还没有登记屏幕',
    printers: (well: number, all: number, wrong: readonly string[]) =>
      `打印机 ${well} / ${all} 正常${wrong.length > 0 ? `，要看一下：${wrong.join('、')}` : ''}`,
  },

  flow: {
    name: '来与办',
    nobody: '今天还没有人取号',
    kept: (peak: number) => (peak > 0 ? `来的都办得过来，最多 ${peak} 人在等` : '来的都办得过来，没有人等'),
    rising: (from: string, now: number) => `${from} 起来得比办得快，现在 ${now} 人在等`,
    peaked: (from: string, peak: number, now: number) =>
      `${from} 起来得比办得快，最多 ${peak} 人在等；${now > 0 ? `现在还等 ${now} 人` : '现在都办了'}`,
    note: '每半小时取号和办结的个数，线是半小时末在等的人数',
    taken: '取号',
    done: '办结',
    waiting: '在等',
    most: (n: number) => `${n} 人在等`,
    still: (n: number) => `还等 ${n}`,
    alert: (n: number) => `警戒 ${n}`,
    lunch: '午休',
    head: { half: '半小时', taken: '取号', done: '办结', waiting: '末了在等' },
    span: (from: string) => `${from} 起`,
  },
  time: {
    name: '窗口时间',
    nobody: '今天还没有开过窗口',
    absentOne: (window: string, minutes: number) => `${window} 号无人 ${minutes} 分钟`,
    absentSome: (windows: readonly string[], minutes: number) => `${some(windows)}无人，共 ${minutes} 分钟`,
    idle: (windows: readonly string[]) => `${some(windows)}一半时间空着`,
    busy: (percent: string) => `窗口 ${percent}% 的时间在办`,
    and: '；',
    note: '每个窗口在服务时间里的时间；办理含下班后的',
    serving: '办理',
    free: '空闲',
    paused: '暂停',
    absent: '无人',
    /** On the tile of a window. */
    away: '无人',
    hours: (n: number) => `${n} 时`,
    minutes: (n: number) => `${n} 分`,
    head: { window: '窗口', serving: '办理（分）', free: '空闲（分）', paused: '暂停（分）', absent: '无人（分）' },
  },

  late: {
    title: (n: number, opening: string) => (n === 0 ? `${opening} 开门时窗口都开了` : `今早 ${opening} 有 ${n} 个窗口没开`),
    name: '今早晚开的窗口',
    window: '窗口',
    opened: '开窗',
    minutes: '晚了（分）',
    never: '没有开',
    none: '应开的窗口都按时开了。',
    before: '还没到开门时间',
    beforeHow: '开门以后，这里列出晚开的窗口。',
    more: (n: number) => `另有 ${n} 个`,
  },

  before: {
    title: (opening: string) => (opening ? `${opening} 开始取号，还没有开门` : '现在不开门'),
    nobodyYet: '今天还没有人取号',
    ready: '开门检查都正常',
    notReady: (n: number) => `开门检查有 ${n} 项要处理`,
    see: '看开门检查',
    how: '有人取号以后，这里画出一天的来与办和窗口时间。',
  },

  wall: {
    queues: '现在等候，按业务',
    queuesHow: '人，预计等候',
    noQueues: '现在没有人等候',
    toSee: '要处理',
    count: (n: number) => `${n} 件`,
    nothing: '现在没有要处理的事',
    more: (n: number) => `还有 ${n} 件，在总览里看`,
    moreQueues: (n: number, people: number) => `另有 ${n} 项业务 ${people} 人`,
    untold: '说不准',
  },
};
export type OverviewWords = typeof overviewZhCN;
