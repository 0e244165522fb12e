import type { Actor, Instant } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';

/** What came into the hall's folder of pictures from the office, or was taken out of it. The picture itself is not in here. */
export type PictureEvent = { about: 'pictures'; by: Actor; at: Instant; type: 'PictureAdded' | 'PictureRemoved'; picture: string };
/** It is done already: the journal is to know. */
export type PictureCommand = { about: 'pictures'; by: Actor; type: 'noteAdded' | 'noteRemoved'; picture: string };

const PAST = { noteAdded: 'PictureAdded', noteRemoved: 'PictureRemoved' } as const;

export const decidePictures = ({ about, by, type, picture }: PictureCommand, at: Instant): Decision =>
  accept({ about, by, at, type: PAST[type], picture });
