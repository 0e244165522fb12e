import fc from 'fast-check';
import type { OpenApi } from '../../server/http/openapi/document.ts';
import { sampleDocuments } from '../support/hall.ts';
import type { Operation } from '../support/told.ts';
import type { Person } from '../support/who-may.ts';
import type { Sent } from './built-hall.ts';
import { edited, edits } from './edits.ts';
import { nastyJson, nastyText } from './nasty.ts';
import { asBody, shaped } from './shapes.ts';

/** A request before it is known what is there to ask about; `strict`: it is one of the description's, so its answer has to be as well. */
export type Ask = {
  readonly operation: Operation;
  readonly who: number;
  readonly fits: boolean;
  readonly params: readonly Value[];
  readonly query: readonly Value[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly type: string;
  readonly lang: 'zh-CN' | 'en';
  readonly method: string | null;
};
/** An example's value, one that this hall knows, or nonsense; `raw`: as it stands, not in percents. */
type Value = { readonly of: 'example' | 'known' | 'nasty' | 'none'; readonly nth: number; readonly text: string; readonly raw: boolean };

/** What takes much of a machine, or much away: asked seldom, so that the hall has somebody in it. */
const SELDOM =
  /^(delete|close|end|reset|signOut|lock|make|try|purge|take(Bundle|Start)|clear|openForReal|speak|changePassword|changeSetUp|remove|signIn|unlock)/;

const value: fc.Arbitrary<Value> = fc.record({
  of: fc.constantFrom('example', 'example', 'known', 'known', 'known', 'nasty', 'none'),
  nth: fc.nat({ max: 40 }),
  text: nastyText,
  raw: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
});
const several = fc.array(value, { minLength: 4, maxLength: 4 });

const header = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'x-request-id',
      'if-match',
      'if-none-match',
      'if-modified-since',
      'range',
      'user-agent',
      'x-forwarded-for',
      'x-forwarded-host',
      'referer',
      'accept',
    ),
    nastyText,
  ),
  fc.constantFrom<readonly [string, string]>(
    ['if-match', '*'],
    ['if-none-match', '*'],
    ['if-match', '"0"'],
    ['range', 'bytes=5-2,0-'],
    ['x-request-id', '../../etc/passwd'],
    ['x-a', 'y'.repeat(7_000)],
    ['cookie', 'paihao=; paihao=x; __proto__=1'],
    ['cookie', `a=${'b'.repeat(5_000)}`],
    ['accept-charset', 'utf-7'],
  ),
);

/** Everything that the description tells of, asked by everybody, with bodies of its shapes and beside them. */
export function asks({ operations, document }: { operations: readonly Operation[]; document: OpenApi }): fc.Arbitrary<Ask> {
  const schemas = document.components.schemas as Record<string, Record<string, unknown>>;
  const documents = Object.values(sampleDocuments()).map((one) => (Array.isArray(one) ? one.slice(0, 8) : one));
  const bodyOf = ({ operationId, requestBody }: Operation): fc.Arbitrary<string | null> => {
    const content = requestBody?.content['application/json'];
    if (!content) return fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: asBody(nastyJson) });
    const example = fc.oneof(
      fc.constant(content.example),
      edits(2).map((all) => edited(content.example, all)),
    );
    const whole = fc.tuple(fc.constantFrom(...documents), edits(2)).map(([one, all]) => edited(one, all));
    return fc.oneof(
      { weight: 5, arbitrary: asBody(example) },
      { weight: 4, arbitrary: asBody(shaped(content.schema, schemas)) },
      { weight: 1, arbitrary: asBody(nastyJson) },
      { weight: /Document$/.test(operationId) ? 12 : 1, arbitrary: asBody(whole) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(null, '', '{', '\ufeff{}', '{"a":1}{"b":2}', `{"a":${'['.repeat(3_000)}`, `"${'x'.repeat(70_000)}"`),
      },
    );
  };
  return fc.oneof(
    ...operations.map((operation) => ({
      weight: SELDOM.test(operation.operationId) ? 1 : 20,
      arbitrary: fc.record({
        operation: fc.constant(operation),
        who: fc.nat({ max: 60 }),
        fits: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
        params: several,
        query: several,
        headers: fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(header, { minLength: 1, maxLength: 3 }) },
        ),
        body: bodyOf(operation),
        type: fc.oneof(
          { weight: 12, arbitrary: fc.constant(Object.keys(operation.requestBody?.content ?? {})[0] ?? 'application/json') },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              'text/plain',
              'application/json; charset=utf-16',
              'application/json; charset=x',
              'multipart/form-data',
              '',
              'application/octet-stream',
            ),
          },
        ),
        lang: fc.constantFrom('zh-CN' as const, 'en' as const),
        method: fc.oneof(
          { weight: 30, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.constantFrom('HEAD', 'OPTIONS', 'PATCH', 'DELETE', 'PUT', 'PROPFIND') },
        ),
      }),
    })),
  );
}

/** What is there to ask about: by the name of a parameter or field. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** In percents, byte by byte. */
const percents = (text: string): string => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const inPath = (text: string): string => (/^[\w.~:-]*$/.test(text) ? text : percents(text));
/** What Node itself lets through: a client of another kind is tried over a bare line. */
const inHeader = (text: string): string => [...text].map((one) => (/[\x20-\x7e\x80-\xff]/.test(one) ? one : '?')).join('');
const rawPath = (text: string): string => text.replace(/[^\x21-\x7e]/g, '%ff');

const mayAsk = ({ security }: Operation, kind: string): boolean =>
  security.length === 0 ||
  security.some((one) => {
    const allowed = one['device'] && ['kiosk', 'display', 'pad'].includes(kind) ? one['device'] : one['session'];
    return allowed !== undefined && kind !== 'nobody' && (allowed.length === 0 || allowed.includes(kind));
  });

/** The request as it goes out, and whether its answer has to be one of those that are told of. */
export function written(ask: Ask, people: readonly Person[], known: Known): { sent: Sent; strict: boolean } {
  const { operation, params, query, headers, lang, type, body, method } = ask;
  const able = ask.fits ? people.filter(({ kind }) => mayAsk(operation, kind)) : people;
  const { by } = able[ask.who % able.length] ?? { by: {} };
  const halves = /^(accept|range|if-.*)$/; // what HTTP itself answers for whoever looks with these (304, 206, 416)
  let strict = method === null && !(operation.method === 'get' && headers.some(([name]) => halves.test(name)));
  const say = (name: string, one: Value | undefined, example: unknown): string | null => {
    const there = known.get(name) ?? [];
    if (one?.of === 'nasty' || one === undefined) return one?.text ?? '';
    return one.of === 'none' ? null : one.of === 'known' && there.length > 0 ? (there[one.nth % there.length] ?? '') : String(example);
  };
  const all = operation.parameters ?? [];
  let at = 0;
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const one = params[at++ % params.length];
    const text =
      say(name, one, all.find((other) => other.name === name)?.example) ?? String(all.find((other) => other.name === name)?.example);
    if (/^\.{0,2}$/.test(text) || one?.raw) strict = false;
    return one?.raw ? rawPath(text) : inPath(text);
  });
  const asked = all
    .filter((one) => one.in === 'query')
    .flatMap(({ name, example }, nth) => {
      const one = query[nth % query.length];
      const text = say(name, one, example);
      return text === null ? [] : [`${name}=${one?.raw ? rawPath(text) : percents(text)}`];
    });
  const own = headers.map(([name, text]): [string, string] => [name, inHeader(text)]);
  const sends = body !== null && operation.method !== 'get';
  return {
    strict,
    sent: {
      method: method ?? operation.method.toUpperCase(),
      path: `${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`,
      headers: [
        ['accept-language', lang],
        ...Object.entries(by),
        ...(sends && type ? [['content-type', type]] : []),
        ...own,
      ].flat() as string[],
      body: sends ? body : null,
    },
  };
}
