import type { Lang } from '../../shared/words.ts';
import { surnameEn } from '../domain/duty/duty-view.ts';
import { surnameOf } from '../domain/queue/views.ts';
import type { Settings } from '../domain/settings.ts';

/** Somebody as a sheet names them: `name`, and what they are. */
export type Named = { readonly name: string; readonly position: string };

/**
 * Leaders by their names. Staff by surname and badge, as on the wall; by their names only (`full`) for those who work here.
 * Somebody whom the hall does not know is null.
 */
export function namesOn({ leaders, staffOf }: Settings, lang: Lang, full: boolean): (id: string | null) => Named | null {
  return (id) => {
    const leader = leaders.find((one) => one.id === id);
    if (leader)
      return lang === 'en'
        ? { name: leader.name_en ?? leader.name, position: leader.position_en }
        : { name: leader.name, position: leader.position_zh };
    const one = staffOf.get(id ?? '');
    if (!one) return null;
    const surname = surnameOf(one.name);
    const public_ = `${lang === 'en' ? surnameEn(one, surname) : surname} ${one.badge_no}`;
    const own = lang === 'en' ? (one.name_en ?? one.name) : one.name;
    return { name: full ? own : public_, position: one.post_zh };
  };
}
