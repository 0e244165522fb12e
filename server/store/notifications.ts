import { type Kysely, sql, type Transaction } from 'kysely';
import type { Lack, NotificationKind } from '../../shared/words.ts';
import type { Issued, Lacking, NotificationEvent } from '../domain/notifications/events.ts';
import type { KeptNotification, Told } from '../domain/notifications/notification-view.ts';
import type { Tables } from './tables.ts';

/** Writes down what was given and what was told later, in the journal's own transaction. */
export async function recordNotifications(tx: Transaction<Tables>, hall: string, events: readonly NotificationEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type === 'NotificationIssued') {
      await tx.insertInto('notification').values(rowOf(hall, event)).execute();
    } else {
      await tx
        .updateTable('notification')
        .set({ answered_at: event.at })
        .where('hall', '=', hall)
        .where('id', '=', event.notification)
        .execute();
      if (event.missing.length > 0)
        await tx.deleteFrom('notification_missing').where('hall', '=', hall).where('notification', '=', event.notification).execute();
    }
    const missing = event.missing.map(({ name, state }) => ({ hall, notification: event.notification, material: name, state }));
    if (missing.length > 0) await tx.insertInto('notification_missing').values(missing).execute();
  }
}

const rowOf = (hall: string, event: Issued): Tables['notification'] => ({
  hall,
  id: event.notification,
  serial: event.serial,
  day: event.day,
  at: event.at,
  kind: event.kind,
  ticket: event.ticket,
  number: event.number,
  window: event.window,
  queue: event.queue,
  matter: event.matter,
  version: event.version,
  department: event.department,
  clerk: event.by,
  first_at: event.firstAt,
  due_at: event.due,
  answered_at: null,
});

/** A paper of a matter, and on how many slips it was missing (缺) or not as it must be (不合要求). */
export type MissingCount = {
  readonly matter: string;
  readonly material: string;
  readonly missing: number;
  readonly wrong: number;
  readonly all: number;
};

export function notificationFacts(db: Kysely<Tables>, hall: string) {
  async function missingOf(notification: string): Promise<Lacking[]> {
    const rows = await db
      .selectFrom('notification_missing')
      .select(['material', 'state'])
      .where('hall', '=', hall)
      .where('notification', '=', notification)
      .execute();
    return rows.map(({ material, state }) => ({ name: material, state: state as Lack }));
  }

  return {
    async find(id: string): Promise<KeptNotification | null> {
      const row = await db.selectFrom('notification').selectAll().where('hall', '=', hall).where('id', '=', id).executeTakeFirst();
      const text = await db
        .selectFrom('notification_text')
        .select('body')
        .where('hall', '=', hall)
        .where('notification', '=', id)
        .executeTakeFirst();
      if (!row || !text) return null;
      return {
        id,
        serial: row.serial,
        kind: row.kind as NotificationKind,
        at: Number(row.at),
        by: row.clerk,
        number: row.number,
        window: row.window,
        queue: row.queue,
        firstAt: Number(row.first_at),
        due: row.due_at === null ? null : Number(row.due_at),
        answeredAt: row.answered_at === null ? null : Number(row.answered_at),
        missing: await missingOf(id),
        told: JSON.parse(text.body),
      };
    },
    async idOf(serial: string): Promise<string | null> {
      const row = await db.selectFrom('notification').select('id').where('hall', '=', hall).where('serial', '=', serial).executeTakeFirst();
      return row?.id ?? null;
    },
    /** What stands on the paper, apart from the journal, so that it can be destroyed. False: there was something already. */
    async keepText(id: string, at: number, told: Told): Promise<boolean> {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('notification_text')
        .values({ hall, notification: id, at, body: JSON.stringify(told) })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    /** The same after something was told later. */
    async changeText(id: string, told: Told): Promise<void> {
      await db
        .updateTable('notification_text')
        .set({ body: JSON.stringify(told) })
        .where('hall', '=', hall)
        .where('notification', '=', id)
        .execute();
    },
    async dropText(id: string): Promise<void> {
      await db.deleteFrom('notification_text').where('hall', '=', hall).where('notification', '=', id).execute();
    },
    /** What was most often missing on the slips of these days, both counted; the most first. */
    async missing(from: string, to: string): Promise<MissingCount[]> {
      const rows = await db
        .selectFrom('notification_missing as paper')
        .innerJoin('notification as slip', (on) => on.onRef('slip.hall', '=', 'paper.hall').onRef('slip.id', '=', 'paper.notification'))
        .where('paper.hall', '=', hall)
        .where('slip.day', '>=', from)
        .where('slip.day', '<=', to)
        .groupBy(['slip.matter', 'paper.material'])
        .select(['slip.matter', 'paper.material'])
        .select(sql<number>`sum(case when paper.state = 'wrong' then 1 else 0 end)`.as('wrong'))
        .select(({ fn }) => fn.countAll().as('all'))
        .orderBy('all', 'desc')
        .orderBy('slip.matter')
        .orderBy('paper.material')
        .limit(MOST)
        .execute();
      return rows.map(({ matter, material, wrong, all }) => {
        const [counted, bad] = [Number(all), Number(wrong)];
        return { matter, material, missing: counted - bad, wrong: bad, all: counted };
      });
    },
  };
}
export type NotificationFacts = ReturnType<typeof notificationFacts>;

const MOST = 500; // rows: nobody reads further
