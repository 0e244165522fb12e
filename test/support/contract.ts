import type { IncomingMessage } from 'node:http';
import { expect } from 'vitest';
import type { OpenApi } from '../../server/http/openapi/document.ts';
import type { Lang, RefusalWord } from '../../shared/words.ts';
import type { OpenHall, Said } from './open-hall.ts';
import { type Operation, toldBy } from './told.ts';

export type { Operation } from './told.ts';
export type Headers = Record<string, string>;
/** What the example leaves open: who asks, and what only this hall knows. */
export type Ask = { by?: Headers; params?: Record<string, string>; query?: Record<string, string>; body?: unknown; lang?: Lang };

type Layer = {
  route?: { path: string; stack: { method: string }[] };
  handle: { stack?: Layer[] };
  /** Where a router is mounted. */
  rawPath: string;
};
type Express = { router: { stack: Layer[] } };

/** Every route that the server really has, as `put /api/tickets/{id}`. */
export async function routesOf(hall: OpenHall): Promise<string[]> {
  const walk = (layers: readonly Layer[], mount: string): string[] =>
    layers.flatMap(({ route, handle, rawPath }) => {
      if (route) return route.stack.map(({ method }) => `${method} ${mount}${route.path.replace(/:(\w+)/g, '{$1}')}`);
      return handle.stack ? walk(handle.stack, rawPath === '/' ? mount : `${mount}${rawPath}`) : [];
    });
  return [...new Set(walk((await appOf(hall)).router.stack, ''))];
}

/** Each request that Express has had in hand knows its app. */
async function appOf(hall: OpenHall): Promise<Express> {
  const found = new Promise<Express>((done) => {
    hall.hall.http.once('request', ({ app }: IncomingMessage & { app: Express }) => done(app));
  });
  await hall.ask('GET', '/hall');
  return found;
}

let kept: Promise<Contract> | undefined;
/** The document as a server gives it, and what can be done with it. It is the same in every hall, so it is asked for once. */
export function contractOf(hall: OpenHall): Promise<Contract> {
  kept ??= read(hall);
  return kept;
}
export type Contract = Awaited<ReturnType<typeof read>>;

async function read(hall: OpenHall) {
  const { body: document } = await hall.ask<OpenApi>('GET', '/openapi.json');
  const told = toldBy(document);
  return {
    ...told,
    /** An answer is one that the document tells of: status, form, every field; a refusal in the asker's language. */
    expectTold(operation: Operation, said: Said<unknown>, lang: Lang): RefusalWord | null {
      const wrong = told.untold(operation, said, lang);
      // Some bodies are a megabyte: written out only where something is wrong.
      if (wrong.length > 0) expect(wrong, `${operation.operationId} ${said.status} ${JSON.stringify(said.body)}`).toEqual([]);
      return said.type.startsWith('application/problem+json') ? (said.body as { refusal: RefusalWord }).refusal : null;
    },
  };
}
/** Asks as the document's example does; `ask` says what differs. */
export async function send(
  hall: OpenHall,
  { method, path, parameters = [], requestBody }: Operation,
  ask: Ask = {},
): Promise<Said<unknown>> {
  const example = (name: string) => parameters.find((one) => one.name === name)?.example;
  const address = path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(ask.params?.[name] ?? example(name))));
  const query =
    ask.query ?? Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, String(one.example)]));
  const given = new URLSearchParams(query).toString();
  const body = 'body' in ask ? ask.body : requestBody?.content['application/json']?.example;
  const res = await fetch(`${hall.url}${address}${given ? `?${given}` : ''}`, {
    method: method.toUpperCase(),
    headers: {
      'accept-language': ask.lang ?? 'zh-CN',
      ...(body === undefined ? {} : { 'content-type': Object.keys(requestBody?.content ?? {})[0] ?? 'application/json' }),
      ...ask.by,
    },
    ...(body === undefined
      ? {}
      : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const text = await res.text();
  const type = res.headers.get('content-type') ?? '';
  return { status: res.status, type, body: type.includes('json') ? JSON.parse(text) : text, headers: res.headers };
}
