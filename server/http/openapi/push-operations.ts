import { PushEndRequest, PushRequest, TicketId } from '../../../shared/requests.ts';
import { TICKET } from './examples.ts';
import { PushKey } from './hall-answers.ts';
import type { Group } from './operation.ts';

const id = { shape: TicketId, says: "The ticket's id and its secret: a UUID v4 in small letters.", example: TICKET };
const endpoint = 'https://push.example.net/send/3f0c2a91';
const PUBLIC = 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8';

/** Web push (RFC 8030, 8291, 8292): a message when three are ahead, and one when the number is called. */
export const pushGroup: Group = {
  name: 'Messages to phones',
  says:
    'A phone that holds a ticket may be told when three or fewer are ahead and when it is called, once each. What it gave is kept apart from ' +
    'the journal and deleted once the number was called or is over. Messages hold number, window and place.',
  operations: [
    {
      id: 'readPushKey',
      method: 'get',
      path: '/api/push/key',
      summary: "The hall's public key",
      description: 'What a browser wants as `applicationServerKey`. Made at the first start, and kept.',
      who: 'everyone',
      answers: { 200: { says: 'The key.', shape: PushKey, example: { key: PUBLIC } } },
      refusals: [],
    },
    {
      id: 'followTicket',
      method: 'put',
      path: '/api/tickets/{id}/push',
      summary: 'Be told on a phone',
      description:
        'While it waits, is held or was missed. Asked again it is the same; four phones may follow one ticket. ' +
        'The address has to be https and out on the internet: one in the network of the hall is malformed.',
      who: 'everyone',
      params: { id },
      request: {
        shape: PushRequest,
        example: { endpoint, keys: { p256dh: PUBLIC, auth: 'BTBZMqHH6r4Tts7J_aSIgg' }, lang: 'zh-CN' },
      },
      answers: { 204: { says: 'It will be told.' } },
      refusals: ['unknown-ticket', 'wrong-state'],
    },
    {
      id: 'leaveTicket',
      method: 'delete',
      path: '/api/tickets/{id}/push',
      summary: 'Be told no more',
      description: 'Without a body no phone is told any more. Asked again it is so already.',
      who: 'everyone',
      params: { id },
      request: { shape: PushEndRequest, example: { endpoint }, optional: true },
      answers: { 204: { says: 'It is told no more.' } },
      refusals: ['unknown-ticket'],
    },
  ],
};
