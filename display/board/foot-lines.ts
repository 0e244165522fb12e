import { displayWords } from '../../shared/i18n/display.ts';
import { localTime } from '../../shared/time.ts';
import type { BoardView } from '../../shared/views.ts';
import type { Clock, Instant, Lang } from '../../shared/words.ts';

const MISSED = 3; // numbers in a line of the foot

/** What the foot says in turn: what holds now, what changes next, and where nobody waits. Never empty. */
export function footLines(
  { hall, waiting, missed = [], enquiry = null }: Pick<BoardView, 'hall' | 'waiting'> & Partial<Pick<BoardView, 'missed' | 'enquiry'>>,
  now: Instant | null,
  language: Lang,
  stale: boolean,
  /** The board has no line of its own for missed numbers. */
  table = false,
): readonly string[] {
  const words = displayWords[language].foot;
  const clock = now === null ? null : localTime(now, hall.timezone).clock;
  const next = clock === null ? undefined : hall.sessions.find(({ open }) => open > clock);
  const first = hall.sessions[0];

  const absent = table ? missedLines(missed, enquiry, language) : [];
  if (hall.state === 'closing') return [words.closing, ...absent];
  if (hall.state === 'lunch') return next ? [words.resumes(next.start, next.open)] : [words.lunch];
  if (hall.state === 'pre-open' && first) return [hall.open ? words.numbersOpen(first.open) : words.numbersSoon(first.start)];
  if (hall.state === 'closed') return [words.closed];

  const lines = [words.welcome, ...absent];
  const stop =
    clock === null || hall.trial
      ? null
      : nextStop(
          hall.sessions.map((one) => one.stop),
          clock,
        ); // a trial has no hours
  if (stop) lines.unshift(words.stops(stop));
  const free = waiting.filter((row) => row.open && row.free && row.waiting === 0).slice(0, 2);
  if (!stale && free.length > 0 && waiting.some((row) => row.waiting > 0)) {
    lines.push(words.free(free.map((row) => (language === 'en' ? row.nameEn : row.name))));
  }
  return lines;
}

/** Missed numbers, three at a time, and where they are brought back. */
function missedLines(missed: BoardView['missed'], enquiry: BoardView['enquiry'], language: Lang): readonly string[] {
  const pages = Math.ceil(missed.length / MISSED);
  return Array.from({ length: pages }, (_, at) => {
    const numbers = missed.slice(at * MISSED, (at + 1) * MISSED).map(({ number }) => number);
    return displayWords[language].missedAt(enquiry, numbers.join('  '));
  });
}

const nextStop = (stops: readonly Clock[], clock: Clock): Clock | null => stops.find((stop) => stop > clock) ?? null;
