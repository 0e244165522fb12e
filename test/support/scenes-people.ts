import type { OpenHall } from './open-hall.ts';
import type { Example, Scene } from './scenes.ts';

const admin = async (hall: OpenHall) => ({ cookie: (await hall.signIn('admin', 'admin-password')).cookie });
const by = (who: typeof admin): Scene => ({ set: async (hall) => ({ by: await who(hall) }) });

/** S03 has signed in somewhere, and an administrator looks. */
const signedIn = async (hall: OpenHall, _example: Example) => {
  await hall.signIn('YL-1003');
  return { by: await admin(hall) };
};

/** A file for the staff, which changes one name. */
const file = '工号,姓名,部门,岗位角色\nYL-1003,周雨,zonghe,窗口\n';
export const withFile = async (hall: OpenHall, headers: Record<string, string> = {}) => ({
  by: { ...(await admin(hall)), 'content-type': 'application/octet-stream', ...headers },
  body: file,
});

/** Scenes of accounts and tables; a function, since this file and `scenes.ts` know each other. */
export function peopleScenes(): Readonly<Record<string, Scene>> {
  return {
    'listAccounts 200': by(admin),
    'resetPassword 200': { set: signedIn },
    'closeAccount 200': { set: signedIn },
    'reopenAccount 200': by(admin),
    'listSessions 200': { set: signedIn },
    'endSessions 204': { set: signedIn },
    'endSession 204': {
      async set(hall) {
        const who = await signedIn(hall, { params: {}, body: {} });
        const { body } = await hall.ask<{ id: string }[]>('GET', '/accounts/S03/sessions', undefined, who.by);
        return { ...who, params: { session: body[0]?.id ?? '' } };
      },
    },
    'exportTable 200': by(admin),
    'readTemplate 200': by(admin),
    'checkTable 200': { set: (hall) => withFile(hall) },
    'importTable 200': {
      async set(hall) {
        const { headers } = await hall.ask('GET', '/settings/staff', undefined, await admin(hall));
        return withFile(hall, { 'if-match': headers.get('etag') ?? '' });
      },
    },
    'changePassword 204': { set: async (hall) => ({ by: { cookie: (await hall.signIn('YL-1003')).cookie } }) },
  };
}
