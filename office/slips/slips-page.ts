import '../editing/form-fields.ts';
import '../editing/rows-editor.ts';
import '../editing/save-bar.ts';
import '../page-body.ts';
import '../page-tabs.ts';
import './printer-now.ts';
import './slip-picture.ts';
import { html, type TemplateResult } from 'lit';
import { officeSlipsWords } from '../../shared/i18n/office-slips.ts';
import type { Hall, Printer } from '../../shared/settings.ts';
import type { DeviceRow, SlipPage } from '../../shared/views.ts';
import { openDraft } from '../editing/draft.ts';
import { below, type Values } from '../editing/field.ts';
import type { FormChange } from '../editing/form-fields.ts';
import type { RowsChange } from '../editing/rows-editor.ts';
import type { Office, OpenedPage } from '../page.ts';
import { printerFields, slipFields } from './slip-fields.ts';
import type { SlipWish } from './slip-picture.ts';

const TABS = ['slip', 'printers'] as const;
type Tab = (typeof TABS)[number];
const SOON = 250; // milliseconds without another letter before a slip is drawn anew

/** 小票与打印机: what stands on the slips, as they are printed, and the printers. In the address: `#slips`, `#slips/<printer>`. */
export default function open(office: Office): OpenedPage {
  const hall = openDraft<Hall>(office, 'hall');
  let devices: readonly DeviceRow[] = [];
  let wish: SlipWish = { what: 'ticket', width: '80', lang: office.language() };
  let picture: SlipPage | 'failed' | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said = '';

  const pickedPrinter = (): number | null => {
    const nth = (hall.now?.printers ?? []).findIndex(({ id }) => id === office.rest());
    return nth < 0 ? null : nth;
  };
  const tabNow = (): Tab => (office.rest() === '' ? 'slip' : 'printers');

  async function drawSlip(): Promise<void> {
    const slip = hall.now?.slip;
    if (!slip) return;
    const asked = wish;
    const foot = asked.lang === 'en' ? slip.foot_en : slip.foot_zh;
    const query = new URLSearchParams({ ...asked, foot, qr: slip.qr ? 'yes' : 'no' });
    const answer = await office.ask<SlipPage>('GET', `/slips/preview?${query}`);
    if (asked !== wish) return; // another one is wanted meanwhile
    picture = answer.ok ? answer.body : 'failed';
    office.redraw();
  }
  function drawSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void drawSlip(), SOON);
  }

  async function testPrint(device: string): Promise<void> {
    const answer = await office.ask('POST', `/devices/${encodeURIComponent(device)}/commands`, { body: { do: 'test-print' } });
    const words = officeSlipsWords[office.language()];
    said = answer.ok ? words.testSent : words.testFailed;
    office.redraw();
  }

  /** The kiosks that print at a printer as the hall has it: by their own entry, or since no other has one for them. */
  function kiosksAt(printer: Printer): readonly DeviceRow[] {
    const saved = hall.saved?.printers ?? [];
    const named = (one: Printer, { id, name }: DeviceRow) => one.devices.includes(id) || one.devices.includes(name);
    return devices.filter((device) => {
      if (device.kind !== 'kiosk') return false;
      const own = saved.find((one) => named(one, device)) ?? saved.find((one) => one.devices.includes('*'));
      return own?.id === printer.id;
    });
  }

  function slip(now: Hall): TemplateResult {
    const language = office.language();
    return html`<page-card><form-fields .language=${language} .fields=${slipFields(language)} .value=${now as Values} .errors=${hall.view.errors}
        @form-change=${({ detail }: CustomEvent<FormChange>) => {
          hall.change(detail.value as Hall, detail.field);
          drawSoon();
        }}></form-fields></page-card>
      <page-card slot="side"><slip-picture .language=${language} .wish=${wish} .page=${picture} @slip-wish=${({
        detail,
      }: CustomEvent<SlipWish>) => {
        wish = detail;
        office.redraw();
        void drawSlip();
      }}></slip-picture></page-card>`;
  }

  function printers(now: Hall): TemplateResult {
    const language = office.language();
    const words = officeSlipsWords[language];
    const nth = pickedPrinter();
    const printer = nth === null ? undefined : now.printers[nth];
    return html`<rows-editor label=${words.list} .language=${language} .rows=${now.printers} .errors=${below(hall.view.errors, 'printers')} .picked=${nth}
      .look=${(row: Values) => ({ title: String(row['name'] ?? ''), note: words.kinds[(row['kind'] as Printer['kind']) ?? 'file'] })}
      .fields=${(row: Values) => printerFields(row, language)}
      .fresh=${(rows: readonly Values[]) => ({ id: `printer-${rows.length + 1}`, name: '', kind: 'escpos-tcp-text', width: 80, devices: [] })}
      @row-pick=${({ detail }: CustomEvent<number>) => office.turn('slips', now.printers[detail]?.id ?? 'printers')}
      @rows-change=${({ detail }: CustomEvent<RowsChange>) => {
        const rows = detail.rows as readonly Printer[];
        hall.change({ ...now, printers: [...rows] }, detail.step);
        office.turn('slips', (detail.picked === null ? undefined : rows[detail.picked]?.id) || 'printers');
      }}>
      ${
        printer
          ? html`<printer-now slot="after" .language=${language} zone=${now.timezone} .printer=${office.view()?.printers.find(({ id }) => id === printer.id)}
            .kiosks=${kiosksAt(printer)} said=${said} @test-print=${({ detail }: CustomEvent<string>) => void testPrint(detail)}></printer-now>`
          : ''
      }
    </rows-editor>`;
  }

  async function load(): Promise<void> {
    const [rows] = await Promise.all([office.ask<readonly DeviceRow[]>('GET', '/devices'), hall.load()]);
    if (rows.ok) devices = rows.body;
    await drawSlip();
    office.redraw();
  }

  void load();
  return {
    draw() {
      const language = office.language();
      const words = officeSlipsWords[language];
      const tab = tabNow();
      const { now } = hall;
      return html`<page-body ?wide=${tab === 'slip'}>
          <page-tabs slot="head" label=${words.tabsLabel} .tabs=${TABS.map((id) => ({ id, label: words.tabs[id] }))} .picked=${tab}
            @tab-pick=${({ detail }: CustomEvent<Tab>) => office.turn('slips', detail === 'slip' ? '' : (hall.now?.printers[0]?.id ?? 'printers'))}></page-tabs>
          ${now ? (tab === 'slip' ? slip(now) : printers(now)) : ''}
        </page-body>
        <save-bar .language=${language} .view=${hall.view} @draft-wish=${(event: Parameters<typeof hall.heed>[0]) => {
          hall.heed(event);
          if (tab === 'slip') drawSoon();
        }}></save-bar>`;
    },
    came() {
      said = '';
    },
    unsaved: () => hall.view.dirty,
    closed: () => clearTimeout(timer),
  };
}
