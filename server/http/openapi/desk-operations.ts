import { z } from 'zod';
import { AnnouncementRequest, HelpRequest, SessionRequest, UnlockRequest } from '../../../shared/requests.ts';
import { passwordOperation } from './account-operations.ts';
import { help, notice } from './examples.ts';
import { guideHallOperations } from './guide-operations.ts';
import { SessionView, SignedInAnswer } from './office-answers.ts';
import type { Group, Operation } from './operation.ts';
import { AnnouncementAnswer, HelpView } from './window-answers.ts';

const nr = (says: string) => ({ nr: { shape: z.int().min(1), says, example: '1' } });
const atTheDesk: Operation['who'] = { roles: ['guide', 'supervisor'] };
const staff = { id: 'S03', name: '周雨桐', roles: ['window'] };

export const sessionGroup: Group = {
  name: 'Signing in',
  says: 'Staff sign in with badge number and password, and carry an HttpOnly, SameSite=Strict cookie for a working day.',
  operations: [
    {
      id: 'signIn',
      method: 'post',
      path: '/api/sessions',
      summary: 'Sign in',
      description: 'Ten wrong passwords for an account in 15 minutes lock it for 15. Who sat here before is signed out.',
      who: 'everyone',
      request: { shape: SessionRequest, example: { account: 'YL-1003', password: 'YL-1003' } },
      answers: {
        201: {
          says: 'Signed in.',
          shape: SignedInAnswer,
          example: { staff },
          headers: { 'Set-Cookie': 'The session: paihao=…; Path=/; HttpOnly; SameSite=Strict.' },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'readSession',
      method: 'get',
      path: '/api/sessions/current',
      summary: 'Who is signed in',
      who: { roles: 'any' },
      answers: {
        200: {
          says: 'Who it is, and which windows are theirs.',
          shape: SessionView,
          example: {
            staff,
            locked: false,
            windows: [
              { window: '02', name: '综合窗口', nameEn: 'Integrated window', post: 'A', status: 'open', clerk: 'S03', clerkName: '周雨桐' },
            ],
          },
        },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'lockSession',
      method: 'post',
      path: '/api/sessions/current/lock',
      summary: 'Go away for a while',
      description:
        'The session stays, and its window as it is; every other request is refused as not-allowed with `locked` until it is unlocked.',
      who: { roles: 'any' },
      answers: { 204: { says: 'Locked. Locked already is a yes.' } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'unlockSession',
      method: 'post',
      path: '/api/sessions/current/unlock',
      summary: 'Be back',
      description: 'Wrong passwords count as at signing in.',
      who: { roles: 'any' },
      request: { shape: UnlockRequest, example: { password: 'YL-1003' } },
      answers: { 204: { says: 'Unlocked. Unlocked already is a yes.' } },
      refusals: ['not-signed-in', 'not-allowed', 'too-many-requests'],
    },
    passwordOperation,
    {
      id: 'signOut',
      method: 'delete',
      path: '/api/sessions/current',
      summary: 'Sign out',
      description: 'On every screen that this session has open.',
      who: { roles: 'any' },
      answers: { 204: { says: 'Signed out.', headers: { 'Set-Cookie': "The session's cookie, emptied." } } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
  ],
};

export const deskGroup: Group = {
  name: 'The desk',
  says: 'Help, and notices that are spoken and captioned.',
  operations: [
    {
      id: 'callForHelp',
      method: 'post',
      path: '/api/help',
      summary: 'Call a guide, or raise an alarm',
      description:
        "It stands on the desk's screen until somebody answers. Calling again meanwhile is the same call, for a guide also in the three " +
        "minutes after somebody said that they go. A kiosk's view tells who comes, by this `nr` and the surname.",
      who: { devices: ['kiosk', 'pad'], roles: 'any' },
      request: { shape: HelpRequest, example: { where: '一号取号机', kind: 'help' } },
      answers: {
        201: { says: 'Called.', shape: HelpView, example: help },
        200: { says: 'Called already: not answered yet, or a guide is on the way.', shape: HelpView, example: help },
      },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'answerHelp',
      method: 'post',
      path: '/api/help/{nr}/answer',
      summary: 'Say that somebody goes',
      who: atTheDesk,
      params: nr("The call's `nr`."),
      answers: { 204: { says: 'Answered.' } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place'],
    },
    {
      id: 'finishHelp',
      method: 'post',
      path: '/api/help/{nr}/done',
      summary: 'Say that a call is seen to',
      description: 'It leaves the desk. What is done already stays done; after an hour nobody has to say it.',
      who: atTheDesk,
      params: nr("The call's `nr`."),
      answers: { 204: { says: 'Done.' } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place'],
    },
    {
      id: 'announce',
      method: 'post',
      path: '/api/announcements',
      summary: 'Announce something',
      description:
        'An emergency also stops the calls and the numbers of the hall, or of its zone, until it is taken back: `hall-closed`. ' +
        'For the whole hall, `state` of the hall is `emergency` meanwhile.',
      who: atTheDesk,
      request: { shape: AnnouncementRequest, example: { text: '请不动产登记的群众到B区等候。', lang: 'zh-CN' } },
      answers: { 201: { says: 'Announced.', shape: AnnouncementAnswer, example: notice } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'takeBackAnnouncement',
      method: 'delete',
      path: '/api/announcements/{nr}',
      summary: 'Take an announcement back',
      who: atTheDesk,
      params: nr("The announcement's `nr`."),
      answers: { 204: { says: 'Taken back.' } },
      refusals: ['not-signed-in', 'not-allowed', 'unknown-place'],
    },
    ...guideHallOperations,
  ],
};
