import { localTime } from '../../shared/time.ts';
import type { PostText, PostView } from '../../shared/views.ts';
import type { Day, Instant, ZoneCode } from '../../shared/words.ts';
import { hallAtMinute } from './hall-view.ts';
import { picture } from './picture.ts';
import { postBody } from './post-body.ts';
import type { Settings } from './settings.ts';

/** The posts of a board: those of its zone and those for the whole hall, also such as are still to come; none that are over. */
export function postsFor({ posts }: Settings, zone: ZoneCode | null, today: Day): PostView[] {
  return posts
    .filter(({ draft }) => !draft)
    .filter(({ zones }) => zones.length === 0 || (zone !== null && zones.includes(zone)))
    .filter(({ until }) => until === undefined || today <= until)
    .map(
      ({
        slug,
        kind,
        name_zh,
        name_en,
        lines_zh,
        summary_en,
        display_seconds,
        from,
        until,
        hours,
        priority,
        pictures,
        full_zh,
        full_en,
        body_zh,
        body_en,
      }) => ({
        slug,
        kind,
        name_zh,
        name_en,
        lines_zh,
        summary_en,
        display_seconds,
        ...(from ? { from } : {}),
        ...(until ? { until } : {}),
        ...(hours ? { hours: { from: hours.from, to: hours.to } } : {}),
        priority,
        pictures: pictures.map(picture),
        hasText: full_zh.length > 0 || full_en.length > 0 || Boolean(body_zh?.trim() || body_en?.trim()),
      }),
    );
}

/** A post in full, for whoever has its code; null where there is none, it is being written, or its first day has not come. */
export function postText(settings: Settings, slug: string, at: Instant): PostText | null {
  const post = settings.posts.find((one) => one.slug === slug);
  const { day } = localTime(at, settings.hall.timezone);
  if (!post || post.draft || (post.from !== undefined && day < post.from)) return null;
  const {
    kind,
    name_zh,
    name_en,
    lines_zh,
    summary_en,
    full_zh,
    full_en,
    body_zh = '',
    body_en = '',
    from = null,
    until = null,
    pictures,
  } = post;
  const { name, nameEn, phones } = hallAtMinute(settings, at);
  return {
    slug,
    kind,
    name_zh,
    name_en,
    lines_zh,
    summary_en,
    full_zh,
    full_en,
    body_zh: postBody(body_zh),
    body_en: postBody(body_en),
    from,
    until,
    pictures: pictures.map(picture),
    hall: { name, nameEn },
    phones,
  };
}
