import { describe, expect, test } from 'vitest';
import { cutText } from '../../display/cut-post.ts';
import { ems } from '../../display/fit.ts';
import { dwell, type Page, readingPages, turned } from '../../display/pages.ts';
import { ROOMS } from '../../display/rooms.ts';
import type { Post } from '../../shared/settings.ts';
import type { DutyView, QueueRow } from '../../shared/views.ts';

const post = (slug: string, ...lines_zh: string[]): Post => ({
  slug,
  name_zh: '首问负责制',
  name_en: 'First-contact responsibility',
  core: true,
  lines_zh,
  summary_en: 'You are told where to go. Nobody is sent away.',
  systems: [],
  display_seconds: 20,
});
const row = (queue: string, waiting: number): QueueRow => ({
  queue,
  name: '不动产登记',
  nameEn: 'Real-estate registration',
  open: true,
  nextOpening: null,
  waiting,
  free: waiting === 0,
  wait: null,
  zone: 'C',
  windows: ['13'],
  requiresId: true,
  examples: '',
  examplesEn: '',
  names: {},
});
const nobody: DutyView = { day: '2026-12-01', leader: null, director: null, staff: [], reception: null };
const somebody: DutyView = { ...nobody, staff: [{ surname: '周', badge: 'YL-1003', post: '受理员' }] };
const kinds = (pages: readonly Page[]) => pages.map(({ kind }) => kind).join(' ');

describe('a rule cut into pages', () => {
  const long = '字'.repeat(200);

  test('has at most two sentences and ninety characters a page', () => {
    const pages = cutText(['一句短话。', '第二句短话。', '第三句短话。'], ROOMS.beside);
    expect(pages.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1]);
    for (const { paragraphs } of cutText(['句'.repeat(44), '话'.repeat(47)], ROOMS.beside)) expect(paragraphs).toHaveLength(1);
  });

  test('is set in the largest type that fits', () => {
    expect(cutText(['短'], ROOMS.beside)[0]?.size).toBe('t48');
    expect(cutText(['您'.repeat(26), '材'.repeat(40)], ROOMS.beside)[0]?.size).toBe('t40');
  });

  test('loses no word, even of a sentence too long for a page', () => {
    const text = `${'前'.repeat(60)}；${'后'.repeat(60)}。`;
    const pages = cutText([text], ROOMS.beside);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ paragraphs }) => paragraphs).join('')).toBe(text);
    expect(
      cutText([long], ROOMS.beside)
        .flatMap(({ paragraphs }) => paragraphs)
        .join(''),
    ).toBe(long); // nowhere to break: least type
  });

  test('measures letters narrower than Chinese signs', () => {
    expect(ems('窗口')).toBe(2);
    expect(ems('window')).toBeLessThan(4);
  });
});

describe('the reading side', () => {
  test('shows who is on duty, then rule after rule with the waiting in between', () => {
    const pages = readingPages(
      { posts: [post('a', '一。'), post('b', '二。')], duty: somebody, waiting: [row('B', 9)] },
      'zh-CN',
      'beside',
      false,
    );
    expect(kinds(pages)).toBe('duty post waiting post waiting');
  });

  test('tells nothing of the waiting while the line is broken, nor at night', () => {
    const view = { posts: [post('a', '一。')], duty: nobody, waiting: [row('B', 9)] };
    expect(kinds(readingPages(view, 'zh-CN', 'beside', true))).toBe('post');
    expect(kinds(readingPages(view, 'zh-CN', 'wide', false))).toBe('post');
  });

  test('puts at most five queues on a page and as many on each, most people first, and leaves out those nobody waits for', () => {
    const waiting = [row('A', 1), row('B', 9), row('C', 3), row('D', 2), row('E', 4), row('F', 5), row('G', 0)];
    const pages = readingPages({ posts: [], duty: nobody, waiting }, 'zh-CN', 'beside', false);
    const rows = pages.map((page) => (page.kind === 'waiting' ? page.rows.map(({ queue }) => queue).join('') : ''));
    expect(rows).toEqual(['BFE', 'CDA']);
    expect(pages[1]).toMatchObject({ nth: 2, of: 2, othersFree: true });
  });

  test('has one page for the waiting when nobody waits', () => {
    expect(readingPages({ posts: [], duty: nobody, waiting: [row('A', 0)] }, 'zh-CN', 'beside', false)).toHaveLength(1);
  });

  test('shows the English summary on an English board', () => {
    const [page] = readingPages({ posts: [post('a', '一。')], duty: nobody, waiting: [] }, 'en', 'beside', true);
    expect(page).toMatchObject({
      title: 'First-contact responsibility',
      paragraphs: ['You are told where to go.', 'Nobody is sent away.'],
    });
  });

  test('gives time to read: four characters a second and three seconds, never under ten', () => {
    expect(dwell(10)).toBe(10);
    expect(dwell(88)).toBe(25);
  });
});

describe('the turn of a page', () => {
  const pages = readingPages(
    { posts: [post('a', '一。'), post('b', '二。')], duty: nobody, waiting: [row('B', 9)] },
    'zh-CN',
    'beside',
    false,
  );
  const first = turned({ at: 0, key: '', since: 0 }, pages, 1000);

  test('starts with the first page', () => {
    expect(first).toEqual({ at: 0, key: 'post a 0', since: 1000 });
  });

  test('comes when the page’s time is up, and not before', () => {
    expect(turned(first, pages, 1000 + 19_999).at).toBe(0);
    expect(turned(first, pages, 1000 + 20_000)).toEqual({ at: 1, key: 'waiting 0', since: 21_000 });
  });

  test('goes round', () => {
    expect(turned({ at: 3, key: 'waiting 0', since: 0 }, pages, 60_000)).toMatchObject({ at: 0 });
  });

  test('stays at its page when news changes the pages around it', () => {
    const more = readingPages(
      { posts: [post('a', '一。'), post('b', '二。')], duty: somebody, waiting: [row('B', 9)] },
      'zh-CN',
      'beside',
      false,
    );
    expect(turned(first, more, 2000)).toEqual({ at: 1, key: 'post a 0', since: 1000 });
  });

  test('moves on at once when its page is gone', () => {
    const stale = readingPages({ posts: [post('a', '一。'), post('b', '二。')], duty: nobody, waiting: [] }, 'zh-CN', 'beside', true);
    expect(turned({ at: 1, key: 'waiting 0', since: 0 }, stale, 500)).toEqual({ at: 1, key: 'post b 0', since: 500 });
  });

  test('has nowhere to go when there are no pages', () => {
    expect(turned(first, [], 5000)).toMatchObject({ at: 0, key: '' });
  });
});
