import { describe, expect, test } from 'vitest';
import { meaning, type Press } from '../../staff/keys.ts';
import { NO_SHEET, type Sheet } from '../../staff/state.ts';

const press = (code: string, change: Partial<Press> = {}): Press => ({
  code,
  repeat: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  inText: false,
  ...change,
});
const means = (code: string, sheet: Sheet = NO_SHEET, change: Partial<Press> = {}) => meaning(press(code, change), sheet);
const asked: Sheet = { is: 'confirm', of: 'miss' };

describe('a key press', () => {
  test.each([
    ['Space', 'main'],
    ['KeyR', 'recall'],
    ['KeyN', 'miss'],
    ['KeyH', 'hold'],
    ['KeyU', 'unhold'],
    ['KeyT', 'transfer'],
    ['KeyE', 'complete'],
    ['KeyP', 'pause'],
    ['KeyA', 'accept'],
    ['Slash', 'help'],
  ])('%s is %s', (code, act) => expect(means(code)).toEqual({ do: act }));

  test('while people type, no letter is a command', () => {
    expect(means('KeyN', NO_SHEET, { inText: true })).toBeNull();
    expect(means('Space', NO_SHEET, { inText: true })).toBeNull();
  });
  test('a key held down, a shortcut of the browser and an input method do nothing', () => {
    for (const change of [{ repeat: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])
      expect(means('KeyR', NO_SHEET, change)).toBeNull();
  });
  test('Enter confirms only what was asked', () => {
    expect(means('Enter')).toBeNull();
    expect(means('Enter', asked)).toEqual({ do: 'confirm' });
  });
  test('Space does not act while something is asked', () => {
    expect(means('Space', asked)).toBeNull();
    expect(means('Space', { is: 'outcome' })).toBeNull();
  });
  test('Esc closes whatever lies open, also out of a field', () => {
    expect(means('Escape')).toBeNull();
    expect(means('Escape', asked)).toEqual({ do: 'dismiss' });
    expect(means('Escape', { is: 'transfer', ticket: { id: 'x', number: 'A001' } }, { inText: true })).toEqual({ do: 'dismiss' });
  });
  test('number keys choose, on both sides of the keyboard', () => {
    expect(means('Digit3', { is: 'outcome' })).toEqual({ do: 'choose', nth: 3 });
    expect(means('Numpad5', { is: 'reason' })).toEqual({ do: 'choose', nth: 5 });
    expect(means('Digit3')).toBeNull();
  });
});
