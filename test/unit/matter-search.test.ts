import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchMatters } from '../../server/domain/matters/search.ts';
import type { Settings } from '../../server/domain/settings.ts';
import { settings } from '../support/hall.ts';

/** The sample's eighty matters, read aloud by hand: not by the dictionary that is tested here. */
const ALOUD: Record<string, string> = {
  'GA-HZ-001': 'chu sheng deng ji',
  'GA-HZ-002': 'si wang zhu xiao hu kou',
  'GA-HZ-003': 'hu kou qian yi xian wai qian ru',
  'GA-HZ-004': 'ju min shen fen zheng huan ling',
  'GA-HZ-005': 'ju min shen fen zheng diu shi bu ling',
  'GA-HZ-006': 'lin shi ju min shen fen zheng shen ling',
  'GA-HZ-007': 'ju zhu zheng shen ling',
  'GA-CR-001': 'pu tong hu zhao shou ci shen qing',
  'GA-CR-002': 'pu tong hu zhao huan fa bu fa',
  'GA-CR-003': 'wang lai gang ao tong xing zheng ji qian zhu',
  'GA-CR-004': 'da lu ju min wang lai tai wan tong xing zheng',
  'GA-JG-001': 'ji dong che jia shi zheng qi man huan zheng',
  'BD-ZY-001': 'cun liang fang er shou fang zhuan yi deng ji',
  'BD-ZY-002': 'xin jian shang pin fang zhuan yi deng ji',
  'BD-YG-001': 'yu gou shang pin fang yu gao deng ji ji di ya yu gao deng ji',
  'BD-DY-001': 'bu dong chan di ya quan shou ci deng ji',
  'BD-DY-002': 'bu dong chan di ya quan zhu xiao deng ji',
  'BD-CX-001': 'bu dong chan deng ji zi liao cha xun',
  'BD-BZ-001': 'bu dong chan quan zheng shu yi shi bu fa',
  'SB-CB-001': 'qi ye she hui bao xian deng ji',
  'SB-CB-002': 'ling huo jiu ye ren yuan qi ye zhi gong yang lao bao xian can bao deng ji',
  'SB-ZY-001': 'zhi gong ji ben yang lao bao xian guan xi zhuan yi jie xu',
  'SB-DY-001': 'zhi gong ji ben yang lao jin shen ling tui xiu',
  'SB-DY-002': 'cheng xiang ju min ji ben yang lao bao xian dai yu shen ling',
  'SB-KG-001': 'she hui bao zhang ka shen ling bu huan',
  'SB-ZM-001': 'can bao jiao fei zheng ming quan yi ji lu cha xun da yin',
  'SB-SY-001': 'shi ye bao xian jin shen ling',
  'YB-CB-001': 'cheng xiang ju min ji ben yi liao bao xian can bao deng ji',
  'YB-YD-001': 'yi di jiu yi bei an',
  'YB-MB-001': 'men zhen man te bing dai yu ren ding',
  'YB-BX-001': 'yi liao fei yong shou gong ling xing bao xiao',
  'YB-SY-001': 'sheng yu jin tie shen ling',
  'SC-SL-001': 'gong si qi ye she li deng ji',
  'SC-BG-001': 'gong si qi ye bian geng deng ji',
  'SC-ZX-001': 'qi ye jian yi zhu xiao deng ji',
  'SC-GT-001': 'ge ti gong shang hu she li deng ji',
  'SC-SP-001': 'shi pin jing ying xu ke xin ban',
  'SC-BA-001': 'jin xiao shou yu bao zhuang shi pin bei an',
  'SC-YP-001': 'yao pin jing ying xu ke ling shou',
  'SW-DJ-001': 'xin ban na shui ren deng ji xin xi que ren',
  'SW-FP-001': 'dai kai fa piao',
  'SW-QS-001': 'qi shui deng fang chan jiao yi shui fei shen bao',
  'SW-ZX-001': 'zhu xiao shui wu deng ji qing shui shen bao',
  'GJ-TQ-001': 'gou mai zi zhu zhu fang ti qu gong ji jin',
  'GJ-TQ-002': 'zu fang ti qu gong ji jin',
  'GJ-TQ-003': 'li xiu tui xiu ti qu gong ji jin',
  'GJ-DK-001': 'zhu fang gong ji jin ge ren zhu fang dai kuan',
  'MZ-HY-001': 'jie hun deng ji',
  'MZ-HY-002': 'li hun deng ji',
  'MZ-HY-003': 'bu ling hun yin deng ji zheng',
  'MZ-JZ-001': 'zui di sheng huo bao zhang xian ji shen he que ren yu zi xun',
  'MZ-JZ-002': 'lin shi jiu zhu zi xun yu zhuan jie',
  'RS-JY-001': 'shi ye deng ji',
  'RS-JY-002': 'jiu ye kun nan ren yuan ren ding',
  'RS-PQ-001': 'lao wu pai qian jing ying xu ke',
  'RS-GS-001': 'gong shang ren ding shen qing',
  'WJ-GC-001': 'gong gong chang suo wei sheng xu ke xin ban',
  'WJ-HS-001': 'hu shi zhi ye zhu ce',
  'WJ-YS-001': 'yi shi zhi ye zhu ce',
  'WJ-YL-001': 'yi liao ji gou zhi ye deng ji',
  'ZR-YD-001': 'jian she yong di gui hua xu ke',
  'ZR-GC-001': 'jian she gong cheng gui hua xu ke',
  'ZR-XC-001': 'xiang cun jian she gui hua xu ke',
  'ZH-YS-001': 'dao lu pu tong huo wu yun shu jing ying xu ke',
  'ZH-SG-001': 'jian zhu gong cheng shi gong xu ke',
  'ZH-NY-001': 'nong yao jing ying xu ke',
  'ZH-LM-001': 'lin mu cai fa xu ke',
  'ZH-JY-001': 'jiao shi zi ge ren ding you er yuan xiao xue chu ji zhong xue',
  'ZH-CJ-001': 'can ji ren zheng he fa',
  'ZH-TY-001': 'tui yi jun ren you dai zheng shen ling',
  'ZH-XF-001': 'gong zhong ju ji chang suo tou ru shi yong ying ye qian xiao fang an quan jian cha gao zhi cheng nuo',
  'YJ-QY-001': 'qi ye kai ban yi jian shi',
  'YJ-CS-001': 'xin sheng er chu sheng yi jian shi',
  'YJ-TX-001': 'tui xiu yi jian shi',
  'YJ-SH-001': 'gong min shen hou yi jian shi',
  'BB-QY-001': 'qi ye tou zi xiang mu quan cheng bang ban dai ban',
  'BB-TS-001': 'te shu qun ti bang ban yu shang men fu wu',
  'BCS-001': 'ban bu cheng shi wen ti fan ying',
  'CJ-001': 'zheng zhao pi wen ling qu',
  'ZX-001': 'zong he zi xun yu cai liao yu shen',
};
const MARKS = /[\s（）“”、]/g;
const { matters, departments } = settings;
const soundsOf = (code: string) => (ALOUD[code] ?? '').split(' ');
const lettersOf = (name: string) => [...name.replace(MARKS, '')];
const initialsOf = (code: string) =>
  soundsOf(code)
    .map((sound) => sound[0])
    .join('');
const find = (query: string, more: { department?: string; queue?: string } = {}, hall = settings) =>
  searchMatters(hall, { query, ...more }).map(({ code }) => code);

/** A hall that has matters of these names and no others, in this order; the answer is names. */
const hallWith = (...names: string[]): ((query: string) => string[]) => {
  const hall: Settings = {
    ...settings,
    matters: names.map((name_zh, nth) => ({
      ...(matters[0] as (typeof matters)[number]),
      code: `XX-${String(100 + nth)}`,
      name_zh,
      name_en: 'Thing',
      department: 'none', // whose own name would be found too
    })),
  };
  return (query) => searchMatters(hall, { query }).map(({ name_zh }) => name_zh);
};

describe('each of the eighty matters is found', () => {
  test('all of them are read aloud here, letter by letter', () => {
    for (const { code, name_zh } of matters) expect(soundsOf(code), name_zh).toHaveLength(lettersOf(name_zh).length);
    expect(Object.keys(ALOUD)).toHaveLength(matters.length);
  });
  test.each(matters.map(({ code, name_zh }) => ({ code, name_zh })))('$code $name_zh', ({ code, name_zh }) => {
    const sounds = soundsOf(code);
    for (const typed of [name_zh, sounds.join(''), sounds.join(' '), sounds.join('').toUpperCase(), sounds.join("'")])
      expect(find(typed)[0], typed).toBe(code);
    for (const typed of [code, code.replaceAll('-', ''), code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '—')])
      expect(find(typed)[0], typed).toBe(code);
    expect(find(initialsOf(code))).toContain(code);
    expect(find(initialsOf(code).toUpperCase().split('').join(' '))).toContain(code);
  });
  test('by any two letters of its name that stand together, and with it only those that have them too', () => {
    for (const { name_zh } of matters) {
      for (const nth of lettersOf(name_zh).slice(1).keys()) {
        const piece = lettersOf(name_zh)
          .slice(nth, nth + 2)
          .join('');
        const truly = matters.filter((one) => {
          const home = departments.find(({ id }) => id === one.department);
          return [one.name_zh, home?.name_zh ?? '', home?.short_zh ?? ''].some((name) => name.replace(MARKS, '').includes(piece));
        });
        expect(find(piece).sort(), piece).toEqual(truly.map((one) => one.code).sort());
      }
    }
  });
  test('by two characters as they are printed, brackets and quotes among them', () => {
    for (const { code, name_zh } of matters)
      for (const nth of [...name_zh].slice(1).keys()) expect(find([...name_zh].slice(nth, nth + 2).join('')), name_zh).toContain(code);
  });
  test('by its English name, and by any word of it', () => {
    for (const { code, name_en } of matters) {
      expect(find(name_en), name_en).toContain(code);
      expect(find(name_en.toUpperCase()), name_en).toContain(code);
      for (const word of name_en.split(' ')) expect(find(word), word).toContain(code);
    }
  });
  test('by the names of its department', () => {
    for (const { code, department } of matters) {
      const home = departments.find(({ id }) => id === department);
      for (const name of [home?.name_zh, home?.short_zh, home?.name_en]) expect(find(name ?? ''), name).toContain(code);
    }
    expect(find('gongjijin')).toEqual(expect.arrayContaining(['GJ-TQ-002', 'GJ-DK-001']));
    expect(find('gaj')).toContain('GA-JG-001');
  });
});

describe('however somebody types', () => {
  const letters = fc.constantFrom(...matters).chain(({ code, name_zh }) =>
    fc.record({
      code: fc.constant(code),
      typed: fc
        .tuple(fc.nat(lettersOf(name_zh).length - 1), fc.integer({ min: 1, max: 12 }))
        .map(([from, count]) =>
          lettersOf(name_zh)
            .map((letter, nth) => [letter, soundsOf(code)[nth] ?? ''])
            .slice(from, from + count),
        )
        .chain((some) =>
          fc.tuple(
            ...some.map(([letter, sound]) =>
              fc.tuple(fc.constantFrom(letter ?? '', sound ?? '', (sound ?? '').slice(0, 1)), fc.constantFrom('', '', ' ', "'")),
            ),
          ),
        ),
    }),
  );
  test('letters, sounds and initials in any mixture, with spaces anywhere', () => {
    fc.assert(
      fc.property(letters, ({ code, typed }) => {
        expect(find(typed.flat().join(''))).toContain(code);
      }),
      { numRuns: 300 },
    );
  });
  test('a sound need not be typed to its end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...matters), fc.nat(40), ({ code }, count) => {
        expect(
          find(
            soundsOf(code)
              .join('')
              .slice(0, count + 1),
          ),
        ).toContain(code);
      }),
    );
  });
  test('tones are ignored', () => {
    expect(find('chū shēng dēng jì')[0]).toBe('GA-HZ-001');
    expect(find('jiéhūn')[0]).toBe('MZ-HY-001');
  });
  test('letters and digits as wide as Chinese ones are the same', () => {
    expect(find('ｓｆｚ')).toEqual(find('sfz'));
    expect(find('ＧＡ－ＨＺ－００１')[0]).toBe('GA-HZ-001');
    expect(find('出生　登记')).toEqual(['GA-HZ-001']);
  });
  test('ü is typed as v, as u or as itself', () => {
    const names = ['律师执业许可', '绿化占地', '旅馆业特种行业许可', '女职工生育津贴', '铝材经营'];
    const search = hallWith(...names);
    const sounds = ['lüshizhiye', 'lühua', 'lüguan', 'nüzhigong', 'lücai'];
    for (const [nth, name] of names.entries())
      for (const u of ['v', 'u', 'ü', 'ǜ', 'Ü', 'V']) expect(search((sounds[nth] ?? '').replace('ü', u)), name).toEqual([name]);
  });
  test('English keeps its v', () => {
    expect(find('driving')).toEqual(['GA-JG-001']);
    expect(find('driuing')).toEqual([]);
  });
});

describe('several words', () => {
  test('must all be there, in any order, in any writing', () => {
    expect(find('身份证 丢失')).toEqual(['GA-HZ-005']);
    expect(find('diushi sfz')).toEqual(['GA-HZ-005']);
    expect(find('身份证 dsbl')).toEqual(['GA-HZ-005']);
    expect(find('身份证 结婚')).toEqual([]);
    expect(find('医保 生育')).toEqual(['YB-SY-001']); // a department's word and a matter's
  });
  test('what has them one after the other comes before what has them apart', () => {
    const search = hallWith('移交保管', '县医保备案');
    expect(search('yi bao')).toEqual(['县医保备案', '移交保管']);
    expect(search('yibao')).toEqual(['县医保备案']);
  });
});

describe('the best comes first', () => {
  test('the very code before names, the beginning before initials, initials before elsewhere, equal ones as in the document', () => {
    const search = hallWith('补办社保', '社保补办', '少保登记', '设备登记', '车船设备', '社保卡');
    expect(search('社保')).toEqual(['社保补办', '社保卡', '补办社保']);
    expect(search('shebao')).toEqual(['社保补办', '社保卡', '补办社保']);
    expect(search('sb')).toEqual(['社保补办', '少保登记', '设备登记', '社保卡', '补办社保', '车船设备']);
    expect(search('she')).toEqual(['社保补办', '设备登记', '社保卡', '补办社保', '车船设备']);
    expect(search('xx-103')).toEqual(['设备登记']);
  });
  test('the beginning of the English name counts as a beginning', () =>
    expect(find('registration').slice(0, 3)).toEqual(['YB-YD-001', 'SC-GT-001', 'GA-HZ-001']));
  test('who types cs meets 出生 before every other', () => expect(find('cs')[0]).toBe('GA-HZ-001'));
  test('who types sfz meets the identity card', () => expect(find('sfz').slice(0, 3)).toEqual(['GA-HZ-004', 'GA-HZ-005', 'GA-HZ-006']));
  test('a code that goes on is not the very code', () => {
    const hall: Settings = {
      ...settings,
      matters: ['GA-HZ-011', 'GA-HZ-001', 'GA-HZ-012'].map((code) => ({ ...(matters[0] as (typeof matters)[number]), code })),
    };
    expect(find('gahz01', {}, hall)).toEqual(['GA-HZ-011', 'GA-HZ-012']);
    expect(find('hz-001', {}, hall)).toEqual(['GA-HZ-001']);
  });
});

/** What a hall may well add one day; each as it is read, by hand. */
const POLYPHONES: [string, string][] = [
  ['重新核发残疾人证', 'chong xin he fa can ji ren zheng'],
  ['重要数据备案', 'zhong yao shu ju bei an'],
  ['重大疾病救助', 'zhong da ji bing jiu zhu'],
  ['重型货车通行证', 'zhong xing huo che tong xing zheng'],
  ['重名查询', 'chong ming cha xun'],
  ['银行开户许可', 'yin hang kai hu xu ke'],
  ['银行分行设立', 'yin hang fen hang she li'],
  ['行政复议申请', 'xing zheng fu yi shen qing'],
  ['行业协会登记', 'hang ye xie hui deng ji'],
  ['集中行使许可', 'ji zhong xing shi xu ke'],
  ['相对集中行政许可权', 'xiang dui ji zhong xing zheng xu ke quan'],
  ['部分行政许可', 'bu fen xing zheng xu ke'],
  ['人民调解员登记', 'ren min tiao jie yuan deng ji'],
  ['档案调取', 'dang an diao qu'],
  ['调动手续', 'diao dong shou xu'],
  ['商调函开具', 'shang diao han kai ju'],
  ['缴存基数调整', 'jiao cun ji shu tiao zheng'],
  ['长期护理保险', 'chang qi hu li bao xian'],
  ['营业期限延长', 'ying ye qi xian yan chang'],
  ['民办学校校长备案', 'min ban xue xiao xiao zhang bei an'],
  ['理事长变更', 'li shi zhang bian geng'],
  ['幼儿园园长备案', 'you er yuan yuan zhang bei an'],
  ['会计师执业', 'kuai ji shi zhi ye'],
  ['社会团体登记', 'she hui tuan ti deng ji'],
  ['提前还款', 'ti qian huan kuan'],
  ['按月还贷', 'an yue huan dai'],
  ['证件退还', 'zheng jian tui huan'],
  ['参军优待', 'can jun you dai'],
  ['人参种植', 'ren shen zhong zhi'],
  ['税率备案', 'shui lü bei an'],
  ['单位参保', 'dan wei can bao'],
  ['种子生产许可', 'zhong zi sheng chan xu ke'],
  ['补给水源审批', 'bu ji shui yuan shen pi'],
  ['传染病报告', 'chuan ran bing bao gao'],
  ['畜牧养殖备案', 'xu mu yang zhi bei an'],
  ['采血点设置', 'cai xue dian she zhi'],
];

describe('letters with two readings', () => {
  const search = hallWith(...POLYPHONES.map(([name]) => name));
  test.each(POLYPHONES)('%s is read %s', (name, sounds) => {
    expect(search(sounds.replaceAll(' ', ''))).toEqual([name]);
    // Read rightly it is found from its beginning, before the one in which the same sounds come later.
    expect(hallWith(`另${name}`, name)(sounds)).toEqual([name, `另${name}`]);
    const initials = sounds.split(' ').map((sound) => sound[0]);
    expect(hallWith(`另${name}`, name)(initials.join(''))).toEqual([name, `另${name}`]);
  });
  test('who reads one in the other way finds it too, behind what is read so', () => {
    expect(hallWith('重新核发', '残疾人重病救助')('zhong')).toEqual(['重新核发', '残疾人重病救助']);
    expect(hallWith('重新核发', '重病救助')('zhong')).toEqual(['重病救助', '重新核发']);
    expect(hallWith('调取档案', '调解登记')('tiao')).toEqual(['调解登记', '调取档案']);
    expect(hallWith('行业许可', '行政许可')('xing')).toEqual(['行政许可', '行业许可']);
  });
  test('readings that only a dictionary knows find nothing: 许 is not hu for whoever looks for 户口', () => {
    expect(hallWith('食品经营许可', '户口迁移')('hu')).toEqual(['户口迁移']);
  });
  test('出生 and 生育, 不动产: sh and s, b and d are told apart', () => {
    expect(find('shengyu')).toEqual(['YB-SY-001']);
    expect(find('budongchan').slice(0, 4)).toEqual(['BD-DY-001', 'BD-DY-002', 'BD-CX-001', 'BD-BZ-001']);
    expect(find('bdc')).toEqual(expect.arrayContaining(find('不动产')));
  });
});

describe('nonsense', () => {
  const codes = matters.map(({ code }) => code);
  test('nothing, or nothing but spaces, is everything in the document’s order', () => {
    for (const query of ['', ' ', '　', '\t\n']) expect(find(query)).toEqual(codes);
    expect(searchMatters(settings, {}).map(({ code }) => code)).toEqual(codes);
  });
  test('signs of programs find nothing', () => {
    const sign = fc.constantFrom(...'.*+?^$()[]{}|\\%_\'"`;<>&#@!~=/-—“”');
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 60 }), (query) => {
        expect(find(query)).toEqual([]);
      }),
    );
    for (const query of ['.*', '出生.*', '%', '出%', '_', '\\', '[', "' OR 1=1 --", '<script>', '(?=a)', '\u0000', '\ud800', '\u200b'])
      expect(find(query), query).toEqual([]);
  });
  test('sixty characters of anything break nothing, and what is found is of the hall, once', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'aeghinostz '), maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...matters.map(({ name_zh }) => name_zh).join('')), maxLength: 60 }),
    );
    fc.assert(
      fc.property(anything, (query) => {
        const found = find(query);
        expect(new Set(found).size).toBe(found.length);
        for (const code of found) expect(codes).toContain(code);
      }),
      { numRuns: 300 },
    );
    for (const letter of 'aeshzx') expect(find(letter.repeat(60))).toEqual([]);
  });
  test('a name of nothing but marks, or of letters that nobody can read, is no fault', () => {
    const search = hallWith('“”', '𠮷野家', '3D打印（VR）', 'ＡＢＣ');
    expect(search('')).toHaveLength(4);
    expect(search('3d打')).toEqual(['3D打印（VR）']);
    expect(search('dayinvr')).toEqual(['3D打印（VR）']);
    expect(search('𠮷野')).toEqual(['𠮷野家']);
    expect(search('abc')).toEqual(['ＡＢＣ']);
  });
});

describe('a department and a queue', () => {
  test('narrow what is found, with words and without', () => {
    expect(find('', { department: 'minzheng' })).toEqual(['MZ-HY-001', 'MZ-HY-002', 'MZ-HY-003', 'MZ-JZ-001', 'MZ-JZ-002']);
    expect(find('dj', { department: 'minzheng' })).toEqual(['MZ-HY-001', 'MZ-HY-002', 'MZ-HY-003']);
    expect(find('sfz', { queue: 'G' })).toEqual(['GA-HZ-004', 'GA-HZ-005', 'GA-HZ-006']);
    expect(find('sfz', { queue: 'H' })).toEqual([]);
    expect(find('', { department: 'constructor' })).toEqual([]);
  });
  test('a hall whose documents have changed is searched anew', () => {
    const renamed: Settings = { ...settings, matters: matters.map((one) => ({ ...one, name_zh: `新${one.name_zh}` })) };
    expect(find('新出生')).toEqual([]);
    expect(find('新出生', {}, renamed)).toEqual(['GA-HZ-001']);
    expect(find('新出生')).toEqual([]);
  });
});
