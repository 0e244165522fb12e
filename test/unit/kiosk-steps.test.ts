import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN } from '../../kiosk/manner.ts';
import { type Card, type Found, HOME, heldBy, letGo, type Move, next, PATIENCE, type Step } from '../../kiosk/steps.ts';
import type { MatterRow, TicketView } from '../../shared/views.ts';
import { KIOSK_LANGS, PRINT_RESULTS } from '../../shared/words.ts';

const given = (id: string, number = 'A001'): TicketView => ({
  id,
  number,
  queue: 'A',
  matter: null,
  lang: 'zh-CN',
  status: 'waiting',
  ahead: 3,
  wait: null,
  window: null,
  takenAt: '2026-12-01T01:42:00.000Z',
  calledAt: null,
  doneAt: null,
});
const after = (...moves: readonly Move[]): Step => moves.reduce(next, HOME);
const asks = (ticket: string): Move => ({ did: 'askedForNumber', queue: 'A', matter: null, ticket });

describe('a visit to the kiosk', () => {
  test('a touch on a card that needs nothing more asks at once', () => {
    expect(after(asks('t1'))).toMatchObject({ at: 'asking', ticket: 't1', patience: 'fresh' });
  });
  test('the second touch of a nervous hand asks for nothing', () => {
    expect(after(asks('t1'), asks('t2'))).toMatchObject({ at: 'asking', ticket: 't1' });
  });
  test('walking away while the hall is being asked does not lose the number', () => {
    expect(after(asks('t1'), { did: 'walkedAway' }, { did: 'gotNumber', ticket: given('t1') })).toMatchObject({ at: 'number' });
  });
  test('a late answer to somebody else’s question changes nothing', () => {
    const step = after(asks('t1'), { did: 'gotNo', ticket: 't1', why: null }, { did: 'wentHome' }, asks('t2'));
    expect(next(step, { did: 'gotNumber', ticket: given('t1') })).toBe(step);
    expect(next(step, { did: 'gotNo', ticket: 't1', why: null })).toBe(step);
  });
  test('asked again after no answer, it is the same ticket', () => {
    expect(after(asks('t1'), { did: 'gotNo', ticket: 't1', why: null }, asks('t2'))).toMatchObject({ at: 'asking', ticket: 't1' });
  });
  test('asked again after a plain refusal, it is a new one', () => {
    const refused: Move = { did: 'gotNo', ticket: 't1', why: { refusal: 'queue-closed', nextOpening: null } };
    expect(after(asks('t1'), refused, asks('t2'))).toMatchObject({ at: 'asking', ticket: 't2' });
  });
  test('who leaves without an answer lets the ticket go; who was refused has none to let go', () => {
    const unheard = after(asks('t1'), { did: 'gotNo', ticket: 't1', why: null });
    expect(letGo(unheard, next(unheard, { did: 'walkedAway' }))).toBe('t1');
    const refused = after(asks('t1'), { did: 'gotNo', ticket: 't1', why: { refusal: 'quota-full', nextOpening: null } });
    expect(letGo(refused, next(refused, { did: 'walkedAway' }))).toBeNull();
  });
  test('the papers are read with the number in hand, and give no second one', () => {
    const reading = after(
      asks('t1'),
      { did: 'gotNumber', ticket: given('t1') },
      { did: 'choseQueueOfPapers', queue: 'A' },
      { did: 'choseMatter', queue: 'A', matter: 'GA-HZ-001' },
    );
    expect(heldBy(reading)?.number).toBe('A001');
    expect(next(reading, asks('t2'))).toBe(reading);
    expect(next(next(reading, { did: 'wentBack' }), { did: 'wentBack' })).toMatchObject({ at: 'number' });
  });
  test('back leads to the page one came from, in the language chosen since', () => {
    const step = after(
      { did: 'wantedPapers' },
      { did: 'turnedPage', page: 1 },
      { did: 'choseQueueOfPapers', queue: 'B' },
      { did: 'choseLanguage', lang: 'en' },
      { did: 'wentBack' },
    );
    expect(step).toEqual({ lang: 'en', at: 'papers', page: 1, manner: PLAIN });
  });
  test('the number ends the visit: the next citizen finds Chinese', () => {
    expect(after({ did: 'choseLanguage', lang: 'en' }, asks('t1'), { did: 'gotNumber', ticket: given('t1') }, { did: 'wentHome' })).toBe(
      HOME,
    );
  });
  test('a cancel is asked once, and can fail without taking the number away', () => {
    const has = after(asks('t1'), { did: 'gotNumber', ticket: given('t1') });
    const sent = [{ did: 'wantedToCancel' }, { did: 'sentCancel' }] satisfies Move[];
    expect(next(has, { did: 'sentCancel' })).toBe(has);
    expect(next(sent.reduce(next, has), { did: 'cancelFailed', ticket: 't1' })).toMatchObject({ at: 'number', cancelling: 'failed' });
    expect(next(sent.reduce(next, has), { did: 'gotCancelled', ticket: 't1' })).toMatchObject({ at: 'cancelled', number: 'A001' });
  });
});

describe('going first by law', () => {
  const confirm = after({ did: 'choseService', queue: 'B', ticket: 't0' });
  const choosing = next(confirm, { did: 'wantedPriority' });
  const first: Move = { did: 'askedForNumber', queue: 'B', matter: null, priority: 'pregnant', ticket: 't1' };
  test('the reason goes with the asking, and with the same asking again', () => {
    const asking = next(choosing, first);
    expect(asking).toMatchObject({ at: 'asking', asked: { queue: 'B', priority: 'pregnant', ready: [], lang: 'zh-CN' } });
    const unheard = next(next(asking, { did: 'gotNo', ticket: 't1', why: null }), { did: 'choseLanguage', lang: 'en' });
    const again = next(unheard, { did: 'askedForNumber', queue: 'B', matter: null, ticket: 't2' });
    expect(again).toMatchObject({ at: 'asking', ticket: 't1', asked: asking.at === 'asking' && asking.asked });
  });
  test('with the number the reason is gone, and so it is for the next citizen', () => {
    const got = [first, { did: 'gotNumber', ticket: given('t1') } as const].reduce(next, choosing);
    expect(JSON.stringify(got)).not.toContain('pregnant');
    expect(next(choosing, { did: 'walkedAway' })).toBe(HOME);
  });
  test('one touch declines; anything else that is urgent calls somebody', () => {
    expect(next(choosing, { did: 'wantedInTurn' })).toEqual(confirm);
    expect(next(choosing, { did: 'calledHelp', call: 1 })).toEqual({ ...confirm, help: { call: 1, how: 'sent' } });
    expect(next(HOME, { did: 'wantedPriority' })).toBe(HOME);
  });
});

const matter = (code: string): MatterRow => ({
  code,
  name: '结婚登记',
  nameEn: '',
  department: 'MZ',
  departmentName: { name: '民政局', nameEn: '' },
  queue: 'K',
  kind: 'instant',
  lifeEvents: [],
});

describe('finding a matter by its letters', () => {
  const typed = (...letters: string[]): Step =>
    after({ did: 'wantedPapers' }, { did: 'wantedToFind' }, ...letters.map((letter): Move => ({ did: 'typed', sign: letter })));
  test('a late answer for fewer letters is not heard', () => {
    const jh = typed('J', 'H');
    expect(next(jh, { did: 'gotMatters', typed: 'J', rows: [matter('X')] })).toBe(jh);
    expect(next(jh, { did: 'gotMatters', typed: 'JH', rows: [matter('MZ-001')] })).toMatchObject({ found: [{ code: 'MZ-001' }] });
  });
  test('cleared, there is nothing found, and no late answer brings it back', () => {
    const found = next(typed('J'), { did: 'gotMatters', typed: 'J', rows: [matter('X')] });
    const cleared = next(found, { did: 'cleared' });
    expect(cleared).toEqual(typed());
    expect(next(cleared, { did: 'gotMatters', typed: 'J', rows: [matter('X')] })).toBe(cleared);
    expect(next(found, { did: 'erased' })).toEqual(cleared);
  });
  test('back from the notice the letters and what they found are still there', () => {
    const found = next(typed('J', 'H'), { did: 'gotMatters', typed: 'JH', rows: [matter('MZ-001')] });
    const notice = next(found, { did: 'choseMatter', queue: 'K', matter: 'MZ-001' });
    expect(notice).toMatchObject({ at: 'checklist', matter: 'MZ-001' });
    expect(next(notice, { did: 'wentBack' })).toEqual(found);
  });
});

describe('ticking off the papers', () => {
  const notice = after({ did: 'wantedPapers' }, { did: 'choseQueueOfPapers', queue: 'B' }, { did: 'choseMatter', queue: 'B', matter: 'M' });
  const ticked = ([{ did: 'wantedToCheck' }, { did: 'ticked', name: '身份证' }, { did: 'ticked', name: '合同' }] as const).reduce(
    next,
    notice,
  );
  test('what is ticked goes with the number, also after a look back; ticked twice is not ticked', () => {
    const back = next(next(ticked, { did: 'ticked', name: '合同' }), { did: 'wentBack' });
    expect(back).toMatchObject({ at: 'checklist', checking: false });
    expect(next(back, asks('t1'))).toMatchObject({ at: 'asking', asked: { ready: ['身份证'] } });
  });
  test('who walks away leaves no ticks behind', () => {
    expect(next(ticked, { did: 'walkedAway' })).toBe(HOME);
    expect(next(notice, { did: 'ticked', name: '合同' })).toBe(notice);
  });
});

describe('calling for help', () => {
  const called = after({ did: 'wantedPapers' }, { did: 'calledHelp', call: 1 });
  test('says who comes, of this call and no other, and keeps saying it', () => {
    const heard = next(called, { did: 'gotHelp', call: 1, heard: true, nr: 7 });
    const who = { nr: 7, surname: '林', guide: true };
    expect(next(heard, { did: 'heardWhoComes', who: { ...who, nr: 6 } })).toBe(heard);
    const told = next(heard, { did: 'heardWhoComes', who });
    expect(told.help).toEqual({ call: 1, how: 'heard', nr: 7, comes: who });
    expect(next(told, { did: 'heardWhoComes', who: { ...who, surname: '方' } })).toBe(told);
    expect(next(HOME, { did: 'heardWhoComes', who })).toBe(HOME);
  });
  test('keeps the page one is on, and a nervous hand calls once', () => {
    expect(called).toEqual({ lang: 'zh-CN', at: 'papers', page: 0, manner: PLAIN, help: { call: 1, how: 'sent' } });
    expect(next(called, { did: 'calledHelp', call: 2 })).toBe(called);
    const heard = next(called, { did: 'gotHelp', call: 1, heard: true });
    expect(next(heard, { did: 'calledHelp', call: 2 })).toBe(heard);
    expect(next(heard, { did: 'closedHelp' })).toEqual(after({ did: 'wantedPapers' }));
  });
  test('says that nobody was called when nobody answered, and can be tried again', () => {
    const unheard = next(called, { did: 'gotHelp', call: 1, heard: false });
    expect(unheard.help).toEqual({ call: 1, how: 'unheard' });
    expect(next(unheard, { did: 'calledHelp', call: 2 }).help).toEqual({ call: 2, how: 'sent' });
  });
  test('the answer to somebody else’s call says nothing to the next one', () => {
    const later = next(next(called, { did: 'walkedAway' }), { did: 'calledHelp', call: 2 });
    expect(next(later, { did: 'gotHelp', call: 1, heard: true })).toBe(later);
    expect(next(HOME, { did: 'gotHelp', call: 1, heard: true })).toBe(HOME);
  });
  test('a number that comes meanwhile stands under the sheet', () => {
    const step = after(asks('t1'), { did: 'calledHelp', call: 1 }, { did: 'gotNumber', ticket: given('t1') });
    expect(step).toMatchObject({ at: 'number', help: { call: 1, how: 'sent' } });
    expect(next(step, { did: 'wentHome' })).toBe(HOME);
  });
});

const CARDS: readonly Card[] = [
  { kind: 'resident-id', number: 'x', elderly: false },
  { kind: 'resident-id', number: 'y', elderly: true },
];
const FOUND: Found = { by: { handle: 'h' }, ticket: { ...given('t9', 'A009'), status: 'missed' } };
const ticket = fc.constantFrom('t1', 't2', 't3', 't4');
const queue = fc.constantFrom('A', 'B');
const why = fc.constantFrom<Extract<Move, { did: 'gotNo' }>['why']>(
  null,
  { refusal: 'not-saved' },
  { refusal: 'queue-closed', nextOpening: null },
  { refusal: 'already-waiting', number: 'A001' },
);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ did: fc.constant('choseLanguage' as const), lang: fc.constantFrom(...KIOSK_LANGS) }),
  fc.constantFrom<Move>(
    { did: 'wantedAllServices' },
    { did: 'wantedPapers' },
    { did: 'wantedToCancel' },
    { did: 'keptNumber' },
    { did: 'sentCancel' },
    { did: 'closedHelp' },
    { did: 'wantedPriority' },
    { did: 'wantedInTurn' },
    { did: 'wantedToCheck' },
    { did: 'ticked', name: '合同' },
    { did: 'wantedToFind' },
    { did: 'choseEvent', event: 'birth' },
    { did: 'choseSituation', id: 'agent', instead: ['self'] },
    { did: 'wantedToIdentify' },
    { did: 'typedWrong' },
    { did: 'wantedSlip', job: 'j1' },
    { did: 'wantedMine' },
    { did: 'lookedForMine' },
    { did: 'scanned' },
    { did: 'wantedToRejoin' },
    { did: 'wantedLanguages' },
    { did: 'closedLanguages' },
    { did: 'changedSize' },
    { did: 'toggledLow' },
    { did: 'toggledAloud' },
    { did: 'woke' },
    { did: 'typed', sign: 'J' },
    { did: 'erased' },
    { did: 'cleared' },
    { did: 'gotMatters', typed: 'J', rows: [] },
    { did: 'wentBack' },
    { did: 'wentHome' },
    { did: 'walkedAway' },
  ),
  fc.record({ did: fc.constant('choseService' as const), queue, ticket }),
  fc.record({ did: fc.constant('choseQueueOfPapers' as const), queue }),
  fc.record({ did: fc.constant('readCard' as const), card: fc.constantFrom(...CARDS), ticket }),
  fc.record({ did: fc.constant('issuedHere' as const), instead: ticket, ticket: fc.constant(given('b1', 'A999')) }),
  fc.record({ did: fc.constant('gotSlip' as const), of: ticket, attempt: fc.nat(3), printing: fc.constantFrom(...PRINT_RESULTS) }),
  fc.record({ did: fc.constant('gotMine' as const), found: fc.constantFrom(FOUND, 'unknown' as const, 'unheard' as const) }),
  fc.record({ did: fc.constant('gotRejoined' as const), found: fc.constantFrom(FOUND, null) }),
  fc.record({ did: fc.constant('choseMatter' as const), queue, matter: fc.constant('GA-HZ-001') }),
  fc.record({ did: fc.constant('turnedPage' as const), page: fc.integer({ min: -1, max: 3 }) }),
  fc.record({ did: fc.constant('calledHelp' as const), call: fc.nat(3) }),
  fc.record({ did: fc.constant('gotHelp' as const), call: fc.nat(3), heard: fc.boolean() }),
  fc.record({ did: fc.constant('waited' as const), patience: fc.constantFrom(...PATIENCE) }),
  fc.record({ did: fc.constant('askedForNumber' as const), queue, matter: fc.constant(null), ticket }),
  ticket.map((id): Move => ({ did: 'gotNumber', ticket: given(id) })),
  fc.record({ did: fc.constant('gotNo' as const), ticket, why }),
  fc.record({ did: fc.constantFrom('cancelFailed' as const, 'gotCancelled' as const), ticket }),
);

describe('whatever hands do', () => {
  test('there is always a way home, and it is Chinese', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        const step = moves.reduce(next, HOME);
        const settled = step.at === 'asking' ? next(step, { did: 'gotNo', ticket: step.ticket, why: null }) : step;
        const left = next(settled, { did: 'walkedAway' });
        expect(left.at === 'attract' ? next(left, { did: 'woke' }) : left).toEqual(HOME);
      }),
    );
  });

  test('one asking has one ticket, a number is the one asked for, and none is forgotten', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
        let step: Step = HOME;
        for (const move of moves) {
          const before = step;
          step = next(before, move);
          const open = before.at === 'asking' ? before.ticket : before.at === 'sorry' ? before.ticket : null;
          if (before.at === 'asking' && step.at === 'asking') expect(step.ticket).toBe(before.ticket);
          if (before.at !== 'number' && step.at === 'number') {
            const back = move.did === 'wentBack' && heldBy(before)?.id === step.ticket.id;
            const here = move.did === 'issuedHere' && step.ticket.id === 'b1';
            expect(back || here || (before.at === 'asking' && before.ticket === step.ticket.id)).toBe(true);
          }
          if (open && step !== before) {
            const seen =
              ('ticket' in step && (typeof step.ticket === 'string' ? step.ticket : step.ticket?.id) === open) ||
              (step.at === 'sorry' && step.ticket === null); // refused for certain
            expect(seen || letGo(before, step) === open).toBe(true);
          }
          if (!open) expect(letGo(before, step)).toBeNull();
        }
      }),
    );
  });
});

describe('a card on the reader', () => {
  const young: Card = { kind: 'resident-id', number: '110101199003070011', elderly: false };
  const old: Card = { ...young, elderly: true };
  const reads = (card: Card, ticket = 't1'): Move => ({ did: 'readCard', card, ticket });
  const confirm = after({ did: 'choseService', queue: 'B', ticket: 't0' });
  test('is asked with at once where a number is waited for, and forgotten with the number', () => {
    const asking = next(confirm, reads(young));
    expect(asking).toMatchObject({ at: 'asking', ticket: 't1', asked: { queue: 'B', card: young } });
    expect(JSON.stringify(next(asking, { did: 'gotNumber', ticket: given('t1') }))).not.toContain(young.number);
  });
  test('laid down on the first page it is kept for the choice of a service, and no longer than the visit', () => {
    const home = next(HOME, reads(young));
    expect(home).toMatchObject({ at: 'home', card: young });
    expect(next(home, { did: 'choseService', queue: 'B', ticket: 't2' })).toMatchObject({ at: 'asking', asked: { card: young } });
    expect(next(home, { did: 'walkedAway' })).toBe(HOME);
  });
  test('of somebody old enough it offers to go first, and one touch declines', () => {
    const offered = next(confirm, reads(old));
    expect(offered).toMatchObject({ at: 'confirm', choosing: true });
    expect(next(offered, asks('t2'))).toMatchObject({ at: 'asking', asked: { priority: null, card: old } });
    expect(next(next(HOME, reads(old)), { did: 'choseService', queue: 'B', ticket: 't2' })).toMatchObject({
      at: 'confirm',
      choosing: true,
    });
  });
  test('says nothing to whoever has a number already', () => {
    const has = after(asks('t1'), { did: 'gotNumber', ticket: given('t1') });
    expect(next(has, reads(young))).toBe(has);
  });
});

describe('the slip', () => {
  const has = after(asks('t1'), { did: 'gotNumber', ticket: given('t1') });
  const printing = next(has, { did: 'wantedSlip' });
  test('one that is under way is not asked for twice, and there are two at most', () => {
    expect(next(printing, { did: 'wantedSlip' })).toBe(printing);
    const unknown = next(printing, { did: 'gotSlip', of: 't1', attempt: 1, printing: 'unknown' });
    const second = [{ did: 'wantedSlip' }, { did: 'gotSlip', of: 't1', attempt: 2, printing: 'unknown' }] satisfies Move[];
    const again = second.reduce(next, unknown);
    expect(again).toMatchObject({ slip: { printing: 'unknown', attempt: 2 } });
    expect(next(again, { did: 'wantedSlip' })).toBe(again);
  });
  test('a late word of an earlier one, or of another’s, is not heard', () => {
    expect(next(printing, { did: 'gotSlip', of: 't0', attempt: 1, printing: 'printed' })).toBe(printing);
    expect(next(printing, { did: 'gotSlip', of: 't1', attempt: 2, printing: 'printed' })).toBe(printing);
  });
});

describe('a number out of the kiosk’s own block', () => {
  const here = after(asks('t1'), { did: 'issuedHere', instead: 't1', ticket: given('b1', 'A980') });
  test('is shown without figures and without a slip of the hall', () => {
    expect(here).toMatchObject({ at: 'number', away: true, ticket: { number: 'A980' } });
    expect(next(here, { did: 'wantedSlip' })).toBe(here);
  });
  test('gives back what was asked of the hall, which may have heard it', () => {
    expect(letGo(after(asks('t1')), here)).toBe('t1');
    expect(next(here, { did: 'gotNumber', ticket: given('t1') })).toBe(here);
  });
  test('gets its figures when the hall has it', () => {
    expect(next(here, { did: 'gotNumber', ticket: given('b1', 'A980') })).toMatchObject({ away: false, ticket: { ahead: 3 } });
  });
});

describe('a number one has already', () => {
  const found: Found = { by: { slip: 't5' }, ticket: { ...given('t5', 'A005'), status: 'missed' } };
  const shown = after({ did: 'scanned' }, { did: 'gotMine', found });
  test('a slip may be shown on the first page; a number is typed', () => {
    expect(shown).toMatchObject({ at: 'found', found });
    const typed = after({ did: 'wantedMine' }, { did: 'typed', sign: 'A' }, { did: 'typed', sign: '5' }, { did: 'lookedForMine' });
    expect(typed).toMatchObject({ at: 'mine', typed: 'A5', looking: 'sent' });
    expect(next(typed, { did: 'gotMine', found: 'unknown' })).toMatchObject({ at: 'mine', looking: 'unknown' });
  });
  test('missed, it rejoins once', () => {
    const sent = next(shown, { did: 'wantedToRejoin' });
    expect(next(sent, { did: 'wantedToRejoin' })).toBe(sent);
    const back: Found = { ...found, ticket: { ...found.ticket, status: 'waiting' } };
    const rejoined = next(sent, { did: 'gotRejoined', found: back });
    expect(rejoined).toMatchObject({ found: back, rejoining: 'done' });
    expect(next(rejoined, { did: 'wantedToRejoin' })).toBe(rejoined);
  });
  test('found by its number it cannot be cancelled: that stands on the board for all to read', () => {
    const byNumber = after({ did: 'scanned' }, { did: 'gotMine', found: { ...found, by: { handle: 'h' } } });
    expect(next(byNumber, { did: 'wantedToCancel' })).toBe(byNumber);
    expect(next(shown, { did: 'wantedToCancel' })).toMatchObject({ cancelling: 'asked' });
  });
  test('with it the visit is over', () => {
    expect(next(shown, { did: 'wentHome' })).toBe(HOME);
  });
});

describe('how one wants the screen', () => {
  test('large, then large on black, then as it was; and the next citizen finds it as it was', () => {
    const sizes: Move = { did: 'changedSize' };
    expect(after(sizes).manner).toMatchObject({ large: true, contrast: false });
    expect(after(sizes, sizes).manner).toMatchObject({ large: true, contrast: true });
    expect(after(sizes, sizes, sizes).manner).toEqual(PLAIN);
    expect(after(sizes, { did: 'toggledLow' }, { did: 'wantedPapers' }, { did: 'walkedAway' })).toBe(HOME);
  });
  test('stays from page to page, and other room begins with the first rows', () => {
    const papers = after({ did: 'toggledLow' }, { did: 'wantedPapers' }, { did: 'turnedPage', page: 2 });
    expect(papers.manner.low).toBe(true);
    expect(next(papers, { did: 'changedSize' })).toMatchObject({ at: 'papers', page: 0 });
  });
  test('a touch on the calling pages only wakes', () => {
    const calls = after({ did: 'walkedAway' });
    expect(calls.at).toBe('attract');
    expect(next(calls, asks('t1'))).toBe(calls);
    expect(next(calls, { did: 'woke' })).toBe(HOME);
  });
});
