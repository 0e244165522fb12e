import { z } from 'zod';
import { SpeechQuery } from '../../../shared/requests.ts';
import { VoicesAnswer } from './hall-answers.ts';
import type { Group, Operation } from './operation.ts';

const { text, lang } = SpeechQuery.shape;
const known: Operation['who'] = { devices: 'any', roles: 'any' };

/** Reading aloud, for screens in whose browser there is no voice. */
export const speechGroup: Group = {
  name: 'Speech',
  says: "The server's own voice, where espeak-ng is installed beside it. A browser with a voice of its own does not need it.",
  operations: [
    {
      id: 'listVoices',
      method: 'get',
      path: '/api/speech/voices',
      summary: 'What the server can speak',
      who: known,
      answers: { 200: { says: 'The languages; none without a voice.', shape: VoicesAnswer, example: { langs: ['zh-CN', 'en'] } } },
      refusals: ['not-signed-in'],
    },
    {
      id: 'speak',
      method: 'get',
      path: '/api/speech',
      summary: 'A sentence, spoken',
      description:
        'Numbers, times and windows are read as people say them: A001 is A 零零幺. A language nobody here speaks is unknown-place; ' +
        'more than 120 sentences a minute are too-many-requests.',
      who: known,
      query: {
        text: {
          shape: text,
          says: 'The sentence as it stands on the screen, 300 characters at most.',
          example: '请 A001 号到 3 号窗口办理',
          required: true,
        },
        lang: { shape: lang, says: 'Its language.', example: 'zh-CN' },
      },
      answers: {
        200: {
          says: 'A WAV file, 16 bit, mono.',
          type: 'audio/wav',
          shape: z.string().describe('The bytes of the file.'),
          example: 'RIFF…',
        },
      },
      refusals: ['not-signed-in', 'unknown-place'],
    },
  ],
};
