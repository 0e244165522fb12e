import { describe, expect, test } from 'vitest';
import { readAloud } from '../../server/domain/matters/readings.ts';
import { settings } from '../support/hall.ts';

/** Queues and departments, read aloud by hand: not by the dictionary that is tested here. */
const QUEUES: Record<string, string> = {
  A: 'zong he ye wu',
  B: 'bu dong chan deng ji',
  C: 'she hui bao xian',
  D: 'yi liao bao zhang',
  E: 'qi ye deng ji yu xu ke',
  F: 'ban shui fu wu',
  G: 'hu zheng shen fen zheng',
  H: 'chu ru jing zheng jian',
  J: 'zhu fang gong ji jin',
  K: 'hun yin deng ji yu she hui jiu zhu',
  L: 'jiu ye yu lao dong guan xi',
  M: 'wei sheng jian kang xu ke',
  N: 'gui hua yu zi ran zi yuan',
  P: 'bang ban dai ban',
  Q: 'ban bu cheng shi fan ying',
  R: 'tong yi chu jian',
  S: 'zong he zi xun',
};
const DEPARTMENTS: Record<string, readonly [name: string, short: string]> = {
  ZW: ['xian zheng wu fu wu he shu ju guan li ju', 'zheng shu ju'],
  ZH: ['zong he chuang kou xian zheng wu fu wu zhong xin', 'zong he chuang kou'],
  BB: ['bang ban dai ban fu wu dui xian zheng wu fu wu zhong xin', 'bang ban dai ban'],
  SC: ['xian shi chang jian du guan li ju', 'shi chang jian guan'],
  SW: ['guo jia shui wu zong ju yun ling xian shui wu ju', 'shui wu'],
  BD: ['xian bu dong chan deng ji zhong xin', 'bu dong chan'],
  SB: ['xian she hui bao xian shi ye fa zhan zhong xin', 'she bao'],
  YB: ['xian yi liao bao zhang ju', 'yi bao'],
  GJ: ['shi zhu fang gong ji jin guan li zhong xin yun ling guan li bu', 'gong ji jin'],
  GA: ['xian gong an ju hu zheng chu ru jing jiao guan', 'gong an'],
  MZ: ['xian min zheng ju', 'min zheng'],
  RS: ['xian ren li zi yuan he she hui bao zhang ju', 'ren she'],
  WJ: ['xian wei sheng jian kang ju', 'wei jian'],
  ZR: ['xian zi ran zi yuan ju', 'zi ran zi yuan'],
};

const aloud = (text: string): string =>
  readAloud(text)
    .flatMap(({ sound }) => sound ?? [])
    .join(' ');

describe('names are read as people say them', () => {
  test('all of them stand here', () => {
    expect(Object.keys(QUEUES)).toEqual(settings.queues.map(({ code }) => code));
    expect(Object.keys(DEPARTMENTS).sort()).toEqual(settings.departments.map(({ code }) => code).sort());
  });
  test.each(settings.queues)('$code $name_zh', ({ code, name_zh }) => expect(aloud(name_zh)).toBe(QUEUES[code]));
  test.each(settings.departments)('$name_zh, $short_zh', ({ code, name_zh, short_zh }) => {
    expect([aloud(name_zh), aloud(short_zh)]).toEqual(DEPARTMENTS[code]);
  });
  test('letters with two sounds are read by the word they stand in', () => {
    const words = [
      '会计',
      '社会',
      '行政',
      '银行',
      '重名',
      '重点',
      '市场',
      '县长',
      '成长',
      '校对',
      '学校',
      '还款',
      '参加',
      '人参',
      '调动',
      '调解',
    ];
    expect(words.map(aloud)).toEqual(
      'kuai ji,she hui,xing zheng,yin hang,chong ming,zhong dian,shi chang,xian zhang,cheng zhang,jiao dui,xue xiao,huan kuan,can jia,ren shen,diao dong,tiao jie'.split(
        ',',
      ),
    );
  });
});
