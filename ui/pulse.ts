const EVERY = 10_000; // milliseconds

/**
 * For a watchdog beside the browser, who sees nothing of a page but its title: where the address says `watched`, the title moves
 * every ten seconds as long as scripts run and frames are drawn. To be called now and then.
 */
export function pulse(): () => void {
  if (!new URLSearchParams(location.search).has('watched')) return () => {};
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < EVERY) return;
    last = performance.now();
    requestAnimationFrame(() => {
      document.title = document.title.endsWith(' ·') ? document.title.slice(0, -2) : `${document.title} ·`;
    });
  };
}
