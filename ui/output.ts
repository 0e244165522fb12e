/** Where sound goes: a context, and the node in it that leads to the loudspeaker. */
export type Output = { readonly audio: AudioContext; readonly into: AudioNode };

/** Plays a sound to its end; a word from `signal` silences it within a sample. Rejects when it may not sound. */
export async function play({ audio, into }: Output, sound: AudioBuffer, signal: AbortSignal): Promise<void> {
  if (audio.state !== 'running') await audio.resume(); // without a touch on this page it waits, and whoever asked goes on
  await new Promise<void>((done, failed) => {
    if (signal.aborted) return failed(new Error('stopped'));
    const source = audio.createBufferSource();
    const stopped = () => {
      source.onended = null;
      source.stop();
      source.disconnect();
      failed(new Error('stopped'));
    };
    source.buffer = sound;
    source.connect(into);
    source.onended = () => {
      signal.removeEventListener('abort', stopped);
      source.disconnect();
      done();
    };
    signal.addEventListener('abort', stopped, { once: true });
    source.start();
  });
}
