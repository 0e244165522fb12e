import type { QueueCode, WindowNo } from './words.ts';

/** What another document may speak of. */
export const NAMED = ['queue', 'zone', 'staff', 'department', 'situation'] as const;
export type NamedThing = (typeof NAMED)[number];

// The sentences about documents that do not go together, and what a screen reads out of them to say it in its own words.

export const noSuch = (what: NamedThing, id: string): string => `there is no ${what} ${id}`;
export const peopleIn = (queue: QueueCode): string => `people are in the queue ${queue}: it can be taken away when it is empty`;
export const windowInUse = (window: WindowNo): string => `the window ${window} is in use: it can be taken away when it is closed`;

export type MistakeRead =
  | { readonly is: 'missing'; readonly what: NamedThing; readonly id: string }
  | { readonly is: 'people'; readonly queue: QueueCode }
  | { readonly is: 'in-use'; readonly window: WindowNo };

/** What such a sentence says; null for any other. */
export function readMistake(reason: string): MistakeRead | null {
  const [, what, id] = /^there is no (\w+) (.+)$/.exec(reason) ?? [];
  const known = NAMED.find((one) => one === what);
  if (known && id !== undefined && reason === noSuch(known, id)) return { is: 'missing', what: known, id };
  const queue = /^people are in the queue (\w+):/.exec(reason)?.[1];
  if (queue !== undefined && reason === peopleIn(queue)) return { is: 'people', queue };
  const window = /^the window (\w+) is in use:/.exec(reason)?.[1];
  return window !== undefined && reason === windowInUse(window) ? { is: 'in-use', window } : null;
}
