import { z } from 'zod';
import type { PreviewView } from '../../../shared/preview.ts';
import { PictureQuery, PreviewRequest } from '../../../shared/requests.ts';
import type { PictureRow } from '../../../shared/views.ts';
import { count, exactly, instant, named, text } from './exactly.ts';
import { AT } from './examples.ts';
import type { Group, Operation } from './operation.ts';

const keepers: Operation['who'] = { roles: ['admin', 'supervisor'] };

const Preview = z
  .object({
    view: z.record(z.string(), z.unknown()).describe('What a screen at that place would be shown.'),
    answers: z.record(z.string(), z.unknown()).describe('By the path that a screen asks there, what it would be answered.'),
  })
  .describe('The hall as it would be.') satisfies z.ZodType<Record<keyof PreviewView, unknown>>;

const Picture = exactly<PictureRow>()(
  z
    .object({
      picture: text('Its plain name, as documents name it.'),
      address: text('Where it is on this server.'),
      bytes: count('On disk.'),
      width: count('In dots.'),
      height: count('In dots.'),
      at: instant('Since when it is there.'),
      uses: z.array(z.object({ ...named, document: z.enum(['posts', 'leaders', 'staff']), key: text('Of the row in that document.') })),
    })
    .describe("A picture in the hall's folder, and what shows it."),
);
const example = {
  picture: '停电.png',
  address: '/pictures/%E5%81%9C%E7%94%B5.png',
  bytes: 48213,
  width: 1920,
  height: 1080,
  at: AT,
  uses: [],
};
const params = { picture: { shape: z.string(), says: 'Its plain name.', example: '停电.png' } };

export const previewGroup: Group = {
  name: 'Preview and pictures',
  says: 'What the office looks at before it saves, and the pictures that posts and people on duty are shown with.',
  operations: [
    {
      id: 'previewHall',
      method: 'post',
      path: '/api/preview',
      summary: 'See a place with other documents',
      description:
        'A board, the kiosk or the screen over a window as it would be with these documents in place of those in force, 2 MB at most. Nothing is ' +
        'stored. Mistakes are malformed, with every place in `errors`.',
      who: keepers,
      request: { shape: PreviewRequest, example: { place: 'board', with: 'calls', documents: {} } },
      answers: { 200: { says: 'What would be seen.', shape: Preview, example: { view: { seq: 12, at: AT }, answers: {} } } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-document', 'unknown-place'],
    },
    {
      id: 'listPictures',
      method: 'get',
      path: '/api/pictures',
      summary: "The hall's pictures",
      who: keepers,
      answers: { 200: { says: 'The newest first.', shape: z.array(Picture), example: [example] } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'addPicture',
      method: 'post',
      path: '/api/pictures',
      summary: 'Bring a picture',
      description:
        'The bytes of a .png, .jpg or .webp as they are, 20 MB and 60 million dots at most. It gets a plain name like the one wished for that no other has.',
      who: keepers,
      query: {
        name: { shape: PictureQuery.shape.name, says: 'What it is called where it comes from.', example: '停电.png', required: true },
      },
      request: { type: 'image/*', shape: z.string().describe('The bytes of the picture.'), example: '' },
      answers: { 201: { says: 'It hangs in the folder.', shape: Picture, example } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'removePicture',
      method: 'delete',
      path: '/api/pictures/{picture}',
      summary: 'Take a picture away',
      description: 'One that something shows stays: then changed-meanwhile. What shows it is in the list.',
      who: keepers,
      params,
      answers: { 204: { says: 'It is gone.' } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place', 'changed-meanwhile'],
    },
  ],
};
