import { displayWords } from '../../shared/i18n/display.ts';
import { specialLine } from '../../shared/special-text.ts';
import { addDays } from '../../shared/time.ts';
import type { HolidayView, PostView, SpecialView } from '../../shared/views.ts';
import { cutText } from './cut-post.ts';
import { dwell, type Label, type Looks, type Page } from './page.ts';
import { ROOMS } from './rooms.ts';

const PICTURE_SECONDS = 15;
const CODE_SECONDS = 12;

/** Whether a post is to be shown now: within its days, both counted, and its hours, which may run over midnight. */
export function isDue({ from, until, hours }: Pick<PostView, 'from' | 'until' | 'hours'>, { day, clock }: Looks['at']): boolean {
  if ((from && day < from) || (until && day > until)) return false;
  if (!hours) return true;
  return hours.from <= hours.to ? hours.from <= clock && clock < hours.to : hours.from <= clock || clock < hours.to;
}

/** A post: its text, its pictures as far as they are here, and the code of its whole text. */
export function postPages(post: PostView, hallUrl: string, looks: Looks): readonly Page[] {
  const zh = looks.language === 'zh-CN';
  const about = { label: post.kind, title: zh ? post.name_zh : post.name_en } as const;
  const text = textPages(`post ${post.slug}`, about, zh ? post.lines_zh : sentencesOf(post.summary_en), post.display_seconds, looks);
  const pictures = post.pictures.filter(looks.isHere).map(
    (picture): Page => ({
      kind: 'picture',
      key: `picture ${post.slug} ${picture}`,
      ...about,
      picture,
      nth: 1,
      of: 1,
      seconds: PICTURE_SECONDS,
    }),
  );
  const link = `${hallUrl}/p/${encodeURIComponent(post.slug)}${zh ? '' : '?lang=en'}`;
  const code: readonly Page[] = post.hasText
    ? [{ kind: 'code', key: `code ${post.slug}`, ...about, link, nth: 1, of: 1, seconds: CODE_SECONDS }]
    : [];
  return numbered([...text, ...pictures, ...code]);
}

/** That a holiday is near, or that it is one. */
export function holidayPages(holidays: readonly HolidayView[], looks: Looks): readonly Page[] {
  const words = displayWords[looks.language];
  return holidays
    .filter(({ to, worked }) => looks.at.day <= (worked.at(-1) ?? to) || looks.at.day <= to)
    .flatMap(({ name, nameEn, from, to, back, worked }) => {
      const title = words.holidayTitle(looks.language === 'en' ? nameEn : name);
      const sentences = [
        words.holidaySpan(from, to, daysBetween(from, to)),
        ...(back ? [words.holidayBack(back)] : []),
        ...(worked.length > 0 ? [words.holidayWorked(worked)] : []),
      ];
      return textPages(`holiday ${from}`, { label: 'holiday', title }, sentences, 0, looks);
    });
}

/** That the hall is shut, or open, at an unusual time. */
export function specialPages(specials: readonly SpecialView[], looks: Looks): readonly Page[] {
  const { specialTitle } = displayWords[looks.language];
  return specials.flatMap((special) =>
    textPages(
      `special ${special.kind} ${special.from}`,
      { label: 'notice', title: specialTitle[special.kind] },
      [specialLine(special, looks.language)],
      0,
      looks,
    ),
  );
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/);

function textPages(
  key: string,
  about: { readonly label: Label; readonly title: string },
  sentences: readonly string[],
  seconds: number,
  { room, strip }: Looks,
): readonly Page[] {
  const cut = cutText(sentences, { ...ROOMS[room], height: ROOMS[room].height - strip });
  return cut.map(({ paragraphs, size }, at) => ({
    kind: 'post',
    key: `${key} ${at}`,
    ...about,
    paragraphs,
    size,
    nth: at + 1,
    of: cut.length,
    seconds: Math.max(dwell(paragraphs.join('').length), Math.round(seconds / cut.length)),
  }));
}

const numbered = (pages: readonly Page[]): readonly Page[] => pages.map((page, at) => ({ ...page, nth: at + 1, of: pages.length }));

function daysBetween(from: string, to: string): number {
  let days = 1;
  for (let day = from; day < to; day = addDays(day, 1)) days += 1;
  return days;
}
