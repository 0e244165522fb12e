import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import type { Post } from '../../shared/settings.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';

type Beginning = (typeof officePostsWords)['zh-CN']['beginnings'][number];
export type PostKey = { do: 'publish' | 'withdraw' } | { do: 'begin'; beginning: Beginning };

/** What is done with a whole post: begun from a pattern, published, withdrawn. */
@customElement('post-keys')
export class PostKeys extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) post: Partial<Post> = {};
  @property({ type: Boolean }) busy = false;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 12px; }
      .row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
      .soft { font-size: 14px; }
    `,
  ];

  override render() {
    const words = officePostsWords[this.language];
    const { post, busy } = this;
    const isEmpty = !post.lines_zh?.length && !post.name_zh;
    return html`${isEmpty ? html`<div class="row" role="group" aria-label=${words.begin}><b>${words.begin}</b>${words.beginnings.map((beginning) => html`<button type="button" class="btn" @click=${() => this.tell({ do: 'begin', beginning })}>${beginning.name}</button>`)}</div>` : nothing}
      <div class="row">${
        post.draft
          ? html`<button type="button" class="btn p" ?disabled=${busy} @click=${() => this.tell({ do: 'publish' })}>${words.publish}</button><span class="soft">${words.publishHow}</span>`
          : html`<button type="button" class="btn" ?disabled=${busy} @click=${() => this.tell({ do: 'withdraw' })}>${words.withdraw}</button><span class="soft">${words.withdrawHow}</span>`
      }</div>`;
  }

  private tell(detail: PostKey): void {
    this.dispatchEvent(new CustomEvent<PostKey>('post-key', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'post-keys': PostKeys;
  }
}
