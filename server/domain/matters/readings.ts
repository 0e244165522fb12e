import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Words of the field which the dictionary reads wrongly. Only such as cannot also lie across two other words are in here:
 * 分行 would spoil 部分行政许可, and 所长 场所长期. Those are still found by `LIVING`.
 */
const FIELD: Record<string, string> = {
  还款: 'huan kuan',
  还贷: 'huan dai',
  还房贷: 'huan fang dai',
  还建: 'huan jian',
  还本: 'huan ben',
  重名: 'chong ming',
  重号: 'chong hao',
  重型: 'zhong xing',
  重污染: 'zhong wu ran',
  调入: 'diao ru',
  调出: 'diao chu',
  调卷: 'diao juan',
  调水: 'diao shui',
  借调: 'jie diao',
  函调: 'han diao',
  商调: 'shang diao',
  人员调配: 'ren yuan diao pei',
  干部调配: 'gan bu diao pei',
  银行分行: 'yin hang fen hang',
  分行设立: 'fen hang she li',
  理事长: 'li shi zhang',
  监事长: 'jian shi zhang',
  秘书长: 'mi shu zhang',
  派出所所长: 'pai chu suo suo zhang',
  幼儿园园长: 'you er yuan yuan zhang',
  集中行使: 'ji zhong xing shi',
  集中行政: 'ji zhong xing zheng',
  河长制: 'he zhang zhi',
  林长制: 'lin zhang zhi',
  穿着: 'chuan zhuo',
  着装: 'zhuo zhuang',
};
customPinyin(FIELD);

/**
 * Letters with two readings in daily use, so that whoever reads one otherwise than we do still finds the matter. Not all that
 * a dictionary knows: there 许 is also hu and 食 also yi, and every permit would be found by whoever looks for 户口.
 */
const LIVING: Record<string, readonly string[]> = {
  长: ['chang', 'zhang'],
  重: ['chong', 'zhong'],
  行: ['xing', 'hang'],
  调: ['diao', 'tiao'],
  参: ['can', 'shen'],
  率: ['lü', 'shuai'],
  单: ['dan', 'shan'],
  会: ['hui', 'kuai'],
  还: ['huan', 'hai'],
  给: ['gei', 'ji'],
  传: ['chuan', 'zhuan'],
  差: ['cha', 'chai'],
  便: ['bian', 'pian'],
  校: ['xiao', 'jiao'],
  角: ['jiao', 'jue'],
  降: ['jiang', 'xiang'],
  弹: ['dan', 'tan'],
  藏: ['cang', 'zang'],
  着: ['zhuo', 'zhe'],
  薄: ['bo', 'bao'],
  血: ['xue', 'xie'],
  卡: ['ka', 'qia'],
  畜: ['chu', 'xu'],
  露: ['lu', 'lou'],
};
const living = new Map(Object.entries(LIVING));

/** One letter of a text: how it is read where it stands, if it is Chinese, and how else it may be read. */
export type Read = { readonly letter: string; readonly sound: string | null; readonly others: readonly string[] };

/** A Chinese text read aloud, letter by letter, without tones; whatever is not Chinese stands for itself. */
export const readAloud = (text: string): Read[] =>
  pinyin(text, { type: 'all', toneType: 'none' }).map(({ origin, pinyin: sound, isZh }) => ({
    letter: origin,
    sound: isZh ? sound : null,
    others: (living.get(origin) ?? []).filter((other) => other !== sound),
  }));
