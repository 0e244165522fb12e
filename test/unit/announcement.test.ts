import { expect, test } from 'vitest';
import { announcement, callSpeech, testSpeech, textSpeech } from '../../shared/announcement.ts';
import { common } from '../../shared/i18n/common.ts';
import { aCall, HALL } from '../support/calls.ts';

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
