/** How this visitor wants the screen. Lasts one visit, like the language. */
export type Manner = {
  /** 大字版. */
  readonly large: boolean;
  /** Black ground, yellow keys. */
  readonly contrast: boolean;
  /** 屏幕下移: all that is touched lies in the lower part of an upright screen. */
  readonly low: boolean;
  /** 语音播报: every page is read out. */
  readonly aloud: boolean;
};

/** As every visitor finds it. */
export const PLAIN: Manner = { large: false, contrast: false, low: false, aloud: false };

export const isPlain = ({ large, contrast, low, aloud }: Manner): boolean => !large && !contrast && !low && !aloud;

/** The one key for the letters: large, large on black, as it was. */
export const nextSize = ({ large, contrast }: Manner): Pick<Manner, 'large' | 'contrast'> =>
  large && !contrast ? { large: true, contrast: true } : { large: !large, contrast: false };

/** Whoever reads large letters or listens gets three times as long (SCREENS 0.10). */
export const patienceOf = ({ large, contrast, aloud }: Manner): 1 | 3 => (large || contrast || aloud ? 3 : 1);
