import { z } from 'zod';
import { QueueCode, TicketId } from './requests.ts';
import { DOCUMENTS } from './settings.ts';

/** POST /api/set-up/start: the sample's documents once more, or the smallest hall that works, by its own name. */
export const StartRequest = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('sample') }),
  z.strictObject({ from: z.literal('empty'), name: z.string().trim().min(1).max(60).optional() }),
]);
export type StartRequest = z.infer<typeof StartRequest>;

/** POST /api/set-up/test-ticket: while the hall is a trial. The asker makes the id, so that asking twice is asking once. */
export const TestTicketRequest = z.strictObject({ queue: QueueCode, ticket: TicketId.optional() });
export type TestTicketRequest = z.infer<typeof TestTicketRequest>;

const part = z.unknown().optional(); // the shapes of the documents are held against it when it is weighed, with every mistake at once
/** PUT /api/set-up: several documents at once, all of them or none. */
export const SetUpRequest = z
  .strictObject(Object.fromEntries(Object.keys(DOCUMENTS).map((name) => [name, part])))
  .refine((documents) => Object.keys(documents).length > 0, 'a document at least');
export type SetUpRequest = { readonly [document: string]: unknown };
