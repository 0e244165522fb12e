import type { HallOpened, SetUpNow, SetUpReport, TestTicket } from '../../shared/set-up-views.ts';
import type { BoardView, OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import type { DraftWish, Theirs } from '../editing/draft.ts';
import type { Page } from '../state.ts';
import type { Hours, NameForm, Row } from './rows.ts';
import type { StepName } from './steps.ts';

/** A place in the documents that could not be saved as it is. */
export type Wrong = { readonly document?: string; readonly path: string; readonly message: string };
/** Where a bundle is on its way; `upload` with its percent. */
export type Stage = 'upload' | 'read' | 'check' | 'compare' | 'take';
export type Source =
  | { readonly from: 'sample' }
  | { readonly from: 'empty'; readonly name: string }
  | { readonly from: 'bundle'; readonly file: File };
export type NewDevice = { readonly kind: 'kiosk' | 'display'; readonly name: string };

export type SetUpState = {
  readonly step: StepName;
  readonly now: SetUpNow | null;
  /** What is written in the step that is open, and whether that is something else than what is in force. */
  readonly rows: readonly Row[];
  readonly name: NameForm;
  readonly hours: readonly Hours[];
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly saved: boolean;
  /** Why something did not come about: a sentence, or places. */
  readonly why: string;
  readonly wrong: readonly Wrong[];
  /** Somebody else has saved meanwhile. */
  readonly theirs: Theirs | null;
  readonly source: Source | null;
  readonly report: SetUpReport | null;
  readonly stage: { readonly at: Stage; readonly percent: number } | null;
  /** What a start or a clearing has come to, ready to read. */
  readonly told: string;
  readonly link: { readonly name: string; readonly link: string } | null;
  readonly test: TestTicket | null;
  readonly opened: HallOpened | null;
  readonly language: Lang;
  readonly board: BoardView | undefined;
  readonly view: OfficeView | undefined;
};

export type SetUpWish =
  | { do: 'step'; step: StepName }
  | { do: 'page'; page: Page }
  | { do: 'rows'; rows: readonly Row[] }
  | { do: 'name'; name: NameForm; hours: readonly Hours[] }
  | { do: 'draft'; wish: DraftWish }
  | { do: 'look'; source: Source }
  | { do: 'pair'; device: NewDevice }
  | { do: 'test'; queue: string }
  | { do: 'save' | 'skip' | 'again' | 'take' | 'back' | 'clear' | 'linkDone' | 'open' };

export function setUpWish(from: HTMLElement, detail: SetUpWish): void {
  from.dispatchEvent(new CustomEvent<SetUpWish>('set-up-wish', { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'set-up-wish': CustomEvent<SetUpWish>;
  }
}
