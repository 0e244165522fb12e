import { Html, html } from './html.ts';
import type { Json } from './schemas.ts';

/** One field as the page tells it; `name` is the way to it: `ticket.calls`, `held[].id`. */
export type Field = { readonly name: string; readonly type: Html; readonly needed: boolean; readonly says: string };

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const nameIn = (ref: unknown): string => String(ref).split('/').at(-1) ?? '';
export const linkTo = (name: string): Html => html`<a href="#${name}">${name}</a>`;

/** What a schema allows, in a few words. */
export function typeOf(schema: Json): Html {
  if (schema.$ref) return linkTo(nameIn(schema.$ref));
  if (Array.isArray(schema.anyOf)) return joined(schema.anyOf.filter(isObject).map(typeOf), ' or ');
  if (Array.isArray(schema.enum))
    return joined(
      schema.enum.map((one) => html`<code>${String(one)}</code>`),
      ', ',
    );
  if ('const' in schema) return html`<code>${String(schema.const)}</code>`;
  const types = [schema.type].flat().map(String);
  const nullable = types.length > 1 && types.includes('null') ? ', or null' : '';
  const [type] = types;
  if (type === 'array') return html`list of ${isObject(schema.items) ? typeOf(schema.items) : 'anything'}${limits(schema)}${nullable}`;
  if (type === 'null') return html`null`;
  return html`${schema.format === 'date-time' ? 'instant' : schema.format === 'date' ? 'day' : wordFor(type, schema)}${limits(schema)}${nullable}`;
}

function wordFor(type: string | undefined, schema: Json): string {
  if (type === undefined || type === 'undefined') return 'anything';
  return type === 'object' && isObject(schema.additionalProperties) ? 'object, by name' : type;
}

/** Bounds, where they say something. */
function limits({ type, minLength, maxLength, minimum, maximum, maxItems }: Json): string {
  if ([type].flat().includes('string') && maxLength !== undefined)
    return ` of ${minLength ? `${minLength} to ` : 'at most '}${maxLength} signs`;
  if (maxItems !== undefined) return `, at most ${maxItems}`;
  if (maximum !== undefined) return `, ${minimum ?? ''} to ${maximum}`;
  return '';
}

const joined = (parts: readonly Html[], between: string): Html => new Html(parts.map(({ text }) => text).join(between));

/** Every field of a schema, those of nested objects too; what has a name of its own is linked, not unfolded. */
export function fieldsOf(schema: Json, before = ''): Field[] {
  const inner = isObject(schema.items) ? schema.items : schema;
  if (!isObject(inner.properties)) return [];
  const required = Array.isArray(inner.required) ? inner.required : [];
  return Object.entries(inner.properties).flatMap(([key, value]) => {
    if (!isObject(value)) return [];
    const name = `${before}${key}`;
    const defaults = 'default' in value ? ` Default: \`${JSON.stringify(value.default)}\`.` : '';
    const own: Field = { name, type: typeOf(value), needed: required.includes(key), says: `${value.description ?? ''}${defaults}` };
    return [own, ...fieldsOf(value, `${name}${isObject(value.items) ? '[]' : ''}.`)];
  });
}
