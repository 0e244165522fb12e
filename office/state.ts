import type { DeviceChangeRequest } from '../shared/requests.ts';
import type { DeviceRow, StaffWho } from '../shared/views.ts';
import type { DeviceCommand, DeviceKind, WindowNo, ZoneCode } from '../shared/words.ts';
import type { Entry } from '../ui/session.ts';
import type { OpenedPage } from './page.ts';
import { isBuilt } from './pages.ts';
import type { AccountWish } from './people/account-wish.ts';

/** The pages, under the headings of the rail. */
export const GROUPS = {
  today: ['hall', 'readiness', 'roster'],
  management: ['figures', 'journal'],
  settings: ['services', 'matters', 'people', 'calendar', 'posts', 'phrases', 'rules', 'slips', 'devices', 'set-up', 'care', 'about'],
} as const;
export type PageGroup = keyof typeof GROUPS;
export type Page = (typeof GROUPS)[PageGroup][number];

/** Who may look at a page. Whoever may not does not see its entry. */
const MAY_SEE: Readonly<Record<Page, readonly string[]>> = {
  hall: ['supervisor', 'leader', 'director', 'admin'],
  readiness: ['supervisor', 'leader', 'director', 'admin'],
  roster: ['supervisor', 'admin'],
  services: ['admin'],
  matters: ['admin'],
  people: ['admin'],
  calendar: ['admin'],
  posts: ['supervisor', 'admin'],
  phrases: ['admin'],
  rules: ['admin'],
  slips: ['admin'],
  devices: ['supervisor', 'admin'],
  'set-up': ['admin'],
  figures: ['supervisor', 'leader', 'director', 'admin'],
  journal: ['supervisor', 'admin'],
  care: ['admin'],
  about: ['supervisor', 'leader', 'director', 'admin'],
};
/** A page whose part of the house is not built has no entry: nothing leads nowhere. */
const mayOpen = (page: Page, { roles }: StaffWho): boolean => isBuilt(page) && roles.some((role) => MAY_SEE[page].includes(role));
export const pagesIn = (group: PageGroup, who: StaffWho): readonly Page[] => GROUPS[group].filter((page) => mayOpen(page, who));
export const pagesFor = (who: StaffWho): readonly Page[] => (Object.keys(GROUPS) as PageGroup[]).flatMap((group) => pagesIn(group, who));

/** Whether somebody registers devices and takes them away; whoever sees the page may arrange them. */
export const mayRegister = ({ roles }: StaffWho): boolean => roles.includes('admin');

export type Step = { readonly at: 'starting' } | Entry | { readonly at: 'inside'; readonly staff: StaffWho; readonly page: Page };

/** What stands in the place of a page that is not one of the first two: it is fetched when it is opened. */
export type Opened = { readonly is: 'coming' | 'failed' } | { readonly is: 'open'; readonly page: OpenedPage };

/** What the office asks of a device. */
export type DeviceWish = DeviceCommand;

/** The devices, and the link that was made last: it is told once and never again. */
export type Devices = {
  readonly rows: readonly DeviceRow[] | null;
  /** `link` is empty where a screen was registered by the code on it. */
  readonly made: { readonly name: string; readonly link: string } | null;
  readonly copied: '' | 'copied' | 'selected';
  readonly busy: boolean;
  readonly why: string;
  /** What a device was told last from here, and what came of it; arrange: something of it was changed. */
  readonly told: { readonly id: string; readonly wish: DeviceWish | 'arrange'; readonly is: 'sent' | 'failed' } | null;
};
export const NO_DEVICES: Devices = { rows: null, made: null, copied: '', busy: false, why: '', told: null };

/** `code`: it stands on the screen that is to be this device; without one a link is made. */
export type NewDevice = { kind: DeviceKind; name: string; zone: ZoneCode | null; window: WindowNo | null; code?: string };

/** What an element may wish for. Only main.ts fulfils. */
export type Wish =
  | { do: 'page'; page: Page }
  | { do: 'pair'; device: NewDevice }
  | { do: 'revoke'; id: string }
  | { do: 'tell'; id: string; wish: DeviceWish }
  | { do: 'arrange'; id: string; change: DeviceChangeRequest }
  | { do: 'copy'; field: HTMLInputElement }
  | { do: 'ownPassword'; wish: AccountWish }
  | { do: 'linkDone' | 'signOut' | 'language' | 'stay' | 'leave' | 'openAgain' };

export function wish(from: HTMLElement, detail: Wish): void {
  from.dispatchEvent(new CustomEvent<Wish>('office-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'office-wish': CustomEvent<Wish>;
  }
}
