import { z } from 'zod';
import { SpeechQuery } from '../../../shared/requests.ts';
import { ClipFile } from '../../../shared/word-pack.ts';
import { VoicePackAnswer, VoicesAnswer } from './hall-answers.ts';
import type { Group, Operation } from './operation.ts';

const { text, lang } = SpeechQuery.shape;
const known: Operation['who'] = { devices: 'any', roles: 'any' };
/** The second: whoever has locked their screen. */
const guarded = ['not-signed-in', 'not-allowed'] as const;

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
      refusals: guarded,
    },
    {
      id: 'readVoicePack',
      method: 'get',
      path: '/api/speech/pack',
      summary: "The hall's recorded words",
      description:
        'The manifest of the pack that `voice.pack` of the document `hall` names, and unknown-place where there is none or it is broken. ' +
        "Its mark stands in the ETag and in the board's view (`voice.pack`): it is another as soon as a file of it is.",
      who: known,
      answers: {
        200: {
          says: 'The manifest.',
          shape: VoicePackAnswer,
          example: {
            schema_version: 1,
            language: 'cmn-Hans-CN',
            format: { container: 'wav', encoding: 'pcm_s16le', sample_rate: 22_050, channels: 1 },
            pause_ms: { word: 0, after_letter: 60, before_dao: 60, comma: 250, between_repeats: 600 },
            licence: 'CC-BY-4.0',
            credit: '云岭县政务服务中心录音',
            words: { 零: { file: 'ling2.wav', ms: 464, pinyin: 'líng' } },
            letters: { A: { file: 'letter-a.wav', ms: 380 } },
            compounds: {},
          },
        },
      },
      refusals: [...guarded, 'unknown-place'],
    },
    {
      id: 'readClip',
      method: 'get',
      path: '/api/speech/pack/{file}',
      summary: 'A recorded word',
      description: 'Only files that the manifest names. Asked for with the mark as `v` it may be kept for ever.',
      who: known,
      params: { file: { shape: ClipFile, says: 'The file, as the manifest names it.', example: 'ling2.wav' } },
      query: { v: { shape: z.string(), says: 'The mark of the pack.', example: 'own-4f1c0a9be217' } },
      answers: {
        200: {
          says: 'A WAV file, 16 bit, mono.',
          type: 'audio/wav',
          shape: z.string().describe('The bytes of the file.'),
          example: 'RIFF…',
        },
      },
      refusals: [...guarded, 'unknown-place'],
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
      refusals: [...guarded, 'unknown-place'],
    },
  ],
};
