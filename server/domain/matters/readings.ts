import { customPinyin, pinyin } from 'pinyin-pro';

/**
 * Words of the field which the dictionary reads wrongly. Only such as cannot also lie across two other words are in here:
 * 分行 would spoil 部分行政许可, and 所长 场所长期. Those are still found by `LIVING`.
 */
const FIELD: Record<string, string> = {
  还款: 'huán kuǎn',
  还贷: 'huán dài',
  还房贷: 'huán fáng dài',
  还建: 'huán jiàn',
  还本: 'huán běn',
  重名: 'chóng míng',
  重号: 'chóng hào',
  重呼: 'chóng hū',
  重型: 'zhòng xíng',
  重污染: 'zhòng wū rǎn',
  调入: 'diào rù',
  调出: 'diào chū',
  调卷: 'diào juàn',
  调水: 'diào shuǐ',
  借调: 'jiè diào',
  函调: 'hán diào',
  商调: 'shāng diào',
  人员调配: 'rén yuán diào pèi',
  干部调配: 'gàn bù diào pèi',
  银行分行: 'yín háng fēn háng',
  分行设立: 'fēn háng shè lì',
  理事长: 'lǐ shì zhǎng',
  监事长: 'jiān shì zhǎng',
  秘书长: 'mì shū zhǎng',
  派出所所长: 'pài chū suǒ suǒ zhǎng',
  幼儿园园长: 'yòu ér yuán yuán zhǎng',
  集中行使: 'jí zhōng xíng shǐ',
  集中行政: 'jí zhōng xíng zhèng',
  河长制: 'hé zhǎng zhì',
  林长制: 'lín zhǎng zhì',
  穿着: 'chuān zhuó',
  着装: 'zhuó zhuāng',
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

/** Names as a person has read them, and how a 1 is said in a number: what the dictionary is not asked about. */
export type Reading = {
  readonly one: '幺' | '一';
  readonly names: readonly { readonly name: string; readonly pinyin: string }[];
};
const PLAIN: Reading = { one: '幺', names: [] };
const HAN = /\p{Script=Han}/u;

/**
 * A Chinese text as numbered pinyin, one syllable after a blank; the light tone is 5. Names that a person has read are read so,
 * the longest first; whatever is not Chinese stands for itself.
 */
export function numberedPinyin(text: string, { one, names }: Reading = PLAIN): string {
  const known = names.filter(({ name }) => HAN.test(name)).sort((a, b) => b.name.length - a.name.length);
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const next = known
      .map(({ name, pinyin: said }) => ({ at: rest.indexOf(name), name, said }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    parts.push(byDictionary(rest.slice(0, next?.at), one));
    if (!next) break;
    parts.push(` ${next.said} `);
    rest = rest.slice(next.at + next.name.length);
  }
  return parts.join('').trim();
}

const byDictionary = (text: string, one: Reading['one']): string =>
  pinyin(text, { type: 'all', toneType: 'num' })
    .map(({ origin, pinyin: sound, isZh }) => (isZh ? ` ${origin === '幺' && one === '一' ? 'yi1' : sound.replace('0', '5')}` : origin))
    .join('');
