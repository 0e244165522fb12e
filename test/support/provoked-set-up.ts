import type { RefusalWord } from '../../shared/words.ts';
import type { OpenHall } from './open-hall.ts';
import type { Scene } from './scenes.ts';
import { setUpScenes, withBundle } from './scenes-set-up.ts';

const asScene = (name: string, more: object): Scene => ({
  async set(hall, example) {
    return { ...(await setUpScenes()[name]?.set(hall, example)), ...more };
  },
});
const testTicketIn = (wish: Scene['in'] = {}, before: (hall: OpenHall) => Promise<unknown> = async () => {}): Scene => ({
  in: wish,
  async set(hall, example) {
    await before(hall);
    return { ...(await setUpScenes()['takeTestTicket 200']?.set(hall, example)) };
  },
});
const afterScene = (name: string, match: Record<string, string>): Scene => ({
  async set(hall, example) {
    const ask = (await setUpScenes()[name]?.set(hall, example)) ?? {};
    return { ...ask, by: { cookie: ask.by?.cookie ?? '', ...match } };
  },
});
const bundleWith = (match: Record<string, string>): Scene => ({
  async set(hall) {
    const { by, body } = await withBundle(hall);
    return { by: { cookie: by.cookie ?? '', ...match }, body };
  },
});

/** How each of these operations comes to be refused. */
export const SET_UP_PROVOKED: readonly (readonly [operation: string, word: RefusalWord, Scene])[] = [
  ['takeTestTicket', 'unknown-queue', asScene('takeTestTicket 200', { body: { queue: 'Z' } })],
  ['takeTestTicket', 'hall-closed', testTicketIn({ clock: '20:00' })],
  ['takeTestTicket', 'quota-full', testTicketIn({ queues: { A: { quota: { am: 0, pm: 0 } } } })],
  [
    'takeTestTicket',
    'queue-closed',
    testTicketIn({}, async (hall) => (await hall.signIn('YL-1040')).ask('POST', '/queues/A/stop', { reason: 'too-many' })),
  ],
  ['changeSetUp', 'changed-meanwhile', afterScene('changeSetUp 200', { 'if-match': '"0000000000000000"' })],
  ['changeSetUp', 'precondition-missing', afterScene('changeSetUp 200', {})],
  ['takeBundle', 'changed-meanwhile', bundleWith({ 'if-match': '"0000000000000000"' })],
  ['takeBundle', 'precondition-missing', bundleWith({})],
  ['takeStart', 'changed-meanwhile', afterScene('takeStart 200', { 'if-match': '"0000000000000000"' })],
  ['takeStart', 'precondition-missing', afterScene('takeStart 200', {})],
];
