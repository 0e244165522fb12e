import { bundlesOf } from './bundles.ts';
import type { Ask, Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';
import type { Scene } from './scenes.ts';

const admin = async (hall: OpenHall): Promise<Headers & { cookie: string }> => ({
  cookie: (await hall.signIn('admin', 'admin-password')).cookie,
});
const asAdmin: Scene = { set: async (hall) => ({ by: await admin(hall) }) };

/** An administrator with the hall's own bundle in hand, and what it was held against. */
export async function withBundle(hall: OpenHall): Promise<Ask & { by: Headers; basis: string }> {
  const by = await admin(hall);
  const bundles = bundlesOf(hall, by);
  const zip = await bundles.download();
  const { basis } = (await bundles.check<{ basis: string }>(zip)).body;
  return { by: { ...by, 'if-match': `"${basis}"` }, body: zip, basis };
}

/** Before a start, of which is known what it was held against. */
const beforeStart: Scene = {
  async set(hall, { body }) {
    const by = await admin(hall);
    const told = await hall.ask<{ basis: string }>('POST', '/set-up/start/check', body, by);
    return { by: { ...by, 'if-match': `"${told.body.basis}"` } };
  },
};

/** Made when they are asked for, as those of the roster. */
export const setUpScenes = (): Readonly<Record<string, Scene>> => ({
  'downloadBundle 200': asAdmin,
  'checkBundle 200': { set: withBundle },
  'takeBundle 200': { set: withBundle },
  'readSetUp 200': asAdmin,
  'changeSetUp 200': {
    async set(hall) {
      const by = await admin(hall);
      const { body } = await hall.ask<{ basis: string; hall: object }>('GET', '/set-up', undefined, by);
      return { by: { ...by, 'if-match': `"${body.basis}"` }, body: { hall: { ...body.hall, name_zh: '青山镇便民服务中心' } } };
    },
  },
  'checkStart 200': asAdmin,
  'takeStart 200': beforeStart,
  'takeTestTicket 200': asAdmin,
  'clearTrial 200': {
    async set(hall) {
      await hall.clerkAt('02');
      await hall.takeNumber('A');
      return { by: await admin(hall) };
    },
  },
  'openForReal 200': asAdmin,
});
