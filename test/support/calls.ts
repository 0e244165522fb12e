import type { BoardView, Call, Occasion } from '../../shared/views.ts';
import { at, sampleDocuments } from './hall.ts';

const { phrases, hall } = sampleDocuments();

/** What the sample hall's announcements are made with. */
export const HALL: Pick<BoardView, 'sentences' | 'zones'> & { voice: { one: '幺' | '一' } } = {
  sentences: phrases.voice,
  zones: hall.zones.map(({ code, floor, name_zh, name_en }) => ({ code, floor, name: name_zh, nameEn: name_en })),
  voice: { one: '幺' },
};

export const NINE = at('09:00');

/** A call of nine o'clock: A001 to window 03. `after` is in seconds. */
export const aCall = (more: Partial<Call> = {}, after = 0): Call => ({
  nr: 1,
  number: 'A001',
  window: '03',
  kind: 'call',
  lang: 'zh-CN',
  at: new Date(NINE + after * 1000).toISOString(),
  zone: 'A',
  elsewhere: false,
  live: true,
  collects: false,
  ...more,
});

/** A number that was missed at window 03, seconds after nine. */
export const aMiss = (number = 'A001', after = 0, zone: string | null = 'A'): Occasion => ({
  kind: 'missed',
  key: `missed/${number}/${after}`,
  zone,
  at: new Date(NINE + after * 1000).toISOString(),
  number,
  lang: 'zh-CN',
});
/** That the hall closes twenty minutes after these seconds. */
export const aClosing = (after: number): Occasion => ({
  kind: 'closing',
  key: 'closing/2026-12-01',
  zone: null,
  at: new Date(NINE + after * 1000).toISOString(),
  minutes: 20,
});
