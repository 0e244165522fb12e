import type { OfficeView } from '../../shared/views.ts';

/** Whether there is a day to draw: somebody took a number, a window was opened, or it is time for both. */
export const hasBegun = ({ today }: Pick<OfficeView, 'today'>): boolean =>
  today.opening !== null || today.windowTimes.length > 0 || today.halfHours.some(({ taken, waiting }) => taken > 0 || waiting > 0);
