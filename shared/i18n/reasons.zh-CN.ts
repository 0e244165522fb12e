const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '一列',
  object: '一组字段',
  record: '一组字段',
  null: '空',
};
const kind = (word: string): string => KINDS[word] ?? word;
const THINGS: Readonly<Record<string, string>> = {
  queue: '业务',
  zone: '分区',
  staff: '人员',
  department: '部门',
  situation: '情形',
  leader: '领导',
  session: '时段',
  day: '日子',
};

/** The sentences of zod, of our own shapes and of what is checked between documents: each pattern and its Chinese. */
const REASONS: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/Invalid input: expected \w+, received (?:undefined|null)$/, () => '必须填'],
  [/Invalid input: expected (\w+), received (\w+)$/, (wanted = '', given = '') => `应是${kind(wanted)}，现在是${kind(given)}`],
  [/Too small: expected string to have >=1 characters/, () => '必须填'],
  [/Too small: expected string to have >=(\d+) characters/, (least) => `至少 ${least} 个字`],
  [/Too big: expected string to have <=(\d+) characters/, (most) => `最多 ${most} 个字`],
  [/Too small: expected array to have >=(\d+) items/, (least) => `至少要有 ${least} 项`],
  [/Too big: expected array to have <=(\d+) items/, (most) => `最多 ${most} 项`],
  [/Too small: expected \w+ to be >=(-?[\d.]+)/, (least) => `不能小于 ${least}`],
  [/Too small: expected \w+ to be >(-?[\d.]+)/, (least) => `要大于 ${least}`],
  [/Too big: expected \w+ to be <=(-?[\d.]+)/, (most) => `不能大于 ${most}`],
  [/Invalid option: expected one of (.+)$/, (of = '') => `只能是这些之一：${of.replaceAll('"', '').replaceAll('|', '、')}`],
  [/Invalid input: expected (.+)$/, (wanted) => `只能是 ${wanted}`],
  [/Invalid input$/, () => '不是这一项该有的样子'],
  [/^a time like (.+)$/, (like) => `要写成时间，例如 ${like}`],
  [/^a day like (.+)$/, (like) => `要写成日期，例如 ${like}`],
  [/^a month and day like (.+)$/, (like) => `要写成月和日，例如 ${like}`],
  [/^a time zone like (.+)$/, (like) => `要写时区，例如 ${like}`],
  [/^an address like (.+)$/, (like) => `要写地址，例如 ${like}`],
  [/^a code like (.+)$/, (like) => `要写编码，例如 ${like}`],
  [/^one letter, without I and O$/, () => '一个大写字母，不用 I 和 O'],
  [/^two digits, as painted over the counter$/, () => '两位数字，跟窗口牌上的一样'],
  [/^the plain name of a /, () => '只写图片文件夹里的文件名（.png、.jpg 或 .webp）'],
  [/^where this printer is, host:port$/, () => '要写打印机的地址和端口'],
  [/^syllables with their tones, like (.+)$/, (like) => `要写带声调数字的拼音，例如 ${like}`],
  [/^(\d+) in English, (\d+) in Chinese/, (en, zh) => `英文 ${en} 条，中文 ${zh} 条：要一一对应`],
  [/^before the first day$/, () => '比第一天还早'],
  [/^the rule (\S+) is missing$/, (key) => `缺规则 ${key}`],
  [/^(.+) is there twice$/, (what) => `${what} 重复了`],
  [/^there is no (\w+) (.+)$/, (what = '', which = '') => `没有${THINGS[what] ?? what} ${which}`],
  [/^there is no such document$/, () => '没有这样的文件'],
  [/^the hall needs it$/, () => '大厅不能没有它'],
  [/^the session (.+) has no times for numbers$/, (session) => `时段 ${session} 没有写取号时间`],
  [/^the hall keeps its id (.+)$/, (id) => `大厅的编号不变，是 ${id}`],
  [/^people are in the queue (\S+): /, (code) => `业务 ${code} 还有人在排：等没人了才能去掉`],
  [/^the window (\S+) is in use: /, (no) => `窗口 ${no} 正在用：关了才能去掉`],
  [/^(\S+) sits at the window (\S+): /, (who, no) => `${who} 正坐在窗口 ${no}：窗口关了才能去掉这个人`],
  [/^the month of the file’s name$/, () => '月份要跟文件名一样'],
  [/^it cannot be read: (.*)$/, (why) => `读不出来：${why}`],
  [/^it is no picture of this kind$/, () => '不是这种图片'],
  [/^it is no zip file$/, () => '不是 zip 文件，或者文件坏了'],
  [/^more than (\d+) files$/, (most) => `里面的文件超过 ${most} 个`],
  [/^its path leads outside of the bundle$/, () => '它的路径指到包外面去了'],
  [/^there is no document of the hall in it$/, () => '里面没有大厅的文件'],
  [/^nothing is filled in for (\{.+\})/, (slot) => `系统不认识 ${slot}`],
  [/^(\{.+\}) is not in it/, (slot) => `少了 ${slot}`],
  [/^a bracket without/, () => '大括号没有成对'],
  [/: closes at (\S+), not after/, (time) => `下班时间 ${time} 要晚于开门`],
  [/: opens at (\S+), before (\w+) closes/, (time) => `开门时间 ${time} 早于上一段下班，时段要按先后排`],
  [/numbers stop at (\S+), not after/, (time) => `停止取号 ${time} 要晚于开始取号`],
  [/numbers stop at (\S+), after it closes at (\S+)/, (time, close) => `停止取号 ${time} 晚于下班 ${close}`],
  [/numbers start at (\S+), after it closes/, (time) => `开始取号 ${time} 晚于下班`],
  [/numbers start at (\S+), before those of/, (time) => `开始取号 ${time} 早于上一段停止取号`],
  [/^(\S+) is not in (\d+)/, (day, year) => `${day} 不在 ${year} 年`],
  [/^no timetable is of (\S+)/, (day) => `${day} 没有作息`],
  [/^(\S+) has two timetables/, (day) => `${day} 有两份作息`],
  [/^ends on \S+, before it begins/, () => '最后一天早于第一天'],
  [/^another opening is of the same days/, () => '这些天已经有一条特别开放'],
  [/^only an opening has hours/, () => '只有特别开放才有自己的时间'],
  [/Invalid string/, () => '写法不对'],
];

/** What is wrong with a place of a document, as the shapes say it in English, in Chinese; what has no words yet stays as it is. */
export function reasonZhCN(reason: string): string {
  for (const [said, words] of REASONS) {
    const found = said.exec(reason);
    if (found) return words(...found.slice(1));
  }
  return reason;
}
