import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { consoleWords } from '../shared/i18n/console.ts';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { icon } from '../ui/icons.ts';
import { ACTS } from './console.ts';
import { ASIDES, COMMANDS, type Command, DEFAULT_KEYS, type KeyMap } from './keys.ts';
import { keyName, mayBeKey, withKey } from './own-keys.ts';
import { parts } from './parts.ts';
import { wish } from './state.ts';

/** Which key does what, read off the same table that the keyboard is; each can be changed or switched off. */
@customElement('keys-sheet')
export class KeysSheet extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) keys: KeyMap = DEFAULT_KEYS;
  @property({ type: Boolean }) maySmall = false;
  @state() private asking: Command | null = null;
  @state() private why = '';

  static override styles = [
    base,
    parts,
    css`
      p { color: var(--ink-2); margin-bottom: 8px; }
      .foot { display: flex; gap: 8px; justify-content: space-between; margin: 0; }
      .why { color: var(--verm); font-weight: 700; }
      ul { display: grid; gap: 2px 24px; }
      @media (min-width: 560px) { ul { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
      li { display: grid; grid-template-columns: minmax(44px, auto) minmax(0, 1fr) auto; gap: 8px; align-items: center; min-height: 34px; line-height: 1.25; }
      .set { min-width: 40px; height: 30px; padding: 0 10px; border: 1px solid var(--edge); border-radius: 8px; font-weight: 700; justify-self: start; white-space: nowrap; }
      .set:hover { border-color: var(--blue-6); color: var(--blue-7); }
      .set.asking { background: var(--amber-50); border-color: var(--ink); }
      .set.none { font-weight: 400; color: var(--ink-2); }
      .off { color: var(--blue-7); min-width: 32px; height: 30px; font-size: 14px; }
      .pad { display: flex; gap: 10px; align-items: start; margin: 10px 0; line-height: 22px; }
      .pad input { width: 20px; height: 20px; flex: none; accent-color: var(--blue-7); }
      .pad small { display: block; font-size: 14px; color: var(--ink-2); }
      kbd { justify-self: start; }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const own = consoleWords[this.language];
    return html`<p>${words.keysHow} ${own.keysOwn}</p>
      ${this.why ? html`<p class="why" role="alert">${this.why}</p>` : nothing}
      <ul>
        ${COMMANDS.filter((one) => one !== 'small' || this.maySmall).map((one) => this.row(one))}
        <li><kbd>Enter</kbd><span>${words.keysEnter}</span></li>
        <li><kbd>Esc</kbd><span>${words.keysEsc}</span></li>
        <li><kbd>?</kbd><span>${words.keysHelp}</span></li>
      </ul>
      <label class="pad"><input type="checkbox" .checked=${this.keys.pad} @change=${this.turnPad}><span>${own.keysPad}<small>${own.keysPadHow}</small></span></label>
      <p class="foot"><button class="btn sm" @click=${() => this.set(DEFAULT_KEYS)}>${own.keysReset}</button>
        <button class="btn sm" lang=${this.language === 'en' ? 'zh-CN' : 'en'} @click=${() => wish(this, { do: 'language' })}>${icon('globe')}${words.otherLang}</button></p>`;
  }

  private row(command: Command) {
    const own = consoleWords[this.language];
    const code = this.keys.of[command];
    const key = keyName(code, staffWords[this.language].space);
    const what = this.what(command);
    const asking = this.asking === command;
    return html`<li>
      <button class="set ${asking ? 'asking' : ''} ${key ? '' : 'none'}" aria-label=${own.keysMeans(key || own.keysNone, what)} @click=${() => this.ask(command)} @keydown=${(event: KeyboardEvent) => this.take(event, command)}>
        ${asking ? own.keysPress : key || own.keysNone}</button>
      <span>${what}</span>
      ${code === null ? html`<span></span>` : html`<button class="off" aria-label=${own.keysSwitchOff(what)} @click=${() => this.set(withKey(this.keys, command, null))}>${own.keysOff}</button>`}
    </li>`;
  }

  private what(command: Command): string {
    const { act, keysMain } = staffWords[this.language];
    const deed = ACTS.find((one) => one === command);
    if (deed === 'main') return keysMain;
    if (deed === 'pause') return `${act.pause} / ${act.resume}`;
    if (deed) return act[deed];
    const aside = ASIDES.find((one) => one === command);
    return aside ? consoleWords[this.language].aside[aside] : '';
  }

  private ask(command: Command) {
    this.why = '';
    this.asking = this.asking === command ? null : command;
  }

  /** The next key on the button that asks is the new one. */
  private take(event: KeyboardEvent, command: Command) {
    if (this.asking !== command || event.code === 'Tab' || /^(Shift|Control|Alt|Meta)/.test(event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Escape') {
      this.asking = null;
      return;
    }
    if (!mayBeKey(event.code) || event.ctrlKey || event.altKey || event.metaKey) {
      this.why = consoleWords[this.language].keysTaken(keyName(event.code, staffWords[this.language].space));
      return;
    }
    this.why = '';
    this.asking = null;
    this.set(withKey(this.keys, command, event.code));
  }

  private turnPad = (event: Event) => this.set({ ...this.keys, pad: (event.target as HTMLInputElement).checked });

  private set(keys: KeyMap) {
    wish(this, { do: 'keys', keys });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keys-sheet': KeysSheet;
  }
}
