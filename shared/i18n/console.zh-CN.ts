/** What the clerk's console says beside its main words (`staff`): timers, pauses, hand-overs, the lock, the own keys. */
export const consoleZhCN = {
  aside: { find: '找号', lock: '锁屏', strip: '小条', small: '小窗' },
  lockShort: '锁屏',
  findShort: '找号',
  smallShort: '小窗',
  note: '留言',
  unstrip: '展开',

  // the now card
  firstContact: (name: string) => `首问：${name}`,
  passedOn: (times: number) => `已转 ${times} 次`,
  usual: (minutes: number) => `平均 ${minutes} 分`,
  long: '比平时久',
  overtime: (minutes: number) => (minutes > 0 ? `延时服务中，${minutes} 分钟` : '延时服务中'),

  // pausing
  pauseTo: '这时群众去',
  pauseToNobody: '自动：办同样业务的窗口',
  pauseHow: '按数字选原因，窗口屏上会显示；← → 换窗口。',
  awayMeans: (minutes: number) => `不报原因，满 ${minutes} 分钟记为脱岗`,
  ownReason: '写明原因（窗口屏上会显示）',
  pauseNow: '暂停',
  goThere: (no: string) => `群众去 ${no} 号窗口`,
  awaySoon: (minutes: number) => `没有报原因：满 ${minutes} 分钟记为脱岗`,
  awayWarn: (away: number, left: number) => `已离开 ${away} 分钟，再过 ${left} 分钟记为脱岗`,
  awayRecorded: '已记为脱岗',

  // hand-overs, held numbers, the wrong key
  fromName: (no: string, name: string) => `${no}号窗口 ${name} 转来`,
  giveBack: '退回',
  returnTitle: (number: string) => `退回 ${number}：为什么？`,
  returnWhy: '原因（给转来的人看）',
  returnPlace: '例如：不是本窗口的业务',
  returnHow: 'Enter 退回。不用群众重新排队。',
  cameIn: (number: string) => `转来 ${number}，按 A 接`,
  heldLong: (number: string, minutes: number) => `${number} 已挂起 ${minutes} 分钟`,
  missed: (number: string) => `${number} 已过号`,
  undo: '撤回',
  closeHeld: (number: string, left: number) => (left > 1 ? `关窗前转走 ${number}，还有 ${left} 个挂起` : `关窗前转走挂起的 ${number}`),

  // the note for the next clerk
  noteTitle: '交接留言',
  noteHow: '下一个坐到这个窗口的人开窗时会看到。留空就撤下。',
  notePlace: '例如：打印机缺墨，已报修',
  noteSave: '留言',
  noteReadTitle: (by: string, clock: string) => `${by} 的交接留言（${clock}）`,
  noteRead: '知道了',
  noteFirst: '先留言',

  // finding
  findTitle: '找号',
  findHow: '号码或后几位',
  findNone: '本窗口没有这个号，可以请群众到咨询台查。',
  findWaiting: (place: number, minutes: number) => `第 ${place} 位，等了 ${minutes} 分`,
  findHere: '正在本窗口',
  findToday: (status: string, clock: string) => `今天在本窗口：${status}${clock ? `，${clock}` : ''}`,
  findKeys: '↑ ↓ 选择，Enter 处理',

  // the order of calling
  because: {
    came: (minutes: number) => `等了 ${minutes} 分`,
    priority: (minutes: number, start: number) => `等了 ${minutes} 分 + 优先提前 ${start} 分`,
    rejoined: (minutes: number) => `过号后重新排队，等了 ${minutes} 分`,
    'came-back': (minutes: number, start: number) =>
      start > 0 ? `带告知单回来，按上次的时间早 ${start} 分，等了 ${minutes} 分` : `带告知单回来，等了 ${minutes} 分`,
    'handed-over': (minutes: number) => `转来，时间不重算，等了 ${minutes} 分`,
  },
  noChoosing: '本大厅按顺序叫号，不能挑号。',
  mayChoose: '本大厅的规则允许挑号：点号码就叫这个号。',
  callThis: (number: string) => `叫 ${number}`,
  helpHow: '本窗口还可以帮办这些业务，按“叫下一位”就叫到：',
  helpNone: '本窗口没有第二类业务可以帮办。',
  helpQueue: (waiting: number) => (waiting > 0 ? `${waiting} 人在等` : '没有人等'),

  // today's record
  recordTitle: '今日记录',
  recordNone: '今天还没有叫过号',
  recordSum: { done: '办结', missed: '过号', transferred: '转出', meanService: '平均办理', meanWait: '平均等候' },
  recordHead: {
    number: '号码',
    matter: '事项',
    called: '叫号',
    done: '办结',
    waited: '等候',
    served: '办理',
    held: '挂起',
    status: '结果',
    clerk: '经办',
  },
  recordLoading: '正在取今天的记录',

  // the lock
  locked: '已锁屏',
  lockedHow: (name: string) => `${name} 的密码，号还在这里`,
  password: '密码',
  unlock: '解锁',
  unlocking: '正在解锁',
  wrongPassword: '密码不对，请再试一次。',
  lockedOut: (clock: string) => `密码错得太多，${clock} 以后再试，或请管理员重设。`,
  lockedOffline: '连不上服务器，请稍后再试。',
  lockedPage: '离开时锁了屏，输入密码继续。',

  // the forms
  small: '叫号台在小窗里',
  smallHow: '小窗一直在最上面，快捷键在小窗里有效。',
  smallBack: '收回小窗',
  tooLow: '这里放不下，请把窗口拉高',

  // the own keys
  keysOwn: '点键位，再按新的键；只记在这台电脑、您的账号里。',
  keysPress: '请按一个键',
  keysNone: '没有',
  keysOff: '关掉',
  keysReset: '恢复原来的键位',
  keysTaken: (key: string) => `${key} 不能用，请换一个键`,
  keysPad: '数字小键盘当呼叫器',
  keysPadHow: '回车主键，1 重呼，2 过号，3 挂起，4 转窗，5 办结，0 暂停',
  keysMeans: (key: string, what: string) => `${what}，现在是 ${key}，改键`,
  keysSwitchOff: (what: string) => `${what}，关掉快捷键`,
};

export type ConsoleWords = typeof consoleZhCN;
