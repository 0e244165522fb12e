import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decide } from '../../server/domain/decide.ts';
import { hallAfter } from '../support/given.ts';
import { at, hallSettings } from '../support/hall.ts';
import { said, TICKET_REQUESTS, TICKET_STATES, WINDOW_REQUESTS, WINDOW_STATES } from '../support/states.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'states.md'), 'utf8');

/** The tables of the page: by row and column, what is written in the cell. */
const tables = page
  .split('\n\n')
  .filter((block) => block.startsWith('| |'))
  .map((block) => {
    const [head = '', , ...rows] = block.trim().split('\n');
    const cells = (line: string) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('*', ''));
    const [, ...requests] = cells(head);
    return { requests, rows: rows.map(cells).map(([state = '', ...answers]) => ({ state, answers })) };
  });

const rules = hallSettings({ rules: { 'call.choosing': true } });

describe.each([
  { of: 'a ticket', table: tables[0], states: TICKET_STATES, requests: TICKET_REQUESTS },
  { of: 'a window', table: tables[1], states: WINDOW_STATES, requests: WINDOW_REQUESTS },
])('docs/states.md, $of', ({ table, states, requests }) => {
  test('has every state and every request', () => {
    expect(table?.rows.map(({ state }) => state)).toEqual(Object.keys(states));
    expect(table?.requests).toEqual(Object.keys(requests));
  });

  const cells = (table?.rows ?? []).flatMap(({ state, answers }) =>
    answers.map((answer, nth) => ({ state, request: table?.requests[nth] ?? '', answer })),
  );
  test.each(cells)('$state, $request: $answer', ({ state, request, answer }) => {
    const command = requests[request];
    if (!command) throw new Error(`no such request: ${request}`);
    expect(said(decide(command, hallAfter(states[state] ?? []), rules, at('09:00')))).toBe(answer);
  });
});
