import type { AnnouncementView, HallView, HelpView, TicketView, WindowTicket, WindowView } from '../../../shared/views.ts';

/** One morning that all examples are taken from: Tuesday 1 December 2026 in Yunling, nine o'clock there. */
export const AT = '2026-12-01T01:00:00.000Z';

export const TICKET = '6f1c1f0e-2b7a-4c55-9d0a-3c2f6f0a7e11';
export const SHEET = '3d0c9a54-5f1e-4b8a-a2d6-7c41e0b9f582';
export const NOTIFICATION = '9a4f0c37-6d21-4e8b-b5c0-2f7d8e1a6b43';
export const TICKET_HERE = 'b1d7a6c2-0f3e-4a68-8f5d-91c4e7a20b36';

export const hall: HallView = {
  id: 'yunling',
  name: '云岭县政务服务中心',
  nameEn: 'Yunling County Government Service Centre',
  trial: false,
  clock: { set: false, pace: 1 },
  timezone: 'Asia/Shanghai',
  state: 'open',
  open: true,
  holiday: null,
  nextOpening: null,
  day: '2026-12-01',
  sessions: [
    { id: 'am', open: '08:30', close: '12:00', start: '08:15', stop: '11:40' },
    { id: 'pm', open: '13:30', close: '17:30', start: '13:15', stop: '17:10' },
  ],
  leader: {
    id: 'L05',
    name: '宋世杰',
    nameEn: 'Song Shijie',
    position: '县政数局副局长（分管窗口）',
    positionEn: 'Deputy Director-General (windows)',
    photo: '/pictures/song.jpg',
    room: { name: '一楼A区 领导接访室', nameEn: "1F Zone A, leaders' reception room" },
    phone: '0000-6600112',
    substitute: false,
  },
  director: {
    id: 'L07',
    name: '侯守信',
    nameEn: 'Hou Shouxin',
    position: '县政务服务中心主任',
    positionEn: 'Director of the Centre',
    photo: null,
    room: null,
    phone: '0000-6600107',
    substitute: false,
  },
  phones: { consult: '0000-6600100', complaint: '0000-6600110', supervision: '0000-6600119', hotline: '12345' },
  url: 'http://192.0.2.10:8080',
};

export const ticket: TicketView = {
  id: TICKET,
  number: 'A001',
  queue: 'A',
  matter: null,
  lang: 'zh-CN',
  status: 'waiting',
  ahead: 0,
  wait: { from: 0, to: 10 },
  window: null,
  takenAt: AT,
  calledAt: null,
  doneAt: null,
};

const ticketHere: WindowTicket = {
  id: TICKET_HERE,
  number: 'A002',
  queue: 'A',
  matter: null,
  status: 'called',
  calls: 1,
  since: AT,
  priority: false,
  lang: 'zh-CN',
  takenAt: '2026-12-01T00:48:00.000Z',
  recallFrom: '2026-12-01T01:00:20.000Z',
  mayMiss: false,
  ready: [],
  firstContact: null,
  passedOn: 0,
  waited: 12,
  usual: 9,
  promisedBy: null,
};

const empty: WindowView = {
  seq: 58,
  at: AT,
  window: '02',
  name: '综合窗口',
  nameEn: 'Integrated window',
  status: 'open',
  clerk: 'S03',
  clerkName: '周雨桐',
  post: 'A',
  pausedFor: null,
  pausedKind: null,
  pausedSince: null,
  instead: null,
  absence: null,
  absentAfter: 15,
  note: null,
  zone: 'A',
  queues: ['A'],
  second: [],
  ticket: null,
  held: [],
  handovers: [],
  undo: null,
  help: [],
  waiting: 1,
  doneToday: 3,
  afterClosing: 0,
  next: [{ number: 'A003', queue: 'A', matter: null, priority: false, takenAt: '2026-12-01T00:52:00.000Z', because: 'came', headStart: 0 }],
  notifications: [],
  noticeWorkdays: 2,
  hall,
};

/** Window 02 with nobody there, or with what is said. */
export const windowWith = (more: Partial<WindowView> = {}): WindowView => ({ ...empty, ...more });
export const called = windowWith({ ticket: ticketHere });
export const serving = windowWith({ ticket: { ...ticketHere, status: 'serving', recallFrom: null } });
export const recalled = windowWith({ ticket: { ...ticketHere, calls: 2, mayMiss: true } });
export const holding = windowWith({ held: [{ id: TICKET_HERE, number: 'A002', queue: 'A', since: AT }] });

export const help: HelpView = { nr: 1, where: '一号取号机', kind: 'help', by: 'kiosk-1', at: AT };
export const notice: AnnouncementView = {
  nr: 1,
  kind: 'notice',
  text: '请不动产登记的群众到B区等候。',
  lang: 'zh-CN',
  at: AT,
  until: '2026-12-01T01:10:00.000Z',
  zone: null,
};
