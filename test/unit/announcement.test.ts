import { expect, test } from 'vitest';
import { announcement, callSpeech, occasionSpeech, testSpeech, textSpeech } from '../../shared/announcement.ts';
import { common } from '../../shared/i18n/common.ts';
import { aCall, aClosing, aMiss, HALL, NINE } from '../support/calls.ts';

test('one announcement, for the eye and for the ear', () => {
  expect(announcement({ number: 'A001', window: '13' }, '请{ticket}号到{window}号窗口办理', 'zh-CN')).toEqual({
    caption: '请A001号到13号窗口办理',
    say: '请A零零幺号到十三号窗口办理',
  });
  expect(announcement({ number: 'A001', window: '03' }, 'Ticket {ticket}, please go to window {window}', 'en').say).toBe(
    'Ticket A zero zero one, please go to window 3',
  );
});
test('a call is said as the hall wrote it, as often as it says, each kind with its own sentence', () => {
  const said = (kind: 'call' | 'recall' | 'transfer' | 'resume') => {
    const { sentences, times } = callSpeech(aCall({ number: 'R120', window: '20', kind }), HALL);
    return `${times} ${sentences.map(({ say }) => say).join()}`;
  };
  expect(said('call')).toBe('2 请R幺二零号到二十号窗口办理');
  expect(said('recall')).toBe('1 再次呼叫，请R幺二零号到二十号窗口办理');
  expect(said('transfer')).toBe('2 请R幺二零号转到二十号窗口继续办理');
  expect(said('resume')).toBe('1 请R幺二零号回到二十号窗口');
  expect(callSpeech(aCall(), { ...HALL, sentences: [] }).sentences[0]?.caption).toBe('请A001号到03号窗口办理'); // a hall that wrote none
});

test('whoever waits in another zone is told the way, and English is for those who took their ticket in it', () => {
  const call = aCall({ zone: 'C', window: '13', elsewhere: true, lang: 'en' });
  expect(callSpeech(call, HALL)).toMatchObject({
    sentences: [{ caption: '请A001号到二楼C区13号窗口办理', say: '请A零零幺号到二楼C区十三号窗口办理', lang: 'zh-CN' }],
    added: [{ say: 'Ticket A zero zero one, please go to window 13, floor 2, Zone C', lang: 'en' }],
  });
  expect(callSpeech(aCall(), HALL).added).toEqual([]);
});

test('the hall chooses how a 1 is read in a number; windows, floors and dates are counted all the same', () => {
  const one = { ...HALL, voice: { one: '一' as const } };
  expect(callSpeech(aCall({ number: 'A111', window: '11' }), one).sentences[0]?.say).toBe('请A一一一号到十一号窗口办理');
  expect(textSpeech(['A101 号请到 1 楼，电话 12345'], 'zh-CN', one).sentences[0]?.say).toBe('A 一零一号请到一楼，电话一二三四五');
  expect(textSpeech(['A101 号请到 1 楼，电话 12345'], 'zh-CN', HALL).sentences[0]?.say).toBe('A 幺零幺号请到一楼，电话幺二三四五');
});

test('the loudspeaker is tried with a call that says it is none', () => {
  const { sentences } = testSpeech(HALL);
  expect(sentences.map(({ say }) => say)).toEqual(['请A零零幺号到三号窗口办理', '测试']);
  expect(new Set(sentences.map(({ caption }) => caption))).toEqual(new Set(['请A001号到03号窗口办理，测试']));
});

test('a waiting time is rounded outward and stands beside the count of people', () => {
  const { waiting } = common['zh-CN'];
  expect(waiting(9, { from: 41, to: 49 }, false)).toBe('等候 9 人，约 40—50 分钟');
  expect(waiting(4, { from: 20, to: 20 }, false)).toBe('等候 4 人，约 20 分钟');
  expect(waiting(1, { from: 1, to: 4 }, false)).toBe('等候 1 人，5 分钟以内');
  expect(waiting(30, { from: 92, to: 118 }, false)).toBe('等候 30 人，约 1.5—2 小时');
  expect(waiting(0, null, true)).toBe('现在不用等');
  expect(waiting(9, null, false)).toBe('等候 9 人，时间说不准');
});

test('what is no call is said as the hall wrote it: missed, paused, no more numbers, closing', () => {
  const at = { zone: 'A', at: new Date(NINE).toISOString() };
  const pause = { ...at, kind: 'pause', key: 'p', window: '02', other: '12', elsewhere: null } as const;
  const full = {
    ...at,
    kind: 'stop_issue',
    key: 's',
    queue: 'B',
    name: '不动产登记',
    nameEn: 'Property',
    open: '08:30',
    close: '12:00',
  } as const;
  const both = (occasion: Parameters<typeof occasionSpeech>[0], hall = HALL) => {
    const { sentences, times } = occasionSpeech(occasion, hall);
    return [times, ...sentences.flatMap(({ caption, say }) => [caption, say])];
  };
  expect(both(aMiss('A012'))).toEqual([1, 'A012号已过号，请到咨询台处理', 'A 零幺二号已过号，请到咨询台处理']);
  expect(both(pause)).toEqual([1, '02号窗口暂停服务，请在12号窗口办理', '二号窗口暂停服务，请在十二号窗口办理']);
  expect(both({ ...pause, elsewhere: 'C' })[2]).toBe('二号窗口暂停服务，请在二楼 C 区十二号窗口办理');
  const said = '不动产登记今日上午号源已满，请改时段或改日办理';
  expect(both(full)).toEqual([1, said, said]);
  expect(both({ ...full, open: '13:30', close: '17:30' })[1]).toContain('今日下午号源');
  expect(both({ ...full, close: '17:00' })[1]).toContain('今日号源'); // one session the whole day
  expect(both(aClosing(0))).toEqual([
    1,
    '距下班还有20分钟，已取号的群众请放心等候，我们将为您办完',
    '距下班还有二十分钟，已取号的群众请放心等候，我们将为您办完',
  ]);
  for (const one of [aMiss(), pause, full, aClosing(0)]) {
    const [bare, own] = [occasionSpeech(one, { ...HALL, sentences: [] }), occasionSpeech(one, HALL)];
    expect(bare.sentences).toEqual(own.sentences); // a hall that wrote none says the same
    expect(JSON.stringify(own)).not.toMatch(/[{][a-z]+[}]/);
  }
});

test('whoever took the missed ticket in English is told in English too; the hall reads a 1 as it chose', () => {
  const { added, sentences } = occasionSpeech(
    { ...aMiss('A011'), kind: 'missed', number: 'A011', lang: 'en' },
    { ...HALL, voice: { one: '一' } },
  );
  expect(added[0]?.say).toBe('Ticket A zero one one has been passed. Please go to the information desk');
  expect(sentences[0]?.say).toBe('A 零一一号已过号，请到咨询台处理');
});

test('whoever is called to a window of results hears that they fetch one; called again, it is a call like any', () => {
  const say = (more: object) => callSpeech(aCall({ number: 'R001', window: '05', ...more }), HALL).sentences[0]?.say;
  expect(say({ collects: true })).toBe('请R零零幺号到五号窗口领取结果');
  expect(say({ collects: false, kind: 'recall' })).toBe('再次呼叫，请R零零幺号到五号窗口办理');
});
