import { type NumberedDocument, readResidentNumber } from './resident-id.ts';
import type { MatterCode, NotificationId, TicketId } from './words.ts';

/** What somebody holds under the scanner. */
export type Scanned =
  | { readonly is: 'ticket'; readonly id: TicketId }
  | { readonly is: 'notification'; readonly id: NotificationId }
  | { readonly is: 'matter'; readonly code: MatterCode }
  | { readonly is: 'resident-id'; readonly kind: NumberedDocument; readonly number: string }
  | { readonly is: 'unknown' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const UNKNOWN: Scanned = { is: 'unknown' };

/**
 * A ticket or a slip of notification counts under any address: a slip may be older than the hall's new name in the network, and nobody meets such an id
 * by chance. A matter counts only under the hall's own, since /m/… stands in other people's codes too.
 */
export function meaningOf(text: string, hallUrl: string): Scanned {
  const own = text.trim();
  if (own.length > 500) return UNKNOWN;
  const card = readResidentNumber(own);
  if (card) return { is: 'resident-id', kind: card.kind, number: card.number };
  if (UUID.test(own)) return { is: 'ticket', id: own.toLowerCase() };
  const url = addressIn(own);
  const [, page = '', what = '', ...more] = url?.pathname.replace(/\/$/, '').split('/') ?? [];
  if (!url || more.length > 0) return UNKNOWN;
  if (page.toLowerCase() === 't' && UUID.test(what)) return { is: 'ticket', id: what.toLowerCase() };
  if (page.toLowerCase() === 'n' && UUID.test(what)) return { is: 'notification', id: what.toLowerCase() };
  if (page === 'm' && /^[\w-]{1,40}$/.test(what) && url.origin === addressIn(hallUrl)?.origin) return { is: 'matter', code: what };
  return UNKNOWN;
}

function addressIn(text: string): URL | null {
  if (!/^https?:\/\/\S+$/i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null; // looks like an address and is none
  }
}
