import type { IncomingMessage } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import type { DocumentedOperation, OpenApi } from '../../server/http/openapi/document.ts';
import { common } from '../../shared/i18n/common.ts';
import type { Lang, RefusalWord } from '../../shared/words.ts';
import type { OpenHall, Said } from './open-hall.ts';

export type Operation = DocumentedOperation & { method: string; path: string };
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
  const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(closed(document), 'openapi.json');
  const checks = new Map<string, ReturnType<typeof ajv.compile>>();
  const pointer = (...steps: string[]) =>
    steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

  /** Every mistake of a value, held against a schema of the document. */
  function mistakes(value: unknown, ...steps: string[]): string[] {
    const $ref = `openapi.json#/${pointer(...steps)}`;
    const check = checks.get($ref) ?? ajv.compile({ $ref });
    checks.set($ref, check);
    return check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }

  /** Where the document tells of an answer: in the operation, or once for all. */
  function placeOf({ path, method, responses }: Operation, status: number): string[] | null {
    const response = responses[status];
    if (!response) return null;
    return response.$ref ? response.$ref.slice(2).split('/') : ['paths', path, method, 'responses', String(status)];
  }

  return {
    document,
    operations,
    mistakes,
    operation: (id: string) => {
      const found = operations.find(({ operationId }) => operationId === id);
      if (!found) throw new Error(`the document has no operation ${id}`);
      return found;
    },

    /** An answer is one that the document tells of: status, form, every field; a refusal in the asker's language. */
    expectTold(operation: Operation, said: Said<unknown>, lang: Lang): RefusalWord | null {
      const at = `${operation.operationId} ${said.status} ${JSON.stringify(said.body)}`;
      const place = placeOf(operation, said.status);
      expect(place, at).not.toBeNull();
      const response = (place ?? []).reduce((of: unknown, step) => (of as Record<string, unknown>)[step], document);
      const [type] = Object.keys((response as { content?: object }).content ?? {});
      if (!type) {
        expect(said.body, at).toBe('');
        return null;
      }
      expect(said.type.split(';')[0], at).toBe(type);
      expect(mistakes(said.body, ...(place ?? []), 'content', type, 'schema'), at).toEqual([]);
      if (type !== 'application/problem+json') return null;
      const { refusal, ...problem } = said.body as { refusal: RefusalWord };
      expect(problem, at).toMatchObject({ type: `urn:paihao:${refusal}`, title: common[lang].refusal[refusal], status: said.status });
      return refusal;
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

const LOOSE = /Document$|^SetUpNow$|^MatterView$|^MatterChangeList$|^RosterMonthView$|^HeartbeatRequest$/; // what these do not tell is let through

/** The document for a stricter reader: a field that it does not tell of is a mistake. */
function closed(document: OpenApi): object {
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (typeof value !== 'object' || value === null) return value;
    const own = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'example' ? one : close(one)]));
    if ('properties' in own && !('additionalProperties' in own)) own.additionalProperties = false;
    return own;
  };
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => {
    if (name === 'Problem' || LOOSE.test(name)) return [name, schema];
    return [name, 'allOf' in schema ? { ...schema, unevaluatedProperties: false } : close(schema)];
  });
  return { ...document, paths: close(document.paths), components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
