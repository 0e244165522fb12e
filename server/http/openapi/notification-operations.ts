import { z } from 'zod';
import {
  MissingQuery,
  NotificationAnswerRequest,
  NotificationFindRequest,
  NotificationPrintRequest,
  NotificationRequest,
  TicketId,
} from '../../../shared/requests.ts';
import type { NotificationView as View } from '../../../shared/views.ts';
import type { RefusalWord } from '../../../shared/words.ts';
import { AT, hall, NOTIFICATION, SHEET, TICKET_HERE } from './examples.ts';
import { PrintAnswer } from './hall-answers.ts';
import { birth } from './hall-operations.ts';
import { MissingRow, NotificationView } from './notification-answers.ts';
import type { Group, Operation } from './operation.ts';

export const MissingList = z.array(MissingRow).describe('Papers, those that were missing most often first.');
const { from, to } = MissingQuery.shape;

const HAS_NOT = '出生医学证明';
const slip: View = {
  id: NOTIFICATION,
  serial: 'GZ-20261201-0001',
  kind: 'notified',
  at: AT,
  day: '2026-12-01',
  clock: '09:00',
  number: 'A002',
  window: '02',
  queue: 'A',
  queueName: { name: '综合业务', nameEn: 'General (integrated) services' },
  matter: birth,
  lang: 'zh-CN',
  situations: [],
  missing: [{ name: HAS_NOT, state: 'missing' }],
  lines: ['出生医学证明：带原件和复印件来。'],
  reason: '',
  basis: '',
  clerk: { name: '周雨桐', badge: 'YL-1003' },
  promisedBy: null,
  due: null,
  dueDay: null,
  answeredAt: null,
  hall: { name: hall.name, nameEn: hall.nameEn },
  phones: { consult: hall.phones.consult, complaint: hall.phones.complaint },
  link: `${hall.url}/n/${NOTIFICATION}`,
};

const params: Operation['params'] = { id: { shape: TicketId, says: "The slip's id.", example: NOTIFICATION } };
const STAFF: readonly RefusalWord[] = ['not-signed-in', 'not-allowed'];

/** What was told at a window, once and in full. */
export const notificationGroup: Group = {
  name: 'One-time notification',
  says:
    'What was told at a window, once and in full (一次性告知单), and that something is not accepted (不予受理通知书). A slip’s id is its secret: who ' +
    'holds it reads it at /n/{id}, and comes back with it. The journal has no name, no document and nothing that a clerk has written.',
  operations: [
    {
      id: 'giveNotification',
      method: 'put',
      path: '/api/notifications/{id}',
      summary: 'Give a slip to who is at the window',
      description:
        'By whoever may complete the ticket; its matter must be known. The id is made by the caller, a UUID v4: asked twice, given once.',
      who: { roles: 'any' },
      params,
      request: {
        shape: NotificationRequest,
        example: {
          window: '02',
          ticket: TICKET_HERE,
          kind: 'notified',
          missing: [{ name: '营业执照', state: 'missing' }],
          lines: ['营业执照：带原件和复印件来。'],
          finish: true,
        },
      },
      answers: {
        201: { says: 'Given.', shape: NotificationView, example: slip },
        200: { says: 'It was given already: the slip.', shape: NotificationView, example: slip },
      },
      refusals: [
        ...STAFF,
        'unknown-window',
        'window-not-open',
        'unknown-ticket',
        'unknown-matter',
        'already-called',
        'already-moved-on',
        'wrong-state',
      ],
    },
    {
      id: 'readNotification',
      method: 'get',
      path: '/api/notifications/{id}',
      summary: 'Read a slip',
      description: 'On any day. /n/{id} shows it on a phone, /n/{id}/print on two sheets of A4.',
      who: 'everyone',
      params,
      answers: { 200: { says: 'The slip.', shape: NotificationView, example: slip } },
      refusals: ['unknown-place'],
    },
    {
      id: 'findNotification',
      method: 'post',
      path: '/api/notifications/find',
      summary: 'Find a slip by its serial number',
      who: { roles: 'any' },
      request: { shape: NotificationFindRequest, example: { serial: 'GZ-20261201-0001' } },
      answers: { 200: { says: 'The slip.', shape: NotificationView, example: slip } },
      refusals: [...STAFF, 'unknown-place'],
    },
    {
      id: 'answerNotification',
      method: 'post',
      path: '/api/notifications/{id}/answer',
      summary: 'Say that it has been told',
      description:
        'What could not be told at the window (later). By whose window gave it, a guide, or a supervisor. Told already is a yes.',
      who: { roles: 'any' },
      params,
      request: { shape: NotificationAnswerRequest, example: { lines: ['安全生产管理制度：加盖公章。'] }, optional: true },
      answers: { 200: { says: 'The slip.', shape: NotificationView, example: slip } },
      refusals: [...STAFF, 'unknown-place'],
    },
    {
      id: 'printNotification',
      method: 'post',
      path: '/api/notifications/{id}/print',
      summary: 'Print a slip on a printer for slips',
      description: 'What takes longer than three seconds is queued; the same job asked again says how it went on.',
      who: { roles: 'any' },
      params,
      request: { shape: NotificationPrintRequest, example: { job: SHEET } },
      answers: { 200: { says: 'What became of it. Who has no printer hears offline.', shape: PrintAnswer, example: { print: 'printed' } } },
      refusals: [...STAFF, 'unknown-place'],
    },
    {
      id: 'countMissing',
      method: 'get',
      path: '/api/notifications/missing',
      summary: 'What is missing most often',
      who: { roles: ['supervisor', 'leader', 'director', 'admin'] },
      query: {
        from: { shape: from, says: 'The first day.', example: '2026-12-01', required: true },
        to: { shape: to, says: 'The last day.', example: '2026-12-31', required: true },
      },
      answers: {
        200: {
          says: 'The papers, the most missed first.',
          shape: MissingList,
          example: [
            {
              matter: 'GA-HZ-001',
              matterName: { name: '出生登记', nameEn: 'Birth registration' },
              material: HAS_NOT,
              missing: 3,
              wrong: 1,
              all: 4,
            },
          ],
        },
      },
      refusals: STAFF,
    },
  ],
};
