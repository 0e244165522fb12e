import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import type { Clock, Day, Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import type { DraftView, DraftWish } from '../editing/draft.ts';
import type { Values } from '../editing/field.ts';
import '../editing/rows-editor.ts';
import type { RowLook } from '../editing/rows-editor.ts';
import '../editing/save-bar.ts';
import type { PreviewAsk } from '../preview/preview-asks.ts';
import '../preview/preview-frame.ts';
import { type Around, type PostDraft, postFields } from './post-fields.ts';
import { previewSizes } from './post-glasses.ts';
import { freshPost, showable, stateOf } from './post-state.ts';

const shown = new WeakMap<PostDraft, { posts: readonly PostDraft[] }>(); // the same post is the same preview

/** The posts of the hall, the form of one, and how it looks on each of the hall's glasses. */
@customElement('posts-desk')
export class PostsDesk extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) posts: readonly PostDraft[] = [];
  @property({ attribute: false }) view?: DraftView;
  @property({ type: Number }) picked: number | null = null;
  @property({ attribute: false }) around?: Around;
  @property({ attribute: false }) now: { readonly day: Day; readonly clock: Clock } | null = null;
  @property({ attribute: false }) ask?: PreviewAsk;

  static override styles = [
    base,
    css`
      :host { display: grid; grid-template-rows: 1fr auto; min-height: 100%; }
      rows-editor { padding: 20px 24px; }
    `,
  ];

  override render() {
    const { language, posts, view, picked, around } = this;
    if (!around) return nothing;
    const post = picked === null ? undefined : posts[picked];
    const preview =
      post &&
      html`<preview-frame slot="preview" screen="display" place="board" calls at=${`post/${post.slug}`} .documents=${previewed(post)} .ask=${this.ask}
        .sizes=${previewSizes(around.zones, language, post)} .language=${language}></preview-frame>`;
    return html`<rows-editor .language=${language} .label=${officePostsWords[language].label} .rows=${posts as readonly Values[]} .errors=${view?.errors ?? []} .picked=${picked} ordered
        .look=${this.look} .fields=${(row: Values) => postFields(row as PostDraft, around)} .fresh=${this.fresh}>${preview ?? nothing}</rows-editor>
      <save-bar .language=${language} .view=${view} @draft-wish=${this.pass}></save-bar>`;
  }

  /** Saving, undoing and what else the bar at the foot can: the page does it. */
  private pass = (event: CustomEvent<DraftWish>): void => {
    this.dispatchEvent(new CustomEvent<DraftWish>('posts-save', { detail: event.detail }));
  };

  private look = (row: Values): RowLook => {
    const post = row as PostDraft;
    const { states, kinds, zonesOnly, newName } = officePostsWords[this.language];
    const state = stateOf(post, this.now);
    const mark = state === 'later' ? states.later(post.from ?? '') : states[state];
    const title = (this.language === 'en' ? post.name_en : post.name_zh) || newName;
    const note = [kinds[post.kind ?? 'rule'], ...(post.zones?.length ? [zonesOnly(post.zones.join('、'))] : [])].join(' · ');
    return { title, note, mark };
  };

  private fresh = (all: readonly Values[]): Values => freshPost(all as readonly PostDraft[], this.now?.day ?? null) as Values;
}

function previewed(post: PostDraft): { posts: readonly PostDraft[] } {
  const known = shown.get(post) ?? { posts: [showable(post)] };
  shown.set(post, known);
  return known;
}

declare global {
  interface HTMLElementTagNameMap {
    'posts-desk': PostsDesk;
  }
}
