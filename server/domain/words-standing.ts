import type { HallState } from './state.ts';

/** The staff's own words that stand in a hall: on windows, with tickets, on boards, in calls for help. They are not destroyed while they do. */
export function wordsStanding({ queue, notices }: HallState): ReadonlySet<string> {
  const words = new Set<string | null | undefined>();
  for (const { note, pausedFor } of queue.windows.values()) words.add(note?.text).add(pausedFor);
  for (const { note, handover } of queue.tickets.values()) words.add(note).add(handover?.note);
  for (const { text } of notices.notices) words.add(text);
  for (const { where, kind } of [...notices.help, ...notices.going.map(({ call }) => call)]) words.add(where).add(kind);
  return new Set([...words].filter((one) => typeof one === 'string'));
}
