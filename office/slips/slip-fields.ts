import { html, type TemplateResult } from 'lit';
import { officeSlipsWords } from '../../shared/i18n/office-slips.ts';
import type { PrinterKind } from '../../shared/settings.ts';
import type { Lang } from '../../shared/words.ts';
import type { Field, Values } from '../editing/field.ts';

const KINDS: readonly PrinterKind[] = ['escpos-tcp-text', 'escpos-tcp-raster', 'browser', 'file'];

/** What a hall may say on its slips, as a form over the document `hall`. */
export function slipFields(language: Lang): readonly Field[] {
  const words = officeSlipsWords[language];
  return [
    { is: 'heading', name: 'text', label: words.text, help: words.textHelp },
    { is: 'text', name: 'slip.foot_zh', label: words.footZh, max: 60, wide: true },
    { is: 'text', name: 'slip.foot_en', label: words.footEn, max: 120, wide: true },
    { is: 'yes', name: 'slip.qr', label: words.qr, wide: true },
  ];
}

export function printerFields(row: Values, language: Lang): readonly Field[] {
  const words = officeSlipsWords[language];
  const kind = String(row['kind']);
  return [
    { is: 'text', name: 'name', label: words.printerName, max: 40 },
    { is: 'text', name: 'id', label: words.id, max: 40 },
    { is: 'choice', name: 'kind', label: words.kind, options: KINDS.map((value) => ({ value, label: words.kinds[value] })), wide: true },
    {
      is: 'own',
      name: 'width',
      label: words.width,
      draw: (value, change) => widthKeys(value === 58 ? 58 : 80, change, language),
    },
    ...(kind.startsWith('escpos')
      ? ([
          { is: 'text', name: 'address', label: words.address, placeholder: '192.168.1.60:9100', empty: 'missing' },
          { is: 'yes', name: 'answers', label: words.answers, help: words.answersHelp },
        ] as const)
      : []),
    ...(kind === 'file' ? ([{ is: 'text', name: 'folder', label: words.folder, empty: 'missing', max: 40 }] as const) : []),
    { is: 'lines', name: 'devices', label: words.devices, help: words.devicesHelp },
  ];
}

function widthKeys(width: 58 | 80, change: (next: 58 | 80) => void, language: Lang): TemplateResult {
  const words = officeSlipsWords[language];
  return html`<div class="ticks">${([58, 80] as const).map(
    (mm) =>
      html`<label class="tick"><input type="radio" name="width" .checked=${mm === width} @change=${() => change(mm)} />${words.mm(String(mm))}</label>`,
  )}</div>`;
}
