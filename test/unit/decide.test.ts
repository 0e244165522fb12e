import { describe, expect, test } from 'vitest';
import { evolve } from '../../server/domain/evolve.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { windowView } from '../../server/domain/queue/views.ts';
import { given, hallAfter } from '../support/given.ts';
import { at, hallSettings, settings } from '../support/hall.ts';
import {
  accepted,
  asks,
  called,
  callsNext,
  cancelled,
  cancels,
  completed,
  expired,
  has,
  held,
  missed,
  opened,
  opens,
  paused,
  recalled,
  rejoined,
  rejoins,
  served,
  takes,
  transferred,
} from '../support/people.ts';

describe('taking a number', () => {
  test('the first of the day is A001', () =>
    given()
      .when(takes('zhang'))
      .then({ type: 'NumberTaken', number: 'A001', day: '2026-12-01', turnAt: at('09:00') }));
  test('the next is A002, and each queue counts for itself', () => {
    given(has('zhang', 'A001')).when(takes('li')).then({ number: 'A002' });
    given(has('zhang', 'A001'))
      .when(takes('li', { queue: 'G' }))
      .then({ number: 'G001' });
  });
  test('asked for twice, it is given once', () => given(has('zhang', 'A001')).when(takes('zhang')).then());
  test('the thousandth has four digits', () => {
    const many = Array.from({ length: 999 }, (_, nth) => has(`t${nth}`, `A${String(nth + 1).padStart(3, '0')}`));
    given(...many)
      .when(takes('zhang'))
      .then({ number: 'A1000' });
  });
  test('a queue the hall does not have', () =>
    given()
      .when(takes('zhang', { queue: 'Z' }))
      .refuses('unknown-queue'));
  test('a matter the hall does not have', () =>
    given()
      .when(takes('zhang', { matter: 'XX-001' }))
      .refuses('unknown-matter'));
  test('a matter of another queue', () =>
    given()
      .when(takes('zhang', { matter: 'GA-HZ-001' }))
      .refuses('not-served-here'));
  test('numbers begin at 08:15 and not a minute before', () => {
    given()
      .when(takes('zhang'), at('08:14'))
      .refuses('hall-closed', { nextOpening: new Date(at('08:15')).toISOString() });
    given().when(takes('zhang'), at('08:15')).then({ number: 'A001' });
  });
  test('the 11:40 minute itself is too late, and the next numbers are given at 13:15', () => {
    given().when(takes('zhang'), at('11:39')).then({ number: 'A001' });
    given()
      .when(takes('zhang'), at('11:40'))
      .refuses('hall-closed', { nextOpening: new Date(at('13:15')).toISOString() });
  });
  test('a trial hall without a set clock is open at all hours', () => {
    const trial = { ...settings, alwaysOpen: true };
    given().in(trial).when(takes('zhang'), at('03:00')).then({ number: 'A001' });
  });
  test('one live ticket per person and queue; another queue is allowed', () => {
    const mine = { person: 'p1' };
    given(has('zhang', 'A001', mine))
      .when(takes('other', mine))
      .refuses('already-waiting', { number: 'A001' });
    given(has('zhang', 'A001', mine), opened('02'), called('zhang', '02'))
      .when(takes('other', mine))
      .refuses('already-waiting', { number: 'A001' });
    given(has('zhang', 'A001', mine), opened('02'), called('zhang', '02'), served('zhang', '02'), held('zhang', '02'))
      .when(takes('other', mine))
      .refuses('already-waiting', { number: 'A001' });
    given(has('zhang', 'A001', mine))
      .when(takes('other', { ...mine, queue: 'B' }))
      .then({ number: 'B001' });
  });
  test('after completion, cancelling or missing the same person may take another', () => {
    const mine = { person: 'p1' };
    const atWindow = [has('zhang', 'A001', mine), opened('02'), called('zhang', '02')];
    given(...atWindow, completed('zhang', '02'))
      .when(takes('other', mine))
      .then({ number: 'A002' });
    given(has('zhang', 'A001', mine), cancelled('zhang'))
      .when(takes('other', mine))
      .then({ number: 'A002' });
    given(...atWindow, missed('zhang', '02'))
      .when(takes('other', mine))
      .then({ number: 'A002' });
  });
  test('priority counts as having come twenty minutes earlier', () =>
    given()
      .when(takes('zhang', { priority: 'elderly' }))
      .then({ turnAt: at('08:40'), priority: 'elderly' }));
});

describe('cancelling and rejoining', () => {
  const gone = [opened('02'), has('zhang', 'A001'), called('zhang', '02'), recalled('zhang', '02'), missed('zhang', '02')];
  test('whoever waits, is called, is held or was missed may cancel', () => {
    given(has('zhang', 'A001')).when(cancels('zhang')).then({ type: 'TicketCancelled' });
    given(opened('02'), has('zhang', 'A001'), called('zhang', '02')).when(cancels('zhang')).then({ type: 'TicketCancelled' });
    given(...gone)
      .when(cancels('zhang'))
      .then({ type: 'TicketCancelled' });
  });
  test('cancelling twice is cancelling once', () => given(has('zhang', 'A001'), cancelled('zhang')).when(cancels('zhang')).then());
  test('who is being served cannot cancel', () =>
    given(opened('02'), has('zhang', 'A001'), called('zhang', '02'), served('zhang', '02'))
      .when(cancels('zhang'))
      .refuses('wrong-state', { state: 'serving' }));
  test('a cancelled ticket frees its window', () => {
    const hall = hallAfter([opened('02'), has('zhang', 'A001'), called('zhang', '02'), cancelled('zhang')]);
    expect(windowIn(hall.queue, '02').ticket).toBeNull();
  });
  test('a missed number stands behind the next three', () => {
    const four = ['08:41', '08:42', '08:43', '08:44'].map((clock, nth) => has(`t${nth}`, `A00${nth + 2}`, { clock }));
    given(...gone, ...four)
      .when(rejoins('zhang'))
      .then({ type: 'TicketRejoined', turnAt: at('08:43') + 1 });
  });
  test('with fewer than three waiting it stands behind them all; with none, now', () => {
    given(...gone, has('li', 'A002', { clock: '08:41' }))
      .when(rejoins('zhang'))
      .then({ turnAt: at('08:41') + 1 });
    given(...gone)
      .when(rejoins('zhang'))
      .then({ turnAt: at('09:00') + 1 });
  });
  test('a hall may send it to the tail instead', () => {
    const tail = hallSettings({ rules: { 'ticket.missed_policy': 'tail' } });
    given(...gone, has('li', 'A002', { clock: '08:41' }))
      .in(tail)
      .when(rejoins('zhang'))
      .then({ turnAt: at('09:00') });
  });
  test('rejoining twice is rejoining once; a ticket that was never missed cannot', () => {
    given(...gone, rejoined('zhang', '08:43'))
      .when(rejoins('zhang'))
      .then();
    given(has('zhang', 'A001')).when(rejoins('zhang')).refuses('wrong-state', { state: 'waiting' });
  });
  test('who has taken another number meanwhile cannot bring the old one back', () => {
    const mine = { person: 'p1' };
    const history = [opened('02'), has('zhang', 'A001', mine), called('zhang', '02'), missed('zhang', '02'), has('new', 'A002', mine)];
    given(...history)
      .when(rejoins('zhang'))
      .refuses('already-waiting', { number: 'A002' });
  });
  test('nobody holds such a ticket', () => {
    given().when(cancels('nobody')).refuses('unknown-ticket');
    given().when(rejoins('nobody')).refuses('unknown-ticket');
  });
});

describe('a window', () => {
  test('post A and post B may open it, nobody else', () => {
    given().when(opens('02')).then({ type: 'WindowOpened', clerk: 'S03', post: 'A', insteadOf: null });
    given().when(opens('02', 'S04')).then({ clerk: 'S04', post: 'B' });
    given().when(opens('02', 'S07')).refuses('not-allowed');
    given().when(opens('99')).refuses('unknown-window');
  });
  test('opening it twice is opening it once', () => given(opened('02')).when(opens('02')).then());
  test('the partner who has it open is not pushed out unless taken over', () => {
    given(opened('02')).when(opens('02', 'S04')).refuses('window-busy', { clerk: 'S03' });
    given(opened('02'))
      .when(opens('02', 'S04', { takeOver: true }))
      .then({ clerk: 'S04', post: 'B', insteadOf: 'S03' });
  });
  test('a supervisor puts anybody there; a clerk names nobody', () => {
    given()
      .when(opens('02', 'S40', { clerk: 'S07', supervisor: true }))
      .then({ clerk: 'S07', post: null });
    given()
      .when(opens('02', 'S40', { clerk: 'S04', supervisor: true }))
      .then({ clerk: 'S04', post: 'B' });
    given()
      .when(opens('02', 'S40', { supervisor: true }))
      .refuses('not-allowed');
    given()
      .when(opens('02', 'S03', { clerk: 'S07' }))
      .refuses('not-allowed');
    given()
      .when(opens('02', 'S40', { clerk: 'S99', supervisor: true }))
      .refuses('malformed', { path: 'clerk' });
  });
  test('taken over, the ticket on its screen stays', () => {
    const hall = hallAfter([opened('02'), has('zhang', 'A001'), called('zhang', '02'), opened('02', 'S04')]);
    expect(windowIn(hall.queue, '02')).toMatchObject({ clerk: 'S04', ticket: 'zhang' });
  });
  test('it is paused only when nobody is there, and while paused nothing is called', () => {
    given(opened('02'))
      .when(asks('02', 'pauseWindow', { reason: '开会' }))
      .then({ type: 'WindowPaused', reason: '开会' });
    given(opened('02'), has('zhang', 'A001'), called('zhang', '02'))
      .when(asks('02', 'pauseWindow', { reason: '开会' }))
      .refuses('window-busy', { number: 'A001' });
    given(opened('02'), paused('02'), has('zhang', 'A001')).when(callsNext('02')).refuses('window-not-open');
    given(opened('02'), paused('02'))
      .when(asks('02', 'resumeWindow', {}))
      .then({ type: 'WindowResumed' });
    given(opened('02'))
      .when(asks('02', 'resumeWindow', {}))
      .then();
  });
  test('it is closed only when nobody is there and nobody is held', () => {
    given(opened('02'))
      .when(asks('02', 'closeWindow', {}))
      .then({ type: 'WindowClosed' });
    given(opened('02'), paused('02'))
      .when(asks('02', 'closeWindow', {}))
      .then({ type: 'WindowClosed' });
    given(opened('02'), has('zhang', 'A001'), called('zhang', '02'))
      .when(asks('02', 'closeWindow', {}))
      .refuses('window-busy', { number: 'A001' });
    given(opened('02'), has('zhang', 'A001'), called('zhang', '02'), served('zhang', '02'), held('zhang', '02'))
      .when(asks('02', 'closeWindow', {}))
      .refuses('window-busy', { number: 'A001' });
  });
  test('closed, it is nobody’s; open, it is its clerk’s alone', () => {
    for (const type of ['pauseWindow', 'resumeWindow', 'closeWindow', 'callNext'] as const) {
      const more = { reason: '开会', leaving: null };
      given()
        .when(asks('02', type, more as never))
        .refuses('window-not-open');
      given(opened('02'))
        .when(asks('02', type, more as never, 'S04'))
        .refuses('not-allowed');
      given()
        .when(asks('99', type, more as never))
        .refuses('unknown-window');
    }
  });
});

describe('calling the next', () => {
  test('the one who came first is called', () =>
    given(opened('02'), has('zhang', 'A001'), has('li', 'A002', { clock: '08:41' }))
      .when(callsNext('02'))
      .then({ type: 'TicketCalled', ticket: 'zhang', kind: 'call' }));
  test('the one on screen is completed first', () =>
    given(opened('02'), has('zhang', 'A001'), has('li', 'A002', { clock: '08:41' }), called('zhang', '02'), served('zhang', '02'))
      .when(callsNext('02', 'zhang'))
      .then({ type: 'TicketCompleted', ticket: 'zhang', outcome: 'done', implied: false }, { type: 'TicketCalled', ticket: 'li' }));
  test('also when nobody waits', () =>
    given(opened('02'), has('zhang', 'A001'), called('zhang', '02'))
      .when(callsNext('02', 'zhang'))
      .then({ type: 'TicketCompleted', implied: true }));
  test('nobody on screen and nobody waiting is refused', () => given(opened('02')).when(callsNext('02')).refuses('nobody-waiting'));
  test('a second press, a stale screen', () => {
    given(opened('02'), has('zhang', 'A001'), has('li', 'A002'), called('zhang', '02')).when(callsNext('02')).refuses('already-moved-on');
    given(opened('02'), has('zhang', 'A001')).when(callsNext('02', 'zhang')).refuses('already-moved-on');
  });
  test('nobody of another queue', () => given(opened('02'), has('zhang', 'G001')).when(callsNext('02')).refuses('nobody-waiting'));
  test('served without anyone having pressed so, it counts from its last call', () => {
    const hall = hallAfter([opened('02'), has('zhang', 'A001'), called('zhang', '02'), recalled('zhang', '02')]);
    evolve(hall, {
      about: 'queue',
      by: 'S03',
      at: at('09:00'),
      type: 'TicketCompleted',
      ticket: 'zhang',
      window: '02',
      outcome: 'done',
      implied: true,
    });
    expect(ticketIn(hall.queue, 'zhang')?.periods).toEqual([
      { is: 'waiting', from: at('08:40'), to: at('08:50'), window: null },
      { is: 'called', from: at('08:50'), to: at('08:52'), window: '02' },
      { is: 'serving', from: at('08:52'), to: at('09:00'), window: '02' },
    ]);
  });
});

describe('calling one of one’s own choice', () => {
  const may = hallSettings({ rules: { 'call.choosing': true } });
  const two = [opened('02'), has('zhang', 'A001'), has('li', 'A002', { clock: '08:41' })];
  test('is not done unless the hall’s rules allow it', () =>
    given(...two)
      .when(asks('02', 'call', { ticket: 'li' }))
      .refuses('choosing-not-allowed'));
  test('if they do, whoever waits in a queue served here', () => {
    given(...two)
      .in(may)
      .when(asks('02', 'call', { ticket: 'li' }))
      .then({ type: 'TicketCalled', ticket: 'li' });
    given(opened('02'), has('zhang', 'G001'))
      .in(may)
      .when(asks('02', 'call', { ticket: 'zhang' }))
      .refuses('not-served-here');
    given(...two, called('zhang', '02'))
      .in(may)
      .when(asks('02', 'call', { ticket: 'li' }))
      .refuses('window-busy', { number: 'A001' });
    given(...two, opened('03'), called('li', '03'))
      .in(may)
      .when(asks('02', 'call', { ticket: 'li' }))
      .refuses('already-called', { window: '03', at: new Date(at('08:50')).toISOString() });
    given(...two, cancelled('li'))
      .in(may)
      .when(asks('02', 'call', { ticket: 'li' }))
      .refuses('wrong-state', { state: 'cancelled' });
    given(...two)
      .in(may)
      .when(asks('02', 'call', { ticket: 'nobody' }))
      .refuses('unknown-ticket');
  });
});

describe('calling again, and missing', () => {
  const here = [opened('02'), has('zhang', 'A001'), called('zhang', '02', '08:50')];
  const recall = asks('02', 'recall', { ticket: 'zhang' });
  const miss = asks('02', 'miss', { ticket: 'zhang' });
  test('thirty seconds after the last call', () => {
    given(...here)
      .when(recall, at('08:50:29'))
      .refuses('too-soon', { retryAt: new Date(at('08:50:30')).toISOString() });
    given(...here)
      .when(recall, at('08:50:30'))
      .then({ type: 'TicketRecalled' });
  });
  test('twice, not three times', () => {
    given(...here, recalled('zhang', '02', '08:52'))
      .when(recall)
      .then({ type: 'TicketRecalled' });
    given(...here, recalled('zhang', '02', '08:52'), recalled('zhang', '02', '08:53'))
      .when(recall)
      .refuses('too-many-recalls');
  });
  test('missed only after a second call', () => {
    given(...here)
      .when(miss)
      .refuses('call-again-first');
    given(...here, recalled('zhang', '02'))
      .when(miss)
      .then({ type: 'TicketMissed' });
  });
  test('where numbers are never recalled, one call is enough', () => {
    const once = hallSettings({ rules: { 'ticket.recall_max': 0 } });
    given(...here)
      .in(once)
      .when(recall)
      .refuses('too-many-recalls');
    given(...here)
      .in(once)
      .when(miss)
      .then({ type: 'TicketMissed' });
  });
  test('the second miss expires it', () =>
    given(
      ...here,
      recalled('zhang', '02'),
      missed('zhang', '02'),
      rejoined('zhang', '08:58'),
      called('zhang', '02', '08:58'),
      recalled('zhang', '02', '08:59'),
    )
      .when(miss)
      .then({ type: 'TicketMissed' }, { type: 'TicketExpired', why: 'missed-too-often' }));
  test('a hall that voids missed numbers does so at the first', () => {
    const never = hallSettings({ rules: { 'ticket.missed_policy': 'void' } });
    given(...here, recalled('zhang', '02'))
      .in(never)
      .when(miss)
      .then({ type: 'TicketMissed' }, { type: 'TicketExpired' });
  });
  test('a rejoined number is called afresh: its recalls count from one', () =>
    given(
      ...here,
      recalled('zhang', '02'),
      recalled('zhang', '02'),
      missed('zhang', '02'),
      rejoined('zhang', '08:58'),
      called('zhang', '02', '08:58'),
    )
      .when(recall, at('08:59'))
      .then({ type: 'TicketRecalled' }));
});

describe('holding and handing over', () => {
  const serving = [opened('13'), has('zhang', 'B001'), called('zhang', '13'), served('zhang', '13')];
  test('a held number frees the window and comes back without waiting', () => {
    given(...serving)
      .when(asks('13', 'hold', { ticket: 'zhang' }))
      .then({ type: 'TicketHeld' });
    given(...serving, held('zhang', '13'))
      .when(asks('13', 'unhold', { ticket: 'zhang', here: false }))
      .then({ type: 'TicketCalled', kind: 'resume' });
    given(...serving, held('zhang', '13'))
      .when(asks('13', 'unhold', { ticket: 'zhang', here: true }))
      .then({ type: 'ServiceBegun' });
  });
  test('not while another is there', () =>
    given(...serving, held('zhang', '13'), has('li', 'B002'), called('li', '13'))
      .when(asks('13', 'unhold', { ticket: 'zhang', here: false }))
      .refuses('window-busy', { number: 'B002' }));
  test('a transferred number keeps its number and its place in time, and is not handed out before it is accepted', () => {
    const sent = [opened('02'), ...serving, transferred('zhang', '13', { queue: 'A' }, '只差盖章')];
    const hall = hallAfter(sent);
    expect(ticketIn(hall.queue, 'zhang')).toMatchObject({ number: 'B001', queue: 'A', status: 'waiting', turnAt: at('08:40'), line: null });
    expect(windowView(hall, settings, '02', at('09:00'))?.handovers).toMatchObject([
      { id: 'zhang', number: 'B001', from: '13', note: '只差盖章' },
    ]);
    given(...sent)
      .when(callsNext('02'))
      .refuses('nobody-waiting');
    given(...sent)
      .when(asks('02', 'accept', { ticket: 'zhang' }))
      .then({ type: 'HandoverAccepted' });
  });
  test('accepted, it is called in its own time, as a transfer, by the window that accepted it and no other', () => {
    const done = [
      opened('02'),
      opened('03'),
      ...serving,
      transferred('zhang', '13', { queue: 'A' }),
      accepted('zhang', '02'),
      has('li', 'A001', { clock: '08:45' }),
    ];
    given(...done)
      .when(callsNext('02'))
      .then({ type: 'TicketCalled', ticket: 'zhang', kind: 'transfer' });
    given(...done)
      .when(callsNext('03'))
      .then({ type: 'TicketCalled', ticket: 'li', kind: 'call' });
  });
  test('accepted once: the second window is told that it moved on', () => {
    const done = [opened('02'), opened('03'), ...serving, transferred('zhang', '13', { queue: 'A' }), accepted('zhang', '02')];
    given(...done)
      .when(asks('02', 'accept', { ticket: 'zhang' }))
      .refuses('already-moved-on');
    given(...done)
      .when(asks('03', 'accept', { ticket: 'zhang' }))
      .refuses('wrong-state', { state: 'waiting' });
  });
  test('a window that closes offers again what it had accepted', () => {
    const hall = hallAfter([opened('02'), ...serving, transferred('zhang', '13', { queue: 'A' }), accepted('zhang', '02')]);
    evolve(hall, { about: 'queue', by: 'S03', at: at('09:00'), type: 'WindowClosed', window: '02' });
    expect(hall.queue.offered).toContain('zhang');
    expect(windowView(hall, settings, '03', at('09:00'))?.handovers).toMatchObject([{ number: 'B001' }]);
  });
  test('to a queue, to a window, never to itself', () => {
    const to = (target: { queue: string } | { window: string }) =>
      given(...serving).when(asks('13', 'transfer', { ticket: 'zhang', to: target, note: null }));
    to({ queue: 'A' }).then({ type: 'TicketTransferred', to: { queue: 'A' } });
    to({ window: '14' }).then({ type: 'TicketTransferred', to: { window: '14' } });
    to({ queue: 'Z' }).refuses('unknown-queue');
    to({ window: '99' }).refuses('unknown-window');
    to({ window: '13' }).refuses('malformed', { path: 'to.window' });
  });
  test('only who serves it may accept', () => {
    const sent = [opened('02'), opened('14'), ...serving, transferred('zhang', '13', { window: '14' })];
    given(...sent)
      .when(asks('02', 'accept', { ticket: 'zhang' }))
      .refuses('not-served-here');
    given(...sent)
      .when(asks('14', 'accept', { ticket: 'zhang' }))
      .then({ type: 'HandoverAccepted' });
    given(...sent)
      .when(asks('14', 'accept', { ticket: 'nobody' }))
      .refuses('unknown-ticket');
  });
  test('held numbers are handed over before a window closes', () =>
    given(...serving, held('zhang', '13'))
      .when(asks('13', 'transfer', { ticket: 'zhang', to: { window: '14' }, note: null }))
      .then({ type: 'TicketTransferred' }));
});

describe('the day', () => {
  const tick = { about: 'time', type: 'tick' } as const;
  test('at the hall’s midnight all expire but who is being served', () => {
    const history = [
      opened('02'),
      opened('03'),
      has('waits', 'A001'),
      has('called', 'A002'),
      called('called', '02'),
      has('served', 'A003'),
      called('served', '03'),
      served('served', '03'),
      has('missed', 'G001'),
      missed('missed', '23'),
      has('done', 'G002'),
      completed('done', '23'),
    ];
    const { decision } = given(...history).when(tick, at('00:00', '2026-12-02'));
    const events = 'events' in decision ? decision.events : [];
    expect(
      events
        .filter(({ type }) => type === 'TicketExpired')
        .map((event) => ('ticket' in event ? event.ticket : ''))
        .sort(),
    ).toEqual(['called', 'missed', 'waits']);
    expect(events).toContainEqual(expect.objectContaining({ type: 'DayTurned', day: '2026-12-02' }));
    const hall = hallAfter([...history, ...events]);
    expect([...hall.queue.tickets.keys()]).toEqual(['served']);
    expect(windowIn(hall.queue, '03').ticket).toBe('served');
    expect(windowIn(hall.queue, '02').ticket).toBeNull();
  });
  test('a minute before it, nothing', () => {
    const { decision } = given(has('waits', 'A001')).when(tick, at('23:59'));
    expect('events' in decision && decision.events.filter(({ about }) => about === 'queue')).toEqual([]);
  });
  test('who leads is recorded when it changes, once', () => {
    given()
      .when(tick)
      .then({ type: 'DutyShown', leader: 'L05', director: 'L07', staff: ['S01', 'S21'] });
    const { decision } = given().when(tick);
    given(...('events' in decision ? decision.events : []))
      .when(tick)
      .then();
  });
  test('a ticket that expired before stays expired', () =>
    given(has('zhang', 'A001'), expired('zhang')).when(cancels('zhang')).refuses('wrong-state', { state: 'expired' }));
});
