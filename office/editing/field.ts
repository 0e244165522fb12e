import type { TemplateResult } from 'lit';

export type Option = { readonly value: string; readonly label: string };

/** What every field of a form has. */
type Any = {
  /** Where its value stands: a key, or keys with dots, as `quota.am`. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Over the whole width of the form. */
  readonly wide?: boolean;
  readonly readonly?: boolean;
  /** What stands there once nothing is written: the key is left out, or null. Texts are '' without it. */
  readonly empty?: 'missing' | 'null';
};

/** A field of a form, as data: `<form-fields>` draws it. */
export type Field =
  | (Any & { readonly is: 'text'; readonly rows?: number; readonly max?: number; readonly placeholder?: string })
  | (Any & { readonly is: 'number'; readonly unit?: string; readonly min?: number; readonly max?: number; readonly step?: number | 'any' })
  | (Any & { readonly is: 'clock' })
  | (Any & { readonly is: 'day' })
  | (Any & { readonly is: 'yes' })
  /** One of several; `none`: what it is called when it is none of them. */
  | (Any & { readonly is: 'choice'; readonly options: readonly Option[]; readonly none?: string })
  | (Any & { readonly is: 'many'; readonly options: readonly Option[] })
  /** A list of texts, a line each. */
  | (Any & { readonly is: 'lines'; readonly rows?: number })
  /** A list of forms. */
  | (Any & {
      readonly is: 'rows';
      readonly of: (row: Record<string, unknown>) => readonly Field[];
      readonly fresh: () => Record<string, unknown>;
      readonly title: (row: Record<string, unknown>, nth: number) => string;
    })
  /** Words between fields. */
  | { readonly is: 'heading'; readonly name: string; readonly label: string; readonly help?: string }
  /** Drawn by the page itself. */
  | (Any & { readonly is: 'own'; readonly draw: (value: unknown, change: (next: unknown) => void) => TemplateResult });

export type Values = Readonly<Record<string, unknown>>;

/** What stands at a name with dots. */
export const valueAt = (values: Values, name: string): unknown =>
  name.split('.').reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Values)[key] : undefined), values);

/** The same values with another one at a name with dots; undefined takes the key away. */
export function withValue(values: Values, name: string, value: unknown): Values {
  const [key = '', ...deeper] = name.split('.');
  const inner = values[key];
  const next =
    deeper.length > 0 ? withValue(typeof inner === 'object' && inner !== null ? (inner as Values) : {}, deeper.join('.'), value) : value;
  const { [key]: _before, ...rest } = values;
  if (next === undefined) return rest;
  return key in values
    ? Object.fromEntries(Object.entries(values).map(([one, old]) => [one, one === key ? next : old]))
    : { ...values, [key]: next };
}

/** The mistakes below a place, their paths from there on: of `[3].quota.am` below `[3]` it is `quota.am`. */
export const below = <M extends { readonly path: string }>(mistakes: readonly M[], place: string): readonly M[] =>
  mistakes.flatMap((one) =>
    one.path === place || one.path.startsWith(`${place}.`) || one.path.startsWith(`${place}[`)
      ? { ...one, path: one.path.slice(place.length).replace(/^\./, '') }
      : [],
  );
