import { describe, expect, test } from 'vitest';
import { spokenMatter, spokenTicket } from '../../phone/spoken.ts';
import { dueOf } from '../../server/devices/push/due.ts';
import { isOutside, mayReach } from '../../server/devices/push/endpoint.ts';
import { firstView } from '../../server/http/first-view.ts';
import { plainTicket } from '../../server/http/plain-ticket.ts';
import type { MatterView, TicketPlaceView } from '../../shared/views.ts';
import { sampleDocuments } from '../support/hall.ts';

const ahead = (n: number | null) => () => n;

describe('what a phone is to be told', () => {
  test('nearly, once, from three ahead on', () => {
    expect(dueOf('none', 'waiting', ahead(4))).toBeNull();
    expect(dueOf('none', 'waiting', ahead(3))).toBe('near');
    expect(dueOf('near', 'waiting', ahead(0))).toBeNull();
  });
  test('the call, once, whether or not nearly was told', () => {
    expect(dueOf('none', 'called', ahead(null))).toBe('called');
    expect(dueOf('near', 'called', ahead(null))).toBe('called');
    expect(dueOf('called', 'called', ahead(null))).toBeNull();
  });
  test('nothing while it is held or missed, and nothing any more when it is over or unknown', () => {
    for (const status of ['held', 'missed'] as const) expect(dueOf('none', status, ahead(null))).toBeNull();
    for (const status of ['serving', 'done', 'cancelled', 'expired', null] as const)
      expect(dueOf('none', status, ahead(null))).toBe('over');
  });
});

describe('where the hall may knock', () => {
  test('at addresses of the internet, and at nobody’s door inside', () => {
    for (const out of ['8.8.8.8', '2606:4700::6810:84e5']) expect(isOutside(out), out).toBe(true);
    for (const inside of [
      '127.0.0.1',
      '10.0.0.8',
      '172.31.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '255.255.255.255',
    ])
      expect(isOutside(inside), inside).toBe(false);
    for (const inside of ['::1', '::', 'fe80::1', 'fd12::1', '::ffff:192.168.1.1', '64:ff9b::10.0.0.1', '2002:a00:1::', 'ff02::1', 'x'])
      expect(isOutside(inside), inside).toBe(false);
  });
  test('by https on its usual port', () => {
    expect(mayReach('https://fcm.googleapis.com/fcm/send/abc', false)).toBe(true);
    expect(mayReach('https://web.push.apple.com/abc', false)).toBe(true);
    expect(mayReach('https://fcm.googleapis.com:8443/abc', false)).toBe(false);
    expect(mayReach('http://fcm.googleapis.com/abc', false)).toBe(false);
    expect(mayReach('http://127.0.0.1:8099/abc', true)).toBe(true);
  });
});

describe('a page read aloud', () => {
  const view = {
    number: 'B012',
    status: 'waiting',
    ahead: 3,
    wait: { from: 15, to: 20 },
    window: null,
    zone: { code: 'C', floor: 2 },
  } as unknown as TicketPlaceView;
  test('spells the number and says where to wait; an old waiting time is not read', () => {
    expect(spokenTicket(view, 'zh-CN', false)).toBe('B零幺二 号。前面还有 3 人。大约再等 15—20 分钟。二楼 C区 等候');
    expect(spokenTicket(view, 'zh-CN', true)).toBe('B零幺二 号。前面还有 3 人。二楼 C区 等候');
    expect(spokenTicket({ ...view, status: 'called', window: '03' }, 'zh-CN', false)).toBe('B零幺二 号。请到3号窗口，二楼C区');
  });
  test('names each paper with what it means', () => {
    const matter = sampleDocuments().matters.find(({ code }) => code === 'BD-ZY-001') as unknown as MatterView;
    expect(spokenMatter(matter, ['self'], 'zh-CN')).toContain('居民身份证，必须带');
  });
});

test('what the page says without a script lets no markup through, nor does what it shows first', () => {
  const hall = { name: '<i>', nameEn: '<i>', trial: true, clock: { set: false, pace: 1 }, timezone: 'Asia/Shanghai' };
  const queueName = { name: '<i>', nameEn: '<i>' };
  const view = { at: '2026-12-01T01:00:00Z', number: '<b>&"', status: 'called', ahead: null, window: "'<i>", hall, queueName } as const;
  const said = plainTicket(view, 'zh-CN');
  expect(said).toContain('&lt;b&gt;&amp;&quot;');
  expect(said).not.toMatch(/<b>&|<i>/);
  const matter = { name_zh: '</script><script>alert(1)</script><!--' } as unknown as MatterView;
  const written = firstView({ at: 'matter', matter });
  expect(written.match(/</g)).toHaveLength(2); // of the element itself
  expect(JSON.parse(written.replace(/^<[^>]*>|<[^>]*>$/g, ''))).toEqual({ at: 'matter', matter });
});
