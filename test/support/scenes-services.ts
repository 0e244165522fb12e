import type { Scene } from './scenes.ts';

/** An administrator asks, with nothing else to be done first. */
const asAdmin: Scene = { set: async (hall) => ({ by: { cookie: (await hall.signIn('admin', 'admin-password')).cookie } }) };

export const SERVICE_SCENES: Readonly<Record<string, Scene>> = {
  'trySettings 200': asAdmin,
  'readMatterChanges 200': asAdmin,
};
