import { common } from '../shared/i18n/common.ts';
import type { Lang } from '../shared/words.ts';
import { pairByCode } from '../ui/pairing.ts';
import type { BoardNote } from './board/board-note.ts';

let asks = false;

/** Nobody has registered this screen: it shows a code until somebody has. */
export function askForCode(note: BoardNote, language: Lang): void {
  if (asks) return;
  asks = true;
  const words = common[language];
  note.said = words.unpaired;
  note.how = words.unpairedHow;
  document.body.replaceChildren(note);
  pairByCode('display', (code) => {
    note.code = code ?? '';
    note.how = code ? words.pairingHow : words.unpairedHow;
  });
}
