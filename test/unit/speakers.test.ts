import { describe, expect, test } from 'vitest';
import { type Board, speakersOf } from '../../server/devices/speakers.ts';

const ZONES = ['A', 'B', 'C'];
const board = (id: string, zone: string | null, able = true): Board => ({ id, name: `屏${id}`, zone, able });
const PLAIN = { speakers: [], together: [] };
const speak = (
  boards: readonly Board[],
  voice: Partial<{ speakers: string[]; together: string[][] }> = {},
  before: [string, string][] = [],
) => Object.fromEntries(speakersOf(ZONES, boards, { ...PLAIN, ...voice }, new Map(before)));

describe('who speaks for a zone', () => {
  test('its own board goes before one of the whole hall, which speaks where there is no other', () => {
    expect(speak([board('hall', null), board('b', 'B')])).toEqual({ A: 'hall', B: 'b', C: 'hall' });
  });

  test('a zone in which nobody can speak is left out', () => {
    expect(speak([board('a', 'A'), board('b', 'B', false)])).toEqual({ A: 'a' });
  });

  test('of several the first that the hall names, by id or by name, and those unnamed after them', () => {
    const three = [board('1', 'A'), board('2', 'A'), board('3', 'A')];
    expect(speak(three)).toEqual({ A: '1' });
    expect(speak(three, { speakers: ['屏3', '2'] })).toEqual({ A: '3' });
    expect(speak([board('1', 'A'), board('2', 'A'), board('3', 'A', false)], { speakers: ['3', '2'] })).toEqual({ A: '2' });
  });

  test('whoever speaks goes on when another comes back, unless the hall has named that one', () => {
    const two = [board('1', 'A'), board('2', 'A')];
    expect(speak(two, {}, [['A', '2']])).toEqual({ A: '2' });
    expect(speak(two, { speakers: ['1'] }, [['A', '2']])).toEqual({ A: '1' });
  });

  test('zones within earshot have one speaker for all of them, the same as before', () => {
    const boards = [board('a', 'A'), board('b', 'B'), board('c', 'C')];
    const together = [['A', 'B']];
    expect(speak(boards, { together })).toEqual({ A: 'a', B: 'a', C: 'c' });
    expect(speak(boards, { together }, [['A', 'b']])).toEqual({ A: 'b', B: 'b', C: 'c' });
    expect(speak([board('a', 'A', false), ...boards.slice(1)], { together }, [['A', 'a']])).toEqual({ A: 'b', B: 'b', C: 'c' });
  });
});
