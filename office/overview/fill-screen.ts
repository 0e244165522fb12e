/** Asks the browser for the whole screen; one that refuses shows the wall in its window. Only a touch or a key may ask. */
export function fillScreen(): void {
  document.documentElement.requestFullscreen?.().catch(() => {
    // Nothing is lost: F11 does the same, and a PC on the wall was started that way.
  });
}
