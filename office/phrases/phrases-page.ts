import '../editing/form-fields.ts';
import '../editing/rows-editor.ts';
import '../editing/save-bar.ts';
import '../page-body.ts';
import '../page-tabs.ts';
import './phrase-example.ts';
import { html, type TemplateResult } from 'lit';
import { officePhrasesWords } from '../../shared/i18n/office-phrases.ts';
import type { Hall, Phrases } from '../../shared/settings.ts';
import { openDraft } from '../editing/draft.ts';
import { below, type Field, type Values } from '../editing/field.ts';
import type { FormChange } from '../editing/form-fields.ts';
import type { RowsChange } from '../editing/rows-editor.ts';
import type { Office, OpenedPage } from '../page.ts';
import { courtesyFields, ratingFields, sentenceFields, soundFields } from './phrase-fields.ts';

const TABS = ['voice', 'rating', 'courtesy', 'sound'] as const;
type Tab = (typeof TABS)[number];

/** 语音与用语: what the hall says, and how it sounds. In the address: `#phrases/<id>` of a sentence, or the name of another part. */
export default function open(office: Office): OpenedPage {
  const phrases = openDraft<Phrases>(office, 'phrases');
  const hall = openDraft<Hall>(office, 'hall');

  const tabNow = (): Tab => TABS.find((one) => one === office.rest()) ?? 'voice';

  function sentences(now: Phrases): TemplateResult {
    const language = office.language();
    const words = officePhrasesWords[language];
    const found = now.voice.findIndex(({ id }) => id === office.rest());
    const picked = found < 0 ? 0 : found;
    const row = now.voice[picked];
    return html`<rows-editor fixed label=${words.list} .language=${language} .rows=${now.voice} .errors=${below(phrases.view.errors, 'voice')} .picked=${picked}
      .look=${(one: Values) => ({ title: words.names[String(one['id'])] ?? String(one['id']), note: String(one[language === 'en' ? 'en' : 'zh']) })}
      .fields=${(one: Values) => sentenceFields(one, language)}
      @row-pick=${({ detail }: CustomEvent<number>) => office.turn('phrases', now.voice[detail]?.id ?? '')}
      @rows-change=${({ detail }: CustomEvent<RowsChange>) => phrases.change({ ...now, voice: detail.rows as Phrases['voice'] }, detail.step)}>
      ${row ? html`<phrase-example slot="after" .language=${language} .zh=${row.zh} .en=${row.en} .one=${hall.saved?.voice.one ?? '幺'}></phrase-example>` : ''}
    </rows-editor>`;
  }

  function form<T>(draft: ReturnType<typeof openDraft<T>>, fields: readonly Field[]): TemplateResult {
    return html`<page-card><form-fields .language=${office.language()} .fields=${fields} .value=${(draft.now ?? {}) as Values} .errors=${draft.view.errors}
      @form-change=${({ detail }: CustomEvent<FormChange>) => draft.change(detail.value as T, detail.field)}></form-fields></page-card>`;
  }

  function body(tab: Tab): TemplateResult | string {
    const language = office.language();
    switch (tab) {
      case 'voice':
        return phrases.now ? sentences(phrases.now) : '';
      case 'rating':
        return form(phrases, ratingFields(language));
      case 'courtesy':
        return form(phrases, courtesyFields(language));
      case 'sound': {
        const zones = (hall.now?.zones ?? []).map(({ code, name_zh, name_en }) => ({
          value: code,
          label: language === 'en' ? name_en : name_zh,
        }));
        return form(hall, soundFields(zones, language));
      }
    }
  }

  void phrases.load();
  void hall.load();
  return {
    draw() {
      const language = office.language();
      const words = officePhrasesWords[language];
      const tab = tabNow();
      const draft = tab === 'sound' ? hall : phrases;
      return html`<page-body ?form=${tab !== 'voice'}>
          <page-tabs slot="head" label=${words.tabsLabel} .tabs=${TABS.map((id) => ({ id, label: words.tabs[id] }))} .picked=${tab}
            @tab-pick=${({ detail }: CustomEvent<Tab>) => office.turn('phrases', detail === 'voice' ? '' : detail)}></page-tabs>
          ${body(tab)}
        </page-body>
        <save-bar .language=${language} .view=${draft.view} @draft-wish=${draft.heed}></save-bar>`;
    },
    unsaved: () => phrases.view.dirty || hall.view.dirty,
  };
}
