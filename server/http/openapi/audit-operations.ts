import { z } from 'zod';
import type { TicketStory } from '../../../shared/figures.ts';
import type * as journal from '../../../shared/journal.ts';
import { ExportShape, JournalSearchShape, PersonShape, StoryShape, WallShape } from '../../../shared/journal-requests.ts';
import { TICKET_STATUSES } from '../../../shared/words.ts';
import { count, day, exactly, instant, minutes, queueCode, text, ticketNumber, windowNo, yes } from './exactly.ts';
import { AT, TICKET_HERE } from './examples.ts';
import type { Group, Operation } from './operation.ts';

const by = z.string().nullable().describe("A member of staff, a device, the clock; null: the ticket's holder.");
const byName = z.string().nullable().describe('null where that is nobody who may sign in now.');
const type = text('What happened, in the past tense, as TicketCalled.');

const JournalPage = exactly<journal.JournalPage>()(
  z
    .object({
      events: z.array(
        z.object({
          seq: count("The event's place."),
          at: instant('When it happened.'),
          about: text('The subject.'),
          type,
          by,
          byName,
          ticket: z
            .object({ day: day('Its day.'), number: ticketNumber })
            .nullable()
            .describe('The number of the ticket it is about.'),
          data: z.record(z.string(), z.unknown()).describe('The rest of the event.'),
        }),
      ),
      last: count('The last event there is.'),
      before: count('There may be more: ask again with this. null: that is all.').nullable(),
    })
    .describe('What was found, the newest first.'),
);

const PersonTrail = exactly<journal.PersonTrail>()(
  z
    .object({
      by: text('Who, by id.'),
      byName,
      from: day('The first day.'),
      to: day('The last day.'),
      signedInAt: instant('The last time, whenever it was: the journal keeps no sign-ins.').nullable(),
      events: count('What they did.'),
      firstAt: instant('The first of it.').nullable(),
      lastAt: instant('The last of it.').nullable(),
      types: z.array(z.object({ type, count: count('How often.') })).describe('Most often first.'),
      windows: z.array(z.object({ window: windowNo, opened: count('How often they opened it.') })),
    })
    .describe('What somebody has done in a time.'),
);

const mark = z.object({
  day: day('The day.'),
  seq: count('Its last event.'),
  hash: text('The hash of all that had happened by then: 64 hex digits.'),
  differs: yes('The events are no longer those it was made of, as last looked at.'),
});
const ChainView = exactly<journal.ChainView>()(
  z
    .object({
      hall: text('The hall.'),
      mark: mark.nullable().describe('The last day that is over.'),
      now: z.object({ seq: count('The last event.'), hash: text('The hash there.'), at: instant('When it was looked at.') }),
      marks: z.array(mark).describe('The last thirty-one, the newest first.'),
      differing: z.array(mark).describe('Days that somebody has changed.'),
      checkedAt: instant('When the day that was looked at longest ago was looked at; null: not all have been.').nullable(),
    })
    .describe("How the journal's chain of hashes stands."),
);

const WallThen = z
  .object({
    at: instant('The instant.'),
    zone: z.string().nullable(),
    seq: count('The last event that had happened by then.'),
    view: z.record(z.string(), z.unknown()).nullable().describe('The board as it stood; null while the journal is being read: ask again.'),
    done: count('Events that are read.'),
    of: count('Of so many.'),
    documents: z.array(z.object({ document: text('A settings document.'), version: text('The version that was in force.') })),
    replaced: z.array(z.string()).describe('Documents whose version of then is not kept: in their place stands what is in force now.'),
  })
  .describe('A board as it stood.') satisfies z.ZodType<Record<keyof journal.WallThen, unknown>>;

const amount = (says: string) => minutes(says).nullable();
const Story = exactly<TicketStory>()(
  z
    .object({
      ticket: z.object({
        day: day('Its day.'),
        number: ticketNumber,
        queue: queueCode,
        matter: z.string().nullable(),
        priority: z.string().nullable(),
        status: z.enum(TICKET_STATUSES),
        takenAt: instant('When it was taken.'),
        calledAt: instant('When it was called first.').nullable(),
        doneAt: instant('When it was done.').nullable(),
        window: windowNo.nullable(),
        clerk: z.string().nullable(),
        clerkName: byName,
        wait: amount('Until it was called first.'),
        handling: amount('Of service, without what it was held.'),
        quotedFrom: amount('The waiting time that was told, at least.'),
        quotedTo: amount('At most.'),
        calls: count('How often it was called.'),
        misses: count('How often nobody came.'),
        transfers: count('How often it was handed on.'),
        extended: minutes('Of service after closing.'),
        grade: count('1 to 5.').nullable(),
      }),
      lines: z.array(
        z.object({
          seq: count("The event's place."),
          at: count('Milliseconds since 1970.'),
          type,
          by,
          byName,
          window: windowNo.nullable(),
          data: z.record(z.string(), z.unknown()).describe('The rest of it, without what its holder alone may know.'),
        }),
      ),
    })
    .describe("A ticket's story. No citizen is in it."),
);

const keepers: Operation['who'] = { roles: ['supervisor', 'admin'] };
const STAFF: Operation['refusals'] = ['not-signed-in', 'not-allowed'];
const find = JournalSearchShape.shape;
const HASH = '6f1c3b9d8a7e5f4031221c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f';
const MARK = { day: '2026-12-01', seq: 58, hash: HASH, differs: false };
const DAYS = {
  from: { shape: ExportShape.shape.from, says: 'The first day.', example: '2026-12-01', required: true },
  to: { shape: ExportShape.shape.to, says: 'The last day.', example: '2026-12-01', required: true },
} as const;

export const auditGroup: Group = {
  name: 'Audit',
  says: 'The journal searched, a ticket and a person followed through it, the wall it made, and a copy of it that shows every change.',
  operations: [
    {
      id: 'searchJournal',
      method: 'get',
      path: '/api/journal/search',
      summary: 'Search the journal',
      description: 'One request looks at a bounded number of events; `before` says where the next goes on, also where it found none.',
      who: keepers,
      query: {
        from: { shape: find.from, says: 'The first day.', example: '2026-12-01' },
        to: { shape: find.to, says: 'The last day.', example: '2026-12-01' },
        about: { shape: find.about, says: 'The subject.', example: 'queue' },
        type: { shape: find.type, says: 'What happened.', example: 'TicketCalled' },
        by: { shape: find.by, says: 'Who: an id, a badge or a name; `-`: whoever held the ticket.', example: 'S03' },
        window: { shape: find.window, says: 'At which window.', example: '02' },
        number: { shape: find.number, says: 'Of the ticket with this number, in 31 days at most up to `to`.', example: 'A001' },
        text: { shape: find.text, says: 'Stands somewhere in the event.', example: 'call' },
        before: { shape: find.before, says: 'Only what happened before this event.', example: '1000' },
        limit: { shape: find.limit, says: 'How many at most.', example: '50' },
      },
      answers: {
        200: {
          says: 'What was found.',
          shape: JournalPage,
          example: {
            events: [
              {
                seq: 58,
                at: AT,
                about: 'queue',
                type: 'TicketCalled',
                by: 'S03',
                byName: '周雨桐',
                ticket: { day: '2026-12-01', number: 'A001' },
                data: { ticket: TICKET_HERE, window: '02', kind: 'call', nr: 17 },
              },
            ],
            last: 58,
            before: null,
          },
        },
      },
      refusals: STAFF,
    },
    {
      id: 'readStory',
      method: 'get',
      path: '/api/journal/story',
      summary: "Read a ticket's story",
      who: { roles: ['supervisor', 'leader', 'director', 'admin'] },
      query: {
        day: { shape: StoryShape.shape.day, says: 'Its day.', example: '2026-12-01', required: true },
        number: { shape: StoryShape.shape.number, says: 'Its number.', example: 'A001', required: true },
      },
      answers: {
        200: {
          says: 'The story.',
          shape: Story,
          example: {
            ticket: {
              day: '2026-12-01',
              number: 'A001',
              queue: 'A',
              matter: null,
              priority: null,
              status: 'called',
              takenAt: AT,
              calledAt: AT,
              doneAt: null,
              window: '02',
              clerk: 'S03',
              clerkName: '周雨桐',
              wait: 4.5,
              handling: null,
              quotedFrom: 0,
              quotedTo: 5,
              calls: 1,
              misses: 0,
              transfers: 0,
              extended: 0,
              grade: null,
            },
            lines: [
              {
                seq: 58,
                at: Date.parse(AT),
                type: 'TicketCalled',
                by: 'S03',
                byName: '周雨桐',
                window: '02',
                data: { kind: 'call', nr: 17 },
              },
            ],
          },
        },
      },
      refusals: [...STAFF, 'unknown-ticket'],
    },
    {
      id: 'readPersonTrail',
      method: 'get',
      path: '/api/journal/person',
      summary: 'What somebody has done in a time',
      description: '400 days at most.',
      who: keepers,
      query: { by: { shape: PersonShape.shape.by, says: 'An id, a badge or a name.', example: 'S03', required: true }, ...DAYS },
      answers: {
        200: {
          says: 'What it was.',
          shape: PersonTrail,
          example: {
            by: 'S03',
            byName: '周雨桐',
            from: '2026-12-01',
            to: '2026-12-01',
            signedInAt: AT,
            events: 1,
            firstAt: AT,
            lastAt: AT,
            types: [{ type: 'WindowOpened', count: 1 }],
            windows: [{ window: '02', opened: 1 }],
          },
        },
      },
      refusals: STAFF,
    },
    {
      id: 'readWallThen',
      method: 'get',
      path: '/api/journal/wall',
      summary: 'See a board as it stood',
      description:
        'Made from the journal and from the settings that were in force. An old day is read first: until then `view` is null, and one asks again.',
      who: keepers,
      query: {
        at: { shape: WallShape.shape.at, says: 'When.', example: AT, required: true },
        zone: { shape: WallShape.shape.zone, says: "A zone's board.", example: 'A' },
      },
      answers: {
        200: {
          says: 'The board, or how far it is.',
          shape: WallThen,
          example: { at: AT, zone: null, seq: 58, view: null, done: 1000, of: 58_000, documents: [], replaced: [] },
        },
      },
      refusals: [...STAFF, 'unknown-place'],
    },
    {
      id: 'readChain',
      method: 'get',
      path: '/api/journal/chain',
      summary: 'The hash of the journal',
      description: 'To be written down on paper in the evening: an export can be held against it later.',
      who: keepers,
      answers: {
        200: {
          says: 'How the chain stands.',
          shape: ChainView,
          example: {
            hall: 'yunling',
            mark: MARK,
            now: { seq: 61, hash: HASH, at: AT },
            marks: [MARK],
            differing: [],
            checkedAt: AT,
          },
        },
      },
      refusals: STAFF,
    },
    {
      id: 'exportJournal',
      method: 'get',
      path: '/api/journal/export',
      summary: 'Take a copy of some days',
      description:
        'JSON, one line an event, each with the hash over the one before and itself; how it is verified stands in docs/audit.md. Who took it is in the journal.',
      who: keepers,
      query: DAYS,
      answers: { 200: { says: 'The copy.', shape: z.string(), example: '{"paihao":"journal"…', type: 'application/octet-stream' } },
      refusals: STAFF,
    },
  ],
};
