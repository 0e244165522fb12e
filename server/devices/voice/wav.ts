const HEADER = 44; // bytes, of the plainest form
const RATE = 22_050; // samples a second, as espeak-ng speaks

/** A WAV file whose header says how long it is: written to a pipe, espeak-ng says two gigabytes. Null if this is no WAV file. */
export function wavOf(bytes: Buffer): Buffer | null {
  if (bytes.length <= HEADER || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 16) !== 'WAVEfmt ') return null;
  if (bytes.toString('latin1', 36, 40) !== 'data') return null;
  const wav = Buffer.from(bytes);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(wav.length - HEADER, 40);
  return wav;
}

/** A tenth of a second of nothing: what a text without sound sounds like, in a form that every player takes. */
export function silence(): Buffer {
  const samples = Math.round(RATE / 10);
  const wav = Buffer.alloc(HEADER + samples * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16); // length of what follows up to `data`
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // one channel
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28); // bytes a second
  wav.writeUInt16LE(2, 32); // bytes a sample
  wav.writeUInt16LE(16, 34); // bits a sample
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples * 2, 40);
  return wav;
}
