import type { PictureUse } from '../../../shared/views.ts';
import type { Settings } from '../settings.ts';

/** Where the hall's documents speak of pictures, by the pictures' names: posts, and the photos of those on duty. */
export function pictureUses({
  posts,
  leaders,
  staff,
}: Pick<Settings, 'posts' | 'leaders' | 'staff'>): ReadonlyMap<string, readonly PictureUse[]> {
  const uses = new Map<string, PictureUse[]>();
  const note = (picture: string, use: PictureUse) => uses.set(picture, [...(uses.get(picture) ?? []), use]);
  for (const { slug, name_zh, name_en, pictures } of posts)
    for (const picture of pictures) note(picture, { document: 'posts', key: slug, name: name_zh, nameEn: name_en });
  for (const [document, people] of [
    ['leaders', leaders],
    ['staff', staff],
  ] as const)
    for (const { id, name, name_en, photo } of people) if (photo) note(photo, { document, key: id, name, nameEn: name_en ?? name });
  return uses;
}
