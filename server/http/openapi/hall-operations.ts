import { z } from 'zod';
import { MatterPrintRequest, MattersQuery } from '../../../shared/requests.ts';
import type { MatterRow as Row, MatterView as Whole } from '../../../shared/views.ts';
import { hall, SHEET } from './examples.ts';
import { HallView, MatterRow, MatterView, PostText, PrintAnswer, QueueRow } from './hall-answers.ts';
import type { Group } from './operation.ts';

export const QueueList = z.array(QueueRow).describe("The hall's queues.");
export const MatterList = z.array(MatterRow).describe('Matters, in short.');
const { query, department, queue } = MattersQuery.shape;

const row: Row = {
  code: 'GA-HZ-001',
  name: '出生登记',
  nameEn: 'Birth registration',
  department: 'gongan',
  departmentName: { name: '公安局（户政）', nameEn: 'Public Security Bureau (household registration)' },
  lifeEvents: ['birth'],
  queue: 'G',
  kind: 'instant',
};
const { nameEn: _nameEn, name: _name, queue: _queue, departmentName: _departmentName, lifeEvents: _lifeEvents, ...asWritten } = row;

/** A matter of the sample hall, as the description shows one. */
export const birth: Whole = {
  ...asWritten,
  name_zh: row.name,
  name_en: row.nameEn,
  category: row.queue,
  matter_type: '行政确认',
  audience: 'person',
  time_limit: {
    statutory: { value: null, unit: null, text_zh: '法律法规未规定统一办结时限', text_en: 'No general time limit set by law' },
    promised: { value: 0, unit: 'workday', text_zh: '当场办结', text_en: 'Done at once' },
  },
  legal_basis: [
    {
      law: '中华人民共和国户口登记条例',
      law_en: 'Regulations on Household Registration',
      article: '第七条',
      article_en: 'Article 7',
    },
  ],
  conditions: ['婴儿出生后一个月以内，由户主、亲属、抚养人或者邻居向婴儿常住地户口登记机关申报'],
  materials: [
    {
      name: '出生医学证明',
      name_en: 'Medical certificate of birth',
      form: 'original+copy',
      copies: 1,
      source: 'gov',
      necessity: 'required',
      note: '由助产机构签发',
      note_en: 'Issued by the maternity institution',
    },
  ],
  steps: ['申请', '受理', '当场办结', '送达'],
  fee: { charged: false, text_zh: '不收费', text_en: 'none' },
  channels: ['window', 'online'],
  result_zh: '居民户口簿（新增登记页）',
  result_en: 'Household register (newly registered page)',
  consult_phone: '0000-6600290',
  complaint_phone: '0000-6600110',
  version: '1',
  queueName: { name: '公安户籍', nameEn: 'Police household registration' },
  departmentName: { name: '公安局', nameEn: 'Public Security Bureau' },
};

/** What hangs on the lobby's wall. */
export const hallGroup: Group = {
  name: 'The hall',
  says: "What hangs on the lobby's wall, for everyone. Screens do not ask again and again: they watch a place by socket.io.",
  operations: [
    {
      id: 'readHall',
      method: 'get',
      path: '/api/hall',
      summary: 'The hall as it stands now',
      who: 'everyone',
      answers: { 200: { says: 'The hall.', shape: HallView, example: hall } },
      refusals: [],
    },
    {
      id: 'listQueues',
      method: 'get',
      path: '/api/queues',
      summary: 'Every queue, with its line and the wait',
      who: 'everyone',
      answers: {
        200: {
          says: "The queues, in the hall's order.",
          shape: QueueList,
          example: [
            {
              queue: 'A',
              name: '综合业务',
              nameEn: 'General (integrated) services',
              open: true,
              nextOpening: null,
              waiting: 3,
              free: false,
              wait: { from: 10, to: 20 },
              zone: 'A',
              windows: ['02', '03', '04'],
              requiresId: true,
              examples: '残疾人证、教师资格、货运',
              examplesEn: 'disability card, teaching certificate, road haulage',
              names: { ug: 'ئومۇمىي ئىشلار' },
            },
          ],
        },
      },
      refusals: [],
    },
    {
      id: 'findMatters',
      method: 'get',
      path: '/api/matters',
      summary: 'Find matters, or list all',
      who: 'everyone',
      query: {
        query: { shape: query, says: 'Chinese, pinyin, pinyin initials, or a code. Without one: all.', example: 'chusheng' },
        department: { shape: department, says: "Only this department's.", example: 'gongan' },
        queue: { shape: queue, says: "Only this queue's.", example: 'G' },
      },
      answers: { 200: { says: 'The matters found; none is an answer too.', shape: MatterList, example: [row] } },
      refusals: [],
    },
    {
      id: 'readMatter',
      method: 'get',
      path: '/api/matters/{code}',
      summary: 'What to bring for a matter',
      description:
        'The one-time notification: basis, conditions, materials, steps, limits, fee and version. A field `…_en` is the English of the Chinese one beside it and may be left out; `conditions_en` and `steps_en` go one for one. Fields of a newer document are let through.',
      who: 'everyone',
      params: { code: { shape: z.string(), says: "The matter's code.", example: 'GA-HZ-001' } },
      answers: {
        200: {
          says: 'The matter.',
          shape: MatterView,
          example: birth,
        },
      },
      refusals: ['unknown-matter'],
    },
    {
      id: 'readPost',
      method: 'get',
      path: '/api/posts/{slug}',
      summary: 'A post of the hall in full',
      description: 'What the code on a board leads to (/p/{slug}). A post whose first day has not come is unknown-place.',
      who: 'everyone',
      params: { slug: { shape: z.string(), says: "The post's slug.", example: 'shouwen' } },
      answers: {
        200: {
          says: 'The post.',
          shape: PostText,
          example: {
            slug: 'shouwen',
            kind: 'rule',
            name_zh: '首问负责制',
            name_en: 'First-contact responsibility',
            lines_zh: ['您在大厅、电话里第一位问到的工作人员，就是首问责任人。'],
            summary_en: 'The first staff member you ask is responsible for answering.',
            full_zh: ['首问责任人，是您在本大厅里第一位问到的工作人员。'],
            full_en: ['Whoever you ask first in this hall is the one responsible.'],
            body_zh: [],
            body_en: [],
            from: null,
            until: null,
            pictures: [],
            hall: { name: hall.name, nameEn: hall.nameEn },
            phones: hall.phones,
          },
        },
      },
      refusals: ['unknown-place'],
    },
    {
      id: 'printMatter',
      method: 'post',
      path: '/api/matters/{code}/print',
      summary: 'Print what to bring for a matter',
      description:
        "The one-time notification at the asker's own printer, for their case and without what they are spared; it says nothing about anybody. " +
        'What takes longer than three seconds is queued; the same job asked again says how it went on.',
      who: { devices: ['kiosk'], roles: ['guide'] },
      params: { code: { shape: z.string(), says: "The matter's code.", example: 'GA-HZ-001' } },
      request: { shape: MatterPrintRequest, example: { job: SHEET, situations: ['self'], ready: ['出生医学证明'], only: 'missing' } },
      answers: { 200: { says: 'What became of it. Who has no printer hears offline.', shape: PrintAnswer, example: { print: 'printed' } } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-matter'],
    },
  ],
};
