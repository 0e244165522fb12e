// How the hall is read aloud, written down by hand: none of it comes from the program that is tested with it.

export const DIGITS = ['ling2', 'yao1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'];
const COUNTED = ['ling2', 'yi1', ...DIGITS.slice(2)];

/** 1 to 99 as a window's number is said. */
export function windowAloud(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return [...(tens > 1 ? [COUNTED[tens]] : []), ...(tens > 0 ? ['shi2'] : []), ...(ones > 0 ? [COUNTED[ones]] : [])].join(' ');
}

/** The hall's sentences with A105 for the ticket, window 3, window 12 for the other, 综合业务 for the queue, 上午 for the session. */
export const SENTENCES: Readonly<Record<string, string>> = {
  call: 'qing3 ei4 yao1 ling2 wu3 hao4 dao4 san1 hao4 chuang1 kou3 ban4 li3',
  recall: 'zai4 ci4 hu1 jiao4, qing3 ei4 yao1 ling2 wu3 hao4 dao4 san1 hao4 chuang1 kou3 ban4 li3',
  missed: 'ei4 yao1 ling2 wu3 hao4 yi3 guo4 hao4, qing3 dao4 zi1 xun2 tai2 chu3 li3',
  transfer: 'qing3 ei4 yao1 ling2 wu3 hao4 zhuan3 dao4 san1 hao4 chuang1 kou3 ji4 xu4 ban4 li3',
  resume: 'qing3 ei4 yao1 ling2 wu3 hao4 hui2 dao4 san1 hao4 chuang1 kou3',
  collect: 'qing3 ei4 yao1 ling2 wu3 hao4 dao4 san1 hao4 chuang1 kou3 ling3 qu3 jie2 guo3',
  pause: 'san1 hao4 chuang1 kou3 zan4 ting2 fu2 wu4, qing3 zai4 shi2 er4 hao4 chuang1 kou3 ban4 li3',
  stop_issue: 'zong1 he2 ye4 wu4 jin1 ri4 shang4 wu3 hao4 yuan2 yi3 man3, qing3 gai3 shi2 duan4 huo4 gai3 ri4 ban4 li3',
  closing:
    'ju4 xia4 ban1 hai2 you3 er4 shi2 fen1 zhong1, yi3 qu3 hao4 de5 qun2 zhong4 qing3 fang4 xin1 deng3 hou4, wo3 men5 jiang1 wei4 nin2 ban4 wan2',
  rate: 'qing3 nin2 dui4 ben3 ci4 fu2 wu4 zuo4 chu1 ping2 jia4',
};

export const QUEUES: Readonly<Record<string, string>> = {
  A: 'zong1 he2 ye4 wu4',
  B: 'bu2 dong4 chan3 deng1 ji4',
  C: 'she4 hui4 bao3 xian3',
  D: 'yi1 liao2 bao3 zhang4',
  E: 'qi3 ye4 deng1 ji4 yu3 xu3 ke3',
  F: 'ban4 shui4 fu2 wu4',
  G: 'hu4 zheng4 shen1 fen4 zheng4',
  H: 'chu1 ru4 jing4 zheng4 jian4',
  J: 'zhu4 fang2 gong1 ji1 jin1',
  K: 'hun1 yin1 deng1 ji4 yu3 she4 hui4 jiu4 zhu4',
  L: 'jiu4 ye4 yu3 lao2 dong4 guan1 xi4',
  M: 'wei4 sheng1 jian4 kang1 xu3 ke3',
  N: 'gui1 hua4 yu3 zi4 ran2 zi1 yuan2',
  P: 'bang1 ban4 dai4 ban4',
  Q: 'ban4 bu4 cheng2 shi4 fan3 ying4',
  R: 'tong3 yi1 chu1 jian4',
  S: 'zong1 he2 zi1 xun2',
};
/** By their code. */
export const DEPARTMENTS: Readonly<Record<string, string>> = {
  ZW: 'xian4 zheng4 wu4 fu2 wu4 he2 shu4 ju4 guan3 li3 ju2',
  ZH: 'zong1 he2 chuang1 kou3, xian4 zheng4 wu4 fu2 wu4 zhong1 xin1',
  BB: 'bang1 ban4 dai4 ban4 fu2 wu4 dui4, xian4 zheng4 wu4 fu2 wu4 zhong1 xin1',
  SC: 'xian4 shi4 chang3 jian1 du1 guan3 li3 ju2',
  SW: 'guo2 jia1 shui4 wu4 zong3 ju2 yun2 ling3 xian4 shui4 wu4 ju2',
  BD: 'xian4 bu2 dong4 chan3 deng1 ji4 zhong1 xin1',
  SB: 'xian4 she4 hui4 bao3 xian3 shi4 ye4 fa1 zhan3 zhong1 xin1',
  YB: 'xian4 yi1 liao2 bao3 zhang4 ju2',
  GJ: 'shi4 zhu4 fang2 gong1 ji1 jin1 guan3 li3 zhong1 xin1 yun2 ling3 guan3 li3 bu4',
  GA: 'xian4 gong1 an1 ju2, hu4 zheng4, chu1 ru4 jing4, jiao1 guan3',
  MZ: 'xian4 min2 zheng4 ju2',
  RS: 'xian4 ren2 li4 zi1 yuan2 he2 she4 hui4 bao3 zhang4 ju2',
  WJ: 'xian4 wei4 sheng1 jian4 kang1 ju2',
  ZR: 'xian4 zi4 ran2 zi1 yuan2 ju2',
};
