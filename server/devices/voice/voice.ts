import type { Lang } from '../../../shared/words.ts';
import type { Reading } from '../../domain/matters/readings.ts';

/** A voice on the server. Speech is a courtesy: what cannot be said stands on the screen. */
export interface Voice {
  /** What it can speak; none where there is no such program. */
  langs(): Promise<readonly Lang[]>;
  /** The text as a WAV file, 16 bit, mono, read as the hall reads its names and numbers. Rejects when the program fails, or takes too long. */
  say(text: string, lang: Lang, reading?: Reading): Promise<Buffer>;
}
