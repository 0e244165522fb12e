import { callSpeech, occasionSpeech, type Speech, type Spoken, testSpeech, textSpeech } from '../../shared/announcement.ts';
import type { BoardView, Call, HeartbeatView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { expectedLength, type Reader } from '../../ui/aloud.ts';
import type { HallClock } from '../../ui/hall-clock.ts';
import { cut } from '../board/notices.ts';
import { CHIME } from './chime.ts';
import { loudnessAt } from './loudness.ts';
import { isStill, newsFor } from './news.ts';
import type { Loudspeaker } from './sound.ts';
import { speaking } from './speaking.ts';
import { spokenHere } from './spoken-here.ts';
import { emptyQueue, hear, type Item, type News, next, takeOver, withTest, zoneOf } from './voice-queue.ts';

const AFTER_CHIME = 200; // milliseconds, as the two below
const BETWEEN = 600;
const PIECE = 30; // em of a notice that stand on the screen while they are said

export type Caption = { readonly text: string; readonly lang: Lang };
type Saying = {
  readonly item: Item;
  readonly stop: AbortSignal;
  readonly end: () => void;
  /** Others are saying it already, as far as anybody knows: it is only written here. */
  written: boolean;
  rung: boolean;
  aloud: boolean;
  caption: Caption | null;
};
type Needs = {
  voices: Reader;
  ring: () => void;
  sound: Pick<Loudspeaker, 'state' | 'loud' | 'look'>;
  clock: Pick<HallClock, 'now' | 'wall'>;
  /** This screen is one of the hall's: it may be told to speak. */
  registered: boolean;
  /** Another caption, or none any more. */
  changed: () => void;
  /** Where it is kept over a reload what this screen has spoken. */
  storage?: Parameters<typeof spokenHere>[0];
  steady?: () => number;
};

/**
 * Says what there is to say, one after the other, and has it written at the same moment. Whether it is to be heard is the server's
 * to tell; a screen that only shows goes on at the same pace. Nothing that a loudspeaker does or does not do holds it up.
 */
export function announcer(needs: Needs) {
  const { voices, ring, sound, clock, registered, changed, storage = null, steady = () => performance.now() } = needs;
  const role = speaking(registered, spokenHere(storage), steady);
  let view: BoardView | null = null;
  let queue = emptyQueue;
  let volume = 100; // percent: how the screen hangs
  let saying: Saying | null = null;

  const news = (): News => newsFor(view, role.now() === 'speaks' ? role.zones() : null);
  const isLive = (item: Item): boolean => isStill(item, news());
  const backlog = (): number => queue.waiting.filter(({ is }) => is === 'call').length;

  /** Whether the item is to be heard here and now; how loud is set with it. */
  function audible(item: Item): boolean {
    const zone = zoneOf(item) ?? view?.zone ?? null;
    const percent = loudnessAt(view?.voice.loudness ?? [], zone, clock.wall()?.clock ?? null) * volume;
    sound.loud(percent / 10_000);
    return percent > 0 && sound.state() === 'ready' && (item.is === 'test' || role.now() === 'speaks');
  }

  function look(): void {
    sound.look();
    const now = clock.now();
    if (!view || now === null) return;
    const heard = news();
    queue = hear(queue, heard, now);
    const alarm = heard.notices.some(({ kind, until }) => kind === 'emergency' && Date.parse(until) > now);
    if (saying && alarm !== (saying.item.is === 'emergency')) silence(); // it goes before all, and ends when it is lifted
    if (!saying) void sayOn();
  }

  function silence(): void {
    saying?.end();
    voices.stop();
  }

  function take(): Item | null {
    const now = clock.now();
    if (now === null || (role.now() === 'waits' && queue.waiting[0]?.is !== 'test')) return null;
    const taken = next(queue, now);
    queue = taken.queue;
    return taken.item;
  }

  async function sayOn(): Promise<void> {
    for (let item = take(), nth = 0; item && view; item = take(), nth += 1) {
      const stop = new AbortController();
      const rings = nth === 0 || item.is !== 'call' || backlog() < 5;
      saying = { item, stop: stop.signal, end: () => stop.abort(), written: false, rung: rings, aloud: false, caption: null };
      await utter(saying, view).catch(() => {}); // it stood on the screen: the next one is not kept waiting
      saying = null;
      changed();
    }
  }

  function speechOf(item: Item, hall: BoardView): Speech {
    if (item.is === 'call') return callSpeech(item.call, hall);
    if (item.is === 'occasion') return occasionSpeech(item.occasion, hall);
    if (item.is === 'test') return testSpeech(hall);
    return textSpeech(cut(item.notice.text.replace(/\s+/g, ' '), PIECE), item.notice.lang, hall);
  }

  async function utter(own: Saying, hall: BoardView): Promise<void> {
    const { item, stop } = own;
    const { sentences, times, added } = speechOf(item, hall);
    write(own, sentences[0]);
    if (own.rung && audible(item)) ring();
    await pause((own.rung ? CHIME : 0) + AFTER_CHIME, stop);
    for (let nth = 0; nth < times; nth += 1) {
      if (nth > 0) {
        if (backlog() >= 2 || !isLive(item)) break; // those behind have waited longer than it needs saying twice
        await pause(BETWEEN, stop);
      }
      let said = true;
      for (const sentence of sentences) said = (await say(own, sentence)) && said;
      if (stop.aborted) return;
      if (nth === 0) note(own);
      if (!said) break; // no voice had it: it need not fail twice
    }
    if (added.length === 0 || backlog() > 0 || !isLive(item)) return;
    await pause(BETWEEN, stop);
    for (const sentence of added) await say(own, sentence);
  }

  /** One sentence, with the first voice that can; where none can it is rung for, and stands there as long as it would have taken. */
  async function say(own: Saying, sentence: Spoken): Promise<boolean> {
    if (own.stop.aborted) return false;
    write(own, sentence);
    const heard = audible(own.item) && !own.written;
    const began = steady();
    own.aloud ||= heard;
    if (heard && (await voices.read([{ text: sentence.say }], sentence.lang)) !== 'unheard') return true;
    if (heard && !own.rung && !own.stop.aborted) ring();
    own.rung ||= heard;
    await pause(expectedLength(sentence.say) - (steady() - began), own.stop);
    return !heard;
  }

  function write(own: Saying, sentence: Spoken | undefined): void {
    own.caption = sentence ? { text: sentence.caption, lang: sentence.lang } : null;
    changed();
  }

  /** It was spoken here, or the hall wants it quiet: nobody else has to say it. */
  function note({ item, aloud }: Saying): void {
    if (aloud || (role.now() === 'speaks' && ['ready', 'muted'].includes(sound.state()))) role.spoke(item);
  }

  return {
    show(seen: BoardView): void {
      if (view && seen.seq < view.seq) {
        queue = emptyQueue; // a server that was set up anew counts from the beginning
        role.forget();
      }
      view = seen;
      role.connected();
      look();
    },
    lost: role.lost,
    tick: look,
    /** What the server said with a heartbeat: for whom to speak, and how loud this screen is. */
    told({ speaks, device }: HeartbeatView): void {
      volume = device.mounting.volume;
      const begins = role.told(speaks, saying?.aloud ? saying.item : null);
      if (begins) {
        queue = takeOver(queue, begins);
        const isSure = [...begins.values()].every(({ sure }) => sure);
        if (saying && !saying.aloud && ['call', 'occasion'].includes(saying.item.is)) {
          if (isSure)
            silence(); // it is said again from its beginning, to be heard
          else saying.written = true;
        }
      }
      look();
    },
    test(): void {
      queue = withTest(queue);
      look();
    },
    /** Nothing of what is being said is heard any more; it goes on in writing. */
    hush: () => voices.stop(),
    caption: (): Caption | null => saying?.caption ?? null,
    /** The call that is being said. */
    call: (): Call | null => (saying?.item.is === 'call' ? saying.item.call : null),
    /** The `nr` of the last call that was spoken here. */
    spoken: role.spoken,
    /** What was spoken here, by zone. */
    said: role.said,
  };
}

/** Resolves when the time is over, or as soon as somebody says stop. */
const pause = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (stop.aborted) return done();
    const over = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', over);
      done();
    };
    const timer = setTimeout(over, ms);
    stop.addEventListener('abort', over);
  });
