import type { BoardView } from '../../shared/views.ts';
import type { ZoneCode } from '../../shared/words.ts';
import type { Item, News } from './voice-queue.ts';

/**
 * What a screen is to say for the zones that it speaks for, also such as are only within earshot; null: it speaks for none, and
 * writes what is of those that it shows. An emergency is said wherever it is known.
 */
export function newsFor(view: BoardView | null, speaksFor: ReadonlySet<ZoneCode> | null): News {
  if (!view) return { calls: [], occasions: [], notices: [] };
  const { zone: own, calls, earshot, announcements, earshotAnnouncements, occasions } = view;
  const isOurs = ({ zone }: { readonly zone: ZoneCode | null }): boolean =>
    zone === null || (speaksFor ? speaksFor.has(zone) : own === null || own === zone);
  const notices = speaksFor ? [...announcements, ...earshotAnnouncements] : announcements;
  return {
    calls: speaksFor ? [...calls, ...earshot].filter(isOurs) : calls,
    occasions: occasions.filter(isOurs),
    notices: notices.filter((one) => one.kind === 'emergency' || isOurs(one)),
  };
}

/** Whether it is still as it is said: a call was answered by nobody yet, an occasion is not over. */
export function isStill(item: Item, { calls, occasions }: News): boolean {
  if (item.is === 'call') return calls.some(({ nr, live }) => live && nr === item.call.nr);
  return item.is !== 'occasion' || occasions.some(({ key }) => key === item.occasion.key);
}
