import { ACTS, type Act } from './console.ts';
import { type KeyMap, type Means, meaning } from './keys.ts';
import type { ConsoleWish, Sheet } from './state.ts';
import { inText } from './text-field.ts';

type Needs = {
  /** What lies open over the console; null: no console is shown, or it is locked, and no key is a command. */
  sheet: () => Sheet | null;
  keys: () => KeyMap;
  wish: (asked: ConsoleWish) => void;
};

/** Turns key presses into wishes, wherever in the page the focus is. */
export function listenToKeys({ sheet, keys, wish }: Needs): void {
  const isMainKey = (event: KeyboardEvent, over: Sheet): boolean =>
    event.code === 'Space' && keys().of.main === 'Space' && over.is === 'none' && !inText(event);
  window.addEventListener('keydown', (event) => {
    const over = sheet();
    if (!over) return;
    const { code, repeat, ctrlKey, altKey, metaKey, isComposing } = event;
    const means = meaning({ code, repeat, ctrlKey, altKey, metaKey, isComposing, inText: inText(event) }, over, keys());
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

const isAct = (command: string): command is Act => ACTS.some((one) => one === command);

function wished(means: NonNullable<Means>): ConsoleWish {
  if (means.do === 'choose') return means;
  if (means.do === 'confirm' || means.do === 'dismiss' || means.do === 'help') return { do: means.do };
  return isAct(means.do) ? { do: 'press', act: means.do } : { do: 'aside', what: means.do };
}
