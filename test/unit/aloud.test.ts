import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectedLength, reader, type SpeechProvider } from '../../ui/aloud.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A voice one can hold: what it was asked to say, and how each of that ends. */
function someVoice(ends: 'at once' | 'never' | 'badly' | 'by hand' = 'at once', can: SpeechProvider['can'] = () => true) {
  const said: string[] = [];
  const silenced: string[] = [];
  let finish = () => {};
  const provider: SpeechProvider = {
    can,
    say(text, _lang, signal) {
      said.push(text);
      signal.addEventListener('abort', () => silenced.push(text));
      if (ends === 'badly') return Promise.reject(new Error('device gone'));
      return new Promise((done) => {
        finish = done;
        if (ends === 'at once') done();
      });
    },
  };
  return { provider, said, silenced, finish: () => finish() };
}
const PAGE = [{ text: '请带身份证。', mark: 'a' }, { text: '请到三号窗口。', mark: 'b' }, { text: '谢谢。' }];
const texts = PAGE.map(({ text }) => text);

test('sentences are read one after the other, and the page knows which one', async () => {
  const voice = someVoice('by hand');
  const own = reader([voice.provider]);
  const marks: (string | undefined)[] = [];
  const end = own.read(PAGE, 'zh-CN', { onSentence: ({ mark }) => marks.push(mark) });
  for (const nth of [1, 2, 3]) {
    await vi.waitFor(() => expect(voice.said).toEqual(texts.slice(0, nth)));
    expect(own.speaking).toBe(true);
    voice.finish();
  }
  expect(await end).toBe('read');
  expect(marks).toEqual(['a', 'b', undefined]);
  expect(own.speaking).toBe(false);
});

test.each(['badly', 'never'] as const)('a voice that ends %s leaves its sentence to the next one', async (how) => {
  const [bad, good] = [someVoice(how), someVoice()];
  const end = reader([bad.provider, good.provider]).read(PAGE, 'zh-CN');
  await vi.advanceTimersByTimeAsync(2 * expectedLength(PAGE[0]?.text ?? ''));
  expect(await end).toBe('read');
  expect(good.said).toEqual(texts);
  // One that fails is tried again; one that hangs has held up one sentence, and holds up no other.
  expect(bad.said).toEqual(how === 'never' ? texts.slice(0, 1) : texts);
  expect(bad.silenced).toContain(texts[0]);
});

test('a voice has twice the time that the sentence should take, and no less', async () => {
  const slow = someVoice('by hand');
  const own = reader([slow.provider]);
  const end = own.read(PAGE.slice(0, 1), 'zh-CN');
  await vi.advanceTimersByTimeAsync(2 * expectedLength(PAGE[0]?.text ?? '') - 1);
  expect(slow.silenced).toEqual([]);
  slow.finish();
  expect(await end).toBe('read');
});

test('one that does not know whether it can, throws, or cannot, is passed over', async () => {
  const never = someVoice('at once', () => new Promise(() => {}));
  const throws = someVoice('at once', () => {
    throw new Error('no list of voices');
  });
  const cannot = someVoice('at once', async () => false);
  const good = someVoice();
  const end = reader([never, throws, cannot, good].map(({ provider }) => provider)).read(PAGE, 'zh-CN');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await end).toBe('read');
  expect(good.said).toEqual(texts);
  expect([...never.said, ...throws.said, ...cannot.said]).toEqual([]);
});

test('with no voice at all the page is told, and goes on', async () => {
  expect(await reader([]).read(PAGE, 'en')).toBe('unheard');
  expect(await reader([someVoice('badly').provider]).read(PAGE, 'en')).toBe('unheard');
  expect(await reader([]).read([], 'en')).toBe('read');
});

test('stop is at once, also with a voice that does not listen', async () => {
  const deaf = someVoice('never');
  const own = reader([deaf.provider, someVoice().provider]);
  const marks: number[] = [];
  const end = own.read(PAGE, 'zh-CN', { onSentence: (_sentence, nth) => marks.push(nth) });
  await vi.waitFor(() => expect(deaf.said).toHaveLength(1));
  own.stop();
  expect(own.speaking).toBe(false);
  expect(await end).toBe('stopped'); // no clock was moved
  expect(deaf.silenced).toEqual(texts.slice(0, 1));
  expect(marks).toEqual([0]);
});

test('who asks to read something else hears that, and nothing of the first any more', async () => {
  const voice = someVoice('by hand');
  const own = reader([voice.provider]);
  const first = own.read(PAGE, 'zh-CN');
  await vi.waitFor(() => expect(voice.said).toHaveLength(1));
  const second = own.read([{ text: 'Thank you.' }], 'en');
  expect(await first).toBe('stopped');
  expect(own.speaking).toBe(true);
  await vi.waitFor(() => expect(voice.said).toEqual([texts[0], 'Thank you.']));
  voice.finish();
  expect(await second).toBe('read');
});
