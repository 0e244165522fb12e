import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { common } from '../../shared/i18n/common.ts';
import { officeRulesWords } from '../../shared/i18n/office-rules.ts';
import { personName } from '../../shared/i18n/person-name.ts';
import type { Rules } from '../../shared/settings.ts';
import { localTime } from '../../shared/time.ts';
import type { RuleAbout, RuleChange, RuleValue } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { base } from '../../ui/base.ts';
import { parts } from '../parts.ts';
import { saidOf } from './rule-fields.ts';

type Rule = Rules[number];

/** What there is to know of a rule beside its number. It tells `rule-value` when the value at first is wanted back. */
@customElement('rule-facts')
export class RuleFacts extends LitElement {
  @property() language: Lang = 'zh-CN';
  @property({ attribute: false }) rule?: Rule;
  @property({ attribute: false }) about?: RuleAbout;
  @property() system = '';
  /** The hall's time zone. */
  @property() zone = 'Asia/Shanghai';
  @property({ attribute: false }) changes: readonly RuleChange[] | null = null;

  static override styles = [
    base,
    parts,
    css`
      :host { display: grid; gap: 16px; }
      dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 8px 16px; }
      dt { color: var(--ink-2); }
      dd { overflow-wrap: anywhere; }
      .effect { background: var(--blue-50); border-radius: 10px; padding: 10px 14px; }
      ol { display: grid; gap: 8px; }
      li { border-top: 1px solid var(--line); padding-top: 8px; }
      li b { font-weight: 700; }
      small { display: block; font-size: 14px; color: var(--ink-2); }
      h3 { font-size: 17px; font-weight: 700; }
    `,
  ];

  override render() {
    const { rule, about, language } = this;
    if (!rule || !about) return nothing;
    const words = officeRulesWords[language];
    const effects: Readonly<Record<string, string>> = words.effect;
    const effect = effects[rule.key];
    const source =
      rule.kind === 'seed'
        ? `${words.seed(this.system)}${common[language].comma}${words.file(rule.source)}`
        : words.assumption(rule.source);
    return html`<p class="effect">${about.acts ? words.actsLong : words.toldLong}${effect ? html`<br />${effect}` : nothing}</p>
      <dl>
        <dt>${words.source}</dt><dd>${source}</dd>
        <dt>${words.usual}</dt><dd>${this.usual(rule, about)}</dd>
      </dl>
      <section>
        <h3>${words.history}</h3>
        ${
          this.changes === null
            ? html`<p class="soft">${words.fetching}</p>`
            : this.changes.length === 0
              ? html`<p class="soft">${words.never}</p>`
              : html`<ol>${this.changes.map((one) => this.change(one, rule.unit))}</ol>`
        }
      </section>`;
  }

  private usual(rule: Rule, { usual }: RuleAbout) {
    const words = officeRulesWords[this.language];
    if (usual === null) return words.noUsual;
    if (JSON.stringify(usual) === JSON.stringify(rule.value)) return words.isUsual;
    return html`<button type="button" class="btn" @click=${() => this.back(usual)}>${words.reset(saidOf(usual, rule.unit, this.language))}</button>`;
  }

  private change({ at, by, byName, why, before, after }: RuleChange, unit: string) {
    const { language } = this;
    const words = officeRulesWords[language];
    const then = localTime(Date.parse(at), this.zone);
    const who = byName ? personName(language, { id: by, name: byName }) : by === 'file' ? words.file_ : (by ?? '');
    return html`<li><b>${words.changed(saidOf(before, unit, language), saidOf(after, unit, language))}</b>　${why ?? words.noWhy}
      <small>${words.by(who, `${common[language].date(then.day)} ${then.clock}`)}</small></li>`;
  }

  private back(value: RuleValue): void {
    this.dispatchEvent(new CustomEvent<RuleValue>('rule-value', { detail: value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rule-facts': RuleFacts;
  }
}
