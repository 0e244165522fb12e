/** What stands around a preview in the office, and on it. */
export const officePreviewZhCN = {
  mark: '预览',
  title: (screen: string) => `预览：${screen}`,
  screens: { kiosk: '取号机', display: '叫号屏', sign: '窗口屏', phone: '手机' },
  held: '预览停在上一次没有错的样子',
  notYet: '改正标红的地方，就有预览',
  unheard: '大厅的服务器没有回答，预览不是最新的',
  starting: '正在打开预览',
  enlarge: '放大看',
  close: '关上',
  sizes: '屏幕',
  paging: (count: number, seconds: readonly number[]) =>
    count === 1
      ? `这条在屏上 1 页，${seconds[0]} 秒`
      : seconds.every((one) => one === seconds[0])
        ? `这条在屏上分 ${count} 页，每页 ${seconds[0]} 秒`
        : `这条在屏上分 ${count} 页，共 ${seconds.reduce((sum, one) => sum + one, 0)} 秒`,
  page: (nth: number, of: number) => `第 ${nth} 页，共 ${of} 页`,
  before: '上一页',
  after: '下一页',
};
export type OfficePreviewWords = typeof officePreviewZhCN;
