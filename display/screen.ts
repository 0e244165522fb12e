/** A picture of this page with what it remembers: main.ts gives it views, breaks and the passing of time. */
export type Screen<View> = {
  readonly element: HTMLElement;
  readonly show: (view: View) => void;
  /** The line is broken: what is shown is of then. */
  readonly lost: () => void;
  readonly tick: () => void;
};
