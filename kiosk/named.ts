import { html, nothing, type TemplateResult } from 'lit';
import { nameIn } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';

/** A name in bold; one that is there only in Chinese says so to whoever reads the page aloud. */
export function named(of: Parameters<typeof nameIn>[0], language: KioskLang): TemplateResult {
  const name = nameIn(of, language);
  return html`<b class="name" dir="auto" lang=${name === of.name ? 'zh-CN' : nothing}>${name}</b>`;
}
