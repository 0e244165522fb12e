import { readAloud } from '../../../shared/reading.ts';
import type { Lang } from '../../../shared/words.ts';
import { numberedPinyin, type Reading } from '../../domain/matters/readings.ts';

/** Where a speaker pauses, in the signs that espeak-ng knows. */
const PAUSES: readonly (readonly [RegExp, string])[] = [
  [/[，、；：,;:（）()《》〈〉「」『』【】〔〕—–…“”"|/]+/g, ', '],
  [/[。！？!?\n\r]+/g, '. '],
];

/** From 1.52 on espeak-ng takes it for the English article, and says it so that nobody hears a letter. */
const LONE_A = /(?<![A-Za-z])A(?![A-Za-z0-9])/g;

/**
 * What espeak-ng is given: for Chinese numbered pinyin, since it reads characters with English sounds; for English what is
 * written in letters. Brackets would be taken for its own phoneme names, so none is left, nor anything that has no sound.
 */
export function spokenText(text: string, lang: Lang, reading?: Reading): string {
  let said = readAloud(text, lang);
  for (const [sign, pause] of PAUSES) said = said.replace(sign, pause);
  if (lang === 'zh-CN') said = numberedPinyin(said, reading).replaceAll('ü', 'v').replace(LONE_A, 'ei4');
  const plain = said
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 .,'%+-]/g, ' ')
    .replace(/\s*,(?:\s*,)*/g, ',')
    .replace(/[\s,.]*\.[\s,.]+/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
  // A point before a small letter is taken for an abbreviation's: no pause, and what is too long for one breath is cut anywhere.
  return lang === 'zh-CN' ? plain.replace(/(?<=\. )[a-z]/g, (letter) => letter.toUpperCase()) : plain;
}
