import type { Lack, NotificationKind } from '../words.ts';

/** The slip of one-time notification on paper and on a phone; the reference for every other language. */
export const notificationZhCN = {
  titles: { notified: '一次性告知单', refused: '不予受理通知书', later: '一次性告知单（限时告知）' } satisfies Record<
    NotificationKind,
    string
  >,
  serial: (serial: string) => `编号 ${serial}`,
  number: (number: string, window: string) => `号码 ${number}　${window}号窗口`,
  /** The seven contents that every slip must have. */
  unit: '承办单位',
  clerk: '经办人员',
  at: '申报时间',
  matter: '申报事项',
  steps: '办理程序',
  papers: '办理材料',
  limit: '承诺时限',
  enquiry: '查询方式',
  clerkSaid: (name: string, badge: string) => `${name}（工号 ${badge}）`,
  atSaid: (day: string, clock: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${clock}`,
  day: (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  matterSaid: (name: string, code: string, version: string) => `${name}（编号 ${code}，第 ${version} 版）`,
  situations: (names: readonly string[]) => `办理情形：${names.join('、')}`,
  then: '→',
  limitSaid: (promised: string, statutory: string) => `承诺：${promised}；法定：${statutory}。材料齐全、受理之日起算。`,
  phones: (consult: string, complaint: string) => `咨询电话 ${consult}，投诉电话 ${complaint}`,
  look: (serial: string) => `扫码看这张单子，或凭编号 ${serial} 到咨询台查询`,
  paper: '材料',
  how: '要求',
  state: '核对',
  lacks: { missing: '缺', wrong: '不合要求' } satisfies Record<Lack, string>,
  lacking: (count: number) => (count === 0 ? '' : `本次缺或不合要求的 ${count} 样`),
  noPapers: '只需带身份证',
  supply: '要补的内容',
  later: (due: string) => `这件事当场说不清要补什么。最迟 ${due} 下班前一次告知您，请保持电话畅通或扫码查看。`,
  answered: '已经告知，见“要补的内容”。',
  reason: '不予受理的理由',
  basis: '法律依据',
  remedy: '救济途径',
  remedySaid:
    '对本决定不服的，可以自知道或者应当知道本决定之日起六十日内依法申请行政复议，也可以自知道或者应当知道之日起六个月内依法向人民法院提起行政诉讼；法律另有规定的，从其规定。',
  comeBack: '补齐后带这张单子再来：先到咨询台扫码或报编号取号，按第一次来的钟点排队，优先回原窗口。',
  scan: '扫码查看',
  seal: '盖章处',
  signed: '申请人签收',
  copies: ['群众留存', '窗口留存'] as readonly string[],
  hint: (text: string) => `提示：${text}`,
};
export type NotificationWords = typeof notificationZhCN;
