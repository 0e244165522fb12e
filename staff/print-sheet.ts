/** Prints a page of this server from a frame that nobody sees: the console stays as it is (PRINT-AND-VOICE 1.4). */
export function printSheet(path: string): void {
  frame?.remove();
  const made = document.createElement('iframe');
  Object.assign(made, { src: path, tabIndex: -1, className: 'sheet' });
  Object.assign(made.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  made.setAttribute('aria-hidden', 'true');
  made.addEventListener('load', () => made.contentWindow?.print(), { once: true });
  frame = document.body.appendChild(made);
}
let frame: HTMLIFrameElement | null = null; // stays until the next one: a browser prints after this turn
