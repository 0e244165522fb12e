import {
  MoveRequest,
  QueueCode,
  SearchRequest,
  SettleRequest,
  StopRequest,
  TicketId,
  UrgentRequest,
  WindowNo,
} from '../../../shared/requests.ts';
import type { QueueRow as QueueRowView, WhyView as Why } from '../../../shared/views.ts';
import type { RefusalWord } from '../../../shared/words.ts';
import { AT, TICKET, TICKET_HERE, ticket, windowWith } from './examples.ts';
import { QueueRow, SoughtList, TicketView, WhyView } from './hall-answers.ts';
import type { Operation } from './operation.ts';
import { WindowView } from './window-answers.ts';

const atTheDesk: Operation['who'] = { roles: ['guide', 'supervisor'] };
const DOOR: readonly RefusalWord[] = ['not-signed-in', 'not-allowed'];
const TICKETS: readonly RefusalWord[] = [...DOOR, 'unknown-ticket', 'wrong-state'];
const id = (example: string) => ({ id: { shape: TicketId, says: "The ticket's id.", example } });
const code = { code: { shape: QueueCode, says: 'The queue, by its letter.', example: 'A' } };
const row: QueueRowView = {
  queue: 'A',
  name: '综合业务',
  nameEn: 'General services',
  open: false,
  reason: 'queue-closed',
  nextOpening: null,
  waiting: 4,
  free: false,
  wait: { from: 10, to: 25 },
  zone: 'A',
  windows: ['02', '03', '04'],
  requiresId: true,
  examples: '社保卡、身份证、各类证明',
  examplesEn: 'Social security card, ID card, certificates',
  names: {},
};
const why: Why = {
  number: 'A001',
  queue: 'A',
  rule: 'in-turn',
  status: 'waiting',
  takenAt: AT,
  since: AT,
  headStart: 0,
  windows: ['02'],
  before: [{ number: 'A002', because: 'priority', takenAt: AT, waits: true }],
  ahead: 1,
  passed: 0,
  window: null,
  calledAt: null,
  calls: 0,
};

/** What the desk does with other people's tickets. */
export const guideTicketOperations: readonly Operation[] = [
  {
    id: 'searchTickets',
    method: 'post',
    path: '/api/tickets/search',
    summary: "Find today's tickets by number, or by the last digits",
    who: atTheDesk,
    request: { shape: SearchRequest, example: { typed: '12' } },
    answers: {
      200: {
        says: 'Every one that fits.',
        shape: SoughtList,
        example: [{ id: TICKET, number: 'A012', queue: 'A', status: 'waiting', takenAt: AT }],
      },
    },
    refusals: DOOR,
  },
  {
    id: 'explainTicket',
    method: 'get',
    path: '/api/tickets/{id}/why',
    summary: 'Why was I not called?',
    description: 'Whoever is named in `before` has the lesser turn by the rules; why somebody has priority is not told.',
    who: atTheDesk,
    params: id(TICKET),
    answers: { 200: { says: 'The rule, who goes first by it, since when.', shape: WhyView, example: why } },
    refusals: [...DOOR, 'unknown-ticket'],
  },
  {
    id: 'markUrgent',
    method: 'post',
    path: '/api/tickets/{id}/urgent',
    summary: 'Mark a waiting ticket as urgent (特急)',
    description:
      'It counts as having come `priority.head_start_minutes` before the first of those who wait in its queue, other urgent ones aside. ' +
      'Urgent already is a yes, and changes nothing.',
    who: atTheDesk,
    params: id(TICKET),
    request: { shape: UrgentRequest, example: { reason: 'journey' } },
    answers: { 200: { says: 'The ticket.', shape: TicketView, example: ticket } },
    refusals: TICKETS,
  },
  {
    id: 'moveTicket',
    method: 'post',
    path: '/api/tickets/{id}/queue',
    summary: 'Move a waiting ticket to another queue',
    description: 'It keeps its number and its place in time. A hand-over that nobody has accepted ends with it.',
    who: atTheDesk,
    params: id(TICKET),
    request: { shape: MoveRequest, example: { queue: 'C' } },
    answers: { 200: { says: 'The ticket.', shape: TicketView, example: { ...ticket, queue: 'C' } } },
    refusals: [...TICKETS, 'unknown-queue', 'unknown-matter', 'not-served-here', 'already-waiting'],
  },
  {
    id: 'restoreTicket',
    method: 'post',
    path: '/api/tickets/{id}/restore',
    summary: 'Bring a cancelled ticket back',
    description:
      'Within a minute, to where it was: its place in the line, its window if it was held there, or missed. Who was being called waits again, ' +
      'by the same place in time. Back already is a yes.',
    who: atTheDesk,
    params: id(TICKET),
    answers: { 200: { says: 'The ticket.', shape: TicketView, example: ticket } },
    refusals: [...TICKETS, 'already-waiting'],
  },
  {
    id: 'settleTicket',
    method: 'post',
    path: '/api/tickets/{id}/settle',
    summary: "End what stands at somebody else's window",
    description: 'A ticket that is called, served or held there, as done, missed, cancelled, or waiting again.',
    who: { roles: ['supervisor'] },
    params: id(TICKET_HERE),
    request: { shape: SettleRequest, example: { as: 'done', reason: 'forgotten' } },
    answers: {
      200: {
        says: 'The ticket.',
        shape: TicketView,
        example: { ...ticket, status: 'done', ahead: null, wait: null, calledAt: AT, doneAt: AT },
      },
    },
    refusals: TICKETS,
  },
];

/** Windows and queues, as the desk opens and stops them. */
export const guideHallOperations: readonly Operation[] = [
  {
    id: 'openFlexWindow',
    method: 'post',
    path: '/api/windows/{no}/flex',
    summary: 'Open a flex window (潮汐窗口)',
    description:
      'For its post A, or B if A sits at another window; window-busy with `clerk`: both sit elsewhere. Open already is a yes. ' +
      'not-allowed also of a window that is neither reserve nor tidal.',
    who: atTheDesk,
    params: { no: { shape: WindowNo, says: 'The window, two digits.', example: '06' } },
    answers: { 200: { says: 'The window as it is now.', shape: WindowView, example: windowWith({ window: '06' }) } },
    refusals: [...DOOR, 'unknown-window', 'window-busy'],
  },
  {
    id: 'stopQueue',
    method: 'post',
    path: '/api/queues/{code}/stop',
    summary: 'Give no more numbers of a queue',
    description:
      "Until it is resumed, or the hall's midnight. Numbers that were taken stay. A kiosk is granted no further block of it, and gives none of " +
      'the one it has as soon as it has heard; what it gave before is handed in as ever. Stopped already is a yes.',
    who: atTheDesk,
    params: code,
    request: { shape: StopRequest, example: { reason: 'system-down' } },
    answers: { 200: { says: 'The queue as everybody sees it.', shape: QueueRow, example: row } },
    refusals: [...DOOR, 'unknown-queue'],
  },
  {
    id: 'resumeQueue',
    method: 'post',
    path: '/api/queues/{code}/resume',
    summary: 'Give numbers of a queue again',
    description: 'Not stopped is a yes.',
    who: atTheDesk,
    params: code,
    answers: { 200: { says: 'The queue as everybody sees it.', shape: QueueRow, example: { ...row, reason: undefined, open: true } } },
    refusals: [...DOOR, 'unknown-queue'],
  },
];
