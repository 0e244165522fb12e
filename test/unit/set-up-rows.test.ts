import { describe, expect, test } from 'vitest';
import {
  clockIn,
  departmentRows,
  departmentsFrom,
  hoursForm,
  nameForm,
  nameFrom,
  queueRows,
  queuesFrom,
  staffFrom,
  staffRows,
  windowRows,
  windowsFrom,
} from '../../office/set-up/rows.ts';
import { firstOpen, leftoversOf, stepsOf, withSkipped } from '../../office/set-up/steps.ts';
import { compare } from '../../server/bundle/compare.ts';
import { emptyHall, UNNAMED } from '../../server/bundle/empty-hall.ts';
import { entryOf, folderAround, looksLike } from '../../server/bundle/entries.ts';
import type { SetUpNow } from '../../shared/set-up-views.ts';
import { DOCUMENTS, type DocumentName, type Documents } from '../../shared/settings.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import { sampleDocuments } from '../support/hall.ts';

const sample = sampleDocuments();
const empty = emptyHall(sample, { id: 'yunling', name: UNNAMED });
const now = ({ hall, calendar, departments, queues, windows, staff, leaders, matters }: Documents): SetUpNow => ({
  basis: 'x',
  hall,
  calendar,
  departments,
  queues,
  windows,
  staff,
  leaders: leaders.length,
  matters: matters.length,
});
const wrongWith = (documents: Documents, changes: object) => {
  const all = { ...documents, ...changes };
  const parsed = Object.fromEntries((Object.keys(DOCUMENTS) as DocumentName[]).map((name) => [name, DOCUMENTS[name].parse(all[name])]));
  return checkTogether(parsed as Documents);
};

describe('the smallest hall', () => {
  test('has every document in its shape, and whatever one speaks of another one has', () => expect(wrongWith(empty, {})).toEqual([]));
  test('says nothing of the sample’s county', () => expect(JSON.stringify({ ...empty, rules: [], systems: [] })).not.toMatch(/云岭|0000-/));
});

describe('a quick list', () => {
  test('that nobody wrote in changes nothing', () => {
    const at = now(sample);
    expect(departmentsFrom(departmentRows(at), at).departments).toEqual(sample.departments);
    expect(queuesFrom(queueRows(at), at)).toEqual({ queues: sample.queues });
    expect(windowsFrom(windowRows(at), at).windows).toEqual(sample.windows);
    expect(staffFrom(staffRows(at), at)).toEqual({ staff: sample.staff, windows: sample.windows, departments: sample.departments });
    const { hall, calendar } = nameFrom(nameForm(at), hoursForm(at), at);
    expect([hall, calendar]).toEqual([sample.hall, sample.calendar]);
  });

  test('that loses rows takes nothing away from under another document', () => {
    const at = now(sample);
    const few = <T>(rows: readonly T[]) => rows.slice(1, 3);
    for (const changes of [departmentsFrom(few(departmentRows(at)), at), staffFrom(few(staffRows(at)), at)])
      expect(wrongWith({ ...sample, matters: [] }, changes)).toEqual([]);
    expect(wrongWith({ ...sample, matters: [] }, queuesFrom(few(queueRows(at)), at))).toEqual([]);
  });

  test('gives a new row what it needs: an id of its own, a place on the kiosk, a window for a person', () => {
    const at = now(empty);
    const queues = queuesFrom([...queueRows(at), { was: '', code: 'B', name_zh: '户籍办理', minutes: '', department: 'zhongxin' }], at);
    expect(queues.hall?.home_queues).toEqual(['A', 'B']);
    expect(queues.queues?.[1]).toMatchObject({ code: 'B', name_en: '户籍办理', quota: { am: 100, pm: 100 }, avg_service_minutes: 10 });
    const staff = staffFrom([...staffRows(at), { was: '', name: '石山', badge_no: '1002', role: 'window', window: '01' }], at);
    expect(staff.windows?.[0]?.post_a).toBe(staff.staff?.[1]?.id);
    expect(wrongWith(empty, { ...queues, ...staff })).toEqual([]);
  });

  test('renames a queue’s letter wherever it stands', () => {
    const at = now(empty);
    const changes = queuesFrom([{ ...queueRows(at)[0], was: 'A', code: 'Z' }], at);
    expect([changes.hall?.home_queues, changes.windows?.[0]?.categories]).toEqual([['Z'], ['Z']]);
  });

  test('reads a time as people write it', () =>
    expect(['830', '8:30', '08：30', '1130', 'noon', '8'].map(clockIn)).toEqual(['08:30', '08:30', '08:30', '11:30', 'noon', '8']));
});

describe('the steps', () => {
  const nobody = { kiosks: 0, boards: 0, called: false };
  test('are read off the hall: of the sample nothing is done, of an empty hall its beginning', () => {
    expect(Object.values(stepsOf(now(sample), nobody))).toEqual(Array(9).fill('open'));
    expect(firstOpen(stepsOf(now(empty), nobody))).toBe('name');
    expect(stepsOf(now(empty), { kiosks: 1, boards: 1, called: true })).toMatchObject({ devices: 'done', test: 'done', open: 'open' });
  });
  test('that were left alone are remembered in the hall, until they are done', () => {
    const skipped = { ...now(empty), hall: withSkipped(now(empty), 'queues') };
    expect(stepsOf(skipped, nobody)).toMatchObject({ queues: 'skipped', windows: 'open' });
  });
  test('before the doors open, what is still the sample’s is named', () => {
    expect(leftoversOf(now(sample), nobody)).toHaveLength(7);
    expect(leftoversOf(now(empty), { kiosks: 1, boards: 1, called: true })).toEqual(['unnamed-staff']);
  });
});

describe('a bundle', () => {
  test('holds documents, rosters and pictures by their plain names, and nothing else', () => {
    const is = (path: string) => entryOf(path).is;
    expect(['hall.json', 'roster-2026-12.json', 'pictures/大门.png', 'manifest.json'].map(is)).toEqual([
      'document',
      'document',
      'picture',
      'manifest',
    ]);
    expect(['constructor.json', 'a/hall.json', 'pictures/x.svg', 'hall.db'].map(is)).toEqual(Array(4).fill('unknown'));
    expect(['../hall.json', 'pictures/../../x.png', '/hall.json', 'C:\\x', 'a\\..\\b'].map(is)).toEqual(Array(5).fill('outside'));
    expect([folderAround(['ours/hall.json', 'ours/x']), folderAround(['hall.json']), folderAround(['../hall.json'])]).toEqual([
      'ours/',
      '',
      '',
    ]);
  });
  test('has no picture that only calls itself one', () => {
    expect(looksLike('a.jpg', new Uint8Array([0xff, 0xd8, 0xff]))).toBe(true);
    expect(looksLike('a.png', new TextEncoder().encode('<svg onload=…>'))).toBe(false);
  });
  test('is held against the hall by key: the order of fields is no change, the order of a list is one', () => {
    const [before, after] = [[{ code: 'A', n: { x: 1, y: [1, 2] } }], [{ n: { y: [1, 2], x: 1 }, code: 'A' }]];
    expect(compare('queues', before, after, 'zh-CN').becomes).toBe('same');
    expect(compare('queues', before, [{ code: 'A', n: { x: 1, y: [2, 1] } }], 'zh-CN')).toMatchObject({
      becomes: 'changed',
      changed: { count: 1 },
    });
    expect(compare('roster-2026-12', { days: [{ date: '2026-12-01' }] }, null, 'zh-CN')).toMatchObject({
      becomes: 'gone',
      removed: { count: 1 },
    });
    expect(compare('posts', [], undefined, 'zh-CN').becomes).toBe('kept');
  });
});
