import { join } from 'node:path';
import type { Browser } from 'playwright';
import { openHall } from './open-hall.ts';
import { openScreen, SIZES } from './screens.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');

type Wish = {
  size?: { width: number; height: number };
  /** review.pad_seconds: long enough for a busy machine, unless the test is about the end of them. */
  seconds?: number;
  query?: string;
};

/** The built pad before window 02 of a hall whose clock the test moves, with its clerk. */
export async function openPad(browser: Browser, { size = SIZES.pad, seconds = 120, query = '' }: Wish = {}) {
  const hall = await openHall({ screens, clock: '10:00', rules: { 'review.pad_seconds': seconds } });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; link: string }>('POST', '/devices', {
    kind: 'pad',
    name: '02 号窗口评价器',
    window: '02',
  });
  const clerk = await hall.clerkAt('02');
  const address = new URL(body.link);
  address.search = query;
  const screen = await openScreen(browser, address.href, size);
  return {
    ...screen,
    hall,
    clerk,
    device: body.id,
    /** The next number of the window's queue: taken, called, and served if nothing else is wished. */
    async come(more: object = {}, served = true): Promise<string> {
      const { id } = (await hall.takeNumber('A', more)).body;
      hall.wait(1);
      await clerk.next();
      if (served) await clerk.do('serve', { ticket: id });
      return id;
    },
    complete(ticket: string) {
      hall.wait(1);
      return clerk.do('complete', { ticket, outcome: 'done' });
    },
    /** What the hall has taken down, oldest first. */
    async reviews() {
      const rows = await hall.db.selectFrom('review').select(['ticket', 'grade']).orderBy('at').execute();
      const why = await hall.db.selectFrom('review_text').select(['ticket', 'reasons']).execute();
      return rows.map((row) => ({
        ...row,
        reasons: JSON.parse(why.find(({ ticket }) => ticket === row.ticket)?.reasons ?? '[]') as string[],
      }));
    },
  };
}
