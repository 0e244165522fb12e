import { z } from 'zod';
import { PasswordRequest } from '../../../shared/requests.ts';
import type * as views from '../../../shared/views.ts';
import { count, exactly, instant, named, text, yes } from './exactly.ts';
import { AT } from './examples.ts';
import type { Group, Operation } from './operation.ts';

const Named = z.object(named);
const AccountRow = exactly<views.AccountRow>()(
  z
    .object({
      id: text('The staff id, as S03; or admin.'),
      account: text('What is typed to sign in: the badge number, or admin.'),
      name: text('The name.'),
      department: Named.nullable(),
      post: Named.nullable(),
      roles: z.array(z.string()).describe('guide, window, agent, backoffice, supervisor, leader, director, admin.'),
      password: z
        .enum(['badge', 'handed', 'own'])
        .describe('badge: nobody has set one, it is the badge number; handed: a first one was made and is still to be changed.'),
      locked: instant('Until when ten wrong passwords have locked it.').nullable(),
      closed: instant('Since when it is closed.').nullable(),
      lastSignIn: instant('When somebody last signed in with it.').nullable(),
      sessions: count('How many sessions are open.'),
    })
    .describe('An account. No password is in it, in no form.'),
);
const SessionRow = exactly<views.SessionRow>()(
  z
    .object({
      id: text('Names it, and opens nothing.'),
      begunAt: instant('When they signed in.'),
      seenAt: instant('When a request last came from there.'),
      browser: text('Which program on which kind of machine, as Edge Windows; null: not known.').nullable(),
      open: yes('A page of it is open at this moment.'),
      own: yes('It is the session of whoever asks.'),
    })
    .describe('An open session.'),
);

export type FirstPassword = { id: string; account: string; name: string; password: string };
const FirstPasswordAnswer = exactly<FirstPassword>()(
  z
    .object({
      id: text('The staff id.'),
      account: text('What is typed to sign in.'),
      name: text('The name.'),
      password: text('It is never told again, and must be changed at its first use.'),
    })
    .describe('A first password.'),
);

const row: views.AccountRow = {
  id: 'S03',
  account: 'YL-1003',
  name: '周雨桐',
  department: { name: '县政务服务中心', nameEn: 'County Government Service Centre' },
  post: { name: '综合窗口受理员', nameEn: '综合窗口受理员' },
  roles: ['window'],
  password: 'own',
  locked: null,
  closed: null,
  lastSignIn: AT,
  sessions: 1,
};
const admin: Operation['who'] = { roles: ['admin'] };
const id = { id: { shape: z.string(), says: 'The staff id.', example: 'S03' } };
const own = 'One’s own, or as an administrator anybody’s.';
const refusals: Operation['refusals'] = ['not-signed-in', 'not-allowed', 'unknown-place'];

export const passwordOperation: Operation = {
  id: 'changePassword',
  method: 'post',
  path: '/api/sessions/current/password',
  summary: 'Change one’s own password',
  description: 'Their other sessions end. A wrong `password` is not-allowed, and counts as at signing in.',
  who: { roles: 'any' },
  request: { shape: PasswordRequest, example: { password: 'YL-1003', newPassword: '一个好记的新密码' } },
  answers: { 204: { says: 'Changed.' } },
  refusals: ['not-signed-in', 'not-allowed', 'too-many-requests'],
};

export const accountGroup: Group = {
  name: 'Accounts',
  says:
    'Who may sign in: each of the staff, leaders with a badge, and admin. Accounts are personal. What is done to one is journaled with who did it; ' +
    'no password is.',
  operations: [
    {
      id: 'listAccounts',
      method: 'get',
      path: '/api/accounts',
      summary: 'Every account',
      who: admin,
      answers: { 200: { says: 'The accounts.', shape: z.array(AccountRow), example: [row] } },
      refusals: ['not-signed-in', 'not-allowed'],
    },
    {
      id: 'resetPassword',
      method: 'post',
      path: '/api/accounts/{id}/password',
      summary: 'Make a first password',
      description: 'All their sessions end. One’s own is changed with `POST /api/sessions/current/password`.',
      who: admin,
      params: id,
      answers: {
        200: {
          says: 'The password, once.',
          shape: FirstPasswordAnswer,
          example: { id: 'S03', account: 'YL-1003', name: '周雨桐', password: 'kq7m-3vxa-9hwd' },
        },
      },
      refusals,
    },
    {
      id: 'closeAccount',
      method: 'post',
      path: '/api/accounts/{id}/close',
      summary: 'Close an account',
      description: 'Its sessions end at once, and it opens nothing until it is reopened. Nobody closes their own. Closed already is a yes.',
      who: admin,
      params: id,
      answers: { 200: { says: 'The account.', shape: AccountRow, example: { ...row, closed: AT, sessions: 0 } } },
      refusals,
    },
    {
      id: 'reopenAccount',
      method: 'post',
      path: '/api/accounts/{id}/reopen',
      summary: 'Open an account again',
      description: 'Also one that wrong passwords have locked. Open already is a yes.',
      who: admin,
      params: id,
      answers: { 200: { says: 'The account.', shape: AccountRow, example: row } },
      refusals,
    },
    {
      id: 'listSessions',
      method: 'get',
      path: '/api/accounts/{id}/sessions',
      summary: 'Where somebody is signed in',
      description: own,
      who: { roles: 'any' },
      params: id,
      answers: {
        200: {
          says: 'The open sessions, the latest first.',
          shape: z.array(SessionRow),
          example: [{ id: 'Zk3vD9QpTn2xLw0a', begunAt: AT, seenAt: AT, browser: 'Edge Windows', open: true, own: true }],
        },
      },
      refusals,
    },
    {
      id: 'endSessions',
      method: 'delete',
      path: '/api/accounts/{id}/sessions',
      summary: 'Sign somebody out everywhere',
      description: own,
      who: { roles: 'any' },
      params: id,
      answers: { 204: { says: 'They are signed out.' } },
      refusals,
    },
    {
      id: 'endSession',
      method: 'delete',
      path: '/api/accounts/{id}/sessions/{session}',
      summary: 'End one session',
      description: own,
      who: { roles: 'any' },
      params: { ...id, session: { shape: z.string(), says: 'The session, by its `id`.', example: 'Zk3vD9QpTn2xLw0a' } },
      answers: { 204: { says: 'It is over, on every page that was open.' } },
      refusals,
    },
  ],
};
