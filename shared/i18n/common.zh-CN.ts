import { type One, spelt } from '../reading-zh.ts';
import { weekdayOf } from '../time.ts';
import type { Wait } from '../views.ts';
import type { HallPhase, RefusalWord, TicketStatus, WindowStatus } from '../words.ts';

const ONES = '零一二三四五六七八九';
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 1 to 99 as they are counted: 三, 十二, 二十. */
const cardinal = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? ONES.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || n === 0 ? ONES.charAt(ones) : ''}`;
};

/** SCREENS 0.6: rounded outward to five minutes; from an hour and a half on, to half hours. */
const range = ({ from, to }: NonNullable<Wait>): string => {
  if (to <= 5) return '5 分钟以内';
  if (from >= 90) {
    const [a, b] = [Math.floor(from / 30) / 2, Math.ceil(to / 30) / 2];
    return a === b ? `约 ${a} 小时` : `约 ${a}—${b} 小时`;
  }
  const [a, b] = [Math.floor(from / 5) * 5, Math.ceil(to / 5) * 5];
  if (a === 0) return `${b} 分钟以内`;
  return a === b ? `约 ${a} 分钟` : `约 ${a}—${b} 分钟`;
};

/** What every screen says in the same words. zh-CN is the reference; a language that lacks a phrase does not compile. */
export const commonZhCN = {
  langName: '中文',
  /** A ticket's number, sign by sign; `one` is the hall's choice. */
  spell: (number: string, one?: One) => spelt(number, one),
  count: cardinal,
  people: (n: number) => `${n} 人`,
  ahead: (people: number) => (people === 0 ? '下一位就是您' : `前面还有 ${people} 人`),
  waitRange: range,
  /** The live line of a queue: people can be counted by eye, minutes are believed only beside them. */
  waiting: (people: number, wait: Wait, free: boolean): string => {
    if (people === 0 && free) return '现在不用等';
    if (!wait) return people === 0 ? '没有人等候' : `等候 ${people} 人，时间说不准`;
    return `等候 ${people} 人，${range(wait)}`;
  },
  date: (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  weekday: (day: string) => `星期${WEEKDAYS[weekdayOf(day) - 1]}`,
  span: (from: string, to: string) => `${from}—${to}`,
  list: (items: readonly string[]) => items.join('、'),
  comma: '，',
  colon: '：',
  floor: (no: number) => `${cardinal(no)}楼`,
  zone: (code: string) => `${code}区`,
  windowNo: (no: string) => `${no}号窗口`,
  minutes: (n: number) => `${n} 分钟`,
  stale: (clock: string) => `连接中断，显示的是 ${clock} 的情况`,
  connecting: '正在连接',
  trial: '演示大厅',
  clockSet: (when: string) => `演示时间 ${when}`,
  /** Over the device's own name. */
  thisDevice: '这台设备是',
  unpaired: '这台屏幕还没有登记',
  unpairedHow: '请管理员打开办公室页面，在“设备”里登记这台屏幕，再用得到的链接打开它。',
  /** Under the code that it shows. */
  pairingHow: '请管理员打开办公室页面的“设备”，输入这个登记码。登记码十分钟后换新。',
  phase: {
    'pre-open': '即将开放',
    open: '开放中',
    lunch: '午间休息',
    closing: '已停止取号',
    closed: '已下班',
    emergency: '紧急通知',
  } satisfies Record<HallPhase, string>,
  ticketStatus: {
    waiting: '等候',
    called: '正在呼叫',
    serving: '正在办理',
    held: '挂起',
    done: '已办结',
    missed: '过号',
    cancelled: '已取消',
    expired: '已作废',
  } satisfies Record<TicketStatus, string>,
  windowStatus: { open: '服务中', paused: '暂停服务', closed: '未开' } satisfies Record<WindowStatus, string>,
  windowFree: '等人',
  refusal: {
    'hall-closed': '现在不取号。',
    'queue-closed': '这项业务现在不取号。',
    'quota-full': '这一时段的号取完了。',
    'unknown-queue': '本大厅没有这项业务。',
    'unknown-matter': '本大厅没有这个事项。',
    'unknown-ticket': '没有这个号，可能不是今天的。',
    'unknown-window': '没有这个窗口。',
    'unknown-document': '没有这份设置。',
    'unknown-place': '没有这一项。',
    'already-waiting': '您已经取过号，正在排队。',
    'window-not-open': '请先开窗。',
    'window-busy': '窗口还有没办完的号。',
    'nobody-waiting': '没有人等候。',
    'already-called': '这个号已被别的窗口叫走。',
    'already-moved-on': '刚才已经叫过了。',
    'wrong-state': '这个号现在不能这样处理。',
    'too-many-recalls': '重呼次数已满，可以过号。',
    'too-soon': '刚刚叫过，请稍等再叫。',
    'call-again-first': '请再呼叫一次，仍没有人来再过号。',
    'choosing-not-allowed': '本大厅按顺序叫号，不能挑号。',
    'not-served-here': '本窗口不办这项。',
    'already-reviewed': '已经评价过了，谢谢。',
    'roster-gaps': '有工作日还没有排带班领导，不能公示。',
    'short-notice': '换班要提前报告。来不及的请排代班，并写明原因。',
    'changed-meanwhile': '别人刚刚改过，请看过再改。',
    'precondition-missing': '请先读取最新内容再修改。',
    'too-large': '内容太大。',
    malformed: '请求内容有误。',
    'not-signed-in': '请先登录。',
    'not-allowed': '您没有这项权限。',
    'too-many-requests': '请稍等一会儿再试。',
    'not-saved': '暂时没有保存成功，请稍后再试。',
  } satisfies Record<RefusalWord, string>,
};

export type CommonWords = typeof commonZhCN;
