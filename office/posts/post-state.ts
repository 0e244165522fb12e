import type { Post } from '../../shared/settings.ts';
import type { Clock, Day } from '../../shared/words.ts';

/** How a post stands today: being written, to come, on the boards, on them at other hours, over. */
export type PostState = 'draft' | 'later' | 'shown' | 'hours' | 'over';

export function stateOf({ draft, from, until, hours }: Partial<Post>, now: { readonly day: Day; readonly clock: Clock } | null): PostState {
  if (draft) return 'draft';
  if (!now) return 'shown';
  if (from && now.day < from) return 'later';
  if (until && now.day > until) return 'over';
  if (!hours) return 'shown';
  const within = hours.from <= hours.to ? hours.from <= now.clock && now.clock < hours.to : hours.from <= now.clock || now.clock < hours.to;
  return within ? 'shown' : 'hours';
}

/** A post of today that nobody has used the name of yet. */
export function freshPost(posts: readonly Partial<Post>[], day: Day | null): Partial<Post> {
  const stem = `notice-${(day ?? '').replaceAll('-', '') || 'new'}`;
  const taken = new Set(posts.map(({ slug }) => slug));
  let slug = stem;
  for (let nth = 2; taken.has(slug); nth += 1) slug = `${stem}-${nth}`;
  return {
    slug,
    kind: 'notice',
    name_zh: '',
    name_en: '',
    core: false,
    lines_zh: [],
    summary_en: '',
    systems: [],
    display_seconds: 20,
    full_zh: [],
    full_en: [],
    zones: [],
    priority: 1,
    pictures: [],
    draft: true,
  };
}

const BLANK = '…';

/** The same as far as it can be shown while it is being written: what is not there yet is a blank. */
export const showable = (post: Partial<Post>): Partial<Post> => ({
  ...post,
  name_zh: post.name_zh || BLANK,
  name_en: post.name_en || BLANK,
  lines_zh: post.lines_zh?.length ? post.lines_zh : [BLANK],
  summary_en: post.summary_en || BLANK,
});
