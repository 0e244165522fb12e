import type { TicketId } from '../shared/words.ts';
import type { Move } from './steps.ts';
import type { Wish } from './wish.ts';

/** Wishes that change no page: main.ts sees to them. */
export type Aside = Extract<Wish, { want: 'fetch-again' | 'stay' | 'longer' | 'read-list' | 'identified' }>;
export const isAside = (wish: Wish): wish is Aside => ['fetch-again', 'stay', 'longer', 'read-list', 'identified'].includes(wish.want);

type Makes = {
  newId: () => TicketId;
  /** Whether a queue wants a document; one that wants none gives its number on the first touch. */
  wantsDocument: (queue: string) => boolean;
  nextCall: () => number;
};

/** What a touch means. */
export function moveOf(wish: Exclude<Wish, Aside>, { newId, wantsDocument, nextCall }: Makes): Move {
  switch (wish.want) {
    case 'language':
      return { did: 'choseLanguage', lang: wish.lang };
    case 'languages':
      return { did: 'wantedLanguages' };
    case 'no-languages':
      return { did: 'closedLanguages' };
    case 'size':
      return { did: 'changedSize' };
    case 'low':
      return { did: 'toggledLow' };
    case 'aloud':
      return { did: 'toggledAloud' };
    case 'wake':
      return { did: 'woke' };
    case 'all-services':
      return { did: 'wantedAllServices' };
    case 'papers':
      return { did: 'wantedPapers' };
    case 'find':
      return { did: 'wantedToFind' };
    case 'type':
      return { did: 'typed', sign: wish.sign };
    case 'erase':
      return { did: 'erased' };
    case 'clear':
      return { did: 'cleared' };
    case 'event':
      return { did: 'choseEvent', event: wish.event };
    case 'service':
      return wantsDocument(wish.queue)
        ? { did: 'choseService', queue: wish.queue, ticket: newId() }
        : { did: 'askedForNumber', queue: wish.queue, matter: null, ticket: newId() };
    case 'matters':
      return { did: 'choseQueueOfPapers', queue: wish.queue };
    case 'matter':
      return { did: 'choseMatter', queue: wish.queue, matter: wish.matter };
    case 'situation':
      return { did: 'choseSituation', id: wish.id, instead: wish.instead };
    case 'number': {
      const { queue, matter, priority } = wish;
      return { did: 'askedForNumber', queue, matter, ...(priority ? { priority } : {}), ticket: newId() };
    }
    case 'priority':
      return { did: 'wantedPriority' };
    case 'in-turn':
      return { did: 'wantedInTurn' };
    case 'identify':
      return { did: 'wantedToIdentify' };
    case 'check':
      return { did: 'wantedToCheck' };
    case 'tick':
      return { did: 'ticked', name: wish.name };
    case 'page':
      return { did: 'turnedPage', page: wish.page };
    case 'slip':
      return { did: 'wantedSlip', job: newId() };
    case 'cancel':
      return { did: 'wantedToCancel' };
    case 'keep':
      return { did: 'keptNumber' };
    case 'really-cancel':
      return { did: 'sentCancel' };
    case 'mine':
      return { did: 'wantedMine' };
    case 'look-for-mine':
      return { did: 'lookedForMine' };
    case 'rejoin':
      return { did: 'wantedToRejoin' };
    case 'help':
      return { did: 'calledHelp', call: nextCall() };
    case 'no-help':
      return { did: 'closedHelp' };
    case 'back':
      return { did: 'wentBack' };
    case 'home':
      return { did: 'wentHome' };
  }
}
