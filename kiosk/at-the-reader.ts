import { ageOn, type ResidentNumber, readResidentNumber } from '../shared/resident-id.ts';
import { meaningOf } from '../shared/scanned.ts';
import type { KioskView } from '../shared/views.ts';
import type { Day, TicketId } from '../shared/words.ts';
import { cardReader, type ReaderState } from '../ui/card-reader.ts';
import { scanner } from '../ui/scanner.ts';
import { matterOf } from './requests.ts';
import type { Move } from './steps.ts';

type Needs = {
  move: (made: Move) => void;
  newId: () => TicketId;
  view: () => KioskView | null;
  today: () => Day | null;
  /** A slip's code was shown. */
  slip: (ticket: TicketId) => void;
  state: (state: ReaderState) => void;
};

/** What is laid on the card reader, held under the scanner, or typed as a document's number. */
export function atTheReader({ move, newId, view, today, slip, state }: Needs) {
  let stop: (() => void) | null = null;
  let port: number | null = null;

  function card({ kind, number, bornOn }: ResidentNumber): void {
    const [day, age] = [today(), view()?.elderlyAge];
    const elderly = day !== null && age !== undefined && ageOn(bornOn, day) >= age;
    move({ did: 'readCard', card: { kind, number, elderly }, ticket: newId() });
  }
  /** One that cannot be right is said so where it is typed. */
  function identify(text: string): void {
    const read = readResidentNumber(text);
    if (read) card(read);
    else move({ did: 'typedWrong' });
  }

  scanner({
    onScan(text) {
      const meaning = meaningOf(text, view()?.hall.url ?? '');
      if (meaning.is === 'ticket') slip(meaning.id);
      if (meaning.is === 'resident-id') identify(meaning.number);
      if (meaning.is === 'matter')
        void matterOf(meaning.code).then((found) => {
          if (found) move({ did: 'choseMatter', queue: found.category, matter: found.code });
        });
    },
  });

  return {
    identify,
    /** The reader beside this kiosk, as the hall's settings have it now. */
    listen(wanted: number | null): void {
      if (wanted === port) return;
      port = wanted;
      stop?.();
      stop = null;
      state('none');
      if (wanted === null) return;
      stop = cardReader({
        port: wanted,
        onState: state,
        onCard: card,
        onRemoved: () => {}, // it is held until the number is asked for, or the visit is over
      });
    },
  };
}
