import type { ToldByPreview } from '../../shared/preview.ts';
import type { Lang } from '../../shared/words.ts';

/** Which of the hall's screens stands in the frame. */
export type PreviewScreen = 'kiosk' | 'display' | 'sign' | 'phone';

/** A glass to look at: its canvas in pixels, what it is called, and for a board how it is laid out and which place it shows. */
export type PreviewSize = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly preset?: string;
  readonly place?: string;
  readonly screen?: PreviewScreen;
};

/** Where the screen itself is, asked for as a preview; the address alone says language and layout, so another one is another page. */
export function addressOf(screen: PreviewScreen, language: Lang, preset?: string): string {
  const asked = new URLSearchParams({ preview: '', lang: language, ...(preset ? { preset } : {}) });
  const folder = screen === 'sign' ? 'display' : screen;
  return `/${folder}/?${asked}`;
}

/** The usual canvas of a screen, where nothing else is asked for. */
export const USUAL: Readonly<Record<PreviewScreen, { width: number; height: number }>> = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  sign: { width: 1920, height: 540 },
  phone: { width: 390, height: 844 },
};

/** What a frame of ours says; null for everything else that a page may be told. */
export function toldBy({ origin, source, data }: MessageEvent<ToldByPreview | null>, frames: readonly HTMLIFrameElement[]) {
  const frame = frames.find((one) => one.contentWindow === source);
  return origin === location.origin && frame && data?.paihao?.startsWith('preview') ? { frame, said: data } : null;
}
