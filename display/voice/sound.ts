import type { Sound } from '../../ui/heartbeat.ts';
import type { Output } from '../../ui/output.ts';

const STANDS_STILL = 3_000; // milliseconds: a running context whose own clock does not move has lost its loudspeaker

/** This screen's loudspeaker: one way out for all that sounds, with one measure of how loud. */
export function openSound(changed: () => void, startsMuted = false, steady: () => number = () => performance.now()) {
  let muted = startsMuted;
  let loudness = 1;
  let output: { readonly audio: AudioContext; readonly into: GainNode } | null = null;
  let seen = { clock: 0, when: steady() };
  try {
    const audio = new AudioContext();
    const into = audio.createGain();
    into.connect(audio.destination);
    audio.onstatechange = changed;
    output = { audio, into };
  } catch {
    // no sound card, or no Web Audio: the board works in silence
  }
  const tune = () => {
    if (output) output.into.gain.value = muted ? 0 : loudness;
  };
  tune();

  return {
    output: (): Output | null => output,
    /** Whether it can be heard: it can, the browser waits for a touch, it was told to be quiet, its clock stands still, or there is no sound here at all. */
    state(): Sound {
      if (output === null || output.audio.state === 'closed') return 'none';
      if (muted) return 'muted';
      if (output.audio.state !== 'running') return 'suspended';
      return steady() - seen.when > STANDS_STILL ? 'failed' : 'ready';
    },
    /** Looks whether the sound goes on; asked twice a second. */
    look(): void {
      const clock = output?.audio.currentTime ?? 0;
      if (clock !== seen.clock || output?.audio.state !== 'running') seen = { clock, when: steady() };
    },
    mute(so: boolean): void {
      muted = so;
      tune();
      changed();
    },
    /** From 0 to 1. */
    loud(part: number): void {
      loudness = part;
      tune();
    },
    loudness: (): number => (muted ? 0 : loudness),
    /** After a touch the browser lets the sound begin. */
    wake(): void {
      output?.audio.resume().catch(() => {}); // still refused: the key stays where it is
    },
  };
}
export type Loudspeaker = ReturnType<typeof openSound>;
