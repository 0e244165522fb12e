import type { Readiness } from '../views.ts';

type What = Readiness['what'];

/** Whether the hall can open: what is looked at each morning. */
export const officeReadinessZhCN = {
  ready: '今天可以开门',
  notReady: (n: number) => `开门前有 ${n} 件事要处理`,
  coming: '正在检查',
  how: '每天开门前看一眼。● 正常，▲ 要处理。',
  seenAt: (clock: string) => `${clock} 检查`,
  print: '打印',
  ok: '正常',
  see: '要处理',
  groups: { hall: '大厅设备', duty: '值班和窗口', wall: '墙上和手里的内容', machine: '服务器' },
  name: {
    printers: '打印机和纸',
    font: '打印的中文字体',
    devices: '屏幕和取号机',
    sound: '叫号声音',
    voice: '录音语音包',
    roster: '值班表',
    windows: '窗口岗位',
    posts: '公示内容',
    matters: '事项',
    accounts: '账号密码',
    disk: '磁盘',
    clock: '时间',
    database: '数据库',
    settings: '设置文档',
  } satisfies Record<What, string>,
  well: {
    printers: '没有听说打印机有毛病，纸够',
    font: '小票能印中文',
    devices: '登记过的设备都在线，画面是新的',
    sound: '有屏的区域都能听到叫号',
    voice: '语音正常',
    roster: '今天、明天都有带班领导',
    windows: '每个窗口都有能上岗的人',
    posts: '今天有内容公示，没有过期的，图片都在',
    matters: '每件事项都写了步骤和依据',
    accounts: '每个人都换了自己的密码',
    disk: '还有地方',
    clock: '时间正常',
    database: '读写正常',
    settings: '都读得懂，都在用',
  } satisfies Record<What, string>,
  /** The key that leads to where it is mended. */
  go: {
    printers: '看打印机',
    font: '看打印机',
    devices: '看设备',
    sound: '看设备',
    voice: '看语音',
    roster: '排值班表',
    windows: '看窗口',
    posts: '改公示内容',
    matters: '改事项',
    accounts: '发初始密码',
    disk: '',
    clock: '',
    database: '',
    settings: '',
  } satisfies Record<What, string>,
  /** Where nothing in the office mends it. */
  engineer: '请找管这台服务器的人',
};
export type OfficeReadinessWords = typeof officeReadinessZhCN;
