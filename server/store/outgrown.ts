import { join } from 'node:path';
import { DurableFile } from './durable-file.ts';

type Sentence = { readonly id?: unknown } & Record<string, unknown>;

/** Sentences of earlier samples that would be refused now, by id and language, each with the one that has taken its place. */
const OUTGROWN: Readonly<Record<string, Readonly<Record<string, readonly [was: string, is: string]>>>> = {
  closing: {
    zh: ['距下班还有20分钟，已取号的群众请放心等候，我们将为您办完', '距下班还有{minutes}分钟，已取号的群众请放心等候，我们将为您办完'],
    en: [
      'We close in 20 minutes. If you hold a ticket you will be served',
      'We close in {minutes} minutes. If you hold a ticket you will be served',
    ],
  },
};

/** Puts into a hall's phrases what an earlier release's own words have become: a hall that never touched them opens after an upgrade. */
export async function renewPhrases(folder: string): Promise<void> {
  const file = new DurableFile<{ voice?: unknown }>(join(folder, 'phrases.json'));
  const phrases = await file.read().catch(() => null); // whoever opens it next says what is wrong with it
  const voice: unknown = phrases?.voice;
  if (!phrases || !Array.isArray(voice)) return;
  const next = voice.map((one: Sentence | null) => renewed(one));
  if (next.some((one, nth) => one !== voice[nth])) await file.write({ ...phrases, voice: next });
}

function renewed(sentence: Sentence | null): Sentence | null {
  const known = OUTGROWN[String(sentence?.id)];
  if (!sentence || !known) return sentence;
  const changed = Object.entries(known).flatMap(([lang, [was, is]]) => (sentence[lang] === was ? [[lang, is] as const] : []));
  return changed.length > 0 ? { ...sentence, ...Object.fromEntries(changed) } : sentence;
}
