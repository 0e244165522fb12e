/** Tells of whatever breaks in this page without anybody having waited for it: a picture that could not be drawn, above all. */
export function onFault(tell: (fault: unknown) => void): void {
  addEventListener('error', (event) => {
    if (!event.message || /^ResizeObserver loop/.test(event.message)) return; // a file that did not load; a measure put off to the next frame
    tell(event.error ?? event.message);
  });
  addEventListener('unhandledrejection', (event) => tell(event.reason));
}
