import { z } from 'zod';
import { Matter } from '../../../shared/settings.ts';
import type * as views from '../../../shared/views.ts';
import { count, exactly, instant, queueCode, text, windowNo } from './exactly.ts';
import { Wait } from './hall-answers.ts';

const TriedQueue = z
  .object({ windows: z.array(windowNo).describe('The open windows that serve it.'), wait: Wait })
  .nullable()
  .describe('Null: there is no such queue.');

export const TriedView = exactly<views.TriedView>()(
  z
    .object({
      at: instant('When it was asked.'),
      queues: z
        .array(
          z.object({
            queue: queueCode,
            waiting: count('How many wait in it now.'),
            now: TriedQueue.describe('With the settings in force.'),
            then: TriedQueue.describe('With those that are tried.'),
          }),
        )
        .describe('The queues of both, those that are tried first.'),
    })
    .describe('What a number taken now would wait for, before and after.'),
);

const inMatter = Matter.nullable();
export const MatterChangeList = exactly<views.MatterChange[]>()(
  z
    .array(
      z.object({
        version: text('The version of the document `matters` that brought it.'),
        at: instant('When.'),
        by: z.string().nullable().describe('Who, by staff id; file: somebody who changed the file.'),
        byName: z.string().nullable().describe('Their name, where they are of the staff.'),
        why: z.string().nullable().describe('What they said of it.'),
        before: inMatter.describe('As it was; null: it was not there.'),
        after: inMatter.describe('As it is from then on; null: it is not there any more.'),
      }),
    )
    .describe('The changes of one matter, the newest first.'),
);
