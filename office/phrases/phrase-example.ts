import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { officePhrasesWords } from '../../shared/i18n/office-phrases.ts';
import { exampleOf } from '../../shared/phrase-slots.ts';
import type { Lang } from '../../shared/words.ts';
import { reader } from '../../ui/aloud.ts';
import { base } from '../../ui/base.ts';
import { browserVoice } from '../../ui/browser-voice.ts';
import { serverVoice } from '../../ui/server-voice.ts';
import { parts } from '../parts.ts';

type Heard = '' | 'saying' | 'said' | 'unheard';

/** A sentence as a citizen sees it and hears it, and a key that says it: the server's voice, or this browser's. */
@customElement('phrase-example')
export class PhraseExample extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property() zh = '';
  @property() en = '';
  /** How the hall reads a 1. */
  @property() one: '幺' | '一' = '幺';
  @state() private heard: Heard = '';
  private readonly voice = reader([serverVoice(), browserVoice()]);

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; border-top: 1px solid var(--line); padding-top: 16px; }
      dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px 16px; }
      dt { color: var(--ink-2); }
      .keys { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.voice.stop();
  }

  override render() {
    const words = officePhrasesWords[this.language];
    const [zh, en] = [exampleOf(this.zh, 'zh-CN', this.one), exampleOf(this.en, 'en', this.one)];
    return html`<dl>
        <dt>${words.seen}</dt><dd lang="zh-CN">${zh.caption}</dd>
        <dt>${words.heard}</dt><dd lang="zh-CN">${zh.say}</dd>
        <dt>${words.en}</dt><dd lang="en">${en.caption}</dd>
      </dl>
      <div class="keys">
        <button type="button" class="btn" @click=${() => this.say(zh.say, 'zh-CN')}>${words.listen}</button>
        <button type="button" class="btn" @click=${() => this.say(en.say, 'en')}>${words.listenEn}</button>
        ${this.heard === 'saying' ? html`<button type="button" class="btn" @click=${() => this.voice.stop()}>${words.stop}</button>` : ''}
        <span role="status">${this.heard === '' ? '' : words[this.heard]}</span>
      </div>`;
  }

  private async say(text: string, lang: Lang): Promise<void> {
    this.heard = 'saying';
    const how = await this.voice.read([{ text }], lang);
    this.heard = how === 'read' ? 'said' : how === 'unheard' ? 'unheard' : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'phrase-example': PhraseExample;
  }
}
