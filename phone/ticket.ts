import type { TicketPlaceView } from '../shared/views.ts';
import type { TicketId } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { watch } from '../ui/live.ts';
import { alarmOf } from './alarm.ts';
import { stayAwake } from './awake.ts';
import { first } from './first.ts';
import { keepTicket, keptTicket } from './kept.ts';
import { rememberReminded, rememberTicket } from './remembered.ts';
import { allowRinging, ring } from './ring.ts';
import { app, heard, lost, say, show, showKept } from './screen.ts';
import type { Reminder } from './ticket-page.ts';
import { whenIdle } from './when-idle.ts';

const SHAKE = { called: [400, 200, 400, 200, 400], near: [300] };
/** The browser can tell a person something while its pages are closed. */
const CAN_PUSH = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
const UNASKED: Reminder = CAN_PUSH ? 'ask' : 'AudioContext' in window ? 'ring' : 'none';

let last: TicketPlaceView | null = null;
let rings = false;

/** Shows one ticket for as long as the page lives. */
export function followTicket(id: TicketId): void {
  app.reminder = UNASKED;
  const written = first('ticket');
  if (written) {
    see(written.view);
    whenIdle(() => listen(id));
  } else listen(id);
}

function listen(id: TicketId): void {
  if (CAN_PUSH) void import('./reminder.ts').then(async ({ isReminded }) => (await isReminded(id)) && remindedNow('on')).catch(() => {}); // then it asks
  watch(`ticket/${id}`, {
    show: see,
    refused: ({ refusal }) => {
      if (refusal === 'unknown-ticket' || refusal === 'unknown-place') show({ at: 'missing', what: 'ticket' });
    },
    lost: () => {
      const kept = last ? null : keptTicket(id);
      if (kept && app.shown.at === 'connecting') showKept({ at: 'ticket', view: kept.seen }, kept.at);
      else lost();
    },
  });
}

function see(view: TicketPlaceView): void {
  heard();
  const alarm = alarmOf(last, view);
  if (alarm) {
    navigator.vibrate?.(SHAKE[alarm]);
    ring(alarm);
  }
  void stayAwake(view.status === 'called');
  if (view.status !== last?.status) changed(view);
  last = view;
  rememberTicket({ id: view.id, number: view.number });
  keepTicket(view);
  show({ at: 'ticket', view });
}

function changed({ status }: TicketPlaceView): void {
  Object.assign(app, { trouble: '', busy: false });
  if (status === 'done') void import('./review-card.ts').catch(() => {}); // offline: the page says that it is
  if (status !== 'called') return;
  rememberReminded(null); // the hall has told it, and has forgotten this phone
  app.reminder = rings ? 'ringing' : UNASKED;
}

function remindedNow(how: Reminder): void {
  app.reminder = how;
}

/** Being told: by the browser where it can, and by the open page in any case. */
export async function remind(): Promise<void> {
  if (!last || app.busy) return;
  rings = await allowRinging();
  if (!CAN_PUSH) return remindedNow(rings ? 'ringing' : 'none');
  app.busy = true;
  const how = await import('./reminder.ts').then(
    ({ remind: asked }) => asked(last?.id ?? '', app.language),
    () => 'failed' as const, // no network
  );
  app.busy = false;
  remindedNow(how);
}

export async function remindNoMore(): Promise<void> {
  if (!last || app.busy) return;
  app.busy = true;
  const { remindNoMore: end } = await import('./reminder.ts');
  const done = await end(last.id, app.language);
  app.busy = false;
  if (done) remindedNow('ask');
  else say('offline');
}

/** Cancels, rejoins or reviews; what has changed then comes by the line. */
export async function change(how: 'cancel' | 'rejoin' | 'review', body?: unknown): Promise<void> {
  if (app.busy || !last) return;
  Object.assign(app, { busy: true, trouble: '' });
  const answer = await ask('POST', `/tickets/${last.id}/${how}`, {
    lang: app.language,
    asNobody: true,
    ...(body === undefined ? {} : { body }),
  });
  app.busy = false;
  if (!answer.ok) say(answer.refusal);
  else if (how === 'review') {
    last = { ...last, review: 'given' };
    show({ at: 'ticket', view: last });
  }
}
