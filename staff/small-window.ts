import type { WindowNo } from '../shared/words.ts';

/** What browsers call Document Picture-in-Picture: a window above all others, which holds a page of its own. */
type AlwaysOnTop = { requestWindow(options: { width: number; height: number }): Promise<Window> };

declare global {
  interface Window {
    documentPictureInPicture?: AlwaysOnTop;
  }
}

const SIZE = { width: 420, height: 640 }; // the dock; whoever makes it lower than 120 has the strip

/** This page stands in the small window itself. */
export const isSmall = (): boolean => window.self !== window.top;

/** The browser has one, and this is not it already. */
export const maySmall = (): boolean => window.documentPictureInPicture !== undefined && !isSmall();

/**
 * Opens the console of one window above all other programs: the same page once more, with its own keyboard. Answers with how to close
 * it; `closed` is called once, however it was closed. null: the browser did not allow it.
 */
export async function openSmallWindow(no: WindowNo, search: string, closed: () => void): Promise<(() => void) | null> {
  const small = await window.documentPictureInPicture?.requestWindow(SIZE).catch(() => null);
  if (!small) return null;
  const asked = new URLSearchParams(search);
  asked.set('window', no);
  const frame = small.document.createElement('iframe');
  frame.src = `${location.pathname}?${asked}`;
  frame.allow = 'autoplay';
  frame.width = frame.height = '100%';
  // Through the object model: the rules of the page forbid written styles.
  Object.assign(small.document.body.style, { margin: '0', height: '100vh', overflow: 'hidden' });
  Object.assign(frame.style, { border: '0', display: 'block', width: '100%', height: '100%' });
  small.document.title = document.title;
  small.document.body.append(frame);
  frame.addEventListener('load', () => frame.contentWindow?.focus(), { once: true });
  let open = true;
  small.addEventListener('pagehide', () => {
    if (!open) return;
    open = false;
    closed();
  });
  return () => small.close();
}
