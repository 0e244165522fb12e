import type { Journal } from '../../server/store/journal.ts';
import type { RefusalWord } from '../../shared/words.ts';
import type { Ask } from './contract.ts';
import type { OpenHall } from './open-hall.ts';
import { sharedAudit } from './provoked-audit.ts';
import { careRefused } from './provoked-care.ts';
import { peopleRefused } from './provoked-people.ts';
import { provokedRoster, sharedRoster } from './provoked-roster.ts';
import { SET_UP_PROVOKED } from './provoked-set-up.ts';
import {
  admin,
  at02,
  by,
  called,
  type Example,
  foundBy,
  guide,
  holding,
  kiosk,
  SCENES,
  type Scene,
  supervisor,
  waitingForDesk,
} from './scenes.ts';
import { sharedFigures } from './scenes-figures.ts';
import { previewRefusals } from './scenes-preview.ts';

const kioskWith = (body: object, before: (hall: OpenHall) => Promise<unknown> = async () => {}, wish: Scene['in'] = {}): Scene => ({
  in: wish,
  async set(hall) {
    await before(hall);
    return { by: await kiosk(hall), body };
  },
});
const change = (scene: string, headers: Record<string, string>): Scene => ({
  async set(hall, example) {
    const { by: who } = (await SCENES[scene]?.set(hall, example)) ?? {};
    return { by: { cookie: who?.cookie ?? '', ...headers } };
  },
});
const document = { kind: 'passport', number: 'E12345678' };

/** Somebody who has locked their screen and gone for a minute. */
const locked: Scene = {
  async set(hall) {
    const clerk = await hall.signIn('YL-1003');
    await clerk.ask('POST', '/sessions/current/lock');
    return { by: { cookie: clerk.cookie } };
  },
};

/** The whole journal as it is, until the test says that the disk is full. */
const fullDisk = (isFull: () => boolean) => (own: Journal) => ({
  read: own.read,
  append: (...asked: Parameters<Journal['append']>) => (isFull() ? Promise.reject(new Error('disk full')) : own.append(...asked)),
});

/** For each word of the list the operation that is refused with it, and how it comes to that. */
export const PROVOKED: () => Readonly<Record<RefusalWord, readonly [operation: string, Scene]>> = () => {
  let full = false;
  return {
    'hall-closed': ['takeNumber', kioskWith({ queue: 'A' }, undefined, { clock: '20:00' })],
    'queue-closed': [
      'takeNumber',
      kioskWith(
        { queue: 'A' },
        async (hall) => {
          await hall.clerkAt('02');
          for (let nth = 0; nth < 4; nth += 1) await hall.takeNumber('A'); // twelve minutes each, and twenty-one are left
        },
        { clock: '11:39', rules: { 'issue.overtime_minutes': 0 } },
      ),
    ],
    'quota-full': [
      'takeNumber',
      kioskWith({ queue: 'A' }, async (hall) => {
        const who = await admin(hall);
        const { body, headers } = await hall.ask<{ code: string }[]>('GET', '/settings/queues', undefined, who);
        const small = body.map((one) => (one.code === 'A' ? { ...one, quota: { am: 1, pm: 1 } } : one));
        await hall.ask('PUT', '/settings/queues', small, { ...who, 'if-match': headers.get('etag') ?? '' });
        await hall.takeNumber('A');
      }),
    ],
    'unknown-queue': ['takeNumber', kioskWith({ queue: 'Z' })],
    'unknown-matter': ['takeNumber', kioskWith({ queue: 'A', matter: 'ZZ-999' })],
    'unknown-ticket': ['readTicket', { set: async () => ({}) }],
    'unknown-window': ['readWindow', { set: async (hall) => ({ by: await supervisor(hall), params: { no: '99' } }) }],
    'unknown-document': ['readDocument', { set: async (hall) => ({ by: await admin(hall), params: { document: 'constructor' } }) }],
    'unknown-place': ['removeDevice', by(admin)],
    'already-waiting': ['takeNumber', kioskWith({ queue: 'A', document }, (hall) => hall.takeNumber('A', { document }))],
    'window-not-open': ['pauseWindow', { set: async (hall) => ({ by: { cookie: (await hall.signIn('YL-1003')).cookie } }) }],
    'window-busy': [
      'pauseWindow',
      at02(async (clerk, hall) => {
        await hall.takeNumber('A');
        await clerk.next();
      }),
    ],
    'nobody-waiting': ['callNext', at02(async () => {})],
    'already-called': [
      'serveTicket',
      at02(async (_clerk, hall, { body }) => {
        await hall.takeNumber('A', {}, body.ticket);
        await (await hall.clerkAt('03')).next();
      }),
    ],
    'already-moved-on': ['serveTicket', called((clerk, ticket) => clerk.do('complete', { ticket, outcome: 'done' }))],
    'wrong-state': ['recallTicket', called((clerk, ticket) => clerk.do('serve', { ticket }))],
    'too-many-recalls': ['recallTicket', called(undefined, { rules: { 'ticket.recall_max': 0 } })],
    'too-soon': ['recallTicket', called()],
    'call-again-first': ['missTicket', called()],
    'choosing-not-allowed': ['callTicket', at02((_clerk, hall, { body }) => hall.takeNumber('A', {}, body.ticket))],
    'not-served-here': ['takeNumber', kioskWith({ queue: 'A', matter: 'GA-HZ-001' })],
    'already-reviewed': [
      'reviewTicket',
      holding(
        called(async (clerk, ticket, hall) => {
          await clerk.do('complete', { ticket, outcome: 'done' });
          await hall.ask('POST', `/tickets/${ticket}/review`, { grade: 4 });
        }),
      ),
    ],
    'changed-meanwhile': ['changeDocument', change('changeDocument 200', { 'if-match': '"0000000000000000"' })],
    'precondition-missing': ['changeDocument', change('changeDocument 200', {})],
    'too-large': ['signIn', { set: async () => ({ body: { account: 'x'.repeat(70_000), password: 'x' } }) }],
    malformed: ['announce', { set: async (hall) => ({ by: await guide(hall), body: { text: '', lang: 'fr' } }) }],
    'not-signed-in': ['signIn', { set: async () => ({ body: { account: 'YL-1003', password: 'no' } }) }],
    'not-allowed': ['readJournal', by(guide)],
    'too-many-requests': [
      'signIn',
      {
        async set(hall) {
          for (let nth = 0; nth < 10; nth += 1) await hall.ask('POST', '/sessions', { account: 'YL-1003', password: 'no' });
          return {};
        },
      },
    ],
    ...provokedRoster,
    'not-saved': [
      'takeNumber',
      kioskWith(
        { queue: 'A' },
        async (hall) => {
          await hall.token();
          full = true;
        },
        { journal: fullDisk(() => full) },
      ),
    ],
  };
};

const done = called((clerk, ticket) => clerk.do('complete', { ticket, outcome: 'done' }));
const someoneAt02 = at02(async (clerk, hall) => {
  await hall.takeNumber('A');
  await clerk.next();
});
const clerkOf02 = by(async (hall) => ({ cookie: (await hall.signIn('YL-1003')).cookie }));
const passport = { kind: 'passport', number: 'E87654321' };

/** The same scene, asked otherwise. */
const but = ({ set, ...rest }: Scene, other: Ask | ((example: Example, hall: OpenHall) => Ask | Promise<Ask>)): Scene => ({
  ...rest,
  set: async (hall, example) => ({ ...(await set(hall, example)), ...(typeof other === 'function' ? await other(example, hall) : other) }),
});

/** The same scene, and then an emergency holds for the whole hall. */
const inEmergency = ({ set, ...rest }: Scene): Scene => ({
  ...rest,
  async set(hall, example) {
    const ask = await set(hall, example);
    await hall.ask('POST', '/announcements', { kind: 'emergency', text: '请从最近的出口离开。' }, await supervisor(hall));
    return ask;
  },
});
const sharing = (to: Ask): Scene => ({
  async set(hall, { params }) {
    await hall.takeNumber('A', { document: passport }, params.id);
    await hall.takeNumber('C', { document: passport });
    return { by: await guide(hall), ...to };
  },
});

/** Words that an operation shares with others, each heard from it too. What a ticket's state refuses has a test of its own. */
export const SHARED: readonly (readonly [operation: string, word: RefusalWord, Scene])[] = [
  ...previewRefusals(),
  ...sharedAudit,
  ...sharedRoster,
  ...sharedFigures(),
  ...['listVoices', 'readVoicePack', 'readClip', 'speak'].map((id) => [id, 'not-allowed', locked] as const),
  ['cancelTicket', 'wrong-state', but(done, { by: {} })],
  [
    'rejoinTicket',
    'already-waiting',
    at02(async (clerk, hall, { params }) => {
      await hall.takeNumber('A', { document: passport }, params.id);
      await clerk.next();
      hall.wait(30);
      await clerk.do('recall', { ticket: params.id });
      await clerk.do('miss', { ticket: params.id });
      await hall.takeNumber('A', { document: passport });
    }),
  ],
  ['findTicket', 'unknown-ticket', by(kiosk)],
  ['rejoinFound', 'unknown-ticket', by(kiosk)],
  ['printFound', 'unknown-ticket', by(kiosk)],
  ['rejoinFound', 'wrong-state', foundBy(called())],
  [
    'rejoinFound',
    'already-waiting',
    foundBy(
      at02(async (clerk, hall) => {
        const { body } = await hall.takeNumber('A', { document: passport });
        await clerk.next();
        hall.wait(30);
        await clerk.do('recall', { ticket: body.id });
        await clerk.do('miss', { ticket: body.id });
        await hall.takeNumber('A', { document: passport });
      }),
    ),
  ],
  ...(['explainTicket', 'markUrgent', 'moveTicket', 'restoreTicket'] as const).map((id) => [id, 'unknown-ticket', by(guide)] as const),
  ['settleTicket', 'unknown-ticket', by(supervisor)],
  ...(['markUrgent', 'moveTicket', 'restoreTicket'] as const).map(
    (id) => [id, 'wrong-state', but(done, async (_example, hall) => ({ by: await guide(hall) }))] as const,
  ),
  ['settleTicket', 'wrong-state', waitingForDesk(supervisor)],
  ['moveTicket', 'unknown-queue', but(waitingForDesk(guide), { body: { queue: 'Z' } })],
  ['moveTicket', 'unknown-matter', but(waitingForDesk(guide), { body: { queue: 'C', matter: 'ZZ-999' } })],
  ['moveTicket', 'not-served-here', but(waitingForDesk(guide), { body: { queue: 'C', matter: 'GA-HZ-001' } })],
  ['moveTicket', 'already-waiting', sharing({})],
  [
    'restoreTicket',
    'already-waiting',
    {
      async set(hall, { params }) {
        await hall.takeNumber('A', { document: passport }, params.id);
        await hall.ask('POST', `/tickets/${params.id}/cancel`);
        await hall.takeNumber('A', { document: passport });
        return { by: await guide(hall) };
      },
    },
  ],
  ['openFlexWindow', 'unknown-window', but(by(guide), { params: { no: '99' } })],
  [
    'openFlexWindow',
    'window-busy',
    {
      async set(hall) {
        await hall.clerkAt('05');
        await hall.signIn('YL-1040').then((who) => who.at('07', 'open', { clerk: 'S38' }));
        return { by: await guide(hall) };
      },
    },
  ],
  ['stopQueue', 'unknown-queue', but(by(guide), { params: { code: 'Z' } })],
  ['resumeQueue', 'unknown-queue', but(by(guide), { params: { code: 'Z' } })],
  ['callNext', 'hall-closed', inEmergency(at02((_clerk, hall) => hall.takeNumber('A')))],
  [
    'callTicket',
    'hall-closed',
    inEmergency(at02((_clerk, hall, { body }) => hall.takeNumber('A', {}, body.ticket), { rules: { 'call.choosing': true } })),
  ],
  ['recallTicket', 'hall-closed', inEmergency(called(async (_clerk, _ticket, hall) => hall.wait(30)))],
  ['unholdTicket', 'hall-closed', inEmergency(called((clerk, ticket) => clerk.do('hold', { ticket })))],
  ['readSlip', 'unknown-ticket', { set: async () => ({}) }],
  ['reviewTicket', 'unknown-ticket', { set: async () => ({}) }],
  ['reviewTicket', 'wrong-state', holding(called())],
  [
    'reviewTicket',
    'not-allowed',
    {
      async set(hall, example) {
        await done.set(hall, example);
        const pad = { kind: 'pad', name: '三号窗口评价器', window: '03' };
        const { body } = await hall.ask<{ token: string }>('POST', '/devices', pad, await admin(hall));
        return { by: { authorization: `Bearer ${body.token}` } };
      },
    },
  ],
  ['followTicket', 'unknown-ticket', { set: async () => ({}) }],
  ['followTicket', 'wrong-state', but(done, { by: {} })],
  ['leaveTicket', 'unknown-ticket', { set: async () => ({}) }],
  [
    'openWindow',
    'window-busy',
    {
      async set(hall) {
        await hall.clerkAt('02');
        return { by: { cookie: (await hall.signIn('YL-1004')).cookie } };
      },
    },
  ],
  ['closeWindow', 'window-busy', someoneAt02],
  ['resumeWindow', 'window-not-open', clerkOf02],
  ['callNext', 'window-not-open', clerkOf02],
  ['acceptTicket', 'window-not-open', clerkOf02],
  ['returnHandover', 'window-not-open', clerkOf02],
  ['leaveNote', 'window-not-open', clerkOf02],
  [
    'returnHandover',
    'not-served-here',
    at02(async (_clerk, hall, { body }) => {
      await hall.takeNumber('A', {}, body.ticket);
      const other = await hall.clerkAt('03');
      await other.next();
      await other.do('transfer', { ticket: body.ticket, to: { queue: 'A' } });
    }),
  ],
  [
    'undoMiss',
    'already-waiting',
    at02(async (clerk, hall, { body }) => {
      await hall.takeNumber('A', { document: passport }, body.ticket);
      await clerk.next();
      hall.wait(30);
      await clerk.do('recall', { ticket: body.ticket });
      await clerk.do('miss', { ticket: body.ticket });
      await hall.takeNumber('A', { document: passport });
    }),
  ],
  [
    'undoMiss',
    'window-busy',
    called(async (clerk, ticket, hall) => {
      hall.wait(30);
      await clerk.do('recall', { ticket });
      await clerk.do('miss', { ticket });
      await hall.takeNumber('A');
      await clerk.next();
    }),
  ],
  [
    'unlockSession',
    'too-many-requests',
    {
      async set(hall) {
        const who = { cookie: (await hall.signIn('YL-1003')).cookie };
        for (let nth = 0; nth < 10; nth += 1) await hall.ask('POST', '/sessions/current/unlock', { password: 'no' }, who);
        return { by: who };
      },
    },
  ],
  ...peopleRefused(),
  ...careRefused(),
  ['setMatter', 'unknown-matter', but(called(), ({ body }) => ({ body: { ...body, matter: 'ZZ-999' } }))],
  ['giveNotification', 'unknown-matter', called()],
  ['giveNotification', 'unknown-ticket', at02(async () => {})],
  ['giveNotification', 'window-not-open', clerkOf02],
  ['giveNotification', 'unknown-window', but(clerkOf02, ({ body }) => ({ body: { ...body, window: '99' } }))],
  [
    'giveNotification',
    'already-called',
    at02(async (_clerk, hall, { body }) => {
      await hall.takeNumber('A', {}, body.ticket);
      await (await hall.clerkAt('03')).next();
    }),
  ],
  ['giveNotification', 'already-moved-on', called((clerk, ticket) => clerk.do('complete', { ticket, outcome: 'done' }))],
  ['giveNotification', 'wrong-state', at02((_clerk, hall, { body }) => hall.takeNumber('A', {}, body.ticket))],
  [
    'giveNotification',
    'not-allowed',
    {
      async set(hall) {
        await hall.clerkAt('02');
        return { by: await guide(hall) };
      },
    },
  ],
  ['readNotification', 'unknown-place', { set: async () => ({}) }],
  ['findNotification', 'unknown-place', by(guide)],
  ['answerNotification', 'unknown-place', by(guide)],
  ['printNotification', 'unknown-place', by(guide)],
  ['takeNumber', 'unknown-place', kioskWith({ queue: 'A', notification: '9a4f0c37-6d21-4e8b-b5c0-2f7d8e1a6b43' })],
  ['callNext', 'already-moved-on', someoneAt02],
  ['transferTicket', 'unknown-queue', but(called(), ({ body }) => ({ body: { ...body, to: { queue: 'Z' } } }))],
  [
    'signIn',
    'not-allowed',
    {
      async set(hall) {
        const who = await admin(hall);
        const { body, headers } = await hall.ask('GET', '/settings/hall', undefined, who);
        await hall.ask('PUT', '/settings/hall', { ...body, trial: false }, { ...who, 'if-match': headers.get('etag') ?? '' });
        return {};
      },
    },
  ],
  ['registerDevice', 'unknown-window', but(by(admin), { body: { kind: 'pad', name: '评价器', window: '99' } })],
  ['changeDevice', 'unknown-window', but(SCENES['changeDevice 200'] ?? by(admin), { body: { window: '99' } })],
  ['speak', 'unknown-place', by(kiosk)],
  ['readVoicePack', 'unknown-place', by(kiosk)],
  ['readClip', 'unknown-place', by(kiosk)],
  ['pairDevice', 'not-allowed', { set: async () => ({}) }],
  ...SET_UP_PROVOKED,
  ['lookPairing', 'not-allowed', { set: async () => ({}) }],
  ['pairByCode', 'unknown-place', by(admin)],
  ['pairByCode', 'unknown-window', but(SCENES['pairByCode 201'] ?? by(admin), { body: { kind: 'kiosk', name: '取号机', window: '99' } })],
];

type Clerk = Awaited<ReturnType<OpenHall['clerkAt']>>;
type Ticket = (hall: OpenHall, id: string, here: Clerk, other: Clerk) => Promise<unknown>;
const taken: Ticket = (hall, id) => hall.takeNumber('A', {}, id);
const calledHere: Ticket = async (hall, id, here, other) => {
  await taken(hall, id, here, other);
  await here.do('call', { ticket: id });
};
const heldHere: Ticket = async (hall, id, here, other) => {
  await calledHere(hall, id, here, other);
  await here.do('hold', { ticket: id });
};
const someoneElse: Ticket = async (hall, _id, here) => {
  const { body } = await hall.takeNumber('A');
  await here.do('call', { ticket: body.id });
};

/** What a ticket can be, as window 02 sees it; its clerk may choose. */
export const STATES: Readonly<Record<string, Ticket>> = {
  unknown: async () => {},
  waiting: taken,
  'waiting, with somebody else called here': async (...all) => {
    await taken(...all);
    await someoneElse(...all);
  },
  'waiting in another queue': (hall, id) => hall.takeNumber('B', {}, id),
  'called here': calledHere,
  'served here': async (hall, id, here, other) => {
    await calledHere(hall, id, here, other);
    await here.do('serve', { ticket: id });
  },
  'held here, with somebody else called': async (...all) => {
    await heldHere(...all);
    await someoneElse(...all);
  },
  'done here': async (hall, id, here, other) => {
    await calledHere(hall, id, here, other);
    await here.do('complete', { ticket: id, outcome: 'done' });
  },
  'called next door': async (hall, id, here, other) => {
    await taken(hall, id, here, other);
    await other.do('call', { ticket: id });
  },
  'offered to a third window': async (hall, id, here, other) => {
    await taken(hall, id, here, other);
    await other.do('call', { ticket: id });
    await other.do('transfer', { ticket: id, to: { window: '13' } });
  },
  'at a paused window': async (hall, id, here, other) => {
    await taken(hall, id, here, other);
    await here.do('pause', { reason: '开会' });
  },
};
