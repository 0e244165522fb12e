/** Asks the browser not to let the screen go dark. Plain http has no such thing; then the system has to see to it. */
export function keepAwake(): void {
  const wake = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {}); // asked again when the page is next seen
  };
  document.addEventListener('visibilitychange', wake);
  wake();
}
