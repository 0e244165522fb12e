import { randomUUID } from 'node:crypto';
import type { TicketView, WindowView } from '../../shared/views.ts';
import { type Asker, openAsker } from './asker.ts';
import { windowsOfA } from './documents.ts';
import { faults, isYes } from './faults.ts';

export type Idlers = Awaited<ReturnType<typeof idlers>>;
export type Visitors = Awaited<ReturnType<typeof visitors>>;
export const KIOSKS = 4; // the limits count by device: one alone would come near them

/** The people of a hall: kiosks that take numbers of queue A, clerks at its windows, `count` of them at once. */
export async function visitors(port: number, data: string, count: number) {
  const askers = await Promise.all(Array.from({ length: count }, () => openAsker(port)));
  const [first] = askers as [Asker];

  const signIn = async (account: string, password: string): Promise<Record<string, string>> => {
    const socket = await fetch(`http://127.0.0.1:${port}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password }),
    });
    if (socket.status !== 201) throw new Error(`${account} could not sign in`);
    return { Cookie: (socket.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  };
  const admin = await signIn('admin', 'admin-password');
  const kiosks: Record<string, string>[] = [];
  for (let nth = 0; nth < KIOSKS; nth += 1) {
    const { body } = await first.ask('POST', '/api/devices', admin, { kind: 'kiosk', name: `kiosk ${nth}` });
    kiosks.push({ Authorization: `Bearer ${(JSON.parse(body) as { token: string }).token}` });
  }

  const cookies = new Map<string, Record<string, string>>();
  const windows: { no: string; by: Record<string, string>; ticket: string | null }[] = [];
  for (const { no, badge } of windowsOfA(data).slice(0, count)) {
    const by = cookies.get(badge) ?? (await signIn(badge, badge));
    cookies.set(badge, by);
    const { status, body } = await first.ask('POST', `/api/windows/${no}/open`, by, {});
    if (status !== 200) throw new Error(`window ${no} could not be opened: ${body}`);
    windows.push({ no, by, ticket: (JSON.parse(body) as WindowView).ticket?.id ?? null });
  }

  const numbers = new Set<string>();
  const called = new Set<string>(windows.flatMap(({ ticket }) => ticket ?? []));
  const waiting: string[] = []; // taken here and not called yet, oldest first

  return {
    kioskToken: kiosks[0]?.['Authorization']?.slice('Bearer '.length) ?? '',
    windows: windows.length,
    /** The tickets that will be called last. */
    newest: (howMany: number): string[] => waiting.filter((id) => !called.has(id)).slice(-howMany),
    async take(worker: number): Promise<void> {
      const id = randomUUID();
      const { status, body } = await (askers[worker] ?? first).ask('PUT', `/api/tickets/${id}`, kiosks[worker % KIOSKS] ?? {}, {
        queue: 'A',
      });
      if (!isYes(status)) return;
      const { number } = JSON.parse(body) as TicketView;
      if (numbers.has(number)) faults.duplicates += 1;
      numbers.add(number);
      waiting.push(id);
    },
    /** The worker's own window calls the next; says the seq of what it sees then. */
    async callNext(worker: number): Promise<number> {
      const window = windows[worker % windows.length];
      const asker = askers[worker];
      if (!window || !asker) throw new Error('no such window');
      const { status, body } = await asker.ask('POST', `/api/windows/${window.no}/call-next`, window.by, { leaving: window.ticket });
      if (!isYes(status)) return 0;
      const { ticket, seq } = JSON.parse(body) as WindowView;
      if (ticket && called.has(ticket.id)) faults.doubleCalls += 1;
      if (ticket) called.add(ticket.id);
      window.ticket = ticket?.id ?? null;
      return seq;
    },
    leave(): void {
      for (const asker of askers) asker.close();
    },
  };
}

/** The same askers before a route that does nothing. */
export async function idlers(port: number, tokens: readonly string[], count: number) {
  const askers = await Promise.all(Array.from({ length: count }, () => openAsker(port)));
  const headers = tokens.map((token) => ({ Authorization: `Bearer ${token}` }));
  return {
    async ask(worker: number): Promise<void> {
      const { status, body } = await (askers[worker] as Asker).ask(
        'PUT',
        `/api/noop/${randomUUID()}`,
        headers[worker % headers.length] ?? {},
        { queue: 'A' },
      );
      if (status !== 201) throw new Error(`the no-op answered ${status}`);
      JSON.parse(body);
    },
    leave(): void {
      for (const asker of askers) asker.close();
    },
  };
}
