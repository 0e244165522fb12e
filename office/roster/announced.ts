import { common } from '../../shared/i18n/common.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import { type RosterPlace, whoAt } from '../../shared/roster-edits.ts';
import type { Lang } from '../../shared/words.ts';
import type { Month } from './roster-state.ts';

/** What is told of moving people about, for those who do not see it. */
export function announced({ roster, nameOf }: Month, language: Lang) {
  const words = officeRosterWords[language];
  const name = (at: RosterPlace): string | null => {
    const id = whoAt(roster, at);
    return id === null ? null : nameOf(id);
  };
  const where = ({ day, role }: RosterPlace): string => words.said.where(common[language].date(day), words.grid.roles[role]);
  return {
    taken: (at: RosterPlace): string => {
      const who = name(at);
      return who === null ? words.said.empty : words.said.taken(who, where(at));
    },
    back: (at: RosterPlace): string => words.said.back(name(at) ?? ''),
    put: (from: RosterPlace, to: RosterPlace): string => {
      const [who, other] = [name(from), name(to)];
      if (who === null) return words.said.empty;
      return other === null || other === who ? words.said.moved(who, where(to)) : words.said.swapped(who, where(to), other);
    },
    cleared: (at: RosterPlace): string => words.said.cleared(where(at)),
  };
}
