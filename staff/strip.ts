import { staffWords } from '../shared/i18n/staff.ts';
import { type Lang, OUTCOMES, PAUSE_KINDS } from '../shared/words.ts';
import type { Act, MainAct, Seat } from './console.ts';
import type { Sheet } from './state.ts';

type Says =
  | { readonly is: 'nothing' | 'form' }
  | { readonly is: 'question'; readonly text: string }
  | { readonly is: 'choices'; readonly all: readonly string[] };

/** The two keys beside the main one, for what is likely next. */
export function stripKeys(main: MainAct, undo: boolean): readonly Exclude<Act, 'main'>[] {
  switch (main) {
    case 'serve':
      return ['recall', 'miss'];
    case 'finish':
      return ['hold', 'complete'];
    case 'callNext':
      return [undo ? 'undo' : 'unhold', 'pause'];
    default:
      return [];
  }
}

/** What lies open over the console, as one line can say it. */
export function stripSays(sheet: Sheet, { view }: Seat, lang: Lang): Says {
  const words = staffWords[lang];
  switch (sheet.is) {
    case 'none':
      return { is: 'nothing' };
    case 'confirm':
      return { is: 'question', text: question(sheet.of, view, lang) };
    case 'outcome':
      return { is: 'choices', all: OUTCOMES.map((one) => words.outcome[one]) };
    case 'reason':
      return sheet.own ? { is: 'form' } : { is: 'choices', all: PAUSE_KINDS.map((one) => words.reasons[one]) };
    case 'held':
      return { is: 'choices', all: view.held.map(({ number }) => number) };
    default:
      return { is: 'form' };
  }
}

/** What is asked once more, in words. */
export function question(of: Extract<Sheet, { is: 'confirm' }>['of'], view: Seat['view'], lang: Lang): string {
  const { confirm } = staffWords[lang];
  if (of === 'miss') return confirm.miss(view.ticket?.number ?? '');
  if (of === 'takeOver') return confirm.takeOver(view.clerkName ?? '');
  return of === 'close' ? confirm.close(view.waiting) : confirm[of];
}
