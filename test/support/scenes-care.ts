import { vi } from 'vitest';
import type { BackupsView } from '../../shared/care.ts';
import type { OpenHall } from './open-hall.ts';
import type { Scene } from './scenes.ts';

const admin = async (hall: OpenHall) => ({ cookie: (await hall.signIn('admin', 'admin-password')).cookie });
const asAdmin: Scene = { set: async (hall) => ({ by: await admin(hall) }) };

/** A backup has been made, and nothing is being done any more. */
export async function withBackup(hall: OpenHall) {
  const by = await admin(hall);
  await hall.ask('POST', '/backups', {}, by);
  const name = await vi.waitFor(async () => {
    const { doing, backups } = (await hall.ask<BackupsView>('GET', '/backups', undefined, by)).body;
    if (doing || !backups[0]) throw new Error('no backup yet');
    return backups[0].name;
  }, 20_000);
  return { by, params: { backup: name } };
}

/** Scenes of backup and purge; a function, since this file and `scenes.ts` know each other. */
export function careScenes(): Readonly<Record<string, Scene>> {
  return {
    'listBackups 200': { set: withBackup },
    'makeBackup 202': asAdmin,
    'fetchBackup 200': { set: withBackup },
    'tryBackup 202': { set: withBackup },
    'deleteBackup 204': { set: withBackup },
    'readPurge 200': asAdmin,
    'purge 200': asAdmin,
    'readAbout 200': asAdmin,
  };
}
