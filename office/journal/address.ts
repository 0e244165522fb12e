/** What is searched for, as it stands in the address: `#journal/search?from=2026-12-01&type=TicketCalled`. */
export const SOUGHT = ['from', 'to', 'about', 'type', 'by', 'window', 'number', 'text'] as const;
export type Sought = { readonly [Field in (typeof SOUGHT)[number]]?: string };
export const TABS = ['search', 'wall', 'chain'] as const;
export type Tab = (typeof TABS)[number];

export type At =
  | { readonly is: 'search'; readonly sought: Sought }
  | { readonly is: 'ticket'; readonly day: string; readonly number: string }
  | { readonly is: 'wall'; readonly day: string; readonly clock: string; readonly zone: string }
  | { readonly is: 'chain' };

/** Reads what stands behind `#journal/`. */
export function atOf(rest: string): At {
  const [path = '', query = ''] = rest.split('?');
  const [is, first = '', second = '', third = ''] = path.split('/');
  if (is === 'ticket') return { is, day: first, number: second };
  if (is === 'wall') return { is, day: first, clock: second, zone: third };
  if (is === 'chain') return { is };
  const given = new URLSearchParams(query);
  return { is: 'search', sought: Object.fromEntries(SOUGHT.flatMap((field) => (given.get(field) ? [[field, given.get(field)]] : []))) };
}

/** The address is decoded once as a whole before it is read: what a percent sign stands for must not be lost by that. */
export function searchAt(sought: Sought): string {
  const query = queryOf(sought);
  return query ? `search?${query.replaceAll('%', '%25')}` : 'search';
}
export const queryOf = (sought: Sought): string =>
  new URLSearchParams(SOUGHT.flatMap((field) => (sought[field] ? [[field, sought[field]]] : []))).toString();
