import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from '../../office/editing/merge.ts';

const queues = [
  { code: 'A', name_zh: '综合', quota: { am: 10, pm: 10 } },
  { code: 'B', name_zh: '不动产', quota: { am: 20, pm: 20 } },
];
const [a, b] = queues as [(typeof queues)[0], (typeof queues)[0]];

test('what only one of two administrators has changed is kept, in the same row too', () => {
  const mine = [{ ...a, name_zh: '综合业务' }, b];
  const theirs = [{ ...a, quota: { am: 5, pm: 10 } }, b, { code: 'C', name_zh: '税务', quota: {} }];
  const { value, differences } = merge(queues, mine, theirs);
  expect(value).toEqual([{ code: 'A', name_zh: '综合业务', quota: { am: 5, pm: 10 } }, b, theirs[2]]);
  expect(differences.map(({ place, by }) => [place, by])).toEqual([
    ['[A].name_zh', 'mine'],
    ['[A].quota.am', 'theirs'],
    ['[C]', 'theirs'],
  ]);
});

test('where both have changed the same, the one who merges chooses', () => {
  const mine = [a, { ...b, name_zh: '房产' }];
  const theirs = [a, { ...b, name_zh: '不动产登记' }];
  expect(merge(queues, mine, theirs).differences).toMatchObject([{ place: '[B].name_zh', by: 'both', base: '不动产' }]);
  expect(merge(queues, mine, theirs, () => 'theirs').value).toEqual(theirs);
  expect(merge(queues, mine, theirs, () => 'mine').value).toEqual(mine);
});

test('a row that one has taken away is gone, unless the other has changed it: then it is asked', () => {
  expect(merge(queues, [a], queues).value).toEqual([a]);
  const theirs = [a, { ...b, name_zh: '房产' }];
  expect(merge(queues, [a], theirs).differences).toMatchObject([{ place: '[B]', by: 'both', mine: undefined }]);
  expect(merge(queues, [a], theirs, () => 'theirs').value).toEqual(theirs);
});

test('the order that one of them has made stays', () => {
  const mine = [{ ...a, name_zh: '综合业务' }, b];
  expect(merge(queues, mine, [b, a]).value).toEqual([b, mine[0]]);
});

test('whoever has changed nothing takes over what the other has, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (base, other) => {
      const was = JSON.parse(JSON.stringify(base));
      const next = JSON.parse(JSON.stringify(other));
      expect(merge(was, was, next).value).toEqual(next);
      expect(merge(was, next, was).value).toEqual(next);
    }),
  );
});
