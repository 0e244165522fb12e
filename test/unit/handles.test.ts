import { expect, test } from 'vitest';
import { openHandles } from '../../server/http/handles.ts';

test('what a kiosk has found is its own, for two minutes and no longer', () => {
  let now = 0;
  const handles = openHandles(() => now);
  const found = { ticket: 't', kiosk: 'kiosk-1', attempts: 1 };
  const word = handles.give(found);
  expect(handles.whose(word, 'kiosk-1')).toMatchObject(found);
  expect(handles.whose(word, 'kiosk-2')).toBeNull();
  expect(handles.whose(word, null)).toBeNull();
  now = 2 * 60_000 - 1;
  expect(handles.whose(word, 'kiosk-1')).toMatchObject(found);
  expect(handles.give(found)).not.toBe(word);
  now += 1;
  expect(handles.whose(word, 'kiosk-1')).toBeNull();
});
