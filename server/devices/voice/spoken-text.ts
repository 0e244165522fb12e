import { readAloud } from '../../../shared/reading.ts';
import type { Lang } from '../../../shared/words.ts';
import { numberedPinyin } from '../../domain/matters/readings.ts';

/** Where a speaker pauses, in the signs that espeak-ng knows. */
const PAUSES: readonly (readonly [RegExp, string])[] = [
  [/[，、；：,;:（）()《》〈〉「」『』【】〔〕—–…“”"|/]+/g, ', '],
  [/[。！？!?\n\r]+/g, '. '],
];

/**
 * What espeak-ng is given: for Chinese numbered pinyin, since it reads characters with English sounds; for English what is
 * written in letters. Brackets would be taken for its own phoneme names, so none is left, nor anything that has no sound.
 */
export function spokenText(text: string, lang: Lang): string {
  let said = readAloud(text, lang);
  for (const [sign, pause] of PAUSES) said = said.replace(sign, pause);
  if (lang === 'zh-CN') said = numberedPinyin(said).replaceAll('ü', 'v');
  return said
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9 .,'%+-]/g, ' ')
    .replace(/\s*,(?:\s*,)*/g, ',')
    .replace(/[\s,.]*\.[\s,.]+/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
}
