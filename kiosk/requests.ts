import type { HelpView, MatterRow, MatterView, TicketView } from '../shared/views.ts';
import { hallLang, type PrintResult, type QueueCode, type TicketId } from '../shared/words.ts';
import { type Answer, ask, askUntilAnswered } from '../ui/ask.ts';
import { printed } from '../ui/printed.ts';
import type { Cancelled } from './let-go.ts';
import type { Blocks, Issued } from './reserved.ts';
import type { Asked, Found } from './steps.ts';

/** What the kiosk asks of the hall: one function for each request, none throws. */

/** One number, until the hall has answered or `signal` says stop: the same id all the time, so that it is one number. */
export const takeNumber = (ticket: TicketId, asked: Asked, signal: AbortSignal): Promise<Answer<TicketView>> => {
  const { card, lang, ...rest } = asked;
  const document = card && { kind: card.kind, number: card.number };
  return askUntilAnswered<TicketView>(`/tickets/${ticket}`, {
    lang: hallLang(lang),
    body: { ...rest, lang: hallLang(lang), ...(document ? { document } : {}) },
    signal,
  });
};

export async function cancelTicket(ticket: TicketId): Promise<Cancelled> {
  const answer = await ask('POST', `/tickets/${ticket}/cancel`);
  if (answer.ok || answer.refusal === 'wrong-state') return 'settled';
  return answer.refusal === 'unknown-ticket' ? 'unknown' : 'unheard';
}

export const matterRows = async (): Promise<readonly MatterRow[] | null> => bodyOf(await ask<MatterRow[]>('GET', '/matters'));

export const mattersLike = async (typed: string): Promise<readonly MatterRow[] | null> =>
  bodyOf(await ask<MatterRow[]>('GET', `/matters?query=${encodeURIComponent(typed)}`));

export const matterOf = async (code: string): Promise<MatterView | null> =>
  bodyOf(await ask<MatterView>('GET', `/matters/${encodeURIComponent(code)}`));

/** The first matter of each of these queues that has any, three at most; what could not be had is left out. */
export async function commonMatters(queues: readonly QueueCode[]): Promise<readonly MatterView[]> {
  const rows = (await matterRows()) ?? [];
  const firsts = queues.flatMap((queue) => rows.find((row) => row.queue === queue) ?? []).slice(0, 3);
  const matters = await Promise.all(firsts.map(({ code }) => matterOf(code)));
  return matters.filter((matter) => matter !== null);
}

/** A ticket by the code on its slip. */
export async function ticketBySlip(slip: TicketId): Promise<Found | 'unknown' | 'unheard'> {
  const answer = await ask<TicketView>('GET', `/tickets/${slip}`);
  if (answer.ok) return { by: { slip }, ticket: answer.body };
  return answer.refusal === 'offline' || answer.refusal === 'too-many-requests' ? 'unheard' : 'unknown';
}

type ByNumber = { found: Found['ticket']; handle: string };
/** A ticket of today by what stands on the board: what one may do with it goes by the handle. */
export async function ticketByNumber(number: string): Promise<Found | 'unknown' | 'unheard'> {
  const answer = await ask<ByNumber>('POST', '/tickets/find', { body: { number } });
  if (answer.ok) return { by: { handle: answer.body.handle }, ticket: answer.body.found };
  return answer.refusal === 'offline' || answer.refusal === 'too-many-requests' ? 'unheard' : 'unknown';
}

export async function rejoin({ by }: Found): Promise<Found | null> {
  if ('slip' in by) {
    const answer = await ask<TicketView>('POST', `/tickets/${by.slip}/rejoin`);
    return answer.ok ? { by, ticket: answer.body } : null;
  }
  const answer = await ask<ByNumber>('POST', `/tickets/find/${by.handle}/rejoin`);
  return answer.ok ? { by, ticket: answer.body.found } : null;
}

export const printTicket = (ticket: TicketId, attempt: number): Promise<PrintResult> => printed(`/tickets/${ticket}/print`, { attempt });

/** A further slip of a ticket that was brought back: it is marked as one. Attempts by a handle are counted from it on. */
export const printFound = ({ by }: Found, attempt: number): Promise<PrintResult> =>
  'slip' in by ? printed(`/tickets/${by.slip}/print`, { again: true }) : printed(`/tickets/find/${by.handle}/print`, { attempt });

export const todaysBlocks = (): Promise<Answer<Blocks>> => ask<Blocks>('POST', '/devices/me/blocks');

/** What was given while the hall was not heard: exactly that number, at exactly that time. */
export const handIn = ({ id, number, takenAt, body }: Issued): Promise<Answer<TicketView>> =>
  ask<TicketView>('PUT', `/tickets/${id}`, { body: { ...body, number, takenAt } });

type List = { lang: Asked['lang']; situations: readonly string[]; ready: readonly string[]; checking: boolean; job: string };
/** The list of a matter; while it is ticked off, only what is missing. */
export const printList = (code: string, { lang, situations, ready, checking, job }: List): Promise<PrintResult> =>
  printed(`/matters/${encodeURIComponent(code)}/print`, {
    lang: hallLang(lang),
    situations,
    ...(checking ? { ready, only: 'missing' } : {}),
    job,
  });

/** The hall keeps one open call for each kiosk: asked twice, it is the same one. */
export const callHelp = async (where: string, kind = 'help'): Promise<HelpView | null> =>
  bodyOf(await ask<HelpView>('POST', '/help', { body: { where, kind } }));

const bodyOf = <T>(answer: Answer<T>): T | null => (answer.ok ? answer.body : null);
