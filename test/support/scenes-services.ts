import type { Scene } from './scenes.ts';

/** An administrator asks, with nothing else to be done first. */
const asAdmin: Scene = { set: async (hall) => ({ by: { cookie: (await hall.signIn('admin', 'admin-password')).cookie } }) };

/** Made when they are asked for, as those of the roster. */
export const serviceScenes = (): Readonly<Record<string, Scene>> => ({
  'trySettings 200': asAdmin,
  'readMatterChanges 200': asAdmin,
});
