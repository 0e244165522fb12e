import { join } from 'node:path';
import type { OpenHall } from './open-hall.ts';
import { openHall } from './open-hall.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const SPREAD = 'ABCDGRSAEBCFHJKLMNPQRGDCBASRAABBCC';
const MANNED = ['01', '02', '03', '05', '13', '14', '17', '19', '23'];

/** The real hall (no trial, no set clock, so no strip) on a Tuesday morning with people in it: what the screens of the lobby show. */
export async function openLobby(wish: NonNullable<Parameters<typeof openHall>[0]> = {}, { people = true } = {}) {
  const hall = await openHall({ screens, alwaysOpen: true, clock: '10:00', ...wish });
  for (const queue of people ? SPREAD : '') await hall.takeNumber(queue);
  const clerks = new Map<string, Awaited<ReturnType<OpenHall['clerkAt']>> & { here: string | null }>();
  for (const no of people ? MANNED : []) clerks.set(no, { ...(await hall.clerkAt(no)), here: null });
  const supervisor = await hall.signIn('YL-1040');
  const admin = await hall.signIn('admin', 'admin-password');
  const { body, headers } = await admin.ask<object>('GET', '/settings/hall');
  const match = { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' };
  await hall.ask('PUT', '/settings/hall', { ...body, trial: false }, match); // once everybody is in: a real hall wants other passwords
  const at = (no: string) => {
    const clerk = clerks.get(no);
    if (!clerk) throw new Error(`nobody sits at window ${no}`);
    return clerk;
  };
  return {
    ...hall,
    /** The next number of a window, whoever was there served. */
    async call(no: string): Promise<string> {
      const clerk = at(no);
      hall.wait(1);
      const { body } = await clerk.next(clerk.here);
      clerk.here = body.ticket?.id ?? null;
      return body.ticket?.number ?? '';
    },
    /** Something done with the ticket that is at a window. */
    async with(no: string, what: string, more: object = {}): Promise<void> {
      hall.wait(1);
      const clerk = at(no);
      const { status, body } = await clerk.do(what, { ticket: clerk.here, ...more });
      if (status !== 200) throw new Error(`${what} at ${no}: ${JSON.stringify(body)}`);
      if (what !== 'serve' && what !== 'recall') clerk.here = null;
    },
    clerk: at,
    here: (no: string) => at(no).here,
    do: (no: string, what: string, body: object = {}) => at(no).do(what, body),
    /** A morning's calls, older than a minute: eight numbers that were served. */
    async morning(): Promise<void> {
      for (const no of ['02', '17', '05', '19', '23', '14', '03', '13']) await this.call(no);
      for (const no of ['02', '17', '05', '19', '23', '14', '03']) await this.with(no, 'serve');
      hall.wait(70);
    },
    async announce(text: string, more: object = {}): Promise<number> {
      const { status, body } = await supervisor.ask<{ nr: number }>('POST', '/announcements', { text, ...more });
      if (status !== 201) throw new Error(`announcing: ${JSON.stringify(body)}`);
      return body.nr;
    },
    takeBack: (nr: number) => supervisor.ask('DELETE', `/announcements/${nr}`),
  };
}
