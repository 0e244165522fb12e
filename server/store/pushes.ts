import type { Kysely } from 'kysely';
import { LANGS, type Lang, type TicketId } from '../../shared/words.ts';
import type { Tables } from './tables.ts';

/** What a phone was told last; each is told once, and on disk before it is sent. */
export type Told = 'none' | 'near' | 'called';
/** Where a phone can be reached, and its keys: what is sent there, only that phone can read. */
export type Subscription = {
  readonly ticket: TicketId;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly lang: Lang;
  readonly told: Told;
};
export type PushKeys = { readonly publicKey: string; readonly privateKey: string };

/** The subscriptions of one hall, apart from its journal: they can be forgotten. */
export function pushTable(db: Kysely<Tables>, hall: string) {
  const mine = (ticket: TicketId, endpoint: string) =>
    db.deleteFrom('push').where('hall', '=', hall).where('ticket', '=', ticket).where('endpoint', '=', endpoint);
  return {
    /** The hall's keys: those of its first start, whatever is offered later. */
    async keys(offered: PushKeys): Promise<PushKeys> {
      await db
        .insertInto('push_key')
        .values({ hall, public_key: offered.publicKey, private_key: offered.privateKey })
        .onConflict((on) => on.doNothing())
        .execute();
      const row = await db.selectFrom('push_key').selectAll().where('hall', '=', hall).executeTakeFirstOrThrow();
      return { publicKey: row.public_key, privateKey: row.private_key };
    },
    async all(): Promise<Subscription[]> {
      const rows = await db.selectFrom('push').selectAll().where('hall', '=', hall).execute();
      return rows.map(({ hall: _hall, lang, told, ...row }) => ({
        ...row,
        lang: LANGS.find((one) => one === lang) ?? 'zh-CN',
        told: told as Told,
      }));
    },
    async keep(one: Subscription): Promise<void> {
      await db
        .insertInto('push')
        .values({ hall, ...one })
        .onConflict((on) => on.columns(['hall', 'ticket', 'endpoint']).doUpdateSet({ p256dh: one.p256dh, auth: one.auth, lang: one.lang }))
        .execute();
    },
    /** Notes that something is being told; false if it was told before, or the phone is no longer there. */
    async claim({ ticket, endpoint }: Subscription, told: 'near' | 'called'): Promise<boolean> {
      const before: Told[] = told === 'near' ? ['none'] : ['none', 'near'];
      const { numUpdatedRows } = await db
        .updateTable('push')
        .set({ told })
        .where('hall', '=', hall)
        .where('ticket', '=', ticket)
        .where('endpoint', '=', endpoint)
        .where('told', 'in', before)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
    async forget({ ticket, endpoint }: Pick<Subscription, 'ticket' | 'endpoint'>): Promise<void> {
      await mine(ticket, endpoint).execute();
    },
  };
}
