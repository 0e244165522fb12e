import { z } from 'zod';
import { NothingRequest } from '../../../shared/requests.ts';
import { SetUpRequest, StartRequest, TestTicketRequest } from '../../../shared/start-requests.ts';
import type { RefusalWord } from '../../../shared/words.ts';
import { TICKET_HERE } from './examples.ts';
import type { Group, Operation } from './operation.ts';
import { HallOpened, SetUpNow, SetUpReport, SetUpTaken, TestTicketView, TrialCleared } from './set-up-answers.ts';

const admin: Operation['who'] = { roles: ['admin'] };
const zip = z.string().describe('A zip of settings documents and pictures.');
const bundle = { shape: zip, example: 'PK…', type: 'application/zip' } as const;
const ifMatch = { 'If-Match': { shape: z.string(), says: 'The `basis` that the check told.', example: '"3f9c2a71d0b84e56"' } };
const guarded: readonly RefusalWord[] = ['not-signed-in', 'not-allowed'];
const taking: readonly RefusalWord[] = [...guarded, 'precondition-missing', 'changed-meanwhile'];
const EXAMPLE_HALL = {
  id: 'yunling',
  name_zh: '青山镇便民服务中心',
  name_en: 'Qingshan Service Centre',
  timezone: 'Asia/Shanghai',
  trial: true,
  phones: { consult: '12345', complaint: '12345' },
  hotline_12345: true,
  holiday_notice_days: 7,
  floors: [{ no: 1, name_zh: '一楼', name_en: '1F', zones: ['A'] }],
  zones: [{ code: 'A', floor: 1, name_zh: 'A区 办事大厅', name_en: 'Zone A Main hall' }],
  amenities: [],
  home_queues: ['A'],
  kiosk_languages: ['zh-CN', 'en'],
  reserved_block: 0,
  slip: { foot_zh: '', foot_en: '', qr: true },
  voice: { one: '幺', loudness: [], speakers: [], together: [] },
  printers: [],
};
const EXAMPLE_CALENDAR = {
  timezone: 'Asia/Shanghai',
  timetables: [
    {
      id: 'all-year',
      name_zh: '全年',
      name_en: 'All year',
      from: '01-01',
      to: '12-31',
      sessions: [{ id: 'am', open: '08:30', close: '12:00' }],
      ticketing: { am: { start: '08:15', stop: '11:40' } },
    },
  ],
  weekly_rest: [6, 7],
  years: [],
  exceptions: [],
};
const none = { count: 0, examples: [] };
const report = {
  basis: '3f9c2a71d0b84e56',
  made: { hall: '青山镇便民服务中心', at: '2026-11-30T09:00:00.000Z', paihao: '0.1.0' },
  documents: [
    {
      document: 'queues',
      becomes: 'changed',
      added: { count: 1, examples: [{ key: 'Z', name: '新业务', fields: [] }] },
      removed: none,
      changed: { count: 1, examples: [{ key: 'B', name: '不动产登记', fields: ['avg_service_minutes'] }] },
    },
    { document: 'posts', becomes: 'kept', added: none, removed: none, changed: none },
  ],
  mistakes: [],
  warnings: [{ warning: 'people-waiting', people: 3 }],
  ignored: ['readme.txt'],
};
const told = { says: 'What would change.', shape: SetUpReport, example: report, headers: { ETag: 'The `basis`, for `If-Match`.' } };
const taken = { says: 'It is in force.', shape: SetUpTaken, example: { documents: ['queues'], pictures: ['door.png'] } };
const now = {
  basis: '3f9c2a71d0b84e56',
  hall: EXAMPLE_HALL,
  calendar: EXAMPLE_CALENDAR,
  departments: [
    {
      id: 'zhongxin',
      code: 'ZX',
      name_zh: '政务服务中心',
      short_zh: '服务中心',
      name_en: 'Service Centre',
      zone: 'A',
      consult_phone: '12345',
      complaint_phone: '12345',
      chief_representative: null,
    },
  ],
  queues: [],
  windows: [],
  staff: [],
  leaders: 0,
  matters: 0,
};
const start = { shape: StartRequest, example: { from: 'empty', name: '青山镇便民服务中心' } };

export const setUpGroup: Group = {
  name: 'Setting up a hall',
  says:
    'A hall as a whole: its documents and pictures in one zip, taken over all or nothing, after a check that changes nothing and says what would ' +
    'change. A bundle needs not hold every document; those that it does not speak of stay. The hall keeps its id, under which its journal is kept.',
  operations: [
    {
      id: 'downloadBundle',
      method: 'get',
      path: '/api/bundle',
      summary: 'Take the hall along',
      description:
        'Every document, the rosters, and pictures up to 15 MB; manifest.json names the hall, the time, the version and the sha256 of each file.',
      who: admin,
      answers: { 200: { says: 'The zip.', type: 'application/zip', shape: zip, example: 'PK…' } },
      refusals: guarded,
    },
    {
      id: 'checkBundle',
      method: 'post',
      path: '/api/bundle/check',
      summary: 'Ask what a bundle would change',
      description: 'A zip of 20 MB and 200 files at most. One that is no zip, or leads outside of its folder, is malformed.',
      who: admin,
      request: bundle,
      answers: { 200: told },
      refusals: guarded,
    },
    {
      id: 'takeBundle',
      method: 'post',
      path: '/api/bundle',
      summary: 'Take a bundle over',
      description: 'All of it or nothing. A mistake is malformed, with every place and its document in `errors`.',
      who: admin,
      headers: ifMatch,
      request: bundle,
      answers: { 200: taken },
      refusals: taking,
    },
    {
      id: 'readSetUp',
      method: 'get',
      path: '/api/set-up',
      summary: 'What a guided set-up asks about',
      who: admin,
      answers: {
        200: { says: 'As it is now.', shape: SetUpNow, example: now, headers: { ETag: 'The `basis`, for `If-Match`.' } },
      },
      refusals: guarded,
    },
    {
      id: 'changeSetUp',
      method: 'put',
      path: '/api/set-up',
      summary: 'Change several documents at once',
      description: 'The whole of each that is named, 2 MB together. All of it or nothing, as with a bundle.',
      who: admin,
      headers: ifMatch,
      request: { shape: SetUpRequest, example: { departments: now.departments } },
      answers: { 200: taken },
      refusals: taking,
    },
    {
      id: 'checkStart',
      method: 'post',
      path: '/api/set-up/start/check',
      summary: 'Ask what a start would change',
      who: admin,
      request: start,
      answers: { 200: told },
      refusals: guarded,
    },
    {
      id: 'takeStart',
      method: 'post',
      path: '/api/set-up/start',
      summary: 'Begin anew',
      description: 'sample: the documents that Paihao comes with. empty: the smallest hall that works, by its own name.',
      who: admin,
      headers: ifMatch,
      request: start,
      answers: { 200: taken },
      refusals: taking,
    },
    {
      id: 'takeTestTicket',
      method: 'post',
      path: '/api/set-up/test-ticket',
      summary: 'Take a number to see that all is connected',
      description: 'While the hall is a trial.',
      who: admin,
      request: { shape: TestTicketRequest, example: { queue: 'A', ticket: TICKET_HERE } },
      answers: { 200: { says: 'The number.', shape: TestTicketView, example: { id: TICKET_HERE, number: 'A001', queue: 'A' } } },
      refusals: [...guarded, 'unknown-queue', 'hall-closed', 'queue-closed', 'quota-full'],
    },
    {
      id: 'clearTrial',
      method: 'post',
      path: '/api/set-up/clear',
      summary: 'Clear away what was tried out',
      description: 'While the hall is a trial: every number is cancelled, every window closed, so that another hall can take its place.',
      who: admin,
      request: { shape: NothingRequest, example: {}, optional: true },
      answers: { 200: { says: 'What was cleared away.', shape: TrialCleared, example: { cleared: ['A001'], closed: ['01'] } } },
      refusals: guarded,
    },
    {
      id: 'openForReal',
      method: 'post',
      path: '/api/set-up/open',
      summary: 'End the trial',
      description: 'From now on hours and quotas count and first passwords have to be changed. Numbers of the trial are cancelled.',
      who: admin,
      request: { shape: NothingRequest, example: {}, optional: true },
      answers: { 200: { says: 'The hall is open for real.', shape: HallOpened, example: { cleared: ['A001', 'A002'] } } },
      refusals: guarded,
    },
  ],
};
