import { z } from 'zod';
import { NumberRequest, PrintRequest, ReviewRequest, TicketId } from '../../../shared/requests.ts';
import { AT, TICKET, TICKET_HERE, ticket } from './examples.ts';
import { findOperations } from './find-operations.ts';
import { guideTicketOperations } from './guide-operations.ts';
import { PrintAnswer, ReviewAnswer, TicketView } from './hall-answers.ts';
import type { Group, Operation } from './operation.ts';

const id = (example: string) => ({ shape: TicketId, says: "The ticket's id and its secret: a UUID v4 in small letters.", example });
const kioskOrGuide: Operation['who'] = { devices: ['kiosk'], roles: ['guide'] };

/** What a citizen asks for, at the kiosk or with the ticket's id in hand. */
export const ticketGroup: Group = {
  name: 'Tickets',
  says: "Whoever knows a ticket's id holds the ticket. Keep ids out of logs and links that others see.",
  operations: [
    {
      id: 'takeNumber',
      method: 'put',
      path: '/api/tickets/{id}',
      summary: 'Take a number',
      description:
        'The asker makes the id, so asking again after a lost answer is asking for the same number: 201 the first time, 200 from then on. ' +
        'Whoever hears nothing, or not-saved, asks again with the same id. ' +
        'A kiosk hands in a number that it gave by itself with `number` and `takenAt`: it is taken whatever the hour and the quota, and stands ' +
        'where it would have stood. not-allowed: the number was not granted to this kiosk for this queue today, or was handed in under ' +
        'another id, or this id has another number; asking again is of no use. ' +
        'With `late` a guide, and nobody else, gives a number after the hour, over the quota or of a stopped queue, while the hall is at work or ' +
        'at lunch; in a hall that is shut, and in an emergency, not even then.',
      who: kioskOrGuide,
      params: { id: id(TICKET) },
      request: {
        shape: NumberRequest,
        example: { queue: 'A', document: { kind: 'resident-id', number: '11010519491231002X' }, lang: 'zh-CN' },
      },
      answers: {
        201: { says: 'The number, taken now.', shape: TicketView, example: ticket },
        200: {
          says: 'The number that this id has already.',
          shape: TicketView,
          example: { ...ticket, ahead: 2, wait: { from: 10, to: 20 } },
        },
      },
      refusals: [
        'not-signed-in',
        'not-allowed',
        'unknown-queue',
        'unknown-matter',
        'not-served-here',
        'hall-closed',
        'queue-closed',
        'quota-full',
        'already-waiting',
        'unknown-place',
      ],
    },
    {
      id: 'readTicket',
      method: 'get',
      path: '/api/tickets/{id}',
      summary: 'Look at a ticket',
      description: 'Also one of an earlier day.',
      who: 'everyone',
      params: { id: id(TICKET) },
      answers: {
        200: {
          says: 'The ticket.',
          shape: TicketView,
          example: { ...ticket, status: 'called', ahead: null, wait: null, window: '02', calledAt: AT },
        },
      },
      refusals: ['unknown-ticket'],
    },
    {
      id: 'cancelTicket',
      method: 'post',
      path: '/api/tickets/{id}/cancel',
      summary: 'Give a number back',
      description: 'While it waits, is called, held or missed. Cancelled already is a yes.',
      who: 'everyone',
      params: { id: id(TICKET) },
      answers: {
        200: { says: 'The ticket, cancelled.', shape: TicketView, example: { ...ticket, status: 'cancelled', ahead: null, wait: null } },
      },
      refusals: ['unknown-ticket', 'wrong-state'],
    },
    {
      id: 'rejoinTicket',
      method: 'post',
      path: '/api/tickets/{id}/rejoin',
      summary: 'Join the line again with a missed number',
      description: 'It stands behind as many as the rule `ticket.missed_reinsert_after` says. Rejoined already is a yes.',
      who: 'everyone',
      params: { id: id(TICKET_HERE) },
      answers: {
        200: {
          says: 'The ticket, waiting again.',
          shape: TicketView,
          example: { ...ticket, id: TICKET_HERE, number: 'A002', ahead: 3, calledAt: AT },
        },
      },
      refusals: ['unknown-ticket', 'wrong-state', 'already-waiting'],
    },
    {
      id: 'printTicket',
      method: 'post',
      path: '/api/tickets/{id}/print',
      summary: 'Print the slip',
      description:
        "At the asker's own printer. Printing may fail: the number stands all the same. What takes longer than three seconds is queued; " +
        'the same attempt asked again says how it went on.',
      who: kioskOrGuide,
      params: { id: id(TICKET) },
      request: { shape: PrintRequest, example: { attempt: 1 }, optional: true },
      answers: {
        200: { says: 'What became of it. Who has no printer hears offline.', shape: PrintAnswer, example: { print: 'printed' } },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-ticket'],
    },
    {
      id: 'readSlip',
      method: 'get',
      path: '/api/tickets/{id}/slip.svg',
      summary: 'See how the slip would look',
      description: "As it would be printed now, marked 补打 where it would be: in the paper of the asker's printer, or else 80 mm wide.",
      who: 'everyone',
      params: { id: id(TICKET) },
      answers: { 200: { says: 'The picture.', shape: z.string(), example: '<svg width="80mm" …>…</svg>', type: 'image/svg+xml' } },
      refusals: ['unknown-ticket'],
    },
    {
      id: 'reviewTicket',
      method: 'post',
      path: '/api/tickets/{id}/review',
      summary: 'Rate a visit',
      description:
        "Once, after it is done, by the holder or at the window's own pad, as long as `review.link_days` says. Nobody who is signed in, and no " +
        'other device, may. No window ever reads it.',
      who: 'everyone',
      params: { id: id(TICKET_HERE) },
      request: { shape: ReviewRequest, example: { grade: 5, dimensions: { attitude: 5, speed: 4 }, text: '很快，谢谢。' } },
      answers: { 201: { says: 'Taken down.', shape: ReviewAnswer, example: { ticket: TICKET_HERE, grade: 5 } } },
      refusals: ['not-allowed', 'unknown-ticket', 'wrong-state', 'already-reviewed'],
    },
    ...findOperations,
    ...guideTicketOperations,
  ],
};
