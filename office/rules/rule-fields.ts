import { officeRulesWords } from '../../shared/i18n/office-rules.ts';
import type { System } from '../../shared/settings.ts';
import type { RuleAbout, RuleValue } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import type { Field, Values } from '../editing/field.ts';

export const systemName = (systems: readonly System[], slug: string, language: Lang): string => {
  const found = systems.find((one) => one.slug === slug);
  return (language === 'en' ? found?.name_en : found?.name_zh) ?? slug;
};

/** A rule in one line. What no regulation says in English has the sentence of its effect, or its Chinese. */
export function titleOf(row: Values, language: Lang): string {
  const text = String(row['text_zh']);
  return language === 'en' ? String(row['text_en'] ?? text) : text;
}

/** A value as it is read: 2 分钟, 是, 8:30-12:00. */
export function saidOf(value: RuleValue | null, unit: string, language: Lang): string {
  const words = officeRulesWords[language];
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : language === 'en' ? 'No' : '否';
  if (Array.isArray(value)) return value.join(language === 'en' ? ', ' : '、');
  return typeof value === 'number' ? `${value} ${words.unit(unit)}`.trim() : words.option(String(value));
}

/** The form of a rule: its number as it may be, and its sentence. */
export function fieldsOf(row: Values, about: RuleAbout | undefined, language: Lang): readonly Field[] {
  const words = officeRulesWords[language];
  const unit = words.unit(String(row['unit']));
  const text: Field = { is: 'text', name: 'text_zh', label: words.text, rows: 2, max: 400, help: words.textHelp, wide: true };
  const range = about?.range;
  const help = range ? [words.range(range)].filter(Boolean).map((said) => `${words.rangeLabel}：${said}`)[0] : undefined;
  const any = { name: 'value', label: words.value, ...(help ? { help } : {}) };
  switch (range?.is) {
    case 'number':
      return [
        {
          ...any,
          is: 'number',
          unit,
          step: range.whole ? 1 : 'any',
          ...(range.least === null ? {} : { min: range.least }),
          ...(range.most === null ? {} : { max: range.most }),
        },
        text,
      ];
    case 'choice':
      return [{ ...any, is: 'choice', options: range.options.map((value) => ({ value, label: words.option(value) })) }, text];
    case 'yes':
      return [{ ...any, is: 'yes', label: words.yes }, text];
    case 'list':
      return [{ ...any, is: 'lines' }, text];
    case 'text':
      return [{ ...any, is: 'text', max: 60 }, text];
    case undefined:
      return [];
  }
}
