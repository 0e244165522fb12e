import type { DeviceChangeRequest } from '../shared/requests.ts';
import type { DeviceRow, StaffWho } from '../shared/views.ts';
import type { DeviceCommand, DeviceKind, WindowNo, ZoneCode } from '../shared/words.ts';
import type { Entry } from '../ui/session.ts';

export const PAGES = ['hall', 'devices'] as const;
export type Page = (typeof PAGES)[number];

/** Who may look at a page. Whoever may not does not see its entry. */
const MAY_SEE: Readonly<Record<Page, readonly string[]>> = {
  hall: ['supervisor', 'leader', 'director', 'admin'],
  devices: ['supervisor', 'admin'],
};
export const pagesFor = ({ roles }: StaffWho): readonly Page[] =>
  PAGES.filter((page) => roles.some((role) => MAY_SEE[page].includes(role)));

/** Whether somebody registers devices and takes them away; whoever sees the page may arrange them. */
export const mayRegister = ({ roles }: StaffWho): boolean => roles.includes('admin');

export type Step = { readonly at: 'starting' } | Entry | { readonly at: 'inside'; readonly staff: StaffWho; readonly page: Page };

/** What the office asks of a device. */
export type DeviceWish = DeviceCommand;

/** The devices, and the link that was made last: it is told once and never again. */
export type Devices = {
  readonly rows: readonly DeviceRow[] | null;
  readonly made: { readonly name: string; readonly link: string } | null;
  readonly copied: '' | 'copied' | 'selected';
  readonly busy: boolean;
  readonly why: string;
  /** What a device was told last from here, and what came of it; arrange: something of it was changed. */
  readonly told: { readonly id: string; readonly wish: DeviceWish | 'arrange'; readonly is: 'sent' | 'failed' } | null;
};
export const NO_DEVICES: Devices = { rows: null, made: null, copied: '', busy: false, why: '', told: null };

export type NewDevice = { kind: DeviceKind; name: string; zone: ZoneCode | null; window: WindowNo | null };

/** What an element may wish for. Only main.ts fulfils. */
export type Wish =
  | { do: 'page'; page: Page }
  | { do: 'pair'; device: NewDevice }
  | { do: 'revoke'; id: string }
  | { do: 'tell'; id: string; wish: DeviceWish }
  | { do: 'arrange'; id: string; change: DeviceChangeRequest }
  | { do: 'copy'; field: HTMLInputElement }
  | { do: 'linkDone' | 'signOut' | 'language' };

export function wish(from: HTMLElement, detail: Wish): void {
  from.dispatchEvent(new CustomEvent<Wish>('office-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'office-wish': CustomEvent<Wish>;
  }
}
