import type { Output } from '../../ui/output.ts';

const TONES = [880, 659.26]; // A5, then E5
const EACH = 0.6; // seconds

/** How long the two tones take, in milliseconds. */
export const CHIME = TONES.length * EACH * 1000;

/** The hall's two-tone chime. Late is worse than never: a tone belongs to the number it is heard with. */
export function ring({ audio, into }: Output): void {
  if (audio.state !== 'running') return;
  for (const [nth, frequency] of TONES.entries()) strike(audio, into, frequency, audio.currentTime + nth * EACH);
}

/** One tone as of a struck bar: there at once, dying away, with a little of its octave. */
function strike(audio: AudioContext, into: AudioNode, frequency: number, at: number): void {
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
    tone.connect(loudness).connect(into);
    tone.start(at);
    tone.stop(at + EACH * 1.5);
  }
}
