let sounds: AudioContext | undefined;

/** Two soft tones, once. Before the first touch or key of a page browsers keep it silent, and that is all right. */
export function chime(): void {
  sounds ??= new AudioContext();
  if (sounds.state === 'suspended') void sounds.resume();
  for (const [nth, pitch] of [660, 880].entries()) {
    const from = sounds.currentTime + nth * 0.18;
    const [tone, level] = [sounds.createOscillator(), sounds.createGain()];
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0, from);
    level.gain.linearRampToValueAtTime(0.12, from + 0.02);
    level.gain.exponentialRampToValueAtTime(0.001, from + 0.17);
    tone.connect(level).connect(sounds.destination);
    tone.start(from);
    tone.stop(from + 0.18);
  }
}
