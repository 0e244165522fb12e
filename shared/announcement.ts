import { common } from './i18n/common.ts';
import { displayWords } from './i18n/display.ts';
import { readAloud } from './reading.ts';
import type { BoardView, Call } from './views.ts';
import type { Lang } from './words.ts';

/** What the screen shows and the loudspeaker says: one sentence, in two renderings. */
export type Announcement = { readonly caption: string; readonly say: string };

/** A sentence in the tongue it is said in. */
export type Spoken = Announcement & { readonly lang: Lang };

/** All that is said on one occasion: `sentences`, `times` over, and then once what is added in another language. */
export type Speech = { readonly sentences: readonly Spoken[]; readonly times: number; readonly added: readonly Spoken[] };

/** What a hall's announcements are made with: its sentences, its zones, and how it reads a 1. */
export type Tongue = Pick<BoardView, 'sentences' | 'zones'> & { readonly voice: Pick<BoardView['voice'], 'one'> };

/** The hall's own sentence for such a call, filled once for the eye and once for the ear. */
export function announcement(
  { number, window }: Pick<Call, 'number' | 'window'>,
  sentence: string,
  lang: Lang,
  one: Tongue['voice']['one'] = '幺',
): Announcement {
  const { spell, count } = common[lang];
  const fill = (ticket: string, at: string) => sentence.replaceAll('{ticket}', ticket).replaceAll('{window}', at);
  return { caption: fill(number, window), say: fill(spell(number, one), count(Number(window))) };
}

/** A call: in Chinese as often as the hall says, in English once for a ticket that was taken in English (SCREENS 0.8). */
export function callSpeech(call: Call, hall: Tongue): Speech {
  return {
    sentences: [callIn(call, hall, 'zh-CN')],
    times: hall.sentences.find(({ id }) => id === call.kind)?.repeat ?? 1,
    added: call.lang === 'zh-CN' ? [] : [callIn(call, hall, call.lang)],
  };
}

function callIn(call: Call, { sentences, zones, voice }: Tongue, lang: Lang): Spoken {
  const words = displayWords[lang];
  const own = sentences.find(({ id }) => id === call.kind)?.[lang === 'en' ? 'en' : 'zh'] ?? words.sentence[call.kind];
  const zone = call.elsewhere ? zones.find(({ code }) => code === call.zone) : undefined;
  const sentence = zone ? words.onTheWay(own, zone.floor, zone.code) : own;
  return { ...announcement(call, sentence, lang, voice.one), lang };
}

/** A text as it was typed at the desk, once, in pieces that each stand on the screen while they are said. */
export const textSpeech = (pieces: readonly string[], lang: Lang, { voice }: Tongue): Speech => ({
  sentences: pieces.map((caption) => ({ caption, say: readAloud(caption, lang, voice.one), lang })),
  times: 1,
  added: [],
});

/** What is said to try the loudspeaker: a call as it sounds here, and that it was none. */
export function testSpeech(hall: Tongue): Speech {
  const lang = 'zh-CN';
  const call = callIn(
    { nr: 0, number: 'A001', window: '03', kind: 'call', lang, at: '', zone: '', elsewhere: false, live: true },
    hall,
    lang,
  );
  const { test } = displayWords[lang];
  const caption = `${call.caption}${common[lang].comma}${test}`;
  return {
    sentences: [
      { ...call, caption },
      { caption, say: test, lang }, // a sentence of its own: recorded words have no word for it
    ],
    times: 1,
    added: [],
  };
}
