import { describe, expect, test } from 'vitest';
import { refusedEntry } from '../../ui/session.ts';

const account = 'YL-1003';
const entry = (why: object | null, newPassword?: string) => {
  const refused = why ? { ok: false, refusal: (why as { refusal: string }).refusal, why } : { ok: false, refusal: 'offline', why: null };
  const credentials = { account, password: 'first-one', ...(newPassword ? { newPassword } : {}) };
  return refusedEntry(refused as unknown as Parameters<typeof refusedEntry>[0], credentials, 'staff', 'zh-CN');
};

describe('a sign-in that was refused goes on', () => {
  test('with the reason, and the account is not typed again', () =>
    expect(entry({ refusal: 'not-signed-in' })).toEqual({ at: 'signIn', account, why: '工号或密码不对，请再试一次。', busy: false }));
  test('at the new password, when the first one has to be changed', () =>
    expect(entry({ refusal: 'not-allowed', mustChangePassword: true })).toMatchObject({ at: 'newPassword', account, why: '' }));
  test('by waiting as long as the account is locked, and no longer', () => {
    expect(entry({ refusal: 'too-many-requests', retryAfter: 841 }).why).toBe('密码错得太多，15 分钟后再试，或请管理员重设。');
    expect(entry({ refusal: 'too-many-requests', retryAfter: 20 }).why).toContain('1 分钟后再试');
  });
  test('a crowd of requests is not taken for wrong passwords', () =>
    expect(entry({ refusal: 'too-many-requests' }).why).toBe('请稍等一会儿再试。'));
  test('no answer while changing the password does not lead back to the beginning', () => {
    expect(entry(null, 'another-one')).toMatchObject({ at: 'newPassword', why: '连不上服务器，请稍后再试。' });
    expect(entry(null)).toMatchObject({ at: 'signIn', why: '连不上服务器，请稍后再试。' });
  });
  test('the new password is another one', () =>
    expect(entry({ refusal: 'malformed', path: 'newPassword' }, 'first-one')).toMatchObject({
      at: 'newPassword',
      why: '新密码不能和原来的一样。',
    }));
});
