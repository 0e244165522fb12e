import { randomUUID } from 'node:crypto';
import type { TicketView, WindowView } from '../../shared/views.ts';

/** What a test asks of a server over HTTP, by its address. */
export function asking(url: string) {
  async function ask<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const res = await fetch(`${url}/api${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await res.text();
    return { status: res.status, body: (text ? JSON.parse(text) : null) as T, headers: res.headers };
  }
  async function signIn(account: string, password = account): Promise<{ cookie: string }> {
    const { headers } = await ask('POST', '/sessions', { account, password });
    return { cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }
  return {
    ask,
    signIn,
    /** A new device of the hall, as an administrator registers it. */
    async device(kind: 'kiosk' | 'display' | 'pad', more: object = {}) {
      const admin = await signIn('admin', 'admin-password');
      return (await ask<{ id: string; token: string; link: string }>('POST', '/devices', { kind, name: kind, ...more }, admin)).body;
    },
    take: (token: string, queue = 'A', id: string = randomUUID()) =>
      ask<TicketView & { refusal?: string }>('PUT', `/tickets/${id}`, { queue }, { authorization: `Bearer ${token}` }),
    atWindow: (by: { cookie: string }, no: string, what: string, body: unknown = {}) =>
      ask<WindowView & { refusal?: string }>('POST', `/windows/${no}/${what}`, body, by),
  };
}
