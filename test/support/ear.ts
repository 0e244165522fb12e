import type { Page } from 'playwright';

/** What a page let out: a tone of the chime, or a sentence; how long it is, and what stood in writing at that moment. */
export type Heard = { what: 'tone' | 'sentence'; seconds: number; caption: string; hero: string[]; ended: boolean };

declare global {
  var sounded: Heard[];
  /** The loudest that came out so far, 1 being the most that can. */
  var peak: number;
}

/** Runs in the page before anything else: listens at every way out of Web Audio. */
export function listen(): void {
  globalThis.sounded = [];
  globalThis.peak = 0;
  const texts = (selector: string): string[] => {
    const board = document.querySelector('call-board')?.shadowRoot;
    return [...(board?.querySelector(selector.split(' ')[0] ?? '')?.shadowRoot?.querySelectorAll(selector.split(' ')[1] ?? '') ?? [])].map(
      ({ textContent }) => textContent?.trim() ?? '',
    );
  };
  const note = (what: Heard['what'], seconds: number, node: AudioScheduledSourceNode) => {
    const one: Heard = { what, seconds, caption: '', hero: [], ended: false };
    sounded.push(one);
    const look = () => Object.assign(one, { caption: texts('board-caption p').join(), hero: texts('hero-card .ticket') });
    requestAnimationFrame(() => requestAnimationFrame(look)); // what is drawn in the frame in which it begins
    node.addEventListener('ended', () => {
      one.ended = true;
    });
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function () {
    note('sentence', this.buffer?.duration ?? 0, this);
    start.call(this);
  };
  const strike = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (when) {
    note('tone', 0, this);
    strike.call(this, when);
  };
  const { connect } = AudioNode.prototype as { connect: (this: AudioNode, to: AudioNode) => AudioNode };
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    if (to === this.context.destination) {
      const meter = this.context.createAnalyser();
      const samples = new Float32Array(meter.fftSize);
      connect.call(this, meter);
      setInterval(() => {
        meter.getFloatTimeDomainData(samples);
        for (const one of samples) peak = Math.max(peak, Math.abs(one));
      }, 20);
    }
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
}

export const heardBy = (page: Page): Promise<Heard[]> => page.evaluate(() => sounded);
/** The captions of the sentences that were heard, in their order. */
export const sentencesOf = async (page: Page): Promise<string[]> =>
  (await heardBy(page)).filter(({ what }) => what === 'sentence').map(({ caption }) => caption);
