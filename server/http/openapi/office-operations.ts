import { z } from 'zod';
import { JournalQuery, WhyQuery } from '../../../shared/requests.ts';
import { DOCUMENTS, Roster } from '../../../shared/settings.ts';
import { AT, TICKET_HERE } from './examples.ts';
import { DocumentChanges, DocumentErrors, DocumentRow, HealthAnswer, JournalAnswer, ReadyAnswer } from './office-answers.ts';
import type { Group, Operation } from './operation.ts';

export const DocumentList = z.array(DocumentRow).describe("The hall's settings documents.");
/** Any of the documents: which one, its name in the path says. */
export const SettingsDocument = z
  .union([...Object.values(DOCUMENTS), Roster])
  .describe('A settings document; its shape follows from its name. Fields that are not told here are kept.');

const admin: Operation['who'] = { roles: ['admin'] };
/** What hangs on the wall is also the supervisor's: `posts` and the rosters. */
const editors: Operation['who'] = { roles: ['supervisor', 'admin'] };
const whose = 'A supervisor may do so with `posts` and the rosters; all else is the administrator’s.';
const name = {
  document: { shape: z.string(), says: `${Object.keys(DOCUMENTS).join(', ')}, or a month's roster: roster-2026-12.`, example: 'phrases' },
};
const phrases = {
  voice: [{ id: 'call', zh: '请{ticket}号到{window}号窗口', en: 'Ticket {ticket}, please go to window {window}', repeat: 2 }],
  rating_grades: [{ score: 5, zh: '非常满意', en: 'Very satisfied', bad: false }],
};
const roster = {
  month: '2027-01',
  reception: { place_zh: '一楼值班室', place_en: 'Duty office, 1F', sessions: [{ from: '09:00', to: '11:30' }], phone: '0000-6600105' },
  days: [{ date: '2027-01-04', day_type: 'workday', leader: 'L05', director_on_duty: 'L07', duty_staff: ['S01', 'S21'] }],
};
const etag = '"3f9c2a71d0b84e56"';
const version = (says: string) => ({ shape: z.string(), says, example: etag });

export const settingsGroup: Group = {
  name: 'Settings',
  says:
    'The documents that a hall is set up with. Read one with its ETag, change it, and put it back with `If-Match`: nobody writes over what they ' +
    'have not seen. Every reference between documents is checked before anything is stored.',
  operations: [
    {
      id: 'listDocuments',
      method: 'get',
      path: '/api/settings',
      summary: 'Which documents there are',
      who: admin,
      answers: {
        200: {
          says: 'The documents and their versions.',
          shape: DocumentList,
          example: [{ document: 'phrases', version: '3f9c2a71d0b84e56' }],
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'readDocument',
      method: 'get',
      path: '/api/settings/{document}',
      summary: 'Read a document',
      description: whose,
      who: editors,
      params: name,
      answers: {
        200: { says: 'The document.', shape: SettingsDocument, example: phrases, headers: { ETag: 'Its version, for `If-Match`.' } },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-document'],
    },
    {
      id: 'changeDocument',
      method: 'put',
      path: '/api/settings/{document}',
      summary: 'Change a document',
      description:
        'The whole document, 2 MB at most, in force at once. A mistake is malformed, with every place in `errors`. ' +
        `A month that has no roster yet gets one with \`If-None-Match: *\`. ${whose}`,
      who: editors,
      params: name,
      query: { why: { shape: WhyQuery.shape.why, says: 'A sentence why, for the journal.', example: 'It was asked for.' } },
      headers: {
        'If-Match': version('The ETag that was read.'),
        'If-None-Match': { shape: z.literal('*'), says: "Only to create a month's roster, instead of `If-Match`.", example: '*' },
      },
      request: { shape: SettingsDocument, example: phrases },
      answers: {
        200: { says: 'The document as it is stored.', shape: SettingsDocument, example: phrases, headers: { ETag: 'Its new version.' } },
        201: { says: "A new month's roster.", shape: SettingsDocument, example: roster, headers: { ETag: 'Its version.' } },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-document', 'precondition-missing', 'changed-meanwhile'],
    },
    {
      id: 'checkDocument',
      method: 'post',
      path: '/api/settings/{document}/check',
      summary: 'Ask what would be wrong with a document',
      description: 'Every mistake that the document would be refused with if it were put. Nothing is stored.',
      who: editors,
      params: name,
      request: { shape: SettingsDocument, example: phrases },
      answers: { 200: { says: 'The mistakes; none: it may be put.', shape: DocumentErrors, example: { errors: [] } } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-document'],
    },
    {
      id: 'listVersions',
      method: 'get',
      path: '/api/settings/{document}/versions',
      summary: 'Who changed a document, when and why',
      who: editors,
      params: name,
      answers: {
        200: {
          says: 'Its changes, the newest first.',
          shape: DocumentChanges,
          example: [{ version: '3f9c2a71d0b84e56', at: AT, by: 'admin', byName: '管理员', how: 'office', why: null }],
        },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-document'],
    },
    {
      id: 'readVersion',
      method: 'get',
      path: '/api/settings/{document}/versions/{version}',
      summary: 'Read a document as it was',
      who: editors,
      params: { ...name, version: { shape: z.string(), says: 'One of its versions.', example: '3f9c2a71d0b84e56' } },
      answers: { 200: { says: 'The document.', shape: SettingsDocument, example: phrases } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-document'],
    },
  ],
};

const { from, limit } = JournalQuery.shape;
export const journalGroup: Group = {
  name: 'The journal',
  says: "All that has happened in the hall, in order. Nobody's name, telephone or ID number is in it.",
  operations: [
    {
      id: 'readJournal',
      method: 'get',
      path: '/api/journal',
      summary: 'Read on from an event',
      description: 'Ask again from the last `seq` and one until a page comes that ends with `last`.',
      who: { roles: ['supervisor', 'admin'] },
      query: {
        from: { shape: from, says: 'The first event wanted; it is included.', example: '1' },
        limit: { shape: limit, says: 'How many at most.', example: '100' },
      },
      answers: {
        200: {
          says: 'A page.',
          shape: JournalAnswer,
          example: {
            events: [
              { seq: 58, at: AT, type: 'TicketCalled', by: 'S03', data: { ticket: TICKET_HERE, window: '02', kind: 'call', nr: 17 } },
            ],
            last: 58,
          },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
  ],
};

export const machineGroup: Group = {
  name: 'The machine',
  says: 'For whoever keeps the server running, and this description.',
  operations: [
    {
      id: 'isAlive',
      method: 'get',
      path: '/healthz',
      summary: 'Whether the process answers',
      who: 'local',
      answers: { 200: { says: 'It does.', shape: HealthAnswer, example: { ok: true } } },
      refusals: ['not-allowed'],
    },
    {
      id: 'isReady',
      method: 'get',
      path: '/readyz',
      summary: 'Whether the doors may open',
      who: 'local',
      answers: {
        200: {
          says: 'All is in order.',
          shape: ReadyAnswer,
          example: { ready: true, checks: [{ what: 'disk', ok: true, detail: '12 GB free' }] },
        },
        503: {
          says: 'Something is not.',
          shape: ReadyAnswer,
          example: { ready: false, checks: [{ what: 'roster', ok: false, detail: 'nobody leads the hall on 2026-12-02' }] },
        },
      },
      refusals: ['not-allowed'],
    },
    {
      id: 'readMetrics',
      method: 'get',
      path: '/metrics',
      summary: 'Figures for Prometheus',
      who: 'local',
      answers: {
        200: {
          says: "Prometheus' text format.",
          shape: z.string(),
          example: '# TYPE paihao_waiting gauge\npaihao_waiting{queue="A"} 3\n',
          type: 'text/plain',
        },
      },
      refusals: ['not-allowed'],
    },
    {
      id: 'readOpenApi',
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This description, for programs',
      who: 'everyone',
      answers: { 200: { says: 'An OpenAPI 3.1 document.', shape: z.record(z.string(), z.unknown()), example: { openapi: '3.1.1' } } },
      refusals: [],
    },
    {
      id: 'readPage',
      method: 'get',
      path: '/api/',
      summary: 'This description, for people',
      who: 'everyone',
      answers: { 200: { says: 'A page.', shape: z.string(), example: '<!doctype html>…', type: 'text/html' } },
      refusals: [],
    },
    {
      id: 'readPageStyle',
      method: 'get',
      path: '/api/style.css',
      summary: "The page's stylesheet",
      who: 'everyone',
      answers: { 200: { says: 'A stylesheet.', shape: z.string(), example: 'body { … }', type: 'text/css' } },
      refusals: [],
    },
  ],
};
