import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * What the figures ask of a ticket, measured once (see ticket-measures.ts): its first call, when its service began, how long it was
 * handled, its later waits, how often it was called and handed on. Filled in for the tickets that are there: from their periods,
 * and, for what these do not say, from the journal.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  for (const column of ['first_called_at', 'served_at', 'handled'] as const)
    await db.schema.alterTable('ticket').addColumn(column, 'bigint').execute();
  for (const column of ['calls', 'recalls', 'transfers'] as const)
    await db.schema
      .alterTable('ticket')
      .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  await db.schema
    .alterTable('ticket')
    .addColumn('legs', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .createTable('day_sheet')
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('mark', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('day_sheet_pk', ['hall', 'day'])
    .execute();
  await fromPeriods(db);
  await fromJournal(db);
}

async function fromPeriods(db: Kysely<Tables>): Promise<void> {
  const of = sql`json_each(ticket.periods) as p`;
  const is = sql`p.value ->> 'is'`;
  const from = sql`p.value ->> 'from'`;
  const to = sql`p.value ->> 'to'`;
  await sql`update ticket set
    first_called_at = (select min(${from}) from ${of} where ${is} = 'called'),
    served_at = (select min(${from}) from ${of} where ${is} = 'serving'),
    handled = case when status = 'done' then (select sum(${to} - ${from}) from ${of} where ${is} = 'serving' and ${to} is not null) end`.execute(
    db,
  );
  // A later wait: it began after the first call, and another call ended it.
  await sql`update ticket set legs = (
    select json_group_array(lasted) from (
      select ${to} - ${from} as lasted, ${is} as what, ${from} as began, lead(${is}) over (order by p.key) as next from ${of} order by p.key
    ) where what = 'waiting' and next = 'called' and began >= ticket.first_called_at
  ) where first_called_at is not null and periods like '%"waiting"%"waiting"%'`.execute(db);
}

async function fromJournal(db: Kysely<Tables>): Promise<void> {
  const told = sql`select hall, event ->> 'ticket' as ticket,
      sum(type in ('TicketCalled', 'TicketRecalled')) as calls, sum(type = 'TicketRecalled') as recalls,
      sum(type = 'TicketTransferred') as transfers, sum(type = 'TicketSettled' and event ->> 'as' = 'done') as settled
    from journal where type in ('TicketCalled', 'TicketRecalled', 'TicketTransferred', 'TicketSettled') group by 1, 2`;
  await sql`update ticket set calls = told.calls, recalls = told.recalls, transfers = told.transfers,
      handled = case when told.settled > 0 then null else ticket.handled end
    from (${told}) as told where told.hall = ticket.hall and told.ticket = ticket.id`.execute(db);
  // Whoever was marked urgent has had priority since; the facts did not say so.
  // Asked from their side: asked of each ticket, the events of its two days are gone through each time.
  await sql`update ticket set priority = 'urgent' from (
      select distinct hall, event ->> 'ticket' as ticket from journal where about = 'queue' and type = 'TicketMarkedUrgent'
    ) as marked where marked.hall = ticket.hall and marked.ticket = ticket.id and ticket.priority is null`.execute(db);
}
