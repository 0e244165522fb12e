import { NO_SHEET, type Sheet } from './state.ts';

const LINE_FOR = 6000; // milliseconds a refusal is read
const CONFIRM_FOR = 5000; // milliseconds in which Enter confirms

/** What is over the console, and the one line under the main key. A question and a line go away by themselves. */
export function openSheet(changed: () => void) {
  let sheet: Sheet = NO_SHEET;
  let line = '';
  let sheetTimer = 0;
  let lineTimer = 0;

  function open(next: Sheet): void {
    sheet = next;
    line = '';
    clearTimeout(sheetTimer);
    if (next.is === 'confirm') sheetTimer = window.setTimeout(() => sheet === next && open(NO_SHEET), CONFIRM_FOR);
    changed();
  }

  return {
    get sheet(): Sheet {
      return sheet;
    },
    get line(): string {
      return line;
    },
    open,
    /** Another number stands at the window: what was asked about the one before falls away, what was said stays. */
    forget(): void {
      if (sheet.is !== 'keys') sheet = NO_SHEET;
    },
    /** For as long as it takes to read. */
    say(text: string): void {
      line = text;
      clearTimeout(lineTimer);
      lineTimer = window.setTimeout(() => {
        line = '';
        changed();
      }, LINE_FOR);
      changed();
    },
  };
}
