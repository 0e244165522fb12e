import type { BoardView, Call } from '../../shared/views.ts';
import { reader } from '../../ui/aloud.ts';
import { browserVoice } from '../../ui/browser-voice.ts';
import { clipVoice } from '../../ui/clip-voice.ts';
import { paired } from '../../ui/device.ts';
import type { HallClock } from '../../ui/hall-clock.ts';
import { serverVoice } from '../../ui/server-voice.ts';
import { announcer } from './announcer.ts';
import { ring } from './chime.ts';
import { openSound } from './sound.ts';

const HUNG_FOR = 60_000; // milliseconds: a voice that did not end is not waited for again so soon

/** The voice of a board, put together: recorded words, then the server's voice, then the browser's own, then the chime alone. */
export function openVoice(clock: HallClock, changed: () => void, startsMuted: boolean) {
  const registered = paired() !== null;
  const sound = openSound(changed, startsMuted);
  const clips = clipVoice(sound.output);
  const voices = reader([clips, serverVoice(sound.output), browserVoice(undefined, sound.loudness)], HUNG_FOR);
  const own = announcer({
    voices,
    ring: () => {
      const output = sound.output();
      if (output) ring(output);
    },
    sound,
    clock,
    registered,
    changed,
    storage: pageStorage(),
  });

  return {
    show(view: BoardView): void {
      if (registered) clips.use(view.voice.pack);
      own.show(view);
    },
    lost: own.lost,
    tick: own.tick,
    told: own.told,
    test: own.test,
    spoken: own.spoken,
    said: own.said,
    caption: own.caption,
    /** The call that is being said, as far as this board shows it; one of another zone is heard here, and not shown. */
    shown: (calls: readonly Call[]): Call | null => calls.find(({ nr }) => nr === own.call()?.nr) ?? null,
    sound: sound.state,
    /** A touch would let it speak. */
    locked: (): boolean => registered && sound.state() === 'suspended',
    mute(muted: boolean): void {
      sound.mute(muted);
      if (muted) own.hush();
    },
    wake: sound.wake,
  };
}

/** What lasts as long as this page's tab; null where the browser has none. */
function pageStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
