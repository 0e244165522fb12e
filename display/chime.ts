import type { Sound } from '../ui/heartbeat.ts';

const TONES = [880, 659.26]; // A5, then E5
const EACH = 0.6; // seconds

/** The hall's two-tone chime. It never blocks and never throws: what it announces stands on the screen anyway. */
export function openChime(changed: () => void, startsMuted = false) {
  let muted = startsMuted;
  let audio: AudioContext | null = null;
  try {
    audio = new AudioContext();
    audio.onstatechange = changed;
  } catch {
    // no sound card, or no Web Audio: the board works in silence
  }
  return {
    /** Whether it can be heard: it can, the browser waits for a touch, it was told to be quiet, or there is no sound here at all. */
    sound: (): Sound => (audio === null ? 'none' : muted ? 'muted' : audio.state === 'running' ? 'ready' : 'suspended'),
    mute(so: boolean): void {
      muted = so;
      changed();
    },
    /** After a touch the browser lets the sound begin. */
    wake(): void {
      audio?.resume().catch(() => {}); // still refused: the key stays where it is
    },
    ring(): void {
      if (audio?.state !== 'running' || muted) return; // late is worse than never: a tone belongs to the number it is heard with
      for (const [nth, frequency] of TONES.entries()) play(audio, frequency, audio.currentTime + nth * EACH);
    },
  };
}

/** One tone as of a struck bar: there at once, dying away, with a little of its octave. */
function play(audio: AudioContext, frequency: number, at: number): void {
  for (const [times, level] of [
    [1, 0.5],
    [2, 0.12],
  ] as const) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = frequency * times;
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(level, at + 0.015);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + EACH * 1.5);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + EACH * 1.5);
  }
}
