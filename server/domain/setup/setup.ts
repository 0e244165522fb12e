import type { Actor, Instant } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';

/**
 * A document of the settings has another version: taken from the office, found in its file, there from the start, or come with a whole
 * bundle. The version is GONE where a bundle took the document away: a month's roster.
 */
export type SetupEvent = {
  about: 'setup';
  by: Actor;
  at: Instant;
  type: 'SettingsChanged';
  document: string;
  version: string;
  how: Changed;
  /** What whoever changed it said of it. */
  why?: string;
};
export type Changed = 'office' | 'file' | 'start' | 'bundle';
export const GONE = '';
export type SetupCommand = {
  about: 'setup';
  by: Actor;
  type: 'noteSettings';
  document: string;
  version: string;
  how: Changed;
  why?: string;
};

/** The versions that are in force, by document. */
export type SetupState = { readonly versions: ReadonlyMap<string, string> };
export const noSetup = (): SetupState => ({ versions: new Map() });

export function decideSetup({ about, by, document, version, how, why }: SetupCommand, { versions }: SetupState, at: Instant): Decision {
  return versions.get(document) === version
    ? accept()
    : accept({ about, by, at, type: 'SettingsChanged', document, version, how, ...(why ? { why } : {}) });
}

export const evolveSetup = ({ versions }: SetupState, { document, version }: SetupEvent): SetupState => ({
  versions: new Map(versions).set(document, version),
});
