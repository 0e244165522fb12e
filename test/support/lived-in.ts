import type { AnyServer } from './server.ts';

type Clerk = { no: string; by: { cookie: string }; here: string | null };

/** The sample hall on a Tuesday morning: some forty numbers taken, eight windows at work, one paused, two numbers missed. */
export async function livedIn(server: AnyServer, { waiting = 40 }: { waiting?: number } = {}) {
  const { token } = await server.device('kiosk');
  const taken: Record<string, string[]> = {};
  const spread = 'ABCDGRSAEBCFHJKLMNPQRGDCBASR';
  for (let nth = 0; nth < waiting; nth += 1) {
    const queue = spread.charAt(nth % spread.length);
    const { body } = await server.take(token, queue);
    taken[queue] = [...(taken[queue] ?? []), body.id];
  }
  const clerks: Clerk[] = [];
  for (const [badge, no] of [
    ['YL-1003', '02'],
    ['YL-1004', '03'],
    ['YL-1011', '13'],
    ['YL-1012', '14'],
    ['YL-1015', '17'],
    ['YL-1017', '19'],
    ['YL-1021', '23'],
    ['YL-1037', '05'],
    ['YL-1007', '09'],
  ] as const) {
    const by = await server.signIn(badge);
    await server.atWindow(by, no, 'open');
    clerks.push({ no, by, here: null });
  }
  /** A window's next, the one before it completed. */
  const next = async (no: string): Promise<string | null> => {
    const clerk = clerks.find((one) => one.no === no);
    if (!clerk) return null;
    const { body } = await server.atWindow(clerk.by, no, 'call-next', { leaving: clerk.here });
    clerk.here = body.ticket?.id ?? clerk.here;
    return body.ticket?.id ?? null;
  };
  const by = (no: string) => clerks.find((one) => one.no === no)?.by ?? { cookie: '' };
  await server.atWindow(by('09'), '09', 'pause', { reason: '开会' });
  return { token, taken, next, by };
}
