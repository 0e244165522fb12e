import { describe, expect, test } from 'vitest';
import { DEFAULT_KEYS, type KeyMap, meaning, type Press } from '../../staff/keys.ts';
import { mayBeKey, readKeys, withKey } from '../../staff/own-keys.ts';
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
const means = (code: string, sheet: Sheet = NO_SHEET, change: Partial<Press> = {}, keys?: KeyMap) =>
  meaning(press(code, change), sheet, keys);
const reason: Sheet = { is: 'reason', other: null, own: false };
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
    ['KeyB', 'giveBack'],
    ['KeyZ', 'undo'],
    ['KeyM', 'note'],
    ['KeyF', 'find'],
    ['KeyC', 'papers'],
    ['KeyD', 'slip'],
    ['KeyL', 'lock'],
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
    expect(means('Escape', { is: 'transfer', ticket: { id: 'x', number: 'A001' }, left: 0 }, { inText: true })).toEqual({ do: 'dismiss' });
  });
  test('number keys choose, on both sides of the keyboard', () => {
    expect(means('Digit3', { is: 'outcome' })).toEqual({ do: 'choose', nth: 3 });
    expect(means('Numpad5', reason)).toEqual({ do: 'choose', nth: 5 });
    expect(means('Digit3')).toBeNull();
  });
});

describe('the number pad', () => {
  test.each([
    ['NumpadEnter', 'main'],
    ['Numpad1', 'recall'],
    ['Numpad2', 'miss'],
    ['Numpad3', 'hold'],
    ['Numpad4', 'transfer'],
    ['Numpad5', 'complete'],
    ['Numpad0', 'pause'],
  ])('is a call box: %s is %s', (code, act) => expect(means(code)).toEqual({ do: act }));
  test('while something lies open its digits choose, and Enter confirms', () => {
    expect(means('Numpad1', { is: 'outcome' })).toEqual({ do: 'choose', nth: 1 });
    expect(means('NumpadEnter', asked)).toEqual({ do: 'confirm' });
    expect(means('Numpad2', asked)).toBeNull();
  });
  test('can be switched off', () => expect(means('Numpad1', NO_SHEET, {}, { ...DEFAULT_KEYS, pad: false })).toBeNull());
});

describe('a clerk’s own keys', () => {
  const own = withKey(DEFAULT_KEYS, 'recall', 'F9');
  test('the new key acts, the old one does nothing', () => {
    expect(means('F9', NO_SHEET, {}, own)).toEqual({ do: 'recall' });
    expect(means('KeyR', NO_SHEET, {}, own)).toBeNull();
  });
  test('a key that is taken leaves what had it', () => {
    const taken = withKey(DEFAULT_KEYS, 'hold', 'KeyT');
    expect(means('KeyT', NO_SHEET, {}, taken)).toEqual({ do: 'hold' });
    expect(taken.of.transfer).toBeNull();
  });
  test('a command may have none', () => expect(means('KeyN', NO_SHEET, {}, withKey(DEFAULT_KEYS, 'miss', null))).toBeNull());
  test('what was kept comes back; nonsense is the keys as delivered', () => {
    expect(readKeys(JSON.stringify(own))).toEqual(own);
    for (const nonsense of [null, '', '7', '{', '{"of":7}', '{"of":{"recall":"Escape","miss":["KeyN"],"__proto__":"KeyX"}}'])
      expect(readKeys(nonsense)).toEqual(DEFAULT_KEYS);
  });
  test('Enter, Esc, Tab, the arrows and ? are nobody’s', () => {
    for (const code of ['Enter', 'NumpadEnter', 'Escape', 'Tab', 'ArrowUp', 'Slash', 'ShiftLeft', 'Numpad1'])
      expect(mayBeKey(code)).toBe(false);
  });
});
