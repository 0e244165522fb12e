import { z } from 'zod';
import { FiguresFileQuery, FigureTicketsFileQuery, FigureTicketsQuery } from '../../../shared/figure-requests.ts';
import type * as figures from '../../../shared/figures.ts';
import { AT } from './examples.ts';
import { FiguresAnswer, TicketRowsAnswer } from './figure-answers.ts';
import type { Group, Operation, Parameter } from './operation.ts';

const NONE: figures.Spread = { count: 0, median: null, p90: null, mean: null, longest: null };
const ROW: figures.FigureRow = {
  ...{ taken: 2, called: 1, done: 1, cancelled: 0, expired: 0, abandoned: 0 },
  wait: { count: 1, median: 6, p90: 6, mean: 6.2, longest: 6 },
  legs: { count: 1, median: 6, p90: 6, mean: 6.2, longest: 6 },
  withinAlert: 1,
  handling: { count: 1, median: 11, p90: 11, mean: 11.4, longest: 11 },
  ...{ calls: 1, recalled: 0, misses: 0, transferred: 0, extended: 0, priority: 0, priorityWait: NONE },
  grades: [1, 0, 0, 0, 0],
  estimate: { told: 1, within: 1, error: 0 },
};
const HALF = { half: '09:00', taken: 2, done: 1, wait: 6 };
const asked = { from: '2026-12-01', to: '2026-12-01', queue: null, window: null };
const FIGURES: figures.Figures = {
  ...asked,
  at: AT,
  days: 1,
  total: ROW,
  before: null,
  byQueue: [{ ...ROW, queue: 'A' }],
  byWindow: [{ ...ROW, window: '02', time: { serving: 11, free: 20, paused: 0, absent: 0 } }],
  byDay: [{ ...ROW, day: '2026-12-01' }],
  byWeekday: [{ ...ROW, weekday: 2 }],
  halves: [HALF],
  heatByWeekday: [{ ...HALF, weekday: 2 }],
  heatByQueue: [{ ...HALF, queue: 'A' }],
  peak: { day: '2026-12-01', from: '08:45', taken: 2 },
  matters: [{ matter: 'GA-HZ-001', taken: 1, handling: 11 }],
  missing: [],
  promises: [{ queue: null, told: 1, within: 1, sooner: 0, later: 0, untold: 0, quotedFrom: 4, quotedTo: 9, waited: 6 }],
};
const TICKETS: figures.TicketRows = {
  total: 1,
  rows: [
    {
      ...{ day: '2026-12-01', number: 'A001', queue: 'A', matter: 'GA-HZ-001', priority: null, status: 'done' },
      ...{ takenAt: AT, calledAt: AT, doneAt: AT, window: '02', clerk: 'S03', clerkName: '周雨桐', wait: 6.2, handling: 11.4 },
      ...{ quotedFrom: 4, quotedTo: 9, calls: 1, misses: 0, transfers: 0, extended: 0, grade: 5 },
    },
  ],
};

const period = FiguresFileQuery.shape;
const filter = FigureTicketsQuery.shape;
const needed = (shape: Parameter['shape'], says: string, example: string): Parameter => ({ shape, says, example, required: true });
const days = {
  from: needed(period.from, 'The first day.', '2026-12-01'),
  to: needed(period.to, 'The last day; three years at most.', '2026-12-01'),
  queue: { shape: period.queue, says: 'Only what was last in this queue.', example: 'A' },
  window: { shape: period.window, says: 'Only what was last called at this window.', example: '02' },
};
const lang = { lang: { shape: period.lang, says: 'The language of its heads; left out: that of the request.', example: 'zh-CN' } };
const which = {
  ...days,
  matter: { shape: filter.matter, says: 'Only of this matter.', example: 'GA-HZ-001' },
  weekday: { shape: filter.weekday, says: '1 Monday to 7 Sunday.', example: '2' },
  half: { shape: filter.half, says: 'Only what was taken in the half hour that begins then.', example: '09:00' },
  status: { shape: filter.status, says: 'Only what is so now.', example: 'done' },
  with: { shape: filter.with, says: 'The tickets of which a figure was made.', example: 'called' },
  sort: { shape: FigureTicketsFileQuery.shape.sort, says: 'By what they are ordered; with a minus the largest first.', example: '-wait' },
};
const page = {
  offset: { shape: filter.offset, says: 'How many are passed over.', example: '0' },
  limit: { shape: filter.limit, says: 'How many at most.', example: '50' },
};

const who: Operation['who'] = { roles: ['supervisor', 'leader', 'director', 'admin'] };
const refusals: Operation['refusals'] = ['not-signed-in', 'not-allowed', 'unknown-queue', 'unknown-window'];
const file = (says: string): Operation['answers'] => ({
  200: { says, shape: z.string(), example: 'PK…', type: 'application/octet-stream', headers: { 'Content-Disposition': 'Its name.' } },
});

export const figureGroup: Group = {
  name: 'Figures',
  says:
    'What a period came to, counted from what is kept of every ticket, and the tickets behind each figure. No citizen is in it. Minutes are to the ' +
    'nearest, shares 0 to 1; null where nothing was there to measure.',
  operations: [
    {
      id: 'readFigures',
      method: 'get',
      path: '/api/figures',
      summary: 'Figures of a period',
      who,
      query: days,
      answers: { 200: { says: 'The figures.', shape: FiguresAnswer, example: FIGURES } },
      refusals,
    },
    {
      id: 'exportFigures',
      method: 'get',
      path: '/api/figures.xlsx',
      summary: 'The same as a workbook',
      description: 'First how each figure is counted, then every table on a sheet of its own.',
      who,
      query: { ...days, ...lang },
      answers: file('The workbook.'),
      refusals,
    },
    {
      id: 'listFigureTickets',
      method: 'get',
      path: '/api/figures/tickets',
      summary: 'The tickets behind a figure',
      who,
      query: { ...which, ...page },
      answers: { 200: { says: 'A page of them.', shape: TicketRowsAnswer, example: TICKETS } },
      refusals,
    },
    {
      id: 'exportFigureTicketsXlsx',
      method: 'get',
      path: '/api/figures/tickets.xlsx',
      summary: 'All of them as a workbook',
      who,
      query: { ...which, ...lang },
      answers: file('The workbook, sent as it is made.'),
      refusals,
    },
    {
      id: 'exportFigureTicketsCsv',
      method: 'get',
      path: '/api/figures/tickets.csv',
      summary: 'All of them as a csv file',
      description: 'UTF-8 with its mark. What a program could take for a formula has an apostrophe before it.',
      who,
      query: { ...which, ...lang },
      answers: file('The file, sent as it is made.'),
      refusals,
    },
  ],
};
