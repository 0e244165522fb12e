/** Whether a key press happens where people type: there no letter is a command. Looks into the shadows. */
export function inText(event: Event): boolean {
  const at = event.composedPath()[0];
  if (!(at instanceof HTMLElement)) return false;
  if (at.isContentEditable || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return true;
  return at instanceof HTMLInputElement && !['button', 'submit', 'checkbox', 'radio'].includes(at.type);
}
