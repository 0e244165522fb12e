import type { Headers } from './contract.ts';
import type { OpenHall } from './open-hall.ts';

/** Everybody who can come to the server, in the order of the columns below. */
export const KINDS = [
  'nobody',
  ...(['kiosk', 'display', 'pad'] as const),
  ...(['window', 'guide', 'agent', 'backoffice', 'supervisor', 'leader', 'director', 'admin'] as const),
] as const;
export type Kind = (typeof KINDS)[number];

/** `+` may ask; `~` may ask, and a rule of the hall says for what (their own window, their own sessions); `.` is turned away. */
export type Cell = '+' | '~' | '.';

const LINES: readonly (readonly [cells: string, operations: string])[] = [
  [
    '+ +++ ++++++++',
    `readHall listQueues findMatters readMatter readPost readTicket cancelTicket rejoinTicket readSlip
     readPushKey followTicket leaveTicket readNotification signIn beginPairing readDutyFeed
     printRoster printRosterWeek isAlive isReady readMetrics readOpenApi readPage readPageStyle`,
  ],
  ['+ +++ ~~~~~~~~', 'reviewTicket'], // whoever was served reviews, nobody of the staff
  ['~ ~~~ ~~~~~~~~', 'pairDevice lookPairing'], // whoever has a code that was never used
  ['. +.. .+......', 'printMatter takeNumber printTicket findTicket'],
  ['. +.. ........', 'rejoinFound printFound askForBlocks'],
  [
    '. ... .+..+...',
    `searchTickets explainTicket markUrgent moveTicket restoreTicket answerHelp finishHelp announce takeBackAnnouncement
     openFlexWindow stopQueue resumeQueue`,
  ],
  ['. ... ....+...', 'settleTicket'],
  [
    '. ... ~~~~~~~~',
    `readWindow openWindow pauseWindow resumeWindow closeWindow leaveNote readRecord callNext callTicket recallTicket
     serveTicket missTicket undoMiss setMatter holdTicket unholdTicket completeTicket transferTicket returnHandover
     acceptTicket giveNotification answerNotification listSessions endSessions endSession makeDutyFeed revokeDutyFeed`,
  ],
  ['. ... ++++++++', 'findNotification printNotification readSession lockSession unlockSession changePassword signOut listDutyFeeds'],
  [
    '. ... ....++++',
    `countMissing listDutyShown readFigures exportFigures listFigureTickets exportFigureTicketsXlsx exportFigureTicketsCsv
     readStory readAbout`,
  ],
  [
    '. ... .......+',
    `listAccounts listDevices registerDevice removeDevice listRules listRuleChanges
     suggestYear previewSlip pairByCode listDocuments exportTable readTemplate checkTable importTable downloadBundle
     checkBundle takeBundle readSetUp changeSetUp checkStart takeStart takeTestTicket clearTrial openForReal trySettings
     readMatterChanges listBackups makeBackup fetchBackup tryBackup deleteBackup readPurge purge
     resetPassword closeAccount reopenAccount`,
  ],
  ['. +.+ ++++++++', 'callForHelp'],
  [
    '. ... ....+..+',
    `changeDevice commandDevice previewHall listPictures addPicture removePicture readRosterMonth publishRoster
     readJournal searchJournal readPersonTrail readWallThen readChain exportJournal`,
  ],
  ['. ... ....~..+', 'readDocument changeDocument checkDocument listVersions readVersion'],
  ['. +++ ........', 'beat'],
  ['. +++ ++++++++', 'listVoices readVoicePack readClip speak'],
];

const cellsOf = (line: string): Readonly<Record<Kind, Cell>> =>
  Object.fromEntries([...line.replaceAll(' ', '')].map((cell, nth) => [KINDS[nth], cell])) as Record<Kind, Cell>;

/** Who may ask what: every operation has one line. */
export const WHO_MAY_ASK: ReadonlyMap<string, Readonly<Record<Kind, Cell>>> = new Map(
  LINES.flatMap(([cells, operations]) => operations.split(/\s+/).map((id) => [id, cellsOf(cells)] as const)),
);

/** Who may look where: every kind of place has its lines. */
export const WHO_MAY_LOOK: readonly (readonly [place: string, cells: Readonly<Record<Kind, Cell>>])[] = (
  [
    ['board', '+ +++ ++++++++'],
    ['board/A', '+ +++ ++++++++'],
    ['sign/02', '+ +++ ++++++++'],
    ['ticket/<one that waits>', '+ +++ ++++++++'],
    ['kiosk', '. +.. ........'],
    ['pad/02', '. ..+ ........'],
    ['pad/03', '. ... ........'],
    ['window/02', '. ... +...+...'],
    ['window/09', '. ... ....+...'],
    ['desk', '. ... .+..+...'],
    ['office', '. ... ....++++'],
  ] as const
).map(([place, cells]) => [place, cellsOf(cells)]);

/** The addresses beside the API: pages, papers and files that anybody may open, since they show what hangs on the wall or what their address is the secret of. */
export const PAGES = ['/', '/t/{id}', '/m/{code}', '/n/{id}', '/n/{id}/print', '/phone/', '/p/{slug}'];

export type Person = { readonly kind: Kind; readonly by: Headers };

/** One of every kind; window 02 is the clerk's and the pad's. */
export async function everybody(hall: OpenHall): Promise<Person[]> {
  const admin = await hall.signIn('admin', 'admin-password');
  const { staff, leaders } = hall.settings();
  const roles = new Map<string, string>(staff.map(({ role, badge_no }) => [role, badge_no]));
  roles.set('window', 'YL-1003');
  for (const { level, badge_no } of leaders) if (badge_no !== undefined) roles.set(level === 'centre' ? 'director' : 'leader', badge_no);
  const people: Person[] = [{ kind: 'nobody', by: {} }];
  for (const kind of ['kiosk', 'display', 'pad'] as const) {
    const { body } = await admin.ask<{ token: string }>('POST', '/devices', { kind, name: kind, window: kind === 'pad' ? '02' : null });
    people.push({ kind, by: { authorization: `Bearer ${body.token}` } });
  }
  for (const [role, badge] of roles) people.push({ kind: role as Kind, by: { cookie: (await hall.signIn(badge)).cookie } });
  return [...people, { kind: 'admin', by: { cookie: admin.cookie } }];
}

/** What opened something once: the token of a device that was taken away, the session of somebody who signed out, of a closed account. */
export async function stale(hall: OpenHall): Promise<Headers[]> {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; token: string }>('POST', '/devices', { kind: 'kiosk', name: '旧取号机' });
  await admin.ask('DELETE', `/devices/${body.id}`);
  const left = await hall.signIn('YL-1005');
  await left.ask('DELETE', '/sessions/current');
  const closed = await hall.signIn('YL-1004');
  const of = hall.settings().staff.find(({ badge_no }) => badge_no === 'YL-1004')?.id;
  await admin.ask('POST', `/accounts/${of}/close`);
  return [{ authorization: `Bearer ${body.token}` }, { cookie: left.cookie }, { cookie: closed.cookie }];
}
