import { html, nothing, type TemplateResult } from 'lit';
import type { PostBlock, PostRun } from '../shared/views.ts';

/** The whole text of a post, part for part; nothing of it is markup that somebody has typed. */
export const drawBody = (blocks: readonly PostBlock[]): readonly TemplateResult[] => blocks.map(draw);

function draw(block: PostBlock): TemplateResult {
  switch (block.is) {
    case 'heading':
      return block.level === 2 ? html`<h2>${runsOf(block.runs)}</h2>` : html`<h3>${runsOf(block.runs)}</h3>`;
    case 'paragraph':
      return html`<p>${runsOf(block.runs)}</p>`;
    case 'list':
      return html`<ul class="items">${block.items.map(({ depth, runs }, nth) => {
        const number = block.items.slice(0, nth + 1).filter((one) => one.depth === depth).length;
        return html`<li class="d${depth} ${block.items[nth]?.ordered ? 'nr' : ''}">${block.items[nth]?.ordered ? html`<span>${number}.</span>` : nothing}<span>${runsOf(runs)}</span></li>`;
      })}</ul>`;
    case 'table':
      return html`<div class="table" tabindex="0" role="group"><table><thead><tr>${block.head.map((cell) => html`<th scope="col">${runsOf(cell)}</th>`)}</tr></thead>
        <tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${runsOf(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
    case 'line':
      return html`<hr />`;
  }
}

const runsOf = (runs: readonly PostRun[]) =>
  runs.map(({ text, strong, em, href }) => {
    if (text === '\n') return html`<br />`;
    const inner = em ? html`<em>${text}</em>` : html`${text}`;
    const said = strong ? html`<b>${inner}</b>` : inner;
    return href ? html`<a href=${href} rel="noopener noreferrer">${said}</a>` : said;
  });
