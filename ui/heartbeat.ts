import type { HeartbeatView, SpokenThere } from '../shared/views.ts';
import type { DeviceCommand, TicketNumber } from '../shared/words.ts';
import { ask } from './ask.ts';
import { paired } from './device.ts';
import type { HallClock } from './hall-clock.ts';
import { line } from './live.ts';

/** What really stands on the glass: of which view, at which time of the hall (ISO), and the call that was shown last. */
export type Painted = {
  readonly seq: number;
  readonly at: string | null;
  readonly call: TicketNumber | null;
  /** The picture, and the call while it is calling, can be read by whoever stands before it, as far as a page can judge. */
  readonly visible: boolean;
};
/** failed: it should have sounded, and nothing came out. */
export type Sound = 'ready' | 'suspended' | 'muted' | 'none' | 'failed';

type Needs = {
  painted: () => Painted | null;
  sound: () => Sound;
  /** What this page was built as: two screens of the same kind should say the same. */
  build: string;
  obey: (wish: DeviceCommand) => void;
  /** The `nr` of the last call that this screen has spoken. */
  spoken?: () => number | null;
  /** The same by zone, with what else it has spoken of late. */
  said?: () => readonly SpokenThere[];
  /** What the server said of this device: its name and place by now, and what it speaks for. */
  told?: (said: HeartbeatView) => void;
  /** How the picture is laid out, in a few words. */
  layout?: () => string;
};

const EVERY = 10_000; // milliseconds

/**
 * Says every ten seconds what this screen shows, and does what it is told. A beat that is not heard is silent: the line's own strip
 * shows the trouble. What it gives back says it at once.
 */
export function heartbeat({ painted, sound, build, obey, spoken, said: words, told, layout }: Needs): () => void {
  const own = line();
  let busy = false;
  let again = false;
  async function beat(): Promise<void> {
    again = busy;
    if (busy || !own.connected || !paired()) return;
    busy = true;
    const said = await ask<HeartbeatView>('POST', '/devices/me/heartbeat', {
      body: {
        painted: painted(),
        sound: sound(),
        printer: null,
        build,
        spoken: spoken?.() ?? null,
        said: words?.() ?? [],
        size: size(),
        layout: layout?.() ?? null,
      },
    });
    busy = false;
    if (said.ok) {
      told?.(said.body);
      for (const one of said.body.commands) obey(one.do);
    }
    if (again) void beat();
  }
  own.on('connect', () => void beat());
  own.on('beat', () => void beat()); // there is something for it
  setInterval(() => void beat(), EVERY);
  void beat();
  return () => void beat();
}

/** Of the glass, in its own dots. */
const size = (): string => `${Math.round(innerWidth * devicePixelRatio)}x${Math.round(innerHeight * devicePixelRatio)}`;

/**
 * Remembers what was painted last: a picture counts from the frame that follows it, so a page that draws nothing any more says so.
 * `seen` looks at the page at the moment somebody asks.
 */
export function paintings(clock: HallClock, seen: () => boolean) {
  let last: Omit<Painted, 'visible'> | null = null;
  return {
    draw(seq: number, call: TicketNumber | null): void {
      requestAnimationFrame(() => {
        const now = clock.now();
        last = { seq, at: now === null ? null : new Date(now).toISOString(), call };
      });
    },
    last: (): Painted | null => last && { ...last, visible: seen() },
  };
}
