import { expect, test } from 'vitest';
import { matterIn, paperIn, writtenIn } from '../../shared/matter-text.ts';
import { DOCUMENTS, Matter } from '../../shared/settings.ts';
import { settings } from '../support/hall.ts';

const CHINESE = /[\p{Script=Han}、。《》，；：（）]/u;
const withEnglish = settings.matters.find(({ code }) => code === 'GA-HZ-001')!;

/** As a hall wrote it that knows of no English. */
const without = (of: unknown): Matter =>
  Matter.parse(JSON.parse(JSON.stringify(of), (key, value) => (key.endsWith('_en') && key !== 'name_en' ? undefined : value)));
const chineseOnly: Matter = { ...without(withEnglish), materials: without(withEnglish).materials.map(({ name_en, ...rest }) => rest) };

test('whoever reads English gets all of a matter in English, and everybody else its Chinese', () => {
  expect(JSON.stringify(matterIn('en', withEnglish))).not.toMatch(CHINESE);
  expect(matterIn('en', withEnglish)).toMatchObject({
    laws: ['Regulations on Household Registration, Article 7'],
    promised: 'Done at once',
  });
  expect(paperIn('en', withEnglish.materials[0]!)).toEqual({
    name: 'Medical certificate of birth',
    note: 'Issued by the maternity institution',
    example: 'Main page and counterfoil together; do not tear them apart',
  });
  for (const lang of ['zh-CN', 'ug'] as const) {
    expect(matterIn(lang, withEnglish)).toMatchObject({ laws: ['《中华人民共和国户口登记条例》第七条'], promised: '当场办结' });
    expect(paperIn(lang, withEnglish.materials[0]!).name).toBe('出生医学证明');
  }
});

test('a hall that wrote nothing in English stays as it was: its Chinese is shown, and said to be Chinese', () => {
  expect(matterIn('en', chineseOnly)).toEqual({ ...matterIn('zh-CN', chineseOnly), name: 'Birth registration' });
  for (const paper of chineseOnly.materials) expect(paperIn('en', paper)).toEqual(paperIn('zh-CN', paper));
  expect([writtenIn('en', undefined), writtenIn('en', 'Photo'), writtenIn('ug', 'Photo')]).toEqual(['zh-CN', 'en', 'zh-CN']);
});

test('a step that is missing in English is refused, with its place and both counts', () => {
  const odd = { ...withEnglish, steps_en: ['Apply'] };
  expect(DOCUMENTS.matters.safeParse([odd]).error?.issues).toMatchObject([
    { path: [0, 'steps_en'], message: '1 in English, 4 in Chinese: one for one, in the same order' },
  ]);
});
