import type { Actor, Day, Instant } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';

/** Somebody took a copy of the journal out of the house: of which days, both ends included. */
export type ExportEvent = { about: 'exports'; by: Actor; at: Instant; type: 'JournalExported'; from: Day; to: Day };

/** It is begun: the journal is to know, also if it is broken off. */
export type ExportCommand = { about: 'exports'; by: Actor; type: 'noteExport'; from: Day; to: Day };

export const decideExports = ({ about, by, from, to }: ExportCommand, at: Instant): Decision =>
  accept({ about, by, at, type: 'JournalExported', from, to });
