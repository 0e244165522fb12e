import type { SpokenThere } from '../../shared/views.ts';
import type { Instant, ScreenAlertWord } from '../../shared/words.ts';

/** What a device said in its heartbeat. */
export type Beat = {
  readonly painted: unknown;
  readonly sound: unknown;
  readonly spoken: number | null;
  readonly said?: readonly SpokenThere[];
  readonly size?: string | null;
  readonly layout?: string | null;
};

/** How long something must have been so before somebody is called, in milliseconds of the machine's clock. */
const STANDS = 30_000; // the picture, or what it is of
const HIDDEN = 10_000; // a second heartbeat says so too
const MUTED = 10 * 60_000;

/** A screen as its heartbeats show it. Instants are the machine's: nothing here trusts a screen's own clock. */
export type Watched = {
  readonly beat: Beat;
  readonly at: Instant;
  /** Since when its picture is the very same one: a living screen paints anew twice a second. */
  readonly paintedSince: Instant;
  /** Since when it says itself that nobody can see its picture. */
  readonly hiddenSince: Instant | null;
  /** The hall has come to `seq` at `since`, and the screen has not. */
  readonly behind: { readonly seq: number; readonly since: Instant } | null;
  /** Since when it says of its loudspeaker what it says. */
  readonly soundSince: Instant;
};

/** After a further heartbeat; `seq` is where the hall stands. */
export function watched(before: Watched | undefined, beat: Beat, seq: number, at: Instant): Watched {
  const same = before !== undefined && JSON.stringify(before.beat.painted) === JSON.stringify(beat.painted);
  return {
    beat,
    at,
    paintedSince: same ? before.paintedSince : at,
    hiddenSince: fieldOf(beat.painted, 'visible') === false ? (before?.hiddenSince ?? at) : null,
    behind: behindOf(before?.behind ?? null, seqOf(beat.painted), seq, at),
    soundSince: before !== undefined && before.beat.sound === beat.sound ? before.soundSince : at,
  };
}

function behindOf(before: Watched['behind'], painted: number | null, seq: number, at: Instant): Watched['behind'] {
  if (painted === null || painted >= seq) return null;
  return before && painted < before.seq ? before : { seq, since: at };
}

/** What is wrong with the picture of a screen that is heard, and since when; null: nothing. */
export function pictureAlert({ paintedSince, hiddenSince, behind }: Watched, now: Instant): Found | null {
  if (hiddenSince !== null && now - hiddenSince >= HIDDEN) return { what: 'black', since: hiddenSince };
  if (now - paintedSince > STANDS) return { what: 'black', since: paintedSince };
  return behind && now - behind.since > STANDS ? { what: 'stale', since: behind.since } : null;
}

/** What is wrong with the sound of a board that should be heard, and since when; null: nothing. */
export function soundAlert({ beat, soundSince }: Watched, now: Instant): Found | null {
  switch (beat.sound) {
    case 'suspended':
      return { what: 'locked', since: soundSince };
    case 'none':
    case 'failed':
      return { what: 'no-sound', since: soundSince };
    case 'muted':
      return now - soundSince > MUTED ? { what: 'muted-long', since: soundSince } : null;
    default:
      return null; // ready, or a word of a newer screen
  }
}
export type Found = { readonly what: ScreenAlertWord; readonly since: Instant };

function fieldOf(painted: unknown, name: 'seq' | 'visible'): unknown {
  return typeof painted === 'object' && painted !== null ? (painted as Record<string, unknown>)[name] : undefined;
}

function seqOf(painted: unknown): number | null {
  const seq = fieldOf(painted, 'seq');
  return typeof seq === 'number' ? seq : null;
}
