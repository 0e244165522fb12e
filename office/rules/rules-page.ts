import '../editing/rows-editor.ts';
import '../editing/save-bar.ts';
import '../page-body.ts';
import './rule-facts.ts';
import { html } from 'lit';
import { officeRulesWords } from '../../shared/i18n/office-rules.ts';
import type { Rules, System } from '../../shared/settings.ts';
import type { RuleAbout, RuleChange } from '../../shared/views.ts';
import { openDraft } from '../editing/draft.ts';
import type { Values } from '../editing/field.ts';
import type { RowsChange } from '../editing/rows-editor.ts';
import type { Office, OpenedPage } from '../page.ts';
import { fieldsOf, systemName, titleOf } from './rule-fields.ts';

/** 规则: every number of the hall's rules, where it is from, what it may be, who changed it and why. */
export default function open(office: Office): OpenedPage {
  const draft = openDraft<Rules>(office, 'rules');
  let about: ReadonlyMap<string, RuleAbout> = new Map();
  let systems: readonly System[] = [];
  let changes: { readonly key: string; readonly rows: readonly RuleChange[] | null } = { key: '', rows: null };

  async function load(): Promise<void> {
    const [told, named] = await Promise.all([
      office.ask<readonly RuleAbout[]>('GET', '/rules'),
      office.ask<readonly System[]>('GET', '/settings/systems'),
      draft.load(),
    ]);
    if (told.ok) about = new Map(told.body.map((one) => [one.key, one]));
    if (named.ok) systems = named.body;
    office.redraw();
    await fetchChanges();
  }

  const picked = (): number | null => {
    const nth = draft.now?.findIndex(({ key }) => key === office.rest()) ?? -1;
    return nth < 0 ? null : nth;
  };

  /** Who changed the rule that is picked; asked again after each saving. */
  async function fetchChanges(): Promise<void> {
    const key = office.rest();
    if (key === '') return;
    changes = { key, rows: changes.key === key ? changes.rows : null };
    office.redraw();
    const answer = await office.ask<readonly RuleChange[]>('GET', `/rules/${encodeURIComponent(key)}/changes`);
    if (office.rest() !== key) return;
    changes = { key, rows: answer.ok ? answer.body : [] };
    office.redraw();
  }

  async function save(why?: string): Promise<void> {
    if (await draft.save(why)) await fetchChanges();
  }

  void load();
  return {
    draw() {
      const language = office.language();
      const words = officeRulesWords[language];
      const rows = draft.now ?? [];
      const nth = picked();
      const rule = nth === null ? undefined : rows[nth];
      const set = (value: Rules[number]['value']) => draft.change(rows.map((one, at) => (at === nth ? { ...one, value } : one)));
      return html`<page-body>
          <rows-editor fixed label=${words.list} .language=${language} .rows=${rows} .errors=${draft.view.errors} .picked=${nth}
            .look=${(row: Values) => ({
              title: titleOf(row, language),
              note: systemName(systems, String(row['system']), language),
              mark: about.get(String(row['key']))?.acts ? words.acts : '',
            })}
            .fields=${(row: Values) => fieldsOf(row, about.get(String(row['key'])), language)}
            @row-pick=${({ detail }: CustomEvent<number>) => office.turn('rules', rows[detail]?.key ?? '')}
            @rows-change=${({ detail }: CustomEvent<RowsChange>) => draft.change(detail.rows as Rules, detail.step)}>
            ${
              rule
                ? html`<rule-facts slot="after" .language=${language} zone=${office.board()?.hall.timezone ?? 'Asia/Shanghai'} .rule=${rule} .about=${about.get(rule.key)} .system=${systemName(systems, rule.system, language)}
                  .changes=${changes.key === rule.key ? changes.rows : null} @rule-value=${({ detail }: CustomEvent<Rules[number]['value']>) => set(detail)}></rule-facts>`
                : ''
            }
          </rows-editor>
        </page-body>
        <save-bar why-must .language=${language} .view=${draft.view} @draft-wish=${(event: CustomEvent<{ do: string; why?: string }>) =>
          event.detail.do === 'save' ? void save(event.detail.why) : draft.heed(event as Parameters<typeof draft.heed>[0])}></save-bar>`;
    },
    came: () => void fetchChanges(),
    unsaved: () => draft.view.dirty,
  };
}
