import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, withDay } from '../../office/calendar/day-kind.ts';
import { filledWith, fillingOf } from '../../office/calendar/fill-year.ts';
import { openPairing } from '../../server/auth/pairing.ts';
import { suggestedYear } from '../../server/suggested-year.ts';
import { exampleOf, slotMistake, slotsOf } from '../../shared/phrase-slots.ts';
import { rangeOf } from '../../shared/rule-ranges.ts';
import { RULES } from '../../shared/settings.ts';
import { sampleDocuments } from '../support/hall.ts';

const { calendar, phrases, rules } = sampleDocuments();
const empty = { ...calendar, years: [] };

describe('a year from the library', () => {
  test('fills an empty year, and a second time changes nothing', () => {
    const once = filledWith(empty, suggestedYear(2026), new Set());
    expect(once.years[0]?.days).toHaveLength(39);
    expect(fillingOf(once, suggestedYear(2026))).toEqual({ add: [], drop: [], ask: [] });
  });
  test('never writes over a day that somebody set by hand, unless that day is named', () => {
    const byHand = withDay(empty, '2026-02-14', { kind: 'holiday', name_zh: '本地放假', name_en: 'Local holiday' });
    const kept = filledWith(byHand, suggestedYear(2026), new Set());
    expect(kindOf(kept, '2026-02-14')).toBe('holiday');
    expect(fillingOf(byHand, suggestedYear(2026)).ask.map(({ ours }) => ours.name_zh)).toEqual(['本地放假']);
    expect(kindOf(filledWith(byHand, suggestedYear(2026), new Set(['2026-02-14'])), '2026-02-14')).toBe('makeup');
  });
  test('has each day once, also where two holidays fall on it', () => {
    for (let year = 2027; year <= 2060; year += 1) {
      const dates = suggestedYear(year).days.map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.length).toBeGreaterThanOrEqual(11);
    }
  });
  test('takes back what it only reckoned, once the notice is out', () => {
    const reckoned = {
      year: 2026,
      certain: false,
      days: [{ date: '2026-03-03', kind: 'holiday', name_zh: '推算', name_en: 'Reckoned', certain: false }],
    } as const;
    const after = filledWith(filledWith(empty, reckoned, new Set()), suggestedYear(2026), new Set());
    expect(kindOf(after, '2026-03-03')).toBe('work');
    expect(kindOf(after, '2026-10-01')).toBe('holiday');
  });
});

describe('the hall’s sentences', () => {
  test('those of the sample hold all that is filled in, in both languages', () => {
    for (const { id, zh, en } of phrases.voice)
      expect([slotsOf(id), slotMistake(id, zh), slotMistake(id, en)]).toEqual([expect.any(Array), null, null]);
  });
  test('one without its number, with a number nobody knows, or with half a bracket is none', () => {
    expect(slotMistake('call', '请到{window}号窗口')).toContain('{ticket}');
    expect(slotMistake('call', '{ticket}{window}{floor}')).toContain('{floor}');
    expect(slotMistake('missed', '{ticket}号}')).not.toBeNull();
    expect(slotMistake('our-own', 'whatever {x}')).toBeNull();
  });
  test('are shown as they are seen and as they are heard, with nothing left to fill in', () => {
    expect(exampleOf('请{ticket}号到{window}号窗口', 'zh-CN', '幺')).toEqual({
      caption: '请A012号到03号窗口',
      say: '请A零幺二号到三号窗口',
    });
    for (const { zh, en } of phrases.voice)
      for (const said of [exampleOf(zh, 'zh-CN', '一'), exampleOf(en, 'en', '一')])
        expect(`${said.caption}${said.say}`).not.toMatch(/[{}]/);
  });
});

test('the range that is told of an acting rule is the one that is checked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(RULES)), fc.integer({ min: -10, max: 2000 }), (key, value) => {
      const shape = Object.entries(RULES).find(([name]) => name === key)?.[1];
      const range = rangeOf({ key, value, unit: 'x' });
      if (range.is !== 'number' || !shape) return;
      const fits = value >= (range.least ?? value) && value <= (range.most ?? value);
      expect(shape.safeParse(value).success).toBe(fits);
    }),
  );
  expect(rangeOf({ key: 'ticket.missed_policy', value: 'tail', unit: 'enum' })).toEqual({
    is: 'choice',
    options: ['reinsert_after_n', 'tail', 'void'],
  });
  for (const rule of rules) expect(rangeOf(rule).is).toMatch(/^(number|choice|yes|text|list)$/);
});

test('two hundred screens may wait for a code, each with its own, and the eldest makes room', () => {
  const pairing = openPairing(() => 0);
  const begun = Array.from({ length: 201 }, () => pairing.begin('kiosk'));
  expect(new Set(begun.map(({ code }) => code)).size).toBe(201);
  expect(pairing.look(begun[0]?.wait ?? '')).toBeNull();
  expect(pairing.look(begun[200]?.wait ?? '')).toBe('waiting');
});
