import type { TemplateResult } from 'lit';
import type { BoardView, OfficeView, StaffWho } from '../shared/views.ts';
import type { Clock, Day, Lang } from '../shared/words.ts';
import type { Answer } from '../ui/ask.ts';
import type { Page } from './state.ts';

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
export type Asked = { body?: unknown; headers?: Readonly<Record<string, string>> };

/** What the office lends to the page that is open. */
export type Office = {
  readonly staff: StaffWho;
  language(): Lang;
  /** What hangs on the wall; undefined until it has been heard. */
  board(): BoardView | undefined;
  /** What the office sees of the hall; undefined until it has been heard. */
  view(): OfficeView | undefined;
  /** What it is by the hall's clock; null until that has been heard. */
  now(): { readonly day: Day; readonly clock: Clock } | null;
  /** One request under /api. A session that is over is seen to: the page need not. */
  ask<T>(method: Method, path: string, asked?: Asked): Promise<Answer<T>>;
  /** What stands behind the page in the address: of `#services/queues/A` it is `queues/A`. */
  rest(): string;
  /** Goes to a page, or within this one. What is not saved is asked about first, unless it is the same page. */
  turn(page: Page, rest?: string): void;
  /** Draws the page anew: something of it has changed. */
  redraw(): void;
};

/** A page of the office that is open: its own small main, which alone asks the hall. */
export type OpenedPage = {
  /** Asked after every `redraw()` and after all news. */
  draw(): TemplateResult;
  /** The address behind the page has changed. */
  came?(): void;
  /** Something would be lost by leaving. */
  unsaved?(): boolean;
  closed?(): void;
};

export type OpenPage = (office: Office) => OpenedPage;
