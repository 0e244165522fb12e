import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import type { PictureRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { modal } from '../editing/modal.ts';
import { parts } from '../parts.ts';

export type PictureWish = { do: 'upload'; file: File; into: PostPictures } | { do: 'remove'; picture: string };

/** The pictures of a post in their order, and the hall's whole folder to choose from. Tells `pictures-change`; only the page uploads. */
@customElement('post-pictures')
export class PostPictures extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) chosen: readonly string[] = [];
  /** Null: not fetched yet. */
  @property({ attribute: false }) all: readonly PictureRow[] | null = null;
  /** What came of the last wish. */
  @property() said = '';
  @state() busy = false;
  @state() private sure = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  static override styles = [
    base,
    parts,
    modal,
    css`
      :host { display: grid; gap: 10px; }
      .row { display: flex; flex-wrap: wrap; gap: 10px; }
      figure { width: 152px; display: grid; gap: 6px; align-content: start; font-size: 14px; }
      img { width: 152px; height: 86px; object-fit: contain; background: var(--mute); border-radius: 8px; }
      figcaption { overflow-wrap: anywhere; color: var(--ink-2); }
      .keys { display: flex; flex-wrap: wrap; gap: 4px; }
      .small { min-height: 32px; padding: 0 10px; font-size: 14px; font-weight: 400; }
      .up { display: grid; gap: 6px; }
      .up input { padding: 9px 12px; }
      .said { color: var(--verm); }
    `,
  ];

  override render() {
    const words = officePostsWords[this.language];
    return html`${this.chosen.length > 0 ? html`<div class="row">${this.chosen.map((name, nth) => this.inUse(name, nth))}</div>` : nothing}
      <p><button type="button" class="btn" @click=${() => this.dialog.showModal()}>${words.pick}</button></p>
      <dialog aria-label=${words.library}>
        <h2>${words.library}</h2>
        <div class="up"><label>${words.upload}<input type="file" accept=".png,.jpg,.jpeg,.webp" ?disabled=${this.busy} @change=${this.upload} /></label>
          <p class="soft">${words.uploadHow}</p><p class="said" role="status">${this.busy ? words.uploading : this.said}</p></div>
        <div class="scroll"><div class="row">${this.all?.length === 0 ? html`<p>${words.noPictures}</p>` : this.all?.map((one) => this.there(one))}</div></div>
        <footer><button type="button" class="btn p" @click=${() => this.dialog.close()}>${words.done}</button></footer>
      </dialog>`;
  }

  private inUse(name: string, nth: number): TemplateResult {
    const words = officePostsWords[this.language];
    return html`<figure><img src=${`/pictures/${encodeURIComponent(name)}`} alt="" /><figcaption>${name}</figcaption>
      <div class="keys">${nth > 0 ? html`<button type="button" class="btn small" aria-label=${`${words.earlier} ${name}`} @click=${() => this.put(moved(this.chosen, nth))}>${words.earlier}</button>` : nothing}
        <button type="button" class="btn small" aria-label=${`${words.takeAway} ${name}`} @click=${() => this.put(this.chosen.filter((one) => one !== name))}>${words.takeAway}</button></div></figure>`;
  }

  private there({ picture, address, width, height, bytes, uses }: PictureRow): TemplateResult {
    const words = officePostsWords[this.language];
    const isChosen = this.chosen.includes(picture);
    const names = uses.map(({ name, nameEn }) => (this.language === 'en' ? nameEn : name)).join('、');
    return html`<figure><img src=${address} alt="" loading="lazy" />
      <figcaption>${picture}<br />${words.dots(width, height, Math.max(1, Math.round(bytes / 1000)))}${names ? html`<br />${words.usedBy(names)}` : nothing}</figcaption>
      <div class="keys"><button type="button" class="btn small" aria-label=${`${isChosen ? words.used : words.use} ${picture}`} ?disabled=${isChosen} @click=${() => this.put([...this.chosen, picture])}>${isChosen ? words.used : words.use}</button>
        ${uses.length === 0 && !isChosen ? html`<button type="button" class="btn small ${this.sure === picture ? 'sure' : ''}" aria-label=${`${words.remove} ${picture}`} @click=${() => this.drop(picture)}>${this.sure === picture ? words.removeSure : words.remove}</button>` : nothing}</div></figure>`;
  }

  /** It is in the hall's folder now: it stands in this post at once. */
  take(picture: string): void {
    this.put([...this.chosen, picture]);
  }

  private drop(picture: string): void {
    if (this.sure === picture) this.wish({ do: 'remove', picture });
    this.sure = this.sure === picture ? '' : picture;
  }

  private upload = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (file) this.wish({ do: 'upload', file, into: this });
  };

  private put(next: readonly string[]): void {
    this.chosen = next;
    this.dispatchEvent(new CustomEvent('pictures-change', { detail: next }));
  }

  private wish(detail: PictureWish): void {
    this.dispatchEvent(new CustomEvent<PictureWish>('picture-wish', { detail, bubbles: true, composed: true }));
  }
}

const moved = (names: readonly string[], nth: number): readonly string[] => {
  const next = [...names];
  next.splice(nth - 1, 0, ...next.splice(nth, 1));
  return next;
};

declare global {
  interface HTMLElementTagNameMap {
    'post-pictures': PostPictures;
  }
}
