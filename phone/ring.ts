const TONES = { near: [659.26], called: [880, 659.26, 880, 659.26] }; // E5, A5
const EACH = 0.5; // seconds
let audio: AudioContext | null = null;

/** Within a touch: from then on this page may be heard. False where there is no sound. */
export async function allowRinging(): Promise<boolean> {
  try {
    audio ??= new AudioContext();
    await audio.resume();
    return true;
  } catch {
    return false; // no sound card, or forbidden: it shakes and shows
  }
}

/** Rings if a touch has allowed it; never waits and never fails. */
export function ring(why: keyof typeof TONES): void {
  if (audio?.state !== 'running') return;
  for (const [nth, frequency] of TONES[why].entries()) {
    const at = audio.currentTime + nth * EACH;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = frequency;
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.6, at + 0.015);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + EACH * 1.4);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + EACH * 1.4);
  }
}
