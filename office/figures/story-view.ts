import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { icon } from '../../ui/icons.ts';
import '../journal/ticket-story.ts';
import { parts } from '../parts.ts';
import type { FiguresShown } from './figures-state.ts';
import { figuresWish } from './figures-wish.ts';

/** One ticket's story, and the way back to the list it was found in. */
@customElement('story-view')
export class StoryView extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) shown?: FiguresShown;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; }
      header { display: flex; align-items: center; gap: 18px; }
      h2 { font-size: 22px; line-height: 32px; }
      a.btn { text-decoration: none; color: inherit; }
      .none { display: grid; place-items: center; gap: 12px; padding: 72px 24px; text-align: center; }
      @media print { .btn { display: none; } }
    `,
  ];

  override render() {
    const { shown } = this;
    if (shown?.at.is !== 'story') return nothing;
    const words = officeFiguresWords[this.language].story;
    const { day, number } = shown.at.story;
    return html`<header><a class="btn" href="#figures/${shown.at.back}">${icon('left')}${words.back}</a>${shown.story.is === 'here' ? nothing : html`<h2>${words.title(number, officeFiguresWords[this.language].day(day))}</h2>`}</header>
      ${this.told(shown)}`;
  }

  private told({ story, timezone, names }: FiguresShown): TemplateResult {
    const words = officeFiguresWords[this.language];
    if (story.is === 'here')
      return html`<ticket-story .language=${this.language} .story=${story.what} .zone=${timezone} .queueName=${names.queue} .matterName=${names.matter}></ticket-story>`;
    if (story.is === 'coming') return html`<p class="none" role="status">${words.story.coming}</p>`;
    if (story.is === 'missing') return html`<p class="none" role="alert">${words.story.missing}</p>`;
    return html`<div class="none" role="alert"><p>${story.is === 'offline' ? words.offlineNothing : words.story.failed}</p>
      <button type="button" class="btn p" @click=${() => figuresWish(this, { do: 'again' })}>${words.again}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'story-view': StoryView;
  }
}
