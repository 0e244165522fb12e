import type { OfficeStaffWords } from '../../shared/i18n/office-staff.ts';
import type { Window } from '../../shared/settings.ts';
import type { StaffId } from '../../shared/words.ts';
import type { PreviewSize } from '../preview/shown-there.ts';
import { postsOf } from './partners.ts';

/** The screens on which citizens see one of the staff: over each window of theirs, and a board on a day of duty. A bar panel names nobody. */
export const glassesOf = (words: OfficeStaffWords, windows: readonly Window[], id: StaffId): readonly PreviewSize[] => [
  ...postsOf(windows, id).map(
    ({ window, post }): PreviewSize => ({
      name: words.seenSign(window, post),
      screen: 'sign',
      place: `sign/${window}`,
      width: 1920,
      height: 1080,
    }),
  ),
  { name: words.seenBoard, screen: 'display', place: 'board', preset: 'calls', width: 1920, height: 1080 },
];
