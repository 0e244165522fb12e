import { z } from 'zod';
import { CalendarYear, DeviceRequest, PairingLook, PairingRequest, SlipPreviewQuery } from '../../../shared/requests.ts';
import type * as views from '../../../shared/views.ts';
import { day, exactly, instant, text, yes } from './exactly.ts';
import { AT } from './examples.ts';
import { DeviceRow, PairedAnswer } from './office-answers.ts';
import type { Group, Operation } from './operation.ts';

export const SuggestedYear = exactly<views.SuggestedYear>()(
  z
    .object({
      year: z.int(),
      certain: yes("The State Council's notice of that year is known."),
      days: z.array(
        z.object({
          date: day('The day.'),
          kind: z.enum(['holiday', 'makeup_workday']),
          name_zh: text('Its name in Chinese.'),
          name_en: text('Its name in English.'),
          certain: yes('Announced; else it was reckoned.'),
        }),
      ),
    })
    .describe('The holidays of a year and the rest days worked for them, as a library has them.'),
);

const RuleValue = z
  .union([z.number(), z.string(), z.boolean(), z.array(z.union([z.number(), z.string()]))])
  .describe('The value of a rule.');
const RuleRange = z
  .union([
    z.object({
      is: z.literal('number'),
      whole: yes('Whole numbers only.'),
      least: z.number().nullable().describe('At least; null: no end.'),
      most: z.number().nullable().describe('At most; null: no end.'),
    }),
    z.object({ is: z.literal('choice'), options: z.array(z.string()) }),
    z.object({ is: z.enum(['yes', 'text', 'list']) }),
  ])
  .describe('What a rule may be. Where the software acts on it, nothing else is taken.');
export const RuleAbouts = exactly<views.RuleAbout[]>()(
  z
    .array(
      z.object({
        key: text('The rule, as ticket.recall_max.'),
        acts: yes('The software acts on it; the others are shown and looked up.'),
        range: RuleRange,
        usual: RuleValue.nullable().describe('The value of the sample hall; null: this hall has added the rule.'),
      }),
    )
    .describe("About the hall's rules what their document does not say."),
);
export const RuleChanges = exactly<views.RuleChange[]>()(
  z
    .array(
      z.object({
        at: instant('When.'),
        by: z.string().nullable().describe('Who, by staff id; file: by hand.'),
        byName: z.string().nullable().describe('Their name.'),
        why: z.string().nullable().describe('Their sentence why.'),
        before: RuleValue.nullable(),
        after: RuleValue,
      }),
    )
    .describe('The changes of one rule, the newest first.'),
);
export const SlipPage = exactly<views.SlipPage>()(
  z
    .object({ svg: text('The picture.'), widthMm: z.number().describe('Of the paper.'), heightMm: z.number().describe('Of the slip.') })
    .describe('A slip as large as its paper, in millimetres.'),
);
export const PairingView = exactly<views.PairingView>()(
  z
    .object({
      code: text('Six signs for the glass.'),
      wait: text('A secret for the screen alone.'),
      expiresAt: instant('The code is worth nothing after this.'),
    })
    .describe('What a screen shows that nobody has registered.'),
);

const admin: Operation['who'] = { roles: ['admin'] };
const wait = 'q0Zl1v5cX7uT9sB2nD4kF6hJ8mP0rW3yA5eG7iL9oQ1';
const kioskRow = {
  id: 'kiosk-1',
  kind: 'kiosk',
  name: '一号取号机',
  zone: 'A',
  window: null,
};
const slip = SlipPreviewQuery.shape;

/** What the office asks for while it sets rules, days and slips, and how a screen is registered by the code on it. */
export const rulesAndDaysGroup: Group = {
  name: 'Rules, days and screens',
  says: 'What the documents alone do not say of rules, holidays and slips; and screens that are registered by the code they show.',
  operations: [
    {
      id: 'listRules',
      method: 'get',
      path: '/api/rules',
      summary: 'What each rule may be',
      who: admin,
      answers: {
        200: {
          says: 'A row for each rule.',
          shape: RuleAbouts,
          example: [{ key: 'ticket.recall_max', acts: true, range: { is: 'number', whole: true, least: 0, most: 1000 }, usual: 2 }],
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'listRuleChanges',
      method: 'get',
      path: '/api/rules/{key}/changes',
      summary: 'Who changed a rule, when and why',
      who: admin,
      params: { key: { shape: z.string(), says: 'The rule.', example: 'ticket.recall_max' } },
      answers: {
        200: {
          says: 'Its changes; none for one that nobody has changed, or that is none.',
          shape: RuleChanges,
          example: [{ at: AT, by: 'admin', byName: '管理员', why: '窗口反映太少', before: 2, after: 3 }],
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'suggestYear',
      method: 'get',
      path: '/api/calendar/{year}/suggested',
      summary: "A year's holidays, from a library",
      description:
        "From the library chinese-days, which follows the State Council's notices. Of a year without one the statutory days are reckoned, and " +
        'none is certain. Nothing of it is in force before it stands in the document calendar.',
      who: admin,
      params: { year: { shape: CalendarYear, says: 'The year.', example: '2026' } },
      answers: {
        200: {
          says: 'The days.',
          shape: SuggestedYear,
          example: {
            year: 2026,
            certain: true,
            days: [{ date: '2026-01-01', kind: 'holiday', name_zh: '元旦', name_en: "New Year's Day", certain: true }],
          },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'previewSlip',
      method: 'get',
      path: '/api/slips/preview',
      summary: 'A slip as it would be printed',
      description: "With the hall's own names, of a ticket that nobody holds. Nothing is printed.",
      who: admin,
      query: {
        what: { shape: slip.what, says: 'Which slip.', example: 'ticket' },
        width: { shape: slip.width, says: 'The width of the paper in millimetres.', example: '80' },
        lang: { shape: slip.lang, says: 'Its language.', example: 'zh-CN' },
        foot: { shape: slip.foot, says: 'Its last line as it is written and not stored yet.', example: '谢谢您的等候' },
        qr: { shape: slip.qr, says: 'Whether the code is on it.', example: 'yes' },
        device: { shape: slip.device, says: 'Where it would be printed.', example: '一号取号机' },
      },
      answers: { 200: { says: 'The slip.', shape: SlipPage, example: { svg: '<svg …/>', widthMm: 80, heightMm: 120 } } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'beginPairing',
      method: 'post',
      path: '/api/pairing',
      summary: 'Ask for a code to show',
      description: 'By a screen that nobody has registered. A code lasts ten minutes and is used once; 30 a minute and address.',
      who: 'everyone',
      request: { shape: PairingRequest, example: { page: 'kiosk' } },
      answers: { 201: { says: 'The code.', shape: PairingView, example: { code: 'K7M2PX', wait, expiresAt: AT } } },
      refusals: [],
    },
    {
      id: 'lookPairing',
      method: 'post',
      path: '/api/pairing/mine',
      summary: 'Whether somebody has typed the code',
      description: 'A secret that is too old, or that never was one, is not-allowed: then the screen asks for a new code.',
      who: 'everyone',
      request: { shape: PairingLook, example: { wait } },
      answers: {
        200: { says: 'The device that this screen is now.', shape: PairedAnswer, example: { ...kioskRow, token: 'tS0V…' } },
        204: { says: 'Nobody yet.' },
      },
      refusals: ['not-allowed'],
    },
    {
      id: 'pairByCode',
      method: 'post',
      path: '/api/pairing/{code}',
      summary: 'Register the screen that shows a code',
      description: 'A code that no screen shows, or that was used, is unknown-place. 20 a minute.',
      who: admin,
      params: {
        code: { shape: z.string(), says: 'As it stands on the screen; small letters and spaces make no difference.', example: 'K7M2PX' },
      },
      request: { shape: DeviceRequest, example: { kind: 'kiosk', name: '一号取号机', zone: 'A' } },
      answers: {
        201: {
          says: 'Registered; the screen opens within seconds.',
          shape: DeviceRow,
          example: {
            ...kioskRow,
            mounting: { preset: 'auto', rotate: 0, arrow: 'right', swapDaily: false, volume: 100, inches: null, lastSeat: null },
            pairedAt: AT,
            createdAt: AT,
          },
        },
      },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place', 'unknown-window'],
    },
  ],
};
