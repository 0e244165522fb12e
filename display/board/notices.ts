import type { AnnouncementView } from '../../shared/views.ts';
import type { Instant, Lang } from '../../shared/words.ts';
import { ems } from '../fit.ts';

/** What the strip shows at one time: a whole notice, or as much of one as fits. */
export type NoticePiece = { readonly nr: number; readonly lang: Lang; readonly text: string; readonly nth: number; readonly of: number };

/** Lines of the strip and em in a line. */
export type NoticeRoom = { readonly line: number; readonly lines: number };

/** All that is to be read in turn, newest notice first; a notice whose time is over is not shown, nor any when the hall's time is not known. */
export function noticePieces(notices: readonly AnnouncementView[], now: Instant | null, room: NoticeRoom): readonly NoticePiece[] {
  if (now === null) return [];
  return notices
    .filter(({ until }) => Date.parse(until) > now)
    .flatMap(({ nr, lang, text }) => {
      const pieces = cut(text.replace(/\s+/g, ' '), room.line * room.lines - (room.lines - 1)); // a line may end a sign early
      return pieces.map((piece, nth) => ({ nr, lang, text: piece, nth: nth + 1, of: pieces.length }));
    });
}

/** As few pieces as can be, each ending at a sentence, else at a comma, else at a word. */
export function cut(text: string, most: number): readonly string[] {
  if (ems(text) <= most) return [text];
  let end = 1;
  while (end < text.length && ems(text.slice(0, end + 1)) <= most) end += 1;
  const head = text.slice(0, end);
  const at =
    [/^.*([。！？!?；;]|\.(?=\s))/, /^.*[，、,]/, /^.*\s/]
      .map((stop) => stop.exec(head)?.[0].length ?? 0)
      .find((length) => length > end / 2) ?? end;
  return [text.slice(0, at).trim(), ...cut(text.slice(at).trim(), most)];
}
