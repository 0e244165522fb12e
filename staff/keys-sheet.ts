import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { staffWords } from '../shared/i18n/staff.ts';
import type { Lang } from '../shared/words.ts';
import { base } from '../ui/base.ts';
import { LETTERS } from './keys.ts';
import { parts } from './parts.ts';

/** Which key does what: read off the same table that the keyboard is. */
@customElement('keys-sheet')
export class KeysSheet extends LitElement {
  @property() language: Lang = 'zh-CN';

  static override styles = [
    base,
    parts,
    css`
      p { color: var(--ink-2); margin-bottom: 12px; }
      dl { display: grid; grid-template-columns: 72px 1fr; row-gap: 8px; align-items: center; line-height: 28px; }
      dt { display: flex; }
    `,
  ];

  override render() {
    const words = staffWords[this.language];
    const letters = Object.entries(LETTERS).map(([code, act]): [string, string] =>
      act === 'main'
        ? [words.space, words.keysMain]
        : [code.replace('Key', ''), act === 'pause' ? `${words.act.pause} / ${words.act.resume}` : words.act[act]],
    );
    const rows = [...letters, ['Enter', words.keysEnter], ['Esc', words.keysEsc], ['?', words.keysHelp]];
    return html`<p>${words.keysHow}</p><dl>${rows.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'keys-sheet': KeysSheet;
  }
}
