import { describe, expect, test } from 'vitest';
import { keysFor } from '../../kiosk/found-state.ts';
import { grouped } from '../../kiosk/grouped.ts';
import { haveReady } from '../../kiosk/have-ready.ts';
import { goesWithoutSlip, mayHaveFailed, slipSaid } from '../../kiosk/slip-said.ts';
import type { Found, Slip } from '../../kiosk/steps.ts';
import type { Material } from '../../shared/settings.ts';
import { PRINT_RESULTS, TICKET_STATUSES, type TicketStatus } from '../../shared/words.ts';

describe('what is said of a slip', () => {
  test('a printer that says nothing is believed once, asked once more, and then somebody looks', () => {
    const first: Slip = { printing: 'unknown', attempt: 1 };
    const second: Slip = { printing: 'unknown', attempt: 2 };
    expect([slipSaid(first), mayHaveFailed(first)]).toEqual(['take', true]);
    expect([slipSaid(second), mayHaveFailed(second)]).toEqual(['ask-desk', false]);
  });
  test('whatever the printer says, there is a slip below, one on its way, or a code that can be read from afar', () => {
    for (const printing of PRINT_RESULTS) {
      const said = slipSaid({ printing, attempt: 1 });
      expect(said === 'take' || said === 'printing' || goesWithoutSlip(said), printing).toBe(true);
    }
  });
});

const found = (status: TicketStatus, by: Found['by']): Found => ({
  by,
  ticket: { number: 'A001', queue: 'A', status, ahead: null, wait: null, window: null, takenAt: '2026-12-01T01:00:00.000Z' },
});
const none: Slip = { printing: 'no', attempt: 0 };

describe('a ticket that was brought back', () => {
  const keys = (status: TicketStatus, by: Found['by'] = { slip: 't1' }, rejoinBehind: number | null = 3) =>
    keysFor(found(status, by), { slip: none, rejoinBehind });
  test('is cancelled only by who shows its slip, and never while it is served', () => {
    expect(TICKET_STATUSES.filter((status) => keys(status).cancel)).toEqual(['waiting', 'called', 'held', 'missed']);
    expect(TICKET_STATUSES.filter((status) => keys(status, { handle: 'h' }).cancel)).toEqual([]);
  });
  test('gets a further slip as long as it can be used', () => {
    expect(TICKET_STATUSES.filter((status) => keys(status).slip)).toEqual(['waiting', 'called', 'serving', 'held', 'missed']);
    expect(keysFor(found('waiting', { slip: 't1' }), { slip: { printing: 'printed', attempt: 1 }, rejoinBehind: 3 }).slip).toBe(false);
  });
  test('rejoins when it was missed; where a missed number is void, and when all is over, a new one is taken', () => {
    expect(keys('missed')).toMatchObject({ rejoin: 3, another: false });
    expect(keys('missed', { slip: 't1' }, 0)).toMatchObject({ rejoin: 0, another: false });
    expect(keys('missed', { slip: 't1' }, null)).toMatchObject({ rejoin: null, another: true });
    expect(TICKET_STATUSES.filter((status) => keys(status).another)).toEqual(['done', 'cancelled', 'expired']);
  });
});

describe('what to have ready', () => {
  const paper = (name: string, more: Partial<Material> = {}): Material => ({
    name,
    form: 'original',
    copies: 0,
    source: 'self',
    necessity: 'required',
    ...more,
  });
  const ready = (...materials: Material[]) => haveReady({ materials }, { requiresId: true }, 'zh-CN');
  test('are the first three papers that are required, as many as fit a line', () => {
    expect(ready(paper('户口簿'), paper('照片', { necessity: 'tolerable' }), paper('结婚证'))).toEqual({
      papers: ['户口簿', '结婚证'],
      lang: 'zh-CN',
      more: false,
    });
    expect(ready(...['一', '二', '三', '四'].map((name) => paper(name)))).toMatchObject({ papers: ['一', '二', '三'], more: true });
    expect(ready(paper('长'.repeat(28)), paper('短名的证'))).toMatchObject({ papers: ['长'.repeat(28)], more: true });
  });
  test('is told in English where the paper has an English name, of which a line holds twice the signs', () => {
    const materials = [
      paper('户口簿', { name_en: 'Household register (hukou booklet)' }),
      paper('结婚证', { name_en: 'Marriage certificate' }),
    ];
    const told = haveReady({ materials }, { requiresId: true }, 'en');
    expect(told).toEqual({ papers: ['Household register (hukou booklet)', 'Marriage certificate'], lang: 'en', more: false });
    expect(haveReady({ materials: [paper('户口簿')] }, { requiresId: true }, 'en')).toMatchObject({ papers: ['户口簿'], lang: 'zh-CN' });
  });
  test('is the identity card where nothing is known but that the service wants one', () => {
    expect(haveReady(null, { requiresId: true }, 'zh-CN')).toBe('id-card');
    expect(haveReady(null, { requiresId: false }, 'zh-CN')).toBeNull();
    expect(ready(paper('申请表', { source: 'hall' }))).toBe('id-card');
  });
});

test('a resident’s number stands in groups while it is typed', () => {
  expect(['', '1101', '1101051949', '11010519491231002X'].map(grouped)).toEqual(['', '1101', '110105 1949', '110105 19491231 002X']);
});
