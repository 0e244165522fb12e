import { afterEach, beforeEach, vi } from 'vitest';
import { announcer } from '../../display/voice/announcer.ts';
import { boardView } from '../../server/domain/views.ts';
import type { BoardView, Call, HeartbeatView, SpokenThere } from '../../shared/views.ts';
import { expectedLength, reader, type SpeechProvider } from '../../ui/aloud.ts';
import type { Sound } from '../../ui/heartbeat.ts';
import { NINE } from './calls.ts';
import { hallAfter } from './given.ts';
import { settings } from './hall.ts';

/** The board of an empty hall at nine; what is called there is the test's to say. */
const BOARD = boardView(hallAfter([]), settings, null, NINE)!;
const MOUNTED = { preset: 'auto', rotate: 0, arrow: 'right', swapDaily: false, volume: 100, inches: null, lastSeat: null } as const;

/** A voice that takes as long as a person does. */
export const person: SpeechProvider = {
  can: () => true,
  say: (text, _lang, signal) =>
    new Promise((done, failed) => {
      const timer = setTimeout(done, expectedLength(text));
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        failed(new Error('stopped'));
      });
    }),
};

/** A board's loudspeaker before a test that moves the clock: what was heard and what was written, and when (ms since nine). */
export function announcing(
  voices: readonly SpeechProvider[] = [person],
  { registered = true, state = 'ready' as Sound, storage = null as Map<string, string> | null } = {},
) {
  const started = performance.now();
  const at = () => Math.round(performance.now() - started);
  const heard: { what: string; at: number }[] = [];
  const written: { what: string | null; at: number }[] = [];
  const sound = { state: () => is.state, look() {}, loud: (part: number) => void Object.assign(is, { loud: part }) };
  const is = { state, loud: 1 };
  let view: BoardView = BOARD;
  const noted = voices.map(
    (voice): SpeechProvider => ({
      can: (text, lang) => voice.can(text, lang),
      say(text, lang, signal) {
        heard.push({ what: text, at: at() });
        return voice.say(text, lang, signal);
      },
    }),
  );
  const own = announcer({
    voices: reader(noted, 60_000),
    ring: () => void heard.push({ what: 'chime', at: at() }),
    sound,
    clock: { now: () => NINE + at(), wall: () => null },
    registered,
    storage: storage && { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => void storage.set(key, value) },
    changed() {
      const what = own.caption()?.text ?? null;
      if (what !== (written.at(-1)?.what ?? null)) written.push({ what, at: at() });
    },
  });
  let told: { speaks: HeartbeatView['speaks']; volume: number } | null = null;
  function tell(zones: readonly Partial<SpokenThere>[], volume = 100): void {
    const speaks = zones.map((one) => ({ zone: 'A', spoken: 0, said: [], ...one }));
    told = { speaks, volume };
    const device = { id: 'd', name: 'd', zone: null, window: null, mounting: { ...MOUNTED, volume } };
    own.told({ commands: [], speaks, build: null, device });
  }
  const timers = [
    setInterval(() => own.tick(), 500),
    setInterval(() => told && tell(told.speaks, told.volume), 10_000), // its heartbeat
  ];

  return {
    own,
    heard,
    written,
    is,
    tell,
    speaks: () => tell([{ zone: 'A', spoken: 0 }]),
    says: () => heard.filter(({ what }) => what !== 'chime'),
    show(calls: readonly Call[], more: Partial<BoardView> = {}) {
      view = { ...view, ...more, seq: view.seq + 1, calls: [...calls].reverse() };
      own.show(view);
    },
    at,
    /** The line is broken, and no heartbeat is answered until the test does so. */
    lose(): void {
      told = null;
      own.lost();
    },
    close: () => timers.forEach(clearInterval),
  };
}

/** Time passes only as the test says. */
export function withStandingClock(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}
