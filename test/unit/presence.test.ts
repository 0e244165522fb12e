import { describe, expect, test } from 'vitest';
import { deskView } from '../../server/domain/desk.ts';
import type { HallEvent } from '../../server/domain/event.ts';
import { dueInQueue } from '../../server/domain/queue/due.ts';
import { ticketIn, windowIn } from '../../server/domain/queue/state.ts';
import { windowView } from '../../server/domain/queue/views.ts';
import { given, hallAfter } from '../support/given.ts';
import { at, settings } from '../support/hall.ts';
import {
  accepted,
  asks,
  called,
  expired,
  has,
  missed,
  opened,
  opens,
  paused,
  recalled,
  served,
  takes,
  transferred,
} from '../support/people.ts';

const NOTHING = { printers: [], alerts: [], screens: [], devicesHeard: at('08:00') } as never;
const desk = (history: readonly HallEvent[], clock: string) => deskView(hallAfter(history), settings, NOTHING, at(clock));
const what = (history: readonly HallEvent[], clock: string) =>
  desk(history, clock).overdue.map((one) => `${one.what} ${one.window ?? one.number}`);

const left = (window: string, clock: string): HallEvent => ({
  about: 'queue',
  by: 'S03',
  at: at(clock),
  type: 'WindowPaused',
  window,
  reason: '临时离开',
  kind: 'away',
  other: null,
});
const lost = (window: string, clock: string): HallEvent => ({ about: 'queue', by: 'clock', at: at(clock), type: 'ConsoleLost', window });
const back = (window: string, clock: string): HallEvent => ({ about: 'queue', by: 'S03', at: at(clock), type: 'ConsoleBack', window });
const absent = (window: string, clock: string, since: string): HallEvent => ({
  about: 'queue',
  by: 'clock',
  at: at(clock),
  type: 'AbsenceRecorded',
  window,
  clerk: 'S03',
  since: at(since),
});
/** What the passing of time brings about at the windows. */
const due = (history: readonly HallEvent[], clock: string) => dueInQueue(hallAfter(history).queue, settings, at(clock));

describe('away from the window', () => {
  test('a quarter of an hour without a reported reason is recorded as absence (脱岗), once', () => {
    expect(due([opened('02'), left('02', '09:00')], '09:14:59')).toEqual([]);
    expect(due([opened('02'), left('02', '09:00')], '09:15')).toMatchObject([
      { type: 'AbsenceRecorded', window: '02', clerk: 'S03', since: at('09:00') },
    ]);
    expect(due([opened('02'), left('02', '09:00'), absent('02', '09:15', '09:00')], '09:40')).toEqual([]);
  });
  test('a meeting that was reported is none', () => expect(due([opened('02'), paused('02')], '11:00')).toEqual([]));
  test('at noon nobody has to be there', () => expect(due([opened('02'), left('02', '11:58')], '12:30')).toEqual([]));
  test('a console that was there and is gone counts from when it was missed, and no more once it is heard', () => {
    expect(due([opened('02'), lost('02', '09:00')], '09:15')).toMatchObject([{ type: 'AbsenceRecorded', since: at('09:00') }]);
    expect(due([opened('02'), lost('02', '09:00'), back('02', '09:10')], '09:40')).toEqual([]);
  });
  test('the clerk is told beforehand, and afterwards that it is recorded', () => {
    const view = (...history: HallEvent[]) => windowView(hallAfter(history), settings, '02', at('09:16'))?.absence;
    expect(view(opened('02'), left('02', '09:05'))).toEqual({ from: new Date(at('09:20')).toISOString(), recorded: false });
    expect(view(opened('02'), left('02', '09:00'), absent('02', '09:15', '09:00'))).toMatchObject({ recorded: true });
    expect(view(opened('02'), paused('02'))).toBeNull();
  });
  test('the desk is told after ten of the fifteen minutes, and the tile says it once it is recorded', () => {
    const gone = [opened('02'), opened('03'), left('02', '09:00')];
    expect(what(gone, '09:09')).not.toContain('window-unattended 02');
    expect(what(gone, '09:11')).toContain('window-unattended 02');
    const tile = (history: HallEvent[]) => desk(history, '09:16').windows.find(({ window }) => window === '02');
    expect(tile([...gone, absent('02', '09:15', '09:00')])).toMatchObject({ absent: true, vacant: true });
    expect(tile([opened('02')])).toMatchObject({ absent: false, vacant: false });
  });
  test('both posts away alarms, from when the last one went; the partner at any window does not', () => {
    const since = (history: HallEvent[]) => desk(history, '09:06').overdue.find((one) => one.what === 'posts-away')?.since;
    expect(since([opened('02'), lost('02', '09:00')])).toBe(new Date(at('09:00')).toISOString());
    expect(what([opened('02'), left('02', '09:00')], '09:03')).toContain('posts-away 02'); // S03 is A, S04 is B
    expect(what([opened('02'), opened('05', 'S04'), left('02', '09:00')], '09:03')).not.toContain('posts-away 02');
  });
});

describe('a pause', () => {
  test('names where citizens go, and only another window that there is', () => {
    given(opened('02'))
      .when(asks('02', 'pauseWindow', { reason: '开会', kind: 'meeting', other: '03' }))
      .then({ type: 'WindowPaused', kind: 'meeting', other: '03' });
    given(opened('02'))
      .when(asks('02', 'pauseWindow', { reason: '开会', other: '02' }))
      .refuses('malformed', { path: 'other' });
    given(opened('02'))
      .when(asks('02', 'pauseWindow', { reason: '开会', other: '88' }))
      .refuses('unknown-window');
  });
});

describe('the wrong key', () => {
  const missedOnce = [
    has('zhang', 'A001'),
    opened('02'),
    called('zhang', '02', '08:50'),
    recalled('zhang', '02', '08:52'),
    missed('zhang', '02'),
  ];
  const after = (seconds: number) => (hallAfter(missedOnce).queue.tickets.get('zhang')?.since ?? 0) + seconds * 1000;
  test('a miss is taken back within a minute: called as often as before, nothing announced', () => {
    given(...missedOnce)
      .when(asks('02', 'undoMiss', { ticket: 'zhang' }), after(59))
      .then({ type: 'MissUndone', ticket: 'zhang', window: '02' });
    const hall = hallAfter([
      ...missedOnce,
      { about: 'queue', by: 'S03', at: after(10), type: 'MissUndone', ticket: 'zhang', window: '02' },
    ]);
    expect(ticketIn(hall.queue, 'zhang')).toMatchObject({ status: 'called', window: '02', calls: 2, misses: 0 });
    expect(windowIn(hall.queue, '02')).toMatchObject({ ticket: 'zhang' });
    expect(windowIn(hall.queue, '02').calls).toHaveLength(2);
  });
  test('later it is too late, and so it is once the next one stands there', () => {
    given(...missedOnce)
      .when(asks('02', 'undoMiss', { ticket: 'zhang' }), after(60))
      .refuses('already-moved-on');
    given(...missedOnce, has('li', 'A002'), called('li', '02', '08:56'))
      .when(asks('02', 'undoMiss', { ticket: 'zhang' }), after(10))
      .refuses('window-busy', { number: 'A002' });
  });
  test('the miss that expired it is taken back too', () =>
    given(...missedOnce, expired('zhang'))
      .when(asks('02', 'undoMiss', { ticket: 'zhang' }), after(20))
      .then({ type: 'MissUndone' }));
  test('not if its holder has taken another number meanwhile', () =>
    given(has('zhang', 'A001', { person: 'p' }), ...missedOnce.slice(1), has('other', 'A002', { person: 'p' }))
      .when(asks('02', 'undoMiss', { ticket: 'zhang' }), after(20))
      .refuses('already-waiting', { number: 'A002' }));
});

describe('from hand to hand', () => {
  const sent = [
    has('zhang', 'B001'),
    opened('13'),
    opened('14'),
    opened('02'),
    called('zhang', '13'),
    served('zhang', '13'),
    transferred('zhang', '13', { window: '14' }),
  ];
  test('who served first stays the first contact, wherever it goes', () => {
    const hall = hallAfter([...sent, accepted('zhang', '14'), called('zhang', '14', '09:01'), served('zhang', '14')]);
    expect(ticketIn(hall.queue, 'zhang')).toMatchObject({ firstContact: 'S11', passedOn: 1 });
    expect(windowView(hall, settings, '14', at('09:02'))?.ticket?.firstContact?.id).toBe('S11');
  });
  test('a guide who takes the number for somebody was asked first', () => {
    const taken = { ...has('zhang', 'A001'), by: 'S01' } as HallEvent;
    expect(ticketIn(hallAfter([taken, opened('02'), called('zhang', '02'), served('zhang', '02')]).queue, 'zhang')?.firstContact).toBe(
      'S01',
    );
  });
  test('what was handed to one window goes back with a reason, to where it came from', () =>
    given(...sent)
      .when(asks('14', 'returnHandover', { ticket: 'zhang', reason: '不是本窗口的' }))
      .then({ type: 'HandoverReturned', to: { window: '13' }, reason: '不是本窗口的' }));
  test("it stands in the sender's list then, with what was said", () => {
    const hall = hallAfter([
      ...sent,
      {
        about: 'queue',
        by: 'S12',
        at: at('09:01'),
        type: 'HandoverReturned',
        ticket: 'zhang',
        window: '14',
        to: { window: '13' },
        reason: '缺章',
      },
    ]);
    expect(windowView(hall, settings, '13', at('09:02'))?.handovers).toMatchObject([
      { number: 'B001', from: '14', note: '缺章', returnable: true },
    ]);
    expect(windowView(hall, settings, '14', at('09:02'))?.handovers).toEqual([]);
  });
  test('handed on twice, the supervisor is told', () => {
    const twice = [
      ...sent,
      accepted('zhang', '14'),
      called('zhang', '14', '09:01'),
      served('zhang', '14'),
      transferred('zhang', '14', { queue: 'A' }),
    ];
    expect(what(sent, '09:02')).not.toContain('passed-on B001');
    expect(desk(twice, '09:02').overdue).toContainEqual(expect.objectContaining({ what: 'passed-on', number: 'B001' }));
  });
});

describe('who sits there next', () => {
  test('finds the note of the one before, and inherits the window as it is', () => {
    const note: HallEvent = { about: 'queue', by: 'S03', at: at('11:00'), type: 'NoteLeft', window: '02', text: '打印机缺墨' };
    const partner: HallEvent = {
      about: 'queue',
      by: 'S04',
      at: at('11:05'),
      type: 'WindowOpened',
      window: '02',
      clerk: 'S04',
      post: 'B',
      insteadOf: 'S03',
    };
    const view = windowView(hallAfter([opened('02'), note, partner]), settings, '02', at('11:06'));
    expect(view).toMatchObject({ clerk: 'S04', post: 'B', note: { text: '打印机缺墨' } });
  });
  test('an empty note takes it away; only its clerk writes it', () => {
    given(opened('02'))
      .when(asks('02', 'leaveNote', { text: '' }))
      .then();
    given(opened('02'))
      .when(asks('02', 'leaveNote', { text: 'x' }, 'S07'))
      .refuses('not-allowed');
    given(opened('02'))
      .when(asks('02', 'leaveNote', { text: '打印机缺墨' }))
      .then({ type: 'NoteLeft', text: '打印机缺墨' });
  });
  test('takes and opens as ever', () => {
    given(opened('02'))
      .when(opens('02', 'S04', { takeOver: true }))
      .then({ type: 'WindowOpened', post: 'B', insteadOf: 'S03' });
    given(opened('02')).when(takes('wang')).then({ type: 'NumberTaken', number: 'A001' });
  });
});
