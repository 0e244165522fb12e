import { css, html, type TemplateResult } from 'lit';

/** A photo once it is all here; until then, and where there is none, the surname. */
export const face = (photo: string | null, sign: string, here: ReadonlySet<string>): TemplateResult =>
  photo !== null && here.has(photo)
    ? html`<img class="face" src=${photo} alt="" />`
    : html`<span class="face serif initial" aria-hidden="true">${sign}</span>`;

export const faceStyle = css`
  .face { display: grid; place-items: center; border-radius: 0.875rem; background: var(--blue-50); color: var(--blue-7); box-shadow: inset 0 0 0 0.125rem var(--line);
    line-height: 1; object-fit: cover; object-position: 50% 25%; flex: none; }
`;
