import { by, called, type Scene, supervisor } from './scenes.ts';

const taken: Scene = {
  async set(hall) {
    await hall.takeNumber('A');
    return { by: await supervisor(hall) };
  },
};

/** A scene for each answer about the journal's audit. Made when they are asked for: this file and `scenes.ts` need each other. */
export function auditScenes(): Readonly<Record<string, Scene>> {
  return {
    'searchJournal 200': {
      async set(hall, example) {
        await called().set(hall, { ...example, body: { ticket: '7b1e5a3c-2f4d-4c6b-9a8e-1d2c3b4a5f60' as never } });
        return { by: await supervisor(hall) };
      },
    },
    'readStory 200': taken,
    'readPersonTrail 200': by(supervisor),
    'readWallThen 200': taken,
    'readChain 200': by(supervisor),
    'exportJournal 200': by(supervisor),
  };
}
