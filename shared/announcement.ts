import { common } from './i18n/common.ts';
import { displayWords } from './i18n/display.ts';
import { readAloud } from './reading.ts';
import type { BoardView, Call, Occasion } from './views.ts';
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
    times: timesOf(sentenceOf(call), hall),
    added: call.lang === 'zh-CN' ? [] : [callIn(call, hall, call.lang)],
  };
}

function callIn(call: Call, { sentences, zones, voice }: Tongue, lang: Lang): Spoken {
  const words = displayWords[lang];
  const own = sentenceIn(sentenceOf(call), sentences, lang);
  const zone = call.elsewhere ? zones.find(({ code }) => code === call.zone) : undefined;
  const sentence = zone ? words.onTheWay(own, zone.floor, zone.code) : own;
  return { ...announcement(call, sentence, lang, voice.one), lang };
}

const sentenceOf = ({ kind, collects }: Call) => (collects ? 'collect' : kind);
const sentenceIn = (id: keyof typeof displayWords.en.sentence, sentences: Tongue['sentences'], lang: Lang): string =>
  sentences.find((one) => one.id === id)?.[lang === 'en' ? 'en' : 'zh'] ?? displayWords[lang].sentence[id];
const timesOf = (id: string, { sentences }: Tongue): number => sentences.find((one) => one.id === id)?.repeat ?? 1;

/** What is no call: in Chinese, and in English too where one person is meant who took the ticket in it. */
export function occasionSpeech(occasion: Occasion, hall: Tongue): Speech {
  const added = occasion.kind === 'missed' && occasion.lang !== 'zh-CN' ? [occasionIn(occasion, hall, occasion.lang)] : [];
  return { sentences: [occasionIn(occasion, hall, 'zh-CN')], times: timesOf(occasion.kind, hall), added };
}

function occasionIn(occasion: Occasion, { sentences, zones, voice }: Tongue, lang: Lang): Spoken {
  const words = displayWords[lang];
  const { spell, count } = common[lang];
  const own = sentenceIn(occasion.kind, sentences, lang);
  const fill = (sentence: string, parts: Readonly<Record<string, string>>): string =>
    Object.entries(parts).reduce((text, [name, part]) => text.replaceAll(`{${name}}`, part), sentence);
  const filled = (sentence: string, seen: Readonly<Record<string, string>>, said = seen): Spoken => ({
    caption: fill(sentence, seen),
    say: readAloud(fill(sentence, said), lang, voice.one),
    lang,
  });
  switch (occasion.kind) {
    case 'missed':
      return filled(own, { ticket: occasion.number }, { ticket: spell(occasion.number, voice.one) });
    case 'pause': {
      const { window, other, elsewhere } = occasion;
      const zone = zones.find(({ code }) => code === elsewhere);
      const sentence = zone ? words.onTheWay(own, zone.floor, zone.code, '{other}') : own;
      return filled(sentence, { window, other }, { window: count(Number(window)), other: count(Number(other)) });
    }
    case 'stop_issue': {
      const { name, nameEn, open, close } = occasion;
      return filled(own, { category: lang === 'en' ? nameEn : name, session: words.partOfDay(open, close) });
    }
    case 'closing':
      return filled(own, { minutes: String(occasion.minutes) });
  }
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
    { nr: 0, number: 'A001', window: '03', kind: 'call', lang, at: '', zone: '', elsewhere: false, live: true, collects: false },
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
