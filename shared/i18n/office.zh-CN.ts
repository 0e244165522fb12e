import type { BoardLine } from '../legible.ts';
import type { Readiness } from '../views.ts';
import type { Arrow, BoardPreset, DeviceCommand, DeviceKind, PrinterAlertWord, PrintResult, ScreenAlertWord } from '../words.ts';

/** What a sentence about something left too long is made of. */
type Seen = { queue: string; waiting: number; window: string; number: string; minutes: number };
/** A printer that somebody should see to, and who prints there. */
type PrinterSeen = { printer: string; devices: readonly string[]; minutes: number };
/** A screen that somebody should see to, or the zone in which nobody speaks. */
type ScreenSeen = { name: string; minutes: number };
const users = (devices: readonly string[]): string => (devices.length > 0 ? `（${devices.join('、')}）` : '');
const ago = (minutes: number): string => (minutes === 0 ? '刚才' : `${minutes} 分钟前`);

const PRINTS: Record<PrintResult, string> = {
  queued: '正在打',
  printed: '打好了',
  'no-paper': '没有纸或盖子开着',
  offline: '连不上，或没有打印机',
  unknown: '送去了，请看一下纸',
};

/** The office: what the hall looks like now, and its devices. */
export const officeZhCN = {
  product: '排号　办公室',
  otherLang: 'English',
  starting: '正在打开办公室页面',
  noAnswer: '连不上服务器，请稍后再试。',
  signOut: '退出',
  notHere: (name: string) => `${name}，您的账号不进办公室页面`,
  notHereHow: '这里给管理员、督导、领导和值班主任用。窗口人员请到叫号台。',
  toStaff: '去叫号台',
  pages: {
    hall: '总览',
    readiness: '开门检查',
    roster: '值班表',
    services: '业务与窗口',
    matters: '事项',
    people: '人员与账号',
    calendar: '时间与日历',
    posts: '公示内容',
    phrases: '语音与用语',
    rules: '规则',
    slips: '小票与打印机',
    devices: '设备',
    'set-up': '建厅',
    figures: '报表与台账',
    journal: '日志与督查',
    care: '备份与清理',
    about: '关于',
  },
  groups: { today: '今天', management: '管理', settings: '设置' },
  ownPassword: '改自己的密码',
  coming: '正在打开',
  pageFailed: '这一页没有取到，请再试一次。',
  again: '再试一次',
  pagesLabel: '页面',

  leader: '带班',
  director: '值班主任',
  nobody: '未排',
  seenAt: (clock: string) => `${clock} 的情况`,
  stale: (clock: string) => `连接中断，显示的是 ${clock} 的情况`,
  connecting: '正在连接',

  figures: {
    waiting: '正在等候',
    waitingNote: (queues: number) => (queues > 0 ? `${queues} 项业务有人等` : '没有业务有人等'),
    longest: '最长等候',
    longestNote: (queue: string, alert: number) => `${queue}，限 ${alert} 分钟`,
    nobodyWaits: '没有人等候',
    windows: '窗口　服务 / 开着',
    windowsNote: (calling: number, paused: number, shut: number) => `呼叫 ${calling}，暂停 ${paused}，未开 ${shut}`,
    taken: '今天取号',
    takenNote: (done: number, missed: number) => `办结 ${done} 个，过号 ${missed} 个`,
    median: '中位等候',
    medianNote: (percent: string) => `${percent}% 在说的时间内`,
    noMedian: '还没有可比的',
    satisfied: '满意',
    satisfiedNote: (reviews: number) => `${reviews} 条评价`,
    noReviews: '还没有评价',
    people: '人',
    numbers: '个',
    minutes: '分钟',
  },
  /** The server's own words where they say what is meant: names of devices, which document and why. */
  notReady: {
    backup: (detail: string): string =>
      detail === 'none'
        ? '还没有做过备份'
        : detail.startsWith('failed')
          ? detail.endsWith('disk-full')
            ? '上次备份没有成功：磁盘满了'
            : '上次备份没有成功'
          : '最近一份备份超过一天了',
    disk: (_detail: string) => '磁盘快满了',
    clock: (_detail: string) => '服务器的时间不对',
    database: (_detail: string) => '数据库读写不正常',
    settings: (detail: string) => `有设置文档读不懂，先用原来的：${detail}`,
    journal: (days: string) => `这些天的日志被改过，跟当天结束时不一样：${days}`,
    roster: (gaps: string) =>
      [
        ['today', '今天没有排带班领导'],
        ['tomorrow', '明天没有排带班领导'],
        ['next-week', '下周的值班名单还有空缺'],
        ['next-month', '下个月的值班表还没有公示'],
      ]
        .flatMap(([gap = '', words]) => (gaps.split(', ').includes(gap) ? [words] : []))
        .join('，'),
    devices: (names: string) => `听不到设备：${names}`,
    printers: (_detail: string) => '有打印机用不了',
    font: (names: string) => `服务器没有中文字体，这些打印机印不出字：${names}`,
    voice: (why: string) => `录音语音包用不了，先用合成语音：${why}`,
    sound: (names: string) => `叫号听不到声音：${names}`,
    posts: (wrong: string) =>
      wrong
        .split(', ')
        .map((one) => {
          const [what = '', name = ''] = one.split(/:(.*)/);
          const said = {
            none: '今天没有要公示的内容',
            expired: `“${name}”已过期`,
            picture: `“${name}”缺图片`,
            long: `“${name}”有一句太长`,
          };
          return said[what as keyof typeof said] ?? one;
        })
        .join('，'),
    windows: (nos: string) => `${nos} 号窗口没有能上岗的人`,
    matters: (codes: string) => `${codes.split(', ').length} 件事项没有写步骤或依据：${codes}`,
    accounts: (count: string) => `${count} 个账号还在用初始密码`,
  } satisfies Record<Readiness['what'], (detail: string) => string>,
  toSeeTitle: (n: number) => `${n} 件事要处理`,
  toSeeMore: (n: number) => `还有 ${n} 件`,
  toSeeLess: '收起',
  toSee: {
    help: { help: '叫人帮忙', alarm: '报警' },
    helpCalled: (where: string, kind: string, minutes: number) => `${where} ${kind}，${ago(minutes)}`,
    'notification-due': ({ number, window }: Seen) => `${number} 的告知今天到期（${window}号窗口）`,
    'notification-overdue': ({ number, window }: Seen) => `${number} 的告知已超期（${window}号窗口）`,
    'waiting-long': ({ queue, number, minutes }: Seen) => `${queue} ${number} 等了 ${minutes} 分钟`,
    'waiting-many': ({ queue, waiting }: Seen) => `${queue} ${waiting} 人在等`,
    'called-long': ({ window, number, minutes }: Seen) => `${window} 号窗口叫了 ${number}，${minutes} 分钟没有人来`,
    'served-long': ({ window, number, minutes }: Seen) => `${window} 号窗口办 ${number} 已经 ${minutes} 分钟`,
    'held-long': ({ window, number, minutes }: Seen) => `${window} 号窗口挂起 ${number} 已经 ${minutes} 分钟`,
    'handover-untaken': ({ window, number, minutes }: Seen) => `${window} 号窗口转出的 ${number}，${minutes} 分钟没有人接`,
    'passed-on': ({ queue, number }: Seen) => `${queue} ${number} 已经转了两次，请主任过问`,
    'window-unattended': ({ window, minutes }: Seen) => `${window} 号窗口没有人，没有说明原因，${ago(minutes)}`,
    'posts-away': ({ window, minutes }: Seen) => `${window} 号窗口 A 岗、B 岗都不在，${ago(minutes)}`,
    'window-paused-long': ({ window, minutes }: Seen) => `${window} 号窗口暂停了 ${minutes} 分钟`,
  },
  printerAlerts: {
    'paper-out': ({ printer, devices, minutes }: PrinterSeen) => `${printer} 没有纸了${users(devices)}，${ago(minutes)}`,
    'paper-low': ({ printer, devices }: PrinterSeen) => `${printer} 的纸快用完了${users(devices)}`,
    'cover-open': ({ printer, devices, minutes }: PrinterSeen) => `${printer} 的盖子开着${users(devices)}，${ago(minutes)}`,
    'printer-offline': ({ printer, devices, minutes }: PrinterSeen) => `${printer} 连不上或有故障${users(devices)}，${ago(minutes)}`,
    'printer-silent': ({ printer, devices }: PrinterSeen) => `${printer} 不报告结果${users(devices)}，请去看一下小票出来没有`,
  } satisfies Record<PrinterAlertWord, (seen: PrinterSeen) => string>,
  screensTitle: (n: number) => `屏幕有 ${n} 件事要处理`,
  screenAlerts: {
    lost: ({ name, minutes }: ScreenSeen) => `${name} 失联，${ago(minutes)}`,
    black: ({ name, minutes }: ScreenSeen) => `${name} 没有画面，${ago(minutes)}`,
    stale: ({ name, minutes }: ScreenSeen) => `${name} 的画面没有更新，${ago(minutes)}`,
    mute: ({ name, minutes }: ScreenSeen) => `${name} 没有屏在叫号，${ago(minutes)}`,
    locked: ({ name }: ScreenSeen) => `${name} 的声音没有打开，去点一下屏幕`,
    'no-sound': ({ name }: ScreenSeen) => `${name} 放不出声音`,
    'muted-long': ({ name, minutes }: ScreenSeen) => `${name} 静音了 ${minutes} 分钟`,
  } satisfies Record<ScreenAlertWord, (seen: ScreenSeen) => string>,
  queuesTitle: (name: string, n: number) => (n > 0 ? `${name}等的人最多，${n} 人` : '各项业务都没有人等候'),
  queues: { queue: '业务', waiting: '等候', longest: '最长已等', wait: '现在取号要等', quota: '已取 / 限号', windows: '开窗 / 全部' },
  takesNot: {
    'hall-closed': '大厅不取号',
    'queue-closed': '排满了',
    'quota-full': '取完了',
    until: (why: string, when: string) => (when ? `${why}，${when} 再取` : why),
  },
  windowsTitle: (open: number, all: number) => `窗口 ${all} 个，开着 ${open} 个`,
  windowsHow: '正在呼叫或办理的号和分钟',
  afterClosing: (minutes: number) => `下班后延时服务 ${minutes} 分钟`,
  forMinutes: (n: number) => (n === 0 ? '刚才' : `${n} 分`),
  postB: 'B岗',
  state: { called: '呼叫', serving: '服务中', free: '等人', paused: '暂停', closed: '未开', reserve: '潮汐窗口' },

  told: {
    name: '说的和等的',
    answer: (told: number, within: number) => `${told} 个号里 ${within} 个在说的时间内叫到`,
    allUntold: (called: number) => `叫了 ${called} 个号，取号时都没能说要等多久`,
    nobody: '今天还没有叫过号',
    nobodyHow: '叫了号，这里就把取号时说的等候时间和实际等的放在一起。',
    byQueue: '按业务',
    wholeHall: '整个大厅',
    last: (n: number) => `最近叫的 ${n} 个号`,
    head: { queue: '业务', number: '号码', told: '说的（分钟）', waited: '等的（分钟）', is: '结果' },
    is: { within: '说中', sooner: '更快', later: '更久', untold: '没说' },
    medians: '按业务的时间是中位数',
  },

  devicesTitle: (n: number) => (n > 0 ? `登记了 ${n} 台设备` : '还没有登记设备'),
  devicesHow: '取号机、电视、评价器登记一次后才能显示大厅的情况。',
  deviceHead: { name: '名称', state: '状态', sound: '声音', build: '版本' },
  deviceKinds: { kiosk: '取号机', display: '叫号屏', sign: '窗口屏', pad: '评价器' } satisfies Record<DeviceKind | 'sign', string>,
  deviceIs: { unpaired: '还没打开链接', unheard: '等它报到', heard: '在线', lost: '失联' },
  /** Of when the picture is that it shows, and whom it called last. */
  painted: (clock: string, call: string | null, seq: number | null) =>
    `画面 ${clock}${call ? `，${call}` : ''}${seq === null ? '' : `，第 ${seq} 版`}`,
  sounds: { ready: '有声音', suspended: '要点一下才响', muted: '静音', none: '没有', failed: '放不出来' },
  registered: (when: string) => `${when} 登记`,
  tell: {
    identify: '认一认',
    reload: '重新载入',
    mute: '静音',
    unmute: '取消静音',
    'test-sound': '试声音',
    'test-print': '试打一张',
  } satisfies Record<DeviceCommand, string>,
  arrange: {
    open: '调整',
    save: '保存',
    how: '保存后马上生效。',
    noWindow: '不在窗口',
    rotate: '画面方向',
    turned: (degrees: 0 | 90 | 180 | 270) => ({ 0: '不转', 90: '右转 90°', 180: '倒过来 180°', 270: '左转 90°' })[degrees],
    preset: '版式',
    presets: { auto: '自动', calls: '叫号', table: '窗口表', zone: '分区', led: '字幕条' } satisfies Record<BoardPreset, string>,
    arrow: '分区屏的箭头',
    arrows: { right: '向右', left: '向左', up: '向上', down: '向下', none: '不画' } satisfies Record<Arrow, string>,
    halves: '左右两半',
    swapNever: '位置不变',
    swapDaily: '每天对调，防烧屏',
    volume: '音量',
    inches: '屏幕对角线',
    inch: '英寸',
    lastSeat: '最后一排座位',
    metre: '米',
    speaks: (zones: readonly string[]) => `给 ${zones.map((zone) => `${zone}区`).join('、')} 叫号`,
    silent: '不叫号',
    readHow: '填上对角线和最后一排的距离，就知道哪些字看得清。',
    readLed: '字幕条的字有多大要看它本身，请到最后一排去看。',
    lines: { number: '号码', window: '窗口号', rows: '下面几行', label: '“号窗口”等字', reading: '阅读文字' } satisfies Record<
      BoardLine,
      string
    >,
    read: (line: string, metres: string, ok: boolean) => `${line} ${metres} 米内看得清${ok ? '' : '，不够'}`,
    better: ({ zone, inches }: { zone: boolean; inches: number | null }) =>
      [
        '最后一排看不清下面几行。',
        zone ? '可以竖着挂，用“分区”版式' : '',
        inches !== null ? `${zone ? '，或者' : '可以'}换 ${inches} 英寸的屏` : zone ? '' : '请在中间再挂一块屏',
        '。',
      ].join(''),
  },
  voice: {
    speaksWith: (by: string) => `叫号用的声音：${by}`,
    pack: (name: string, credit: string) => `录音语音包 ${name}${credit ? `（${credit}）` : ''}`,
    server: '服务器合成（eSpeak NG）',
    none: '屏幕自己的语音，没有就只响提示音',
  },
  /** Of the last test slip. */
  tested: (clock: string, print: PrintResult) => `${clock} 试打：${PRINTS[print]}`,
  toldDevice: {
    sent: {
      identify: '名称马上显示，30 秒',
      reload: '空下来就重新载入',
      mute: '马上静音',
      unmute: '马上有声音',
      'test-sound': '马上试声音',
      'test-print': '去看打印机',
      arrange: '改好了',
    } satisfies Record<DeviceCommand | 'arrange', string>,
    later: '记下了，连上就照办',
    failed: '没有告诉到它',
  },
  pairedAt: (when: string) => `${when} 打开链接`,
  notPaired: '还没打开链接',
  whole: '整个大厅',
  revoke: '撤销',
  revokeSure: '再按一次撤销',
  revokeHow: '撤销后这台设备马上停用，要用得重新登记。',
  pairTitle: '登记一台设备',
  kind: '种类',
  name: '名称',
  namePlace: '例如：一楼东门取号机',
  nameMissing: '请给设备起个名称。',
  zone: '区域',
  zoneAny: '整个大厅',
  window: '窗口',
  windowChoose: '请选窗口',
  windowMissing: '窗口屏和评价器要选一个窗口。',
  pair: '生成登记链接',
  pairing: '正在生成',
  linkTitle: (name: string) => `“${name}”的登记链接`,
  linkHow: '在那台设备的浏览器里打开这个链接，或用它扫码。链接只能用一次。',
  copy: '复制链接',
  copied: '已复制',
  copyByHand: '链接已选中，请按 Ctrl+C',
  qrLabel: '登记链接的二维码',
  done: '好了',
  devicesFailed: '没有取到设备列表，请稍后再试。',
};

export type OfficeWords = typeof officeZhCN;
