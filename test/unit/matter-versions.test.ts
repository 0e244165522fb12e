import { describe, expect, test } from 'vitest';
import { gapsOf, isIncomplete } from '../../shared/matter-gaps.ts';
import { changesBetween, matterOn, settledOn, versionAfter, versionFrom } from '../../shared/matter-versions.ts';
import { DOCUMENTS, type Matter } from '../../shared/settings.ts';
import { settings } from '../support/hall.ts';

const birth = settings.matterOf.get('GA-HZ-001') as Matter;
const withoutPapers = { ...birth, materials: [], result_zh: '出生证明' };
const inTwoSteps: Matter = {
  ...birth,
  next: [versionFrom(withoutPapers, '2', '2027-01-01'), versionFrom({ ...birth, result_zh: '电子证照' }, '3', '2027-03-01')],
};

describe('a matter on a day', () => {
  test('is its own content until the first day of the next version, and that from midnight on', () => {
    expect(matterOn(inTwoSteps, '2026-12-31')).toEqual(birth);
    expect(matterOn(inTwoSteps, '2027-01-01')).toMatchObject({ code: 'GA-HZ-001', version: '2', materials: [], result_zh: '出生证明' });
    expect(matterOn(inTwoSteps, '2027-02-28').version).toBe('2');
    expect(matterOn(inTwoSteps, '2028-01-01')).toMatchObject({ version: '3', result_zh: '电子证照' });
    for (const day of ['2026-12-31', '2027-01-01', '2028-01-01']) expect(matterOn(inTwoSteps, day)).not.toHaveProperty('next');
  });
  test('is settled without changing what it is on that day or any later one', () => {
    for (const day of ['2026-12-31', '2027-01-15', '2027-03-01'])
      for (const later of ['2027-03-01', '2027-04-01'])
        expect(matterOn(settledOn(inTwoSteps, day), later)).toEqual(matterOn(inTwoSteps, later));
    expect(settledOn(inTwoSteps, '2027-01-15').next).toHaveLength(1);
    expect(settledOn(inTwoSteps, '2027-03-01')).not.toHaveProperty('next');
  });
  test('a document whose versions do not follow each other in time is sent back, with the place', () => {
    const wrong = { ...inTwoSteps, next: inTwoSteps.next?.toReversed() };
    expect(DOCUMENTS.matters.safeParse([wrong]).error?.issues).toMatchObject([{ path: [0, 'next', 1, 'version_date'] }]);
    expect(DOCUMENTS.matters.safeParse([inTwoSteps]).success).toBe(true);
  });
  test('the number of the next version is proposed', () => {
    expect(['1', '2026-9', 'draft'].map(versionAfter)).toEqual(['2', '2026-10', 'draft-2']);
  });
});

describe('what has changed in a matter', () => {
  test('is told down to the single value, a paper by its name', () => {
    const [first, ...others] = birth.materials;
    if (!first) throw new Error('the sample has papers');
    const after = { ...birth, result_zh: '户口簿', materials: [...others, { ...first, copies: 2 }] };
    const last = others.length;
    expect(changesBetween(birth, after)).toEqual([
      { path: `materials[${last}].copies`, before: first.copies, after: 2 },
      {
        path: 'materials',
        before: birth.materials.map(({ name }) => name),
        after: [...others, first].map(({ name }) => name),
      },
      { path: 'result_zh', before: birth.result_zh, after: '户口簿' },
    ]);
  });
  test('a paper more, a paper fewer, another step; and nothing where nothing has', () => {
    expect(changesBetween(birth, structuredClone(birth))).toEqual([]);
    const fewer = changesBetween(birth, { ...birth, materials: birth.materials.slice(1), steps: [...birth.steps, '回访'] });
    expect(fewer.map(({ path }) => path)).toEqual(['materials[0]', 'steps']);
    expect(fewer[0]).toMatchObject({ before: { name: '出生医学证明' }, after: undefined });
  });
});

describe('what a matter lacks', () => {
  test('nothing in the sample has yet to be written; what nobody has checked is told apart', () => {
    const all = settings.matters.map(gapsOf);
    expect(all.filter(isIncomplete)).toEqual([]);
    expect(all.filter((gaps) => gaps.has('unverified'))).toHaveLength(58);
    expect(gapsOf(birth).get('unsure')).toEqual(['materials']);
  });
  test('each gap with its places', () => {
    const [first] = birth.materials;
    if (!first) throw new Error('the sample has papers');
    const { name_en: _name, ...chinese } = first;
    const gaps = gapsOf({
      ...birth,
      kind: 'promised',
      legal_basis: [],
      materials: [chinese],
      time_limit: { ...birth.time_limit, promised: { ...birth.time_limit.promised, value: null } },
    });
    expect(Object.fromEntries(gaps)).toMatchObject({
      english: ['materials[0].name_en'],
      basis: ['legal_basis'],
      limit: ['time_limit.promised.value'],
    });
    expect(isIncomplete(gaps)).toBe(true);
  });
  test('a promise that is longer than the law allows is none', () => {
    const limit = (value: number) => ({ value, unit: 'workday' as const, text_zh: `${value}个工作日`, text_en: `${value} working days` });
    const of = (promised: number) =>
      gapsOf({ ...birth, kind: 'promised', time_limit: { statutory: limit(20), promised: limit(promised) } });
    expect(of(21).has('limit')).toBe(true);
    expect(of(20).has('limit')).toBe(false);
  });
});
