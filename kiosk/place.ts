import { common } from '../shared/i18n/common.ts';
import { kioskWords } from '../shared/i18n/kiosk.ts';
import type { KioskView, QueueRow } from '../shared/views.ts';
import type { KioskLang } from '../shared/words.ts';

/** Where a queue waits: 二楼 C区. */
export function placeOf({ zones }: KioskView, row: QueueRow, lang: KioskLang): string {
  const zone = zones.find(({ code }) => code === row.zone);
  const name = common[lang].zone(row.zone);
  return zone ? kioskWords[lang].place(common[lang].floor(zone.floor), name) : name;
}
