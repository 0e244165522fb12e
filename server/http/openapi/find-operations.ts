import { FindRequest, FoundHandle, PrintRequest } from '../../../shared/requests.ts';
import { ticket } from './examples.ts';
import { FindAnswer, FoundAnswer, PrintAnswer } from './hall-answers.ts';
import type { Operation } from './operation.ts';

const HANDLE = 'p4J0tY1cV9sKx2mQw7ZbLA';
const handle = { handle: { shape: FoundHandle, says: 'What finding the ticket gave this kiosk.', example: HANDLE } };
const { number, queue, status, ahead, wait, window, takenAt } = ticket;
const found = { found: { number, queue, status, ahead, wait, window, takenAt }, handle: HANDLE };

/** 我有号: what a kiosk does with a number that somebody reads off a slip. */
export const findOperations: readonly Operation[] = [
  {
    id: 'findTicket',
    method: 'post',
    path: '/api/tickets/find',
    summary: 'Find a ticket by its number',
    description:
      'One of today. A guide gets the whole ticket. Numbers hang on the wall for all to read, so a kiosk is told no id: it gets a handle, ' +
      'with which it alone may rejoin or print for two minutes, and not cancel. A kiosk may ask 30 times a minute.',
    who: { devices: ['kiosk'], roles: ['guide'] },
    request: { shape: FindRequest, example: { number: 'A001' } },
    answers: { 200: { says: 'The ticket.', shape: FindAnswer, example: found } },
    refusals: ['not-signed-in', 'not-allowed', 'unknown-ticket'],
  },
  {
    id: 'rejoinFound',
    method: 'post',
    path: '/api/tickets/find/{handle}/rejoin',
    summary: 'Join the line again with a missed number that was found',
    description: 'As rejoining by id. A handle that was not given to this kiosk, or more than two minutes ago, is unknown-ticket.',
    who: { devices: ['kiosk'] },
    params: handle,
    answers: {
      200: { says: 'The ticket, waiting again.', shape: FoundAnswer, example: { ...found, found: { ...found.found, ahead: 3 } } },
    },
    refusals: ['not-signed-in', 'not-allowed', 'unknown-ticket', 'wrong-state', 'already-waiting'],
  },
  {
    id: 'printFound',
    method: 'post',
    path: '/api/tickets/find/{handle}/print',
    summary: 'Print the slip of a ticket that was found',
    description: 'Attempts are counted from 1 for each handle; what was printed before is printed again, marked 补打.',
    who: { devices: ['kiosk'] },
    params: handle,
    request: { shape: PrintRequest, example: { attempt: 1 }, optional: true },
    answers: {
      200: { says: 'What became of it. Who has no printer hears offline.', shape: PrintAnswer, example: { print: 'offline' } },
    },
    refusals: ['not-signed-in', 'not-allowed', 'unknown-ticket'],
  },
];
