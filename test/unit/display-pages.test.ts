import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ems } from '../../display/fit.ts';
import { cutText } from '../../display/pages/cut-post.ts';
import { dwell, type Looks, type Page } from '../../display/pages/page.ts';
import { type Read, readingPages } from '../../display/pages/pages.ts';
import { ROOMS } from '../../display/pages/rooms.ts';
import { roundOf } from '../../display/pages/round.ts';
import { turned } from '../../display/pages/turn.ts';
import { emptyHall } from '../../server/domain/state.ts';
import { boardView } from '../../server/domain/views.ts';
import type { DutyView, PostView, QueueRow } from '../../shared/views.ts';
import { at, settings } from '../support/hall.ts';

const post = (slug: string, more: Partial<PostView> = {}): PostView => ({
  slug,
  kind: 'rule',
  name_zh: '首问负责制',
  name_en: 'First-contact responsibility',
  lines_zh: ['一。'],
  summary_en: 'You are told where to go. Nobody is sent away.',
  display_seconds: 20,
  priority: 0,
  pictures: [],
  hasText: false,
  ...more,
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
const board = boardView(emptyHall(), settings, null, at('09:00'));
if (!board) throw new Error('the sample hall has a board');
const nobody: DutyView = { ...board.duty, leader: null, director: null, staff: [], later: [] };
const somebody: DutyView = { ...board.duty, leader: null, director: null };
/** The sample's board with nothing on it but what its hall cannot be without. */
const bare: Read = { ...board, posts: [], duty: nobody, waiting: [], holidays: [], clerks: [], amenities: [] };
const looks: Looks = {
  language: 'zh-CN',
  room: 'beside',
  stale: false,
  strip: 0,
  at: { day: '2026-12-01', clock: '09:00' },
  isHere: () => true,
};
const read = (view: Partial<Read>, how: Partial<Looks> = {}) => readingPages({ ...bare, ...view }, { ...looks, ...how });
const kinds = (pages: readonly Page[]) =>
  pages.map((page) => (page.kind === 'rows' ? page.subject : page.kind === 'duty' && page.tomorrow ? 'tomorrow' : page.kind)).join(' ');

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
  test('shows who is on duty, then post after post, with the waiting or something else to know in between', () => {
    const pages = read({ posts: [post('a'), post('b'), post('c')], duty: somebody, waiting: [row('B', 9)] });
    expect(kinds(pages)).toBe('duty post waiting post hours post waiting phones');
  });

  test('always has something to show: hours and telephones need nothing but the hall', () => {
    expect(kinds(read({ waiting: [row('A', 0)] }))).toBe('waiting hours phones');
    const [hours, phones] = read({ hours: { sessions: [], week: [] } }, { stale: true });
    expect(hours).toMatchObject({ kind: 'rows', rows: [{ text: '0000-6600100' }] });
    expect(phones).toMatchObject({
      rows: [{ text: '0000-6600100' }, { text: '0000-6600110' }, { text: '0000-6600119' }, { text: '12345' }],
    });
  });

  test('tells nothing of the waiting, nor who sits where, while the line is broken; at night nothing of the waiting', () => {
    const view = {
      posts: [post('a')],
      waiting: [row('B', 9)],
      clerks: [{ window: '02', surname: '周', surnameEn: 'Zhou', badge: 'YL-1003', post: 'A' as const }],
    };
    expect(kinds(read(view))).toBe('post waiting hours phones clerks');
    expect(kinds(read(view, { stale: true }))).toBe('post hours phones');
    expect(kinds(read(view, { room: 'wide' }))).toBe('post hours phones clerks');
  });

  test('puts at most five queues on a page and as many on each, most people first, and leaves out those nobody waits for', () => {
    const waiting = [row('A', 1), row('B', 9), row('C', 3), row('D', 2), row('E', 4), row('F', 5), row('G', 0)];
    const pages = read({ waiting });
    const rows = pages.flatMap((page) => (page.kind === 'waiting' ? [page.rows.map(({ queue }) => queue).join('')] : []));
    expect(rows).toEqual(['BFE', 'CDA']);
    expect(pages[1]).toMatchObject({ nth: 2, of: 2, othersFree: true });
  });

  test('shows the English summary on an English board', () => {
    const [page] = read({ posts: [post('a')] }, { language: 'en', stale: true });
    expect(page).toMatchObject({
      title: 'First-contact responsibility',
      paragraphs: ['You are told where to go.', 'Nobody is sent away.'],
    });
  });

  test('gives time to read: four characters a second and three seconds, never under ten', () => {
    expect(dwell(10)).toBe(10);
    expect(dwell(88)).toBe(25);
  });

  test('a post has its text, then its pictures, then the code of its whole text; a picture that is not here yet has no page', () => {
    const posts = [post('a', { pictures: ['/pictures/one.png', '/pictures/two.png'], hasText: true })];
    const pages = read({ posts }, { stale: true, isHere: (picture) => picture.endsWith('two.png') });
    expect(kinds(pages)).toBe('post picture code hours phones');
    expect(pages.slice(0, 3).map(({ nth, of }) => `${nth}/${of}`)).toEqual(['1/3', '2/3', '3/3']);
    expect(pages[1]).toMatchObject({ picture: '/pictures/two.png' });
    expect(pages[2]).toMatchObject({ link: 'http://hall.example/p/a' });
  });

  test('a post is shown on its days, the first and the last counted, and in its hours, also over midnight', () => {
    const isShown = (more: Partial<PostView>, day: string, clock: string) =>
      read({ posts: [post('a', more)] }, { at: { day, clock } }).some(({ kind }) => kind === 'post');
    const december = { from: '2026-12-24', until: '2026-12-31' };
    const shown = (days: readonly string[], more: Partial<PostView>, clock: string) => days.filter((day) => isShown(more, day, clock));
    expect(shown(['2026-12-23', '2026-12-24', '2026-12-31', '2027-01-01'], december, '09:00')).toEqual(['2026-12-24', '2026-12-31']);
    const clocks = ['07:59', '08:00', '17:59', '18:00', '23:00'];
    expect(clocks.filter((clock) => isShown({ hours: { from: '08:00', to: '18:00' } }, '2026-12-01', clock))).toEqual(['08:00', '17:59']);
    expect(clocks.filter((clock) => isShown({ hours: { from: '18:00', to: '08:00' } }, '2026-12-01', clock))).toEqual([
      '07:59',
      '18:00',
      '23:00',
    ]);
  });

  test('tells of a holiday a week before: when it is, when the hall opens again', () => {
    const holidays = [{ name: '元旦', nameEn: "New Year's Day", from: '2027-01-01', to: '2027-01-03', back: '2027-01-04', worked: [] }];
    const [page] = read({ holidays }, { stale: true });
    expect(page).toMatchObject({
      label: 'holiday',
      title: '元旦放假安排',
      paragraphs: ['1月1日（星期五）至1月3日（星期日）放假，共 3 天，大厅不办理业务。', '1月4日（星期一）起照常办理。'],
    });
  });

  test('posts tomorrow and the month that comes in the last five days of a month, in order and whole', () => {
    const days = Array.from({ length: 31 }, (_, nth) => ({
      day: `2027-01-${String(nth + 1).padStart(2, '0')}`,
      workday: true,
      leader: { name: '宋世杰', nameEn: 'Song Shijie' },
    }));
    const next = { ...board.duty, day: '2026-12-28', from: '2026-12-27T16:00:00.000Z' };
    const duty = { ...nobody, later: [next], nextMonth: { month: '2027-01', days } };
    const on = (day: string) => read({ duty }, { stale: true, at: { day, clock: '09:00' } });
    expect(kinds(on('2026-12-26'))).toBe('hours phones');
    const pages = on('2026-12-27');
    expect(kinds(pages)).toBe('tomorrow tomorrow month month month hours phones');
    expect(pages.flatMap((page) => (page.kind === 'month' ? page.days.map(({ day }) => day) : []))).toEqual(days.map(({ day }) => day));
    expect(kinds(on('2027-01-01'))).toBe('hours phones'); // it is this month by now
  });
});

describe('the round of the posts', () => {
  const posts = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 24 }).map((all) => all.map((priority, nth) => ({ nth, priority })));

  test('shows each, the more important first and never less often, and nobody twice in a row', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const round = roundOf(all);
        const times = (one: (typeof all)[number]) => round.filter((other) => other === one).length;
        for (const one of all) {
          expect(times(one)).toBeGreaterThan(0);
          for (const other of all) if (one.priority > other.priority) expect(times(one)).toBeGreaterThanOrEqual(times(other));
        }
        const first = Math.max(...all.map(({ priority }) => priority));
        if (all.length > 0) expect(round[0]?.priority).toBe(first);
        for (const [nth, one] of round.entries()) if (all.length > 1) expect(one).not.toBe(round[nth + 1]);
      }),
    );
  });

  test('comes round again as often as its priority says', () => {
    const all = [3, 0, 0, 0, 0, 0, 0, 0].map((priority, nth) => ({ priority, nth }));
    expect(
      roundOf(all)
        .map(({ nth }) => nth)
        .join(''),
    ).toBe('01203405607');
  });
});

describe('the turn of a page', () => {
  const view = { posts: [post('a'), post('b')], waiting: [row('B', 9)] };
  const pages = read(view);
  const first = turned({ at: 0, key: '', since: 0 }, pages, 1000);

  test('starts with the first page', () => {
    expect(first).toEqual({ at: 0, key: 'post a 0', since: 1000 });
  });

  test('comes when the page’s time is up, and not before', () => {
    expect(turned(first, pages, 1000 + 19_999).at).toBe(0);
    expect(turned(first, pages, 1000 + 20_000)).toEqual({ at: 1, key: 'waiting 0', since: 21_000 });
  });

  test('goes round', () => {
    expect(turned({ at: pages.length - 1, key: 'phones 0', since: 0 }, pages, 60_000)).toMatchObject({ at: 0 });
  });

  test('stays at its page when news changes the pages around it', () => {
    expect(turned(first, read({ ...view, duty: somebody }), 2000)).toEqual({ at: 1, key: 'post a 0', since: 1000 });
  });

  test('moves on at once when its page is gone', () => {
    expect(turned({ at: 1, key: 'waiting 0', since: 0 }, read(view, { stale: true }), 500)).toEqual({ at: 1, key: 'post b 0', since: 500 });
  });

  test('has nowhere to go when there are no pages', () => {
    expect(turned(first, [], 5000)).toMatchObject({ at: 0, key: '' });
  });
});
