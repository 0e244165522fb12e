import { z } from 'zod';
import { TryRequest } from '../../../shared/requests.ts';
import type { TriedView as Tried } from '../../../shared/views.ts';
import { AT } from './examples.ts';
import { birth } from './hall-operations.ts';
import type { Group, Operation } from './operation.ts';
import { MatterChangeList, TriedView } from './service-answers.ts';

const { queueName: _queue, departmentName: _department, ...asWritten } = birth;
const admin: Operation['who'] = { roles: ['admin'] };
const tried: Tried = {
  at: AT,
  queues: [
    {
      queue: 'A',
      waiting: 12,
      now: { windows: ['02', '03'], wait: { from: 45, to: 70 } },
      then: { windows: ['02', '03', '28'], wait: { from: 25, to: 45 } },
    },
  ],
};

/** What an administrator asks before changing what the hall serves, and where. */
export const serviceGroup: Group = {
  name: 'Editing services',
  says: 'What other windows and queues would do to the waiting times before anything is saved, and who changed a matter.',
  operations: [
    {
      id: 'trySettings',
      method: 'post',
      path: '/api/try',
      summary: 'How long a number would wait with other settings',
      description:
        'The documents `windows` and `queues` as they would be; what is left out is as it is. The hall as it stands is played forward with them, ' +
        'by the same rules that call. Nothing is changed. A mistake is malformed, with every place in `errors`.',
      who: admin,
      request: { shape: TryRequest, example: { manned: 'all' } },
      answers: { 200: { says: 'Each queue, as it is and as it would be.', shape: TriedView, example: tried } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'readMatterChanges',
      method: 'get',
      path: '/api/matters/{code}/versions',
      summary: 'Who changed a matter, when and to what',
      description: 'Made of the versions of the document `matters`, the last 300 of them: those that changed this one.',
      who: admin,
      params: { code: { shape: z.string(), says: "The matter's code.", example: 'GA-HZ-001' } },
      answers: {
        200: {
          says: 'Its changes, the newest first.',
          shape: MatterChangeList,
          example: [{ version: '3f9c2a71d0b84e56', at: AT, by: 'clock', byName: null, why: null, before: null, after: asWritten }],
        },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-matter'],
    },
  ],
};
