import type { BoardView, DeskView, KioskView, OfficeView, PadView, SignView, TicketPlaceView, WindowView } from './views.ts';
import type { Refusal, TicketId, WindowNo, ZoneCode } from './words.ts';

/** Somewhere a screen can look. It is also, letter for letter, the name of the socket room. */
export type Place =
  | 'board'
  | `board/${ZoneCode}`
  | 'kiosk'
  | `ticket/${TicketId}`
  | `window/${WindowNo}`
  | `sign/${WindowNo}`
  | `pad/${WindowNo}`
  | 'desk'
  | 'office';

export type ViewOf<P extends Place> = P extends 'kiosk'
  ? KioskView
  : P extends `window/${string}`
    ? WindowView
    : P extends `ticket/${string}`
      ? TicketPlaceView
      : P extends `sign/${string}`
        ? SignView
        : P extends `pad/${string}`
          ? PadView
          : P extends 'desk'
            ? DeskView
            : P extends 'office'
              ? OfficeView
              : BoardView;

export type AnyView = BoardView | KioskView | TicketPlaceView | WindowView | SignView | PadView | DeskView | OfficeView;

/** News flows one way. A view is always whole, so a screen that missed some is never behind. */
export interface ServerToScreen {
  view: (place: Place, view: AnyView) => void;
  /** To one device: there is something for it with its next heartbeat, which need not wait. */
  beat: () => void;
}

export interface ScreenToServer {
  watch: (place: Place, first: (view: AnyView | Refusal) => void) => void;
  leave: (place: Place) => void;
}
