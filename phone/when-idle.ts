const AT_LAST = 1000; // milliseconds

/** Does what nobody waits for after the picture: when the phone has nothing else to do, and a second later in any case. */
export function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: AT_LAST });
  else setTimeout(then, AT_LAST); // some phones never say that they have nothing to do
}
