import { type Means, meaning } from './keys.ts';
import type { Sheet, WindowWish } from './state.ts';
import { inText } from './text-field.ts';

type Needs = {
  /** What lies open over the console; null: no console is shown, and no key is a command. */
  sheet: () => Sheet | null;
  wish: (asked: WindowWish) => void;
};

/** Turns key presses into wishes, wherever in the page the focus is. */
export function listenToKeys({ sheet, wish }: Needs): void {
  window.addEventListener('keydown', (event) => {
    const over = sheet();
    if (!over) return;
    const { code, repeat, ctrlKey, altKey, metaKey, isComposing } = event;
    const means = meaning({ code, repeat, ctrlKey, altKey, metaKey, isComposing, inText: inText(event) }, over);
    if (means) wish(wished(means));
    else if (!isMainKey(event, over)) return; // held down it is nothing, not the focused button either
    event.preventDefault();
  });
  // A focused button would act on the release of the space bar: here the space bar is the main key alone.
  window.addEventListener('keyup', (event) => {
    const over = sheet();
    if (over && isMainKey(event, over)) event.preventDefault();
  });
}

const isMainKey = (event: KeyboardEvent, over: Sheet): boolean => event.code === 'Space' && over.is === 'none' && !inText(event);

function wished(means: NonNullable<Means>): WindowWish {
  switch (means.do) {
    case 'choose':
      return means;
    case 'confirm':
    case 'dismiss':
    case 'help':
      return { do: means.do };
    default:
      return { do: 'press', act: means.do };
  }
}
