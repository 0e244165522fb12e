import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choose, MATERIAL_TAGS, materialsFor, questionsOf, tagOf } from '../../shared/materials.ts';
import { LIFE_EVENTS, type Material, Matter } from '../../shared/settings.ts';
import { checkTogether } from '../../shared/settings-check.ts';
import { settings } from '../support/hall.ts';

const { matters } = settings;
const matterOf = (code: string): Matter => matters.find((one) => one.code === code)!;
const namesOf = (code: string, ...chosen: string[]) => materialsFor(matterOf(code), chosen).map(({ name, tag }) => `${tag} ${name}`);
const AGENT = '授权委托书及受托人居民身份证';

/** A matter of the sample, and any of its situations chosen, also such as exclude each other. */
const anyChoice = fc
  .constantFrom(...matters)
  .chain((matter) => fc.record({ matter: fc.constant(matter), chosen: fc.subarray((matter.situations ?? []).map(({ id }) => id)) }));
const boundTo = ({ situations }: Material, chosen: readonly string[]) => situations?.some((id) => chosen.includes(id)) ?? false;

describe('the list of what to bring', () => {
  test('before anything is chosen it tells all cases, packed in order: must, later, some, here, not needed', () => {
    for (const matter of matters) {
      const listed = materialsFor(matter, []);
      expect(listed.map(({ name }) => name).sort()).toEqual(matter.materials.map(({ name }) => name).sort());
      const ranks = listed.map(({ tag }) => MATERIAL_TAGS.indexOf(tag));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });

  test('what the hall prints or has already is not to be brought', () => {
    const paper = { form: 'original', source: 'self', necessity: 'required' } as const;
    expect(tagOf(paper)).toBe('must');
    expect(tagOf({ ...paper, form: 'form', source: 'hall' })).toBe('here');
    expect(tagOf({ ...paper, form: 'electronic', source: 'shared' })).toBe('none');
    expect(tagOf({ ...paper, form: 'electronic', source: 'shared', necessity: 'conditional' })).toBe('some');
  });

  test('who comes in person does not read of the agent’s papers; who sends an agent must send them', () => {
    expect(namesOf('BD-ZY-001')).toContain(`some ${AGENT}`);
    expect(namesOf('BD-ZY-001', 'self').join()).not.toContain(AGENT);
    expect(namesOf('BD-ZY-001', 'agent').slice(0, 4)).toContain(`must ${AGENT}`);
  });

  test('an answer to one question leaves the other one open', () => {
    expect(namesOf('GA-HZ-007', 'self')).toEqual(['must 居民身份证', 'must 居住地住址证明', 'some 就业或就读证明', 'here 本人相片']);
    expect(namesOf('GA-HZ-007', 'self', 'home')).toEqual(['must 居民身份证', 'must 居住地住址证明', 'here 本人相片']);
    expect(namesOf('GA-HZ-007', 'agent', 'study')).toContain('must 就业或就读证明');
  });

  test('whose passport is lost is not asked for it, but for a statement', () => {
    expect(namesOf('GA-CR-002', 'lost')).toContain('must 遗失情况说明');
    expect(namesOf('GA-CR-002', 'lost').join()).not.toContain('原普通护照');
    expect(namesOf('GA-CR-002', 'renew')).toContain('must 原普通护照');
  });

  test('a paper that may follow may still follow in the situation that needs it', () => {
    expect(namesOf('YB-YD-001', 'post')).toContain('later 异地居住或工作材料');
    expect(namesOf('YB-YD-001', 'trip').join()).not.toContain('异地居住或工作材料');
  });

  test('what the hall can look up itself is not to be brought, whatever is chosen', () => {
    const paper = {
      name: '婚姻状况',
      form: 'electronic',
      copies: 0,
      source: 'shared',
      necessity: 'conditional',
      situations: ['wed'],
    } as const;
    const matter = {
      situations: [{ id: 'wed', name_zh: '已婚', name_en: 'Married', group: 'case' }],
      materials: [{ ...paper, situations: ['wed'] }],
    };
    expect(materialsFor(matter, ['wed'])).toMatchObject([{ tag: 'none' }]);
  });

  test('a situation the matter does not know changes nothing', () => {
    expect(namesOf('BD-ZY-001', 'elsewhere')).toEqual(namesOf('BD-ZY-001'));
  });
});

describe('whatever is chosen', () => {
  test('nothing that is required gets lost', () => {
    fc.assert(
      fc.property(anyChoice, ({ matter, chosen }) => {
        const listed = materialsFor(matter, chosen);
        for (const one of matter.materials) {
          if (one.situations && !boundTo(one, chosen)) continue;
          const before = tagOf(one);
          const { tag } = listed.find(({ name }) => name === one.name)!;
          expect(tag).toBe(before === 'some' && boundTo(one, chosen) ? 'must' : before);
        }
      }),
    );
  });

  test('no paper without a situation is hidden, and none is made up or twice there', () => {
    fc.assert(
      fc.property(anyChoice, ({ matter, chosen }) => {
        const names = materialsFor(matter, chosen).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const { name, situations } of matter.materials) if (!situations) expect(names).toContain(name);
        for (const name of names) expect(matter.materials.some((one) => one.name === name)).toBe(true);
      }),
    );
  });

  test('must stands before later, later before some cases, and papers of one kind as they stand in the matter', () => {
    fc.assert(
      fc.property(anyChoice, ({ matter, chosen }) => {
        const place = ({ name }: Material) => matter.materials.findIndex((one) => one.name === name);
        const listed = materialsFor(matter, chosen).map((one) => [MATERIAL_TAGS.indexOf(one.tag), place(one)] as const);
        expect(listed).toEqual([...listed].sort(([tagA, a], [tagB, b]) => tagA - tagB || a - b));
      }),
    );
  });

  test('the order of choosing does not matter', () => {
    fc.assert(
      fc.property(anyChoice, ({ matter, chosen }) => {
        expect(materialsFor(matter, [...chosen].reverse())).toEqual(materialsFor(matter, chosen));
      }),
    );
  });
});

describe('choosing a situation', () => {
  const residence = matterOf('GA-HZ-007');
  test('situations stand by the question they answer', () => {
    expect(questionsOf(residence).map((all) => all.map(({ id }) => id))).toEqual([
      ['self', 'agent'],
      ['work', 'study', 'home'],
    ]);
    expect(questionsOf(matterOf('GA-HZ-004'))).toEqual([]);
  });
  test('takes back the other of the same question only', () => {
    expect(choose(residence, ['self', 'work'], 'agent')).toEqual(['work', 'agent']);
  });
  test('again takes it back', () => expect(choose(residence, ['self', 'work'], 'work')).toEqual(['self']));
});

describe('the sample’s situations', () => {
  const bound = matters.flatMap(({ materials }) => materials).filter(({ situations }) => situations);
  const withSituations = matters.filter(({ situations }) => situations);

  test.each(withSituations)('$code $name_zh: each question has two answers or more, and the answer changes the list', (matter) => {
    for (const answers of questionsOf(matter)) {
      expect(answers.length).toBeGreaterThan(1);
      expect(new Set(answers.map(({ id }) => JSON.stringify(materialsFor(matter, [id])))).size).toBeGreaterThan(1);
    }
  });
  test('they are few words in both languages', () => {
    for (const { name_zh, name_en } of withSituations.flatMap(({ situations }) => situations ?? [])) {
      expect(name_zh).toMatch(/^[\p{Script=Han}\d、]{2,12}$/u);
      expect(name_en).toMatch(/^[A-Z][\w ,-]{3,29}$/);
    }
  });
  test('a paper whose note tells its case is tied to it, but for two', () => {
    const loose = matters.flatMap(({ code, materials }) =>
      materials.filter(({ necessity, situations }) => necessity === 'conditional' && !situations).map(({ name }) => `${code} ${name}`),
    );
    // The first is looked up by the hall, and whether parents are married is no question for a lobby; the second has no note.
    expect(loose).toEqual(['GA-HZ-001 结婚证', 'YJ-TX-001 职工档案']);
  });
  test('only a paper that is not needed by all belongs to a situation', () => {
    expect(bound.filter(({ necessity }) => necessity === 'required' || necessity === 'exempt')).toEqual([]);
  });
});

describe('the sample’s examples and life events', () => {
  test('each paper that is brought has an example, short and without a full stop', () => {
    for (const { code, materials } of matters)
      for (const { tag, name, example_zh } of materialsFor({ materials, situations: [] }, []))
        if (tag !== 'here' && tag !== 'none' && name !== '结婚证') expect(example_zh, `${code} ${name}`).toMatch(/^[^。]{5,30}$/);
  });
  test.each(LIFE_EVENTS)('%s has two matters or more', (event) => {
    expect(matters.filter(({ life_events }) => life_events?.includes(event)).length).toBeGreaterThan(1);
  });
});

describe('the document of matters', () => {
  test('as it was before there were situations is still a good one', () => {
    const { situations: _, life_events: __, ...old } = matterOf('GA-HZ-004');
    expect(Matter.parse(old)).toEqual(old);
    expect(materialsFor(Matter.parse(old), ['self'])).toHaveLength(old.materials.length);
  });
  test('with a situation twice is none, nor with a life event that nobody knows', () => {
    const matter = matterOf('BD-ZY-001');
    expect(Matter.safeParse({ ...matter, situations: [...matter.situations!, ...matter.situations!] }).success).toBe(false);
    expect(Matter.safeParse({ ...matter, life_events: ['party'] }).success).toBe(false);
  });
  test('with a paper of a situation that its matter lacks is told by path', () => {
    const nth = matters.findIndex(({ code }) => code === 'BD-ZY-001');
    const wrong = { ...matters[nth]!, situations: [] };
    const mistakes = checkTogether({ ...settings, matters: matters.with(nth, wrong) } as unknown as Parameters<typeof checkTogether>[0]);
    expect(mistakes).toEqual([{ document: 'matters', path: `[${nth}].materials[5].situations[0]`, reason: 'there is no situation agent' }]);
  });
});
