/** Copies a field's text. The clipboard is there only on https and localhost; elsewhere the text is left selected. */
export async function copyOut(field: HTMLInputElement): Promise<'copied' | 'selected'> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return 'copied';
  } catch {
    return 'selected'; // the key says how to go on by hand
  }
}
