import { z } from 'zod';

// A pack of recorded words (PRINT-AND-VOICE 2.5): a folder with WAV files and this manifest. A hall obtains or records its own.

const Pause = z.number().min(0).max(3000);
const Word = z.string().min(1).max(60);

/** A file of the pack by its plain name: never a path. */
export const ClipFile = z.string().regex(/^[A-Za-z0-9][\w-]{0,80}\.wav$/, 'a plain name like ling2.wav');

const Clip = z.looseObject({ file: ClipFile, ms: z.number().min(10).max(60_000), pinyin: z.string().max(120).optional() });

export const VoicePack = z
  .looseObject({
    schema_version: z.literal(1),
    language: z.string().max(40).optional(),
    /** All files alike, so that joining them is copying samples. */
    format: z.looseObject({
      container: z.literal('wav'),
      encoding: z.literal('pcm_s16le'),
      sample_rate: z.number().int().min(8000).max(48_000),
      channels: z.literal(1),
    }),
    /** Milliseconds of nothing between words, behind a letter, before 到, at a comma, and between a sentence and its repeat. */
    pause_ms: z
      .looseObject({
        word: Pause.default(0),
        after_letter: Pause.default(60),
        before_dao: Pause.default(60),
        comma: Pause.default(250),
        between_repeats: Pause.default(600),
      })
      .prefault({}),
    licence: z.string().max(200).optional(),
    /** Whom to thank: one line, shown in the office. */
    credit: z.string().max(300).optional(),
    words: z.record(Word, Clip),
    letters: z.record(z.string().regex(/^[A-Z]$/, 'one letter'), Clip).default({}),
    /** Words that are said as several others, one behind the other. */
    compounds: z.record(Word, z.array(Word).min(1).max(20)).default({}),
  })
  .superRefine(({ words, compounds }, context) => {
    const known = new Set(Object.keys(words));
    if (known.size === 0) context.addIssue({ code: 'custom', path: ['words'], message: 'no word at all' });
    for (const [word, parts] of Object.entries(compounds)) {
      const missing = parts.find((part) => !known.has(part));
      if (missing) context.addIssue({ code: 'custom', path: ['compounds', word], message: `there is no word ${missing}` });
    }
  });
export type VoicePack = z.infer<typeof VoicePack>;

/** The files that a pack is made of, each once. */
export const filesOf = ({ words, letters }: Pick<VoicePack, 'words' | 'letters'>): string[] => [
  ...new Set([...Object.values(words), ...Object.values(letters)].map(({ file }) => file)),
];
