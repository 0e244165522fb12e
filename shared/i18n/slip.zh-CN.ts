const FORMS: Record<string, string> = { original: '原件', copy: '复印件', 'original+copy': '原件和复印件', form: '表格' };

/** What is printed on a slip, beside what every screen says (common); the reference for every other language. */
export const slipZhCN = {
  matter: (name: string) => `事项：${name}`,
  priority: '优先',
  reprint: '补打',
  /** Before the figures of a slip that is printed again: they are not those of now. */
  whenTaken: '取号时：',
  goTo: (place: string) => `请到 ${place} 等候`,
  windows: (numbers: readonly string[]) => `窗口 ${numbers.join('、')}`,
  bring: '要带：',
  paper: (name: string, form: string) => `${name}${FORMS[form] ? `（${FORMS[form]}）` : ''}`,
  more: (count: number) => `还有 ${count} 样，扫码看全`,
  scan: '扫码看排到哪儿',
  missed: (behind: number | null): string =>
    behind === null
      ? '过号作废，请重新取号'
      : behind > 0
        ? `过号不要紧：扫码或到咨询台，往后排 ${behind} 位`
        : '过号不要紧：扫码或到咨询台，重新排队',
  test: '打印测试',
  testPrinter: (printer: string, device: string) => `${printer}　${device}`,
  testSharp: '字清楚，两边不缺，纸已切断',
  testScan: '扫码能打开大厅的页面',
};
export type SlipWords = typeof slipZhCN;
