import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import fc from 'fast-check';
import type { OpenApi } from '../../server/http/openapi/document.ts';
import { REFUSALS } from '../../shared/words.ts';
import { sampleDocuments } from '../support/hall.ts';
import { toldBy } from '../support/told.ts';
import { type BuiltHall, builtHall, type Got, type Sent, send } from './built-hall.ts';
import { type Ask, asks, type Known, written } from './http-asks.ts';
import { type Bare, bareLine, bareRequests } from './http-bare.ts';
import { type Asked, inRounds, type Outcome, type Tally, tally, timed } from './part.ts';

const AT_ONCE = 8;
/** Of a hundred turns so many go over a bare line, where a request need not be one. */
const BARE = 4;

const { staff, windows, queues, matters } = sampleDocuments();
/** What the sample hall has, and tickets that are taken as the round goes on. */
const knownOf = (tickets: readonly string[]): Known =>
  new Map<string, readonly string[]>([
    ['id', tickets],
    ['no', windows.map(({ no }) => no)],
    ['code', [...matters.slice(0, 10).map(({ code }) => code), ...queues.map(({ code }) => code)]],
    ['queue', queues.map(({ code }) => code)],
    ['staff', staff.map(({ id }) => id)],
    [
      'document',
      [
        'hall',
        'queues',
        'windows',
        'staff',
        'rules',
        'calendar',
        'matters',
        'phrases',
        'roster-2026-12',
        'draft-2026-12',
        'roster-2027-01',
      ],
    ],
    ['from', ['2026-12-01', '1']],
    ['to', ['2026-12-01', '2026-12-31']],
  ]);

/** More than a server reads before it says no: whoever still writes then may hear nothing but the end of the line. */
const isTooLong = ({ path, headers, body }: Sent): boolean =>
  Buffer.byteLength(body ?? '') > 60_000 || Buffer.byteLength([path, ...headers].join()) > 15_000; // Node's own bound for a head is 16 kB

type Turn = { readonly asks: readonly Ask[] } | { readonly bare: readonly Bare[] };
const broken = (why: string): never => {
  throw new Error(why);
};

/** Requests of every kind to the built server. A case is a request. */
export function http(asked: Asked, ofRound = 300): Promise<Outcome> {
  const seen = tally();
  return timed('http', seen, async () => {
    let hall: BuiltHall | null = null;
    let tickets: string[] = [];
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const first = await builtHall();
    const told = toldBy(
      JSON.parse((await send(first.url, { method: 'GET', path: '/api/openapi.json', headers: [], body: null })).text) as OpenApi,
    );
    hall = first;
    const here = () => hall as BuiltHall;

    /** Tickets that stand in the hall, so that there is something to ask about. */
    async function furnish(): Promise<void> {
      tickets = Array.from({ length: 24 }, () => randomUUID());
      const token =
        here()
          .people.find(({ kind }) => kind === 'kiosk')
          ?.by['authorization']?.slice('Bearer '.length) ?? '';
      for (const [nth, id] of tickets.slice(0, 16).entries()) await here().line.take(token, 'ABC'[nth % 3], id);
      const clerk = here().people.find(({ kind }) => kind === 'window')?.by as { cookie: string };
      await here().line.atWindow(clerk, '02', 'open');
      await here().line.atWindow(clerk, '02', 'call-next', { leaving: null });
    }

    async function one(ask: Ask): Promise<void> {
      const { sent, strict } = written(withIds(ask, tickets), here().people, knownOf(tickets));
      const got = await send(here().url, sent, agent).catch((fault: NodeJS.ErrnoException) => {
        if (isTooLong(sent) && /ECONNRESET|EPIPE/.test(fault.code ?? '')) return null; // hung up on in the middle of it
        throw new Error(`no answer: ${fault.message}\n${here().said()}`);
      });
      if (got === null) return seen.note('hung up on');
      judge(ask, got, strict);
    }

    function judge({ operation, lang }: Ask, got: Got, strict: boolean): void {
      const { status, type, text } = got;
      const body: unknown = type.includes('json') && text !== '' ? JSON.parse(text) : text;
      const refusal = (body as { refusal?: string } | null)?.refusal;
      if (status >= 500 && !(status === 503 && operation.operationId === 'isReady'))
        broken(`${status} ${text.slice(0, 300)}\n${here().said().slice(-3_000)}`);
      if (text !== '' && type.startsWith('application/problem+json') && !(REFUSALS as readonly string[]).includes(refusal ?? ''))
        broken(`an unknown refusal: ${text}`);
      if (strict && status !== 431) {
        const wrong = told.untold(operation, { status, type, body }, lang);
        if (wrong.length > 0) broken(`${operation.operationId} ${status} is not told of: ${wrong.join('; ')}\n${text.slice(0, 600)}`);
      }
      seen.note(String(status));
    }

    async function turn(all: Turn): Promise<void> {
      await here().revive();
      if ('asks' in all) await Promise.all(all.asks.map(one));
      else await Promise.all(all.bare.map((bare) => bareLine(here().url, bare).then((word) => seen.note(word))));
      if (here().ended()) broken(`the server has ended\n${here().said()}`);
    }

    const found = await inRounds(asked, seen, {
      arbitrary: fc.oneof(
        { weight: 100 - BARE, arbitrary: fc.record({ asks: fc.array(asks(told), { minLength: 1, maxLength: AT_ONCE, size: 'max' }) }) },
        { weight: BARE, arbitrary: fc.record({ bare: fc.array(bareRequests, { minLength: 1, maxLength: AT_ONCE, size: 'max' }) }) },
      ),
      async open() {
        hall ??= await builtHall();
        await furnish();
      },
      try: turn,
      told: (all) =>
        'asks' in all
          ? all.asks
              .map((ask) => written(withIds(ask, tickets), here().people, knownOf(tickets)).sent)
              .map(
                ({ method, path, headers, body }) =>
                  `${method} ${path}\n${headers.join(' | ').slice(0, 2_000)}\n${String(body).slice(0, 2_000)}`,
              )
              .join('\n\n')
          : JSON.stringify(all.bare).slice(0, 4_000),
      async close() {
        const over = hall;
        hall = null;
        await over?.finish();
      },
      runs: ofRound,
    });
    await (hall as BuiltHall | null)?.close();
    agent.destroy();
    return found;
  });
}

/** An example's ticket is nobody's here: in its place stands one that this hall has. */
function withIds(ask: Ask, tickets: readonly string[]): Ask {
  const mine = tickets[ask.who % tickets.length] ?? '';
  return ask.body === null
    ? ask
    : { ...ask, body: ask.body.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/, mine) };
}

export type { Tally };
