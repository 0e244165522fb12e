import { isEnd, keyBurst, PATIENCE, signOf } from './key-burst.ts';

type Needs = {
  /** What was scanned, without the key that ended it. */
  onScan: (text: string) => void;
};
type Held = { readonly event: KeyboardEvent; readonly sign: string; readonly at: EventTarget | null };
type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Listens for a scanner that writes like a keyboard. A sign is held back for a tenth of a second: if more follow as fast as
 * no finger types, up to Enter or Tab, they are a scan, and nothing on the page ever sees them; else they are given to whatever
 * has the focus. Keys are read by their place, so that an input method changes nothing. Returns how to stop listening.
 */
export function scanner({ onScan }: Needs): () => void {
  const burst = keyBurst();
  const swallowed = new Set<string>(); // keys whose release is to be swallowed too
  const given = new WeakSet<Event>();
  let held: Held[] = [];
  let field: { at: TextField; value: string } | null = null; // as it was before an input method wrote into it
  let timer: ReturnType<typeof setTimeout> | undefined;

  function swallow(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    swallowed.add(event.code);
  }

  /** It was a person: what was held back goes where it was meant to go, only a moment late. */
  function giveBack(): void {
    clearTimeout(timer);
    burst.forget();
    field = null;
    const late = held;
    held = [];
    for (const { event, sign, at } of late) {
      const to = at instanceof HTMLElement && at.isConnected ? at : document.body;
      const again = new KeyboardEvent('keydown', event);
      given.add(again);
      if (!to.dispatchEvent(again)) continue; // the page has done something with it
      const into = innermost(to);
      if (isTextField(into)) write(into, sign);
      else if (sign === ' ' && into instanceof HTMLElement && into.matches('button, summary, [role=button]')) into.click();
    }
  }

  function down(event: KeyboardEvent): void {
    if (given.has(event)) return;
    if (/^(Shift|CapsLock)/.test(event.code)) return; // part of the next sign
    const now = performance.now();
    if (isEnd(event.code) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const text = burst.end(now);
      if (text === null) {
        giveBack();
        return;
      }
      swallow(event);
      clearTimeout(timer);
      held = [];
      if (field && field.at.value !== field.value) {
        field.at.value = field.value;
        field.at.blur(); // ends what the input method has begun
      }
      field = null;
      onScan(text);
      return;
    }
    const sign =
      event.ctrlKey || event.altKey || event.metaKey || event.repeat ? null : (signOf(event.code, event.shiftKey) ?? spare(event));
    if (sign === null) {
      giveBack();
      return;
    }
    if (!burst.goesOn(now)) giveBack();
    burst.add(sign, now);
    clearTimeout(timer);
    timer = setTimeout(giveBack, PATIENCE + 1);
    const at = event.composedPath()[0] ?? null;
    if (event.isComposing || event.key === 'Process') {
      const into = at instanceof HTMLElement ? innermost(at) : null;
      if (!field && isTextField(into)) field = { at: into, value: into.value };
      event.stopImmediatePropagation(); // the input method has it already: it cannot be held back, only taken out again
      return;
    }
    swallow(event);
    held.push({ event, sign, at });
  }

  function up(event: KeyboardEvent): void {
    if (!swallowed.delete(event.code)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  addEventListener('keydown', down, { capture: true });
  addEventListener('keyup', up, { capture: true });
  return () => {
    giveBack();
    removeEventListener('keydown', down, { capture: true });
    removeEventListener('keyup', up, { capture: true });
  };
}

/** Keyboards on glass and over the network give no place: then the sign itself has to do. */
const spare = ({ code, key }: KeyboardEvent): string | null => (code === '' && key.length === 1 ? key : null);

const isTextField = (one: Element | null): one is TextField =>
  (one instanceof HTMLInputElement && /^(text|search|tel|url|email|password|number)$/.test(one.type)) || one instanceof HTMLTextAreaElement;

/** Focus inside of an element with a shadow. */
function innermost(one: Element): Element {
  let at = one;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** As if it had just been typed. */
function write(field: TextField, sign: string): void {
  if (field.readOnly || field.disabled) return;
  const before = field.value;
  if (field.selectionStart === null || field.selectionEnd === null) field.value = before + sign;
  else field.setRangeText(sign, field.selectionStart, field.selectionEnd, 'end');
  if (field.maxLength >= 0 && field.value.length > field.maxLength) field.value = before;
  else field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: sign, inputType: 'insertText' }));
}
