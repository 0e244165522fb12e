import type { Role } from './words.ts';

/** Whoever may change some of the settings. */
export const EDITORS: readonly Role[] = ['supervisor', 'admin'];

/**
 * What hangs on the wall is also the supervisor's: what is posted, and the drafts of the rosters (SCREENS 6.1). A roster in force is
 * looked at, and changed by publishing a draft, which asks for its rules. All else is the administrator's.
 */
const ALSO_THE_SUPERVISORS = /^(posts|draft-\d{4}-\d{2})$/;
const SEEN_BY_SUPERVISORS = /^(posts|(roster|draft)-\d{4}-\d{2})$/;

/** Whether somebody may look at a document. */
export const maySee = (document: string, roles: readonly string[]): boolean =>
  roles.includes('admin') || (SEEN_BY_SUPERVISORS.test(document) && roles.includes('supervisor'));

/** Whether somebody may change a document. */
export const mayEdit = (document: string, roles: readonly string[]): boolean =>
  roles.includes('admin') || (ALSO_THE_SUPERVISORS.test(document) && roles.includes('supervisor'));
