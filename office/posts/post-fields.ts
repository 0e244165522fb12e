import { html, type TemplateResult } from 'lit';
import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import type { Post } from '../../shared/settings.ts';
import type { BoardView, PictureRow } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import type { Field, Option, Values } from '../editing/field.ts';
import './post-keys.ts';
import './post-pictures.ts';

/** A post as it is being written: fields may be missing. */
export type PostDraft = Partial<Post>;

export type Around = {
  readonly language: Lang;
  readonly zones: BoardView['zones'];
  readonly systems: readonly Option[];
  /** The hall's pictures; null: not fetched yet. */
  readonly pictures: readonly PictureRow[] | null;
  /** What came of the last wish for a picture. */
  readonly said: string;
  readonly busy: boolean;
};

/** The form of one post. */
export function postFields(post: PostDraft, { language, zones, systems, pictures, said, busy }: Around): readonly Field[] {
  const words = officePostsWords[language];
  const older: readonly Field[] =
    (post.full_zh?.length ?? 0) + (post.full_en?.length ?? 0) === 0
      ? []
      : [
          { is: 'lines', name: 'full_zh', label: words.full, rows: 5 },
          { is: 'lines', name: 'full_en', label: words.fullEn, rows: 4 },
        ];
  return [
    {
      is: 'own',
      name: 'draft',
      label: words.state,
      draw: () => html`<post-keys .language=${language} .post=${post} .busy=${busy}></post-keys>`,
    },
    { is: 'heading', name: 'on', label: words.onBoard },
    {
      is: 'choice',
      name: 'kind',
      label: words.kind,
      options: (['notice', 'rule'] as const).map((value) => ({ value, label: words.kinds[value] })),
    },
    { is: 'text', name: 'name_zh', label: words.name, max: 60, wide: true },
    { is: 'lines', name: 'lines_zh', label: words.lines, rows: 5, help: words.linesHow },
    { is: 'text', name: 'name_en', label: words.nameEn, max: 120, wide: true },
    { is: 'text', name: 'summary_en', label: words.summaryEn, rows: 3, max: 2000 },
    {
      is: 'own',
      name: 'pictures',
      label: words.pictures,
      help: words.picturesHow,
      draw: (value, change) =>
        html`<post-pictures .language=${language} .chosen=${(value ?? []) as readonly string[]} .all=${pictures} .said=${said}
          @pictures-change=${(event: CustomEvent<readonly string[]>) => change(event.detail)}></post-pictures>`,
    },
    { is: 'heading', name: 'when', label: words.when },
    { is: 'day', name: 'from', label: words.from, empty: 'missing' },
    { is: 'day', name: 'until', label: words.until, empty: 'missing' },
    { is: 'own', name: 'hours', label: words.hours, draw: (value, change) => hoursOf(value, change, language) },
    {
      is: 'many',
      name: 'zones',
      label: words.zones,
      help: words.zonesHow,
      options: zones.map(({ code, name, nameEn }) => ({ value: code, label: language === 'en' ? nameEn : name })),
    },
    {
      is: 'own',
      name: 'priority',
      label: words.priority,
      draw: (value, change) =>
        html`<select aria-label=${words.priority} @change=${(event: Event) => change(Number((event.target as HTMLSelectElement).value))}>
          ${words.priorities.map((label, nth) => html`<option value=${nth} ?selected=${nth === (value ?? 0)}>${label}</option>`)}</select>`,
    },
    { is: 'number', name: 'display_seconds', label: words.seconds, unit: words.second, min: 5, max: 120 },
    { is: 'heading', name: 'whole', label: words.whole, help: words.wholeHow },
    { is: 'text', name: 'body_zh', label: words.body, rows: 8, max: 20_000, empty: 'missing' },
    { is: 'text', name: 'body_en', label: words.bodyEn, rows: 6, max: 40_000, empty: 'missing' },
    ...older,
    { is: 'heading', name: 'more', label: words.more },
    { is: 'text', name: 'slug', label: words.slug, help: words.slugHow, max: 40 },
    { is: 'yes', name: 'core', label: words.core },
    ...(systems.length > 0 ? [systemsOf(post, systems, language)] : []),
  ];
}

/** Two clocks that are there together or not at all: while one of them is missing it stays on the page alone. */
function hoursOf(value: unknown, change: (next: unknown) => void, language: Lang): TemplateResult {
  const words = officePostsWords[language];
  const { from = '', to = '' } = (value ?? {}) as Values as { from?: string; to?: string };
  const put = (next: { from: string; to: string }) => change(next.from === '' && next.to === '' ? undefined : next);
  const field = (label: string, now: string, write: (clock: string) => void) =>
    html`<label>${label}<input type="time" .value=${now} @input=${(event: Event) => write((event.target as HTMLInputElement).value)} /></label>`;
  return html`<div class="ticks">${field(words.hoursFrom, from, (clock) => put({ from: clock, to }))}${field(words.hoursTo, to, (clock) => put({ from, to: clock }))}</div>`;
}

/** There are dozens of them and a post belongs to one or two: the list opens when it is wanted. */
function systemsOf({ systems: own = [] }: PostDraft, options: readonly Option[], language: Lang): Field {
  const words = officePostsWords[language];
  const named = options.filter(({ value }) => own.includes(value)).map(({ label }) => label);
  return {
    is: 'own',
    name: 'systems',
    label: words.systems,
    draw: (_value, change) =>
      html`<details><summary>${named.length > 0 ? named.join('、') : words.noSystems}</summary><div class="ticks">${options.map(
        ({ value, label }) =>
          html`<label class="tick"><input type="checkbox" .checked=${own.includes(value)} @change=${() => change(own.includes(value) ? own.filter((one) => one !== value) : [...own, value])} />${label}</label>`,
      )}</div></details>`,
  };
}
