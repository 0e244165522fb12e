import fc from 'fast-check';
import { jsonText, nastyJson, nastyNumber, nastyText } from './nasty.ts';

type Json = Record<string, unknown>;
const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

/** Values of a shape as the description of the interface has it: mostly of it, and here and there beside it. */
export function shaped(schema: Json, schemas: Readonly<Record<string, Json>>, deep = 0): fc.Arbitrary<unknown> {
  const of = (one: Json) => shaped(one, schemas, deep + 1);
  if (deep > 6) return fc.constant(null);
  if (typeof schema['$ref'] === 'string') return of(schemas[schema['$ref'].split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return beside(fc.constantFrom(...schema['enum']));
  const either = [...list(schema['anyOf']), ...list(schema['oneOf'])];
  if (either.length > 0) return fc.oneof(...either.map(of));
  const all = list(schema['allOf']);
  if (all.length > 0) return fc.tuple(...all.map(of)).map((parts) => Object.assign({}, ...parts) as unknown);
  switch (Array.isArray(schema['type']) ? schema['type'][0] : schema['type']) {
    case 'object':
      return object(schema, of);
    case 'array': {
      const most = Math.min(Number(schema['maxItems'] ?? 3), 4);
      return beside(
        fc.array(of((schema['items'] ?? {}) as Json), { minLength: Math.min(Number(schema['minItems'] ?? 0), most), maxLength: most }),
      );
    }
    case 'integer':
    case 'number': {
      const [min, max] = [Math.max(-1e6, Number(schema['minimum'] ?? -5)), Math.min(1e6, Number(schema['maximum'] ?? 100))];
      return beside(
        fc.oneof(fc.integer({ min: Math.ceil(min), max: Math.max(Math.ceil(min), Math.floor(max)) }), fc.constantFrom(min, max)),
      );
    }
    case 'boolean':
      return beside(fc.boolean());
    case 'null':
      return fc.constant(null);
    case 'string':
      return beside(text(schema));
    default:
      return nastyJson;
  }
}

const beside = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 15, arbitrary }, { weight: 1, arbitrary: nastyJson }, { weight: 1, arbitrary: fc.oneof(nastyText, nastyNumber) });

function object(schema: Json, of: (one: Json) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  const required = new Set((schema['required'] ?? []) as string[]);
  const fields = properties.map(([name, one]) =>
    fc
      .tuple(of(one), fc.nat({ max: 9 }))
      .map(([value, chance]) => (chance === 0 || (chance < 4 && !required.has(name)) ? [] : [[name, value] as const])),
  );
  const more = fc.oneof(
    { weight: 12, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.tuple(nastyText, nastyJson).map((one) => [one] as const) },
  );
  return fc.tuple(...fields, more).map((parts) => Object.fromEntries(parts.flat() as (readonly [string, unknown])[]));
}

function text({ pattern, format, minLength = 0, maxLength = 30 }: Json): fc.Arbitrary<string> {
  if (format === 'uuid' || (typeof pattern === 'string' && pattern.includes('[0-9a-fA-F]{8}'))) return fc.uuid({ version: 4 });
  if (format === 'date-time') return fc.integer({ min: 0, max: 4e12 }).map((at) => new Date(at).toISOString());
  if (format === 'date') return fc.integer({ min: 0, max: 4e12 }).map((at) => new Date(at).toISOString().slice(0, 10));
  if (typeof pattern === 'string')
    try {
      return fc.stringMatching(new RegExp(pattern));
    } catch {} // a pattern of a kind that cannot be turned round
  const [least, most] = [Number(minLength), Math.min(Number(maxLength), 60)];
  return fc.array(fc.constantFrom(...'abc号 码1２\n<{%'), { minLength: Math.min(least, most), maxLength: most }).map((all) => all.join(''));
}

/** As it is sent: JSON mostly, sometimes cut off, or nothing that is JSON. */
export const asBody = (value: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(value, fc.nat({ max: 19 }), fc.nat({ max: 60 })).map(([one, chance, at]) => {
    const said = jsonText(one);
    return chance === 0 ? said.slice(0, at) : chance === 1 ? `${said}${said.slice(0, at)}` : said;
  });
