import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Voice } from '../../server/devices/voice/voice.ts';
import type { Ask, Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';
import { auditScenes } from './scenes-audit.ts';
import { careScenes } from './scenes-care.ts';
import { figureScenes } from './scenes-figures.ts';
import { peopleScenes } from './scenes-people.ts';
import { previewScenes } from './scenes-preview.ts';
import { rosterScenes } from './scenes-roster.ts';
import { rulesAndDaysScenes } from './scenes-rules-and-days.ts';
import { serviceScenes } from './scenes-services.ts';
import { setUpScenes } from './scenes-set-up.ts';
import { writePack } from './voice-pack.ts';

type Wish = NonNullable<Parameters<typeof import('./open-hall.ts').openHall>[0]>;
/** What the document's example asks for: the scene makes a hall in which it can be asked. */
export type Example = { params: Record<string, string>; body: Record<string, never> };
export type Scene = { in?: Wish; set: (hall: OpenHall, example: Example) => Promise<Ask> };

const NOBODY: Ask = {};
const cookie = async (hall: OpenHall, account: string): Promise<Headers> => ({ cookie: (await hall.signIn(account)).cookie });
export const admin = async (hall: OpenHall): Promise<Headers> => ({ cookie: (await hall.signIn('admin', 'admin-password')).cookie });
export const guide = (hall: OpenHall): Promise<Headers> => cookie(hall, 'YL-1001');
export const supervisor = (hall: OpenHall): Promise<Headers> => cookie(hall, 'YL-1040');
export const kiosk = async (hall: OpenHall): Promise<Headers> => ({ authorization: `Bearer ${await hall.token()}` });

const set = (how: Scene['set'], wish?: Wish): Scene => ({ set: how, ...(wish ? { in: wish } : {}) });
export const by = (who: (hall: OpenHall) => Promise<Headers>): Scene => set(async (hall) => ({ by: await who(hall) }));
const everyone = set(async () => NOBODY);

/** A kiosk asks where a pack of recorded words lies. */
const withPack: Scene['set'] = async (hall) => {
  writePack(hall.folder, 'own');
  const who = await admin(hall);
  const { body, headers } = await hall.ask('GET', '/settings/hall', undefined, who);
  await hall.ask('PUT', '/settings/hall', { ...body, voice: { pack: 'own' } }, { ...who, 'if-match': headers.get('etag') ?? '' });
  await hall.hall.passTime();
  return { by: await kiosk(hall) };
};

/** Window 02 is open, and what is `then` done at it. */
export const at02 = (
  then: (clerk: Awaited<ReturnType<OpenHall['clerkAt']>>, hall: OpenHall, example: Example) => Promise<unknown>,
  wish?: Wish,
): Scene =>
  set(async (hall, example) => {
    const clerk = await hall.clerkAt('02');
    await then(clerk, hall, example);
    return { by: { cookie: clerk.cookie } };
  }, wish);

/** The same, with the example's ticket called there. */
export const called = (
  then: (clerk: Awaited<ReturnType<OpenHall['clerkAt']>>, ticket: string, hall: OpenHall) => Promise<unknown> = async () => {},
  wish?: Wish,
): Scene =>
  at02(async (clerk, hall, { params, body }) => {
    const ticket = body.ticket ?? params.id ?? '';
    await hall.takeNumber('A', {}, ticket);
    await clerk.next();
    await then(clerk, ticket, hall);
  }, wish);

/** For the ticket's holder, who is nobody in particular. */
export const holding = ({ set: how, ...rest }: Scene): Scene => ({
  ...rest,
  async set(hall, example) {
    await how(hall, example);
    return NOBODY;
  },
});

const taken = set(async (hall, { params }) => {
  await hall.takeNumber('A', {}, params.id);
  return { by: await kiosk(hall) };
});

/** The example's ticket waits, and somebody at the desk asks about it. */
export const waitingForDesk = (who: (hall: OpenHall) => Promise<Headers>): Scene =>
  set(async (hall, { params }) => {
    await hall.takeNumber('A', {}, params.id);
    return { by: await who(hall) };
  });

/** The same scene, and a kiosk has found A001, which is in it. */
export const foundBy = ({ set: how, ...rest }: Scene): Scene => ({
  ...rest,
  async set(hall, example) {
    await how(hall, { ...example, params: { id: randomUUID() } });
    const { body } = await hall.ask<{ handle: string }>('POST', '/tickets/find', { number: 'A001' }, await kiosk(hall));
    return { by: await kiosk(hall), params: { handle: body.handle } };
  },
});
const kioskAsks = async (hall: OpenHall): Promise<Ask> => ({ by: await kiosk(hall) });
/** Speaks both languages, and every sentence is the same. */
const someVoice: Voice = { langs: async () => ['zh-CN', 'en'], say: async () => Buffer.from('RIFF') };

/** The example's ticket is called at window 02 for a matter; and its holder has been given the example's slip. */
const withMatter = called((clerk, ticket) => clerk.do('matter', { ticket, matter: 'ZH-YS-001' }));
const given = set(async (hall, { params }) => {
  const scene = called(async (clerk, ticket) => {
    await clerk.do('matter', { ticket, matter: 'ZH-YS-001' });
    const wish = { window: '02', ticket, kind: 'notified', missing: [{ name: '营业执照', state: 'missing' }] };
    await clerk.ask('PUT', `/notifications/${params.id ?? randomUUID()}`, wish);
  });
  return scene.set(hall, { params: { id: randomUUID() }, body: {} });
});

/** A scene for each answer of each operation that is no refusal. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...previewScenes(),
  'readHall 200': everyone,
  'listQueues 200': everyone,
  'findMatters 200': everyone,
  'readMatter 200': everyone,
  'readPost 200': everyone,
  'printMatter 200': by(kiosk),

  'takeNumber 201': by(kiosk),
  'takeNumber 200': taken,
  'readTicket 200': holding(taken),
  'cancelTicket 200': holding(taken),
  'rejoinTicket 200': holding(
    called(async (clerk, ticket, hall) => {
      hall.wait(30);
      await clerk.do('recall', { ticket });
      await clerk.do('miss', { ticket });
    }),
  ),
  'printTicket 200': taken,
  'findTicket 200': set(async (hall) => {
    await hall.takeNumber('A');
    return { by: await kiosk(hall) };
  }),
  'rejoinFound 200': foundBy(
    called(async (clerk, ticket, hall) => {
      hall.wait(30);
      await clerk.do('recall', { ticket });
      await clerk.do('miss', { ticket });
    }),
  ),
  'printFound 200': foundBy(taken),
  'readSlip 200': holding(taken),
  'reviewTicket 201': holding(called((clerk, ticket) => clerk.do('complete', { ticket, outcome: 'done' }))),

  'searchTickets 200': set(async (hall) => {
    for (let nth = 0; nth < 12; nth += 1) await hall.takeNumber('A');
    return { by: await guide(hall) };
  }),
  'explainTicket 200': waitingForDesk(guide),
  'markUrgent 200': waitingForDesk(guide),
  'moveTicket 200': waitingForDesk(supervisor),
  'restoreTicket 200': set(async (hall, { params }) => {
    await hall.takeNumber('A', {}, params.id);
    await hall.ask('POST', `/tickets/${params.id}/cancel`);
    return { by: await guide(hall) };
  }),
  'settleTicket 200': set(async (hall, example) => {
    await called().set(hall, { ...example, body: {} as Example['body'] });
    return { by: await supervisor(hall) };
  }),
  'openFlexWindow 200': by(guide),
  'stopQueue 200': by(guide),
  'resumeQueue 200': set(async (hall) => {
    const who = await supervisor(hall);
    await hall.ask('POST', '/queues/A/stop', { reason: 'too-many' }, who);
    return { by: who };
  }),

  'readPushKey 200': everyone,
  'followTicket 204': holding(taken),
  'leaveTicket 204': holding(taken),

  'readWindow 200': at02(async () => {}),
  'openWindow 200': by((hall) => cookie(hall, 'YL-1003')),
  'pauseWindow 200': at02(async () => {}),
  'resumeWindow 200': at02((clerk) => clerk.do('pause', { reason: '开会' })),
  'closeWindow 200': at02(async () => {}),
  'callNext 200': at02((_clerk, hall) => hall.takeNumber('A')),
  'callTicket 200': at02((_clerk, hall, { body }) => hall.takeNumber('A', {}, body.ticket), { rules: { 'call.choosing': true } }),
  'recallTicket 200': called(async (_clerk, _ticket, hall) => hall.wait(30)),
  'serveTicket 200': called(),
  'missTicket 200': called(async (clerk, ticket, hall) => {
    hall.wait(30);
    await clerk.do('recall', { ticket });
  }),
  'undoMiss 200': called(async (clerk, ticket, hall) => {
    hall.wait(30);
    await clerk.do('recall', { ticket });
    await clerk.do('miss', { ticket });
  }),
  'holdTicket 200': called(),
  'unholdTicket 200': called((clerk, ticket) => clerk.do('hold', { ticket })),
  'completeTicket 200': called(),
  'transferTicket 200': called(),
  'acceptTicket 200': at02(async (_clerk, hall, { body }) => {
    await hall.takeNumber('A', {}, body.ticket);
    const other = await hall.clerkAt('03');
    await other.next();
    await other.do('transfer', { ticket: body.ticket, to: { window: '02' } });
  }),

  'returnHandover 200': at02(async (_clerk, hall, { body }) => {
    await hall.takeNumber('A', {}, body.ticket);
    const other = await hall.clerkAt('03');
    await other.next();
    await other.do('transfer', { ticket: body.ticket, to: { window: '02' } });
  }),
  'leaveNote 200': at02(async () => {}),
  'readRecord 200': at02(async () => {}),
  'setMatter 200': called(),

  'giveNotification 201': withMatter,
  'giveNotification 200': given,
  'readNotification 200': holding(given),
  'findNotification 200': given,
  'answerNotification 200': set(async (hall, example) => {
    const scene = called(async (clerk, ticket) => {
      await clerk.do('matter', { ticket, matter: 'ZH-YS-001' });
      await clerk.ask('PUT', `/notifications/${example.params.id}`, { window: '02', ticket, kind: 'later' });
    });
    return scene.set(hall, { params: { id: randomUUID() }, body: {} });
  }),
  'printNotification 200': given,
  'countMissing 200': by(supervisor),

  'signIn 201': everyone,
  'lockSession 204': by((hall) => cookie(hall, 'YL-1003')),
  'unlockSession 204': set(async (hall) => {
    const who = await cookie(hall, 'YL-1003');
    await hall.ask('POST', '/sessions/current/lock', undefined, who);
    return { by: who };
  }),
  'readSession 200': by((hall) => cookie(hall, 'YL-1003')),
  'signOut 204': by((hall) => cookie(hall, 'YL-1003')),

  'callForHelp 201': by(kiosk),
  'callForHelp 200': set(async (hall, { body }) => {
    await hall.ask('POST', '/help', body, await kiosk(hall));
    return { by: await kiosk(hall) };
  }),
  'answerHelp 204': set(async (hall) => {
    await hall.ask('POST', '/help', { where: '02', kind: 'help' }, await guide(hall));
    return { by: await guide(hall) };
  }),
  'finishHelp 204': set(async (hall) => {
    await hall.ask('POST', '/help', { where: '02', kind: 'help' }, await guide(hall));
    return { by: await guide(hall) };
  }),
  'announce 201': by(guide),
  'takeBackAnnouncement 204': set(async (hall) => {
    await hall.ask('POST', '/announcements', { text: '今天下午两点停电检修。' }, await supervisor(hall));
    return { by: await supervisor(hall) };
  }),

  'listDevices 200': set(async (hall) => {
    await hall.token();
    return { by: await admin(hall) };
  }),
  'registerDevice 201': by(admin),
  'pairDevice 201': set(async (hall) => {
    const { body } = await hall.ask<{ link: string }>('POST', '/devices', { kind: 'display', name: '大屏' }, await admin(hall));
    return { body: { code: body.link.split('#pair=')[1] } };
  }),
  'changeDevice 200': set(async (hall) => {
    await hall.token();
    return { by: await supervisor(hall) };
  }),
  'removeDevice 204': set(async (hall) => {
    await hall.token();
    return { by: await admin(hall) };
  }),
  'beat 200': set(async (hall) => {
    await hall.token();
    await hall.ask('POST', '/devices/kiosk-1/commands', { do: 'identify' }, await admin(hall));
    return { by: await kiosk(hall) };
  }),
  'askForBlocks 200': { ...by(kiosk), in: { hall: { reserved_block: 20 } } },
  'commandDevice 202': set(async (hall) => {
    await hall.token();
    return { by: await supervisor(hall) };
  }),

  'listVoices 200': set(kioskAsks, { voice: someVoice }),
  'readVoicePack 200': set(withPack),
  'readClip 200': set(withPack),
  'speak 200': set(kioskAsks, { voice: someVoice }),

  'listDocuments 200': by(admin),
  'readDocument 200': by(admin),
  'changeDocument 200': set(async (hall, { params }) => {
    const who = await admin(hall);
    const { headers } = await hall.ask('GET', `/settings/${params.document}`, undefined, who);
    return { by: { ...who, 'if-match': headers.get('etag') ?? '' } };
  }),
  'changeDocument 201': set(async (hall) => {
    const who = await admin(hall);
    const { body } = await hall.ask('GET', '/settings/roster-2026-12', undefined, who);
    return {
      by: { ...who, 'if-none-match': '*' },
      params: { document: 'roster-2027-01' },
      body: { ...body, month: '2027-01', days: [] },
    };
  }),
  ...serviceScenes(),
  'checkDocument 200': by(admin),
  'listVersions 200': by(admin),
  'readVersion 200': set(async (hall, { params }) => {
    const who = await admin(hall);
    const { body } = await hall.ask<{ version: string }[]>('GET', `/settings/${params.document}/versions`, undefined, who);
    return { by: who, params: { version: body[0]?.version ?? '' } };
  }),
  'readJournal 200': set(async (hall) => {
    await hall.takeNumber('A');
    return { by: await supervisor(hall) };
  }),

  ...peopleScenes(),
  ...careScenes(),

  ...auditScenes(),
  ...figureScenes(),
  ...rosterScenes(),
  ...setUpScenes(),

  ...rulesAndDaysScenes({ admin, by, set }),
  'isAlive 200': everyone,
  'isReady 200': everyone,
  'isReady 503': set(async (hall) => {
    writeFileSync(join(hall.folder, 'settings', 'phrases.json'), '{');
    await hall.hall.passTime();
    return NOBODY;
  }),
  'readMetrics 200': everyone,
  'readOpenApi 200': everyone,
  'readPage 200': everyone,
  'readPageStyle 200': everyone,
};
