import { z } from 'zod';
import { common } from '../../../shared/i18n/common.ts';
import { REFUSALS, type RefusalWord, TICKET_STATUSES } from '../../../shared/words.ts';
import { STATUS } from '../answer.ts';
import { instant, ticketNumber, windowNo } from './exactly.ts';
import { AT } from './examples.ts';
import { type Json, pascal, refTo, schemaOf } from './schemas.ts';

/** What any request under /api can be refused with: its form, its size, too many of them, a fault of ours. */
export const ANY: readonly RefusalWord[] = ['malformed', 'too-large', 'too-many-requests', 'not-saved'];

const Problem = z
  .object({
    type: z.string().describe('urn:paihao: and the word.'),
    title: z.string().describe('A sentence for people, in Chinese or English as `Accept-Language` asks.'),
    status: z.int().describe('The HTTP status.'),
    refusal: z.enum(REFUSALS).describe('The word. The list is closed.'),
  })
  .describe('A refusal as a problem document (RFC 9457). Go by `refusal`; show `title`.');

const nextOpening = instant('When numbers are given next; null: not known.').nullable();

/** What stands beside a word. */
const BESIDE: { readonly [Word in RefusalWord]?: z.ZodRawShape } = {
  'hall-closed': { nextOpening },
  'queue-closed': { nextOpening },
  'quota-full': { nextOpening },
  'already-waiting': { number: ticketNumber.describe('The ticket that is held already.') },
  'already-called': { window: windowNo.describe('The window that has it.'), at: instant('When it was called there.') },
  'wrong-state': { state: z.enum(TICKET_STATUSES).describe('What the ticket is.') },
  'too-soon': { retryAt: instant('From when on it may be recalled.') },
  'roster-gaps': { days: z.array(z.iso.date()).describe('The working days on which nobody leads.') },
  'short-notice': { days: z.array(z.iso.date()).describe('The days off which somebody would be taken too late.') },
  'window-busy': {
    number: ticketNumber.describe('The ticket that is still there.').exactOptional(),
    clerk: z.string().describe('Who has the window open, by staff id.').exactOptional(),
  },
  malformed: {
    path: z.string().describe('The place in the body, as document.kind; empty: the body itself.').exactOptional(),
    personal: z.boolean().describe('What was written there has a telephone or ID number in it.').exactOptional(),
    errors: z
      .array(z.object({ document: z.string().exactOptional(), path: z.string(), message: z.string() }))
      .describe('Every mistake that was found; `document` names another one of the settings.')
      .exactOptional(),
  },
  'too-many-requests': {
    retryAfter: z.int().describe('How long an account is locked, in seconds; told where one is.').exactOptional(),
  },
  'not-allowed': {
    mustChangePassword: z.boolean().describe('Sign in again with `newPassword`.').exactOptional(),
    locked: z.boolean().describe('They have locked their session: unlock it first.').exactOptional(),
    closed: z.boolean().describe('The password is right, and an administrator has closed the account.').exactOptional(),
  },
};

const EXAMPLES: { readonly [Word in RefusalWord]?: Json } = {
  'hall-closed': { nextOpening: '2026-12-02T00:15:00.000Z' },
  'queue-closed': { nextOpening: '2026-12-01T05:15:00.000Z' },
  'quota-full': { nextOpening: '2026-12-01T05:15:00.000Z' },
  'already-waiting': { number: 'A001' },
  'already-called': { window: '03', at: AT },
  'wrong-state': { state: 'done' },
  'too-soon': { retryAt: '2026-12-01T01:00:20.000Z' },
  'roster-gaps': { days: ['2027-01-05'] },
  'short-notice': { days: ['2026-12-01'] },
  'window-busy': { number: 'A002' },
  malformed: { path: 'queue', errors: [{ path: 'queue', message: 'one letter, without I and O' }] },
};

/** When a word is said. */
export const WHEN: Readonly<Record<RefusalWord, string>> = {
  'hall-closed': 'No numbers are given at this hour, or an emergency holds and nobody is called.',
  'queue-closed': 'This queue gives no more numbers: whoever came now could not be served before closing, or the desk has stopped it.',
  'quota-full': "The queue's numbers of this session are all taken.",
  'unknown-queue': 'There is no queue of this letter.',
  'unknown-matter': 'There is no matter of this code.',
  'unknown-ticket': 'There is no ticket of this id.',
  'unknown-window': 'There is no window of this number.',
  'unknown-document': 'There is no settings document of this name.',
  'unknown-place':
    'There is nothing at this address, or no such device, account, session, call for help, announcement or slip of notification.',
  'already-waiting': 'The person holds a live ticket of this queue.',
  'window-not-open': 'The window is closed, or paused.',
  'window-busy': 'A ticket is called, served or held at the window, or somebody else has it open.',
  'nobody-waiting': "Nobody waits for this window's queues.",
  'already-called': 'Another window has called the ticket.',
  'already-moved-on': 'The ticket was here and is no longer: a second press, or a stale screen.',
  'wrong-state': 'What the ticket is does not allow it.',
  'too-many-recalls': 'It has been recalled as often as the rules allow.',
  'too-soon': 'The last call was too short a time ago.',
  'call-again-first': 'It must be called again before it may be missed.',
  'choosing-not-allowed': 'This hall calls in order.',
  'not-served-here': 'The window does not serve it, or the matter belongs to another queue.',
  'already-reviewed': 'The visit has been rated.',
  'roster-gaps': 'A working day of the month has nobody who leads, and the request does not say why it stays so.',
  'short-notice':
    'Somebody who was posted would be taken off a day with less notice than the rule asks; a substitute with a reason is taken at any time.',
  'changed-meanwhile': 'Somebody changed the document since it was read.',
  'precondition-missing': '`If-Match` is missing: it names the version that was read.',
  'too-large': 'Bodies are 64 kB at most, settings documents 2 MB, bundles 20 MB and 50 MB unpacked.',
  malformed: 'The request is not in the right form; `path` names the place.',
  'not-signed-in': 'It is not known who asks: no session, no device token, or a wrong password.',
  'not-allowed': 'It is known who asks, and they may not.',
  'too-many-requests':
    'More requests a minute than anybody needs, or ten wrong passwords; `Retry-After` says how long to wait, in seconds.',
  'not-saved': 'It is not known to be on disk. Asking again with the same id is safe.',
};

const schema = (word: RefusalWord): Json => {
  const { properties, required } = schemaOf(z.object(BESIDE[word] ?? {}), 'output') as { properties: Json; required?: string[] };
  return {
    description: WHEN[word],
    allOf: [
      refTo('Problem'),
      {
        type: 'object',
        properties: { refusal: { const: word }, status: { const: STATUS[word] }, ...properties },
        ...(required && required.length > 0 ? { required } : {}),
      },
    ],
  };
};
const example = (word: RefusalWord): Json => ({
  type: `urn:paihao:${word}`,
  title: common.en.refusal[word],
  status: STATUS[word],
  refusal: word,
  ...EXAMPLES[word],
});

const RETRY = { 'Retry-After': { description: 'How long to wait, in seconds.', schema: { type: 'integer', minimum: 0 } } };
const response = (words: readonly RefusalWord[]): Json => {
  const refs = words.map((word) => refTo(pascal(word)));
  return {
    description: words.map((word) => `${word}: ${WHEN[word]}`).join(' '),
    ...(words.includes('too-many-requests') ? { headers: RETRY } : {}),
    content: {
      'application/problem+json': {
        schema: refs.length === 1 ? refs[0] : { anyOf: refs },
        examples: Object.fromEntries(words.map((word) => [word, { $ref: `#/components/examples/${word}` }])),
      },
    },
  };
};

/** The answers that refuse, by status. A word that stands alone under its status is told once, in the components. */
export function refusalResponses(words: readonly RefusalWord[]): Record<string, Json> {
  return Object.fromEntries(
    [...new Set(words.map((word) => STATUS[word]))].map((status) => {
      const [only, ...others] = words.filter((word) => STATUS[word] === status) as [RefusalWord, ...RefusalWord[]];
      return [status, others.length === 0 ? { $ref: `#/components/responses/${pascal(only)}` } : response([only, ...others])];
    }),
  );
}

/** The problem document, and every word of the list as a shape, a response and an example. */
export const refusalComponents = () => ({
  schemas: { Problem: schemaOf(Problem, 'output'), ...Object.fromEntries(REFUSALS.map((word) => [pascal(word), schema(word)])) },
  responses: Object.fromEntries(REFUSALS.map((word) => [pascal(word), response([word])])),
  examples: Object.fromEntries(REFUSALS.map((word) => [word, { value: example(word) }])),
});
