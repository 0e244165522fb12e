import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { DocumentedOperation, OpenApi } from '../../server/http/openapi/document.ts';
import { common } from '../../shared/i18n/common.ts';
import type { Lang, RefusalWord } from '../../shared/words.ts';

export type Operation = DocumentedOperation & { method: string; path: string };
/** An answer as it came; `body` is read where it is JSON, and a text otherwise. */
export type Answered = { readonly status: number; readonly type: string; readonly body: unknown };

/** What the description of the interface tells, ready to hold answers against it. */
export function toldBy(document: OpenApi) {
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

  /** How an answer is another than the document tells: status, form, a field, a refusal's own words in the asker's language. Empty: it is told of. */
  function untold(operation: Operation, { status, type: given, body }: Answered, lang: Lang): string[] {
    const place = placeOf(operation, status);
    if (!place) return [`no ${status} is told of`];
    const response = place.reduce((of: unknown, step) => (of as Record<string, unknown>)[step], document);
    const [type] = Object.keys((response as { content?: object }).content ?? {});
    if (!type) return body === '' ? [] : ['there was to be no body'];
    if (given.split(';')[0] !== type) return [`${given} is not ${type}`];
    const wrong = mistakes(body, ...place, 'content', type, 'schema');
    if (type !== 'application/problem+json' || wrong.length > 0) return wrong;
    const { refusal, type: urn, title, status: own } = body as { refusal: RefusalWord } & Record<string, unknown>;
    const fits = urn === `urn:paihao:${refusal}` && title === common[lang].refusal[refusal] && own === status;
    return fits ? [] : [`a problem with other words: ${JSON.stringify({ urn, title, status: own })}`];
  }

  return {
    document,
    operations,
    mistakes,
    untold,
    operation: (id: string) => {
      const found = operations.find(({ operationId }) => operationId === id);
      if (!found) throw new Error(`the document has no operation ${id}`);
      return found;
    },
  };
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
