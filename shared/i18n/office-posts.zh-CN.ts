/** What a notice begins with, to be filled in where ＿ stands. */
type Beginning = {
  readonly name: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly lines_zh: readonly string[];
  readonly summary_en: string;
};

const BEGINNINGS: readonly Beginning[] = [
  {
    name: '停电',
    name_zh: '停电通知',
    name_en: 'Power cut',
    lines_zh: ['接供电部门通知，＿月＿日＿时至＿时本大厅停电。', '停电期间各窗口停止办理业务，来电后恢复。', '给您带来不便，请谅解。'],
    summary_en: 'There is no electricity in the hall on ＿ from ＿ to ＿. Windows serve again once it is back.',
  },
  {
    name: '系统维护',
    name_zh: '系统维护通知',
    name_en: 'System maintenance',
    lines_zh: ['＿月＿日＿时至＿时，＿系统停机维护。', '维护期间＿业务暂停办理，其他业务照常。', '急事请先打咨询电话。'],
    summary_en: 'The ＿ system is down for maintenance on ＿ from ＿ to ＿. Other services go on as usual.',
  },
  {
    name: '节假日安排',
    name_zh: '＿节放假安排',
    name_en: 'Holiday hours',
    lines_zh: ['＿月＿日至＿月＿日放假，共＿天。', '＿月＿日（星期＿）照常上班。', '放假期间可以在网上办理。'],
    summary_en: 'The hall is closed from ＿ to ＿ and works on ＿. Services on line go on.',
  },
];

/** The page of posts: rules and notices of the hall. */
export const officePostsZhCN = {
  label: '公示内容',
  newName: '新的通知',
  kinds: { rule: '服务制度', notice: '通知' },
  states: {
    draft: '草稿',
    shown: '正在展示',
    hours: '按时段展示',
    later: (day: string) => `${day}起展示`,
    over: '已过期',
  },
  zonesOnly: (zones: string) => `${zones}区`,
  state: '状态',
  noSystems: '没有选',
  publish: '发布',
  publishHow: '发布后马上上屏；写了开始日期的，到那天上屏。',
  withdraw: '撤下',
  withdrawHow: '撤下后各屏马上不再展示，内容留着。',
  published: (name: string) => `发布：${name}`,
  withdrawn: (name: string) => `撤下：${name}`,
  begin: '从这里写起',
  beginnings: BEGINNINGS,
  onBoard: '屏上的内容',
  kind: '类别',
  name: '标题',
  nameEn: '标题（英文）',
  lines: '正文',
  linesHow: '一行一句。屏上自动分页，右边能看到分成几页。',
  summaryEn: '正文（英文）',
  whole: '全文',
  wholeHow: '写了全文，屏上就有二维码，手机扫了能看。可以用 # 标题、- 列表、**加粗**、表格和链接。',
  body: '全文',
  bodyEn: '全文（英文）',
  full: '全文（旧的写法，一行一段）',
  fullEn: '全文（英文，旧的写法）',
  when: '什么时候、在哪里展示',
  from: '第一天',
  until: '最后一天',
  hours: '每天的时段',
  hoursFrom: '从',
  hoursTo: '到',
  allDay: '全天',
  zones: '只在这些区的屏上',
  zonesHow: '都不选，就在所有屏上。',
  priority: '次序',
  priorities: ['一般', '靠前', '更靠前', '最前'],
  seconds: '至少展示',
  second: '秒',
  more: '其他',
  slug: '网址里的名字',
  slugHow: '二维码里用它。发布以后不要改，印出去的码会失效。',
  core: '核心制度',
  systems: '对应的制度',
  pictures: '图片',
  picturesHow: '每张图片一页，在文字后面。',
  pick: '选图片',
  upload: '上传图片',
  uploadHow: '.png、.jpg、.webp，不超过 20 MB。大屏上横图 1920×1080 最清楚。',
  uploading: '正在上传',
  library: '大厅的图片',
  noPictures: '还没有图片，先上传一张。',
  use: '用这张',
  used: '已选',
  takeAway: '不用这张',
  earlier: '前移',
  remove: '删除',
  removeSure: '再按一次删除',
  usedBy: (names: string) => `正在用：${names}`,
  dots: (width: number, height: number, kilobytes: number) =>
    `${width}×${height}　${kilobytes < 1000 ? `${kilobytes} KB` : `${(kilobytes / 1000).toFixed(1)} MB`}`,
  done: '选好了',
  notUploaded: {
    malformed: '这不是能用的图片，没有上传。',
    'too-large': '图片超过 20 MB，没有上传。',
    other: '没有传上去，请再试一次。',
  },
  notRemoved: '没有删除：有内容正在用它，或者服务器没有回答。',
  sizes: { calls: '大屏', upright: '立屏', zone: '分区立屏', table: '窗口总表', phone: '手机全文' },
};
export type OfficePostsWords = typeof officePostsZhCN;
