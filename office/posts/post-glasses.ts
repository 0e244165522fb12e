import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import type { Post } from '../../shared/settings.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import type { PreviewSize } from '../preview/shown-there.ts';

const made = new Map<string, readonly PreviewSize[]>();

/** Every glass on which a post hangs, and the phone that reads its code. */
export function previewSizes(zones: BoardView['zones'], language: Lang, { zones: own = [] }: Partial<Post>): readonly PreviewSize[] {
  const zone = own[0] ?? zones[0]?.code ?? '';
  const key = `${zone} ${language}`;
  const known = made.get(key);
  if (known) return known;
  const { sizes } = officePostsWords[language];
  const next: readonly PreviewSize[] = [
    { name: sizes.calls, width: 1920, height: 1080, preset: 'calls' },
    { name: sizes.upright, width: 1080, height: 1920, preset: 'calls' },
    ...(zone ? [{ name: sizes.zone, width: 1080, height: 1920, preset: 'zone', place: `board/${zone}` }] : []),
    { name: sizes.table, width: 1920, height: 1080, preset: 'table' },
    { name: sizes.phone, width: 390, height: 844, screen: 'phone' },
  ];
  made.set(key, next);
  return next;
}
