import type { RefusalWord } from '../../shared/words.ts';
import type { Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';
import type { Scene } from './scenes.ts';

const supervisor = async (hall: OpenHall): Promise<Headers> => ({ cookie: (await hall.signIn('YL-1040')).cookie });

/** A WebP of which every byte is a letter or a nought: 1920 by 1080. */
const PICTURE = 'RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\x07\0\x37\x04\0';

/** Brings a picture as the office does. */
async function bring(hall: OpenHall, who: Headers): Promise<void> {
  const headers = { ...who, 'content-type': 'image/webp' };
  await fetch(`${hall.url}/api/pictures?name=${encodeURIComponent('停电.png')}`, { method: 'POST', headers, body: PICTURE });
}

const brought: Scene = {
  async set(hall) {
    const who = await supervisor(hall);
    await bring(hall, who);
    return { by: who, params: { picture: '停电.webp' } };
  },
};

/** Made when they are asked for, as those of the roster. */
export const previewScenes = (): Readonly<Record<string, Scene>> => ({
  'previewHall 200': { set: async (hall) => ({ by: await supervisor(hall) }) },
  'listPictures 200': brought,
  'addPicture 201': { set: async (hall) => ({ by: { ...(await supervisor(hall)), 'content-type': 'image/webp' }, body: PICTURE }) },
  'removePicture 204': brought,
});

/** For `SHARED` of provoked.ts. */
export const previewRefusals = (): readonly (readonly [operation: string, word: RefusalWord, Scene])[] => [
  [
    'previewHall',
    'unknown-document',
    { set: async (hall) => ({ by: await supervisor(hall), body: { place: 'board', documents: { nothing: {} } } }) },
  ],
  ['previewHall', 'unknown-place', { set: async (hall) => ({ by: await supervisor(hall), body: { place: 'board/Z' } }) }],
  ['removePicture', 'unknown-place', { set: async (hall) => ({ by: await supervisor(hall) }) }],
  [
    'removePicture',
    'changed-meanwhile',
    {
      async set(hall, example) {
        const { by = {}, ...ask } = await brought.set(hall, example);
        const { body, headers } = await hall.ask<object[]>('GET', '/settings/posts', undefined, by);
        const shown = body.map((post, nth) => (nth === 0 ? { ...post, pictures: ['停电.webp'] } : post));
        await hall.ask('PUT', '/settings/posts', shown, { ...by, 'if-match': headers.get('etag') ?? '' });
        return { by, ...ask };
      },
    },
  ],
];
