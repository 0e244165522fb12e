import { afterEach, expect, test, vi } from 'vitest';
import { browserVoice } from '../../ui/browser-voice.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

type Words = { text: string; lang: string; onend?: () => void; onerror?: (event: { error: string }) => void };
/** A browser's voices, and what it was asked to say. */
function browserWith(...voices: readonly { lang: string; localService: boolean }[]) {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  const asked: Words[] = [];
  const cancel = vi.fn();
  const speech = { getVoices: () => voices, speak: (words: Words) => asked.push(words), cancel };
  return { asked, cancel, voice: browserVoice(speech as unknown as SpeechSynthesis) };
}

test('only a voice on this machine speaks, and only its own language', () => {
  const { voice } = browserWith(
    { lang: 'zh-CN', localService: false },
    { lang: 'zh-HK', localService: true },
    { lang: 'zh-TW', localService: true },
    { lang: 'en_GB', localService: true },
  );
  expect([voice.can('请', 'zh-CN'), voice.can('x', 'en')]).toEqual([false, true]);
  for (const lang of ['zh-CN', 'zh_CN', 'zh', 'cmn-Hans-CN', 'zh-Hans']) {
    expect(browserWith({ lang, localService: true }).voice.can('请', 'zh-CN'), lang).toBe(true);
  }
  expect(browserVoice(undefined).can('请', 'zh-CN')).toBe(false);
});

test('it says the words as they are read, and is done when the browser says so', async () => {
  const { voice, asked } = browserWith({ lang: 'zh-CN', localService: true });
  const done = voice.say('请 A001 号到 03 号窗口', 'zh-CN', new AbortController().signal);
  expect(asked[0]).toMatchObject({ text: '请 A 零零幺号到三号窗口', lang: 'zh-CN' });
  asked[0]?.onend?.();
  await done;
  const failing = voice.say('谢谢', 'zh-CN', new AbortController().signal);
  asked[1]?.onerror?.({ error: 'audio-busy' });
  await expect(failing).rejects.toThrow('audio-busy');
});

test('stop silences the browser at once', async () => {
  const { voice, cancel } = browserWith({ lang: 'en-US', localService: true });
  const stop = new AbortController();
  const said = voice.say('Thank you', 'en', stop.signal);
  stop.abort();
  expect(cancel).toHaveBeenCalledOnce();
  await expect(said).rejects.toThrow('stopped');
});
