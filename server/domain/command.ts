import type { QueueCommand } from './queue/commands.ts';

/** The passing of time asks like everybody else; what is due follows from `decide`, mostly nothing. */
export type Tick = { readonly about: 'time'; readonly type: 'tick' };

export type Command = QueueCommand | Tick;
