import {
  CallNextRequest,
  CompleteRequest,
  MatterSetRequest,
  OpenRequest,
  PauseRequest,
  ReturnRequest,
  TicketRequest,
  TransferRequest,
  UnholdRequest,
  WindowNo,
  WindowNoteRequest,
} from '../../../shared/requests.ts';
import type { WindowView as View } from '../../../shared/views.ts';
import type { RefusalWord } from '../../../shared/words.ts';
import * as examples from './examples.ts';
import type { Group, Operation } from './operation.ts';
import { WindowRecord, WindowView } from './window-answers.ts';

/** A window is its clerk's: a stranger's is refused, and so is one that does not exist. */
const ANYONES: readonly RefusalWord[] = ['not-signed-in', 'not-allowed', 'unknown-window'];
const OPENED: readonly RefusalWord[] = [...ANYONES, 'window-not-open'];
/** Of a ticket that is not, or no longer, at the window. */
const TICKETS: readonly RefusalWord[] = [...OPENED, 'unknown-ticket', 'already-called', 'already-moved-on', 'wrong-state'];
const ticket = { ticket: examples.TICKET_HERE };

type Deed = Pick<Operation, 'id' | 'summary' | 'refusals'> & Partial<Operation> & { answer?: View; says?: string };
/** A request at a window, answered with the fresh view of it. */
const deed = (name: string, { answer = examples.windowWith(), says = 'The window as it is now.', ...rest }: Deed): Operation => ({
  method: 'post',
  path: `/api/windows/{no}/${name}`,
  who: { roles: 'any' },
  params: { no: { shape: WindowNo, says: 'The window, two digits.', example: '02' } },
  answers: { 200: { says, shape: WindowView, example: answer } },
  ...rest,
});

/** What a clerk asks from behind a window. */
export const windowGroup: Group = {
  name: 'Windows',
  says:
    'For the clerk who opened the window: its post A or B, or whom a supervisor put there. Every request names the ticket that the clerk believes ' +
    'is there, so a second press and a stale screen are refused, not obeyed. Every answer is the whole window as it is now.',
  operations: [
    {
      ...deed('', {
        id: 'readWindow',
        summary: 'Look at a window',
        description: 'For who sits there or may sit there, and for supervisors.',
        answer: examples.called,
        refusals: ANYONES,
      }),
      method: 'get',
      path: '/api/windows/{no}',
    },
    deed('open', {
      id: 'openWindow',
      summary: 'Open a window',
      description: 'For its post A and B. Open by the same clerk already is a yes. A supervisor may put anybody there.',
      request: { shape: OpenRequest, example: { takeOver: false }, optional: true },
      refusals: [...ANYONES, 'window-busy'],
    }),
    deed('pause', {
      id: 'pauseWindow',
      summary: 'Pause the window',
      description: 'While it is paused nothing can be called. Finish the ticket that is there first.',
      request: { shape: PauseRequest, example: { reason: '开会' } },
      answer: examples.windowWith({ status: 'paused', pausedFor: '开会', pausedSince: examples.AT }),
      refusals: [...OPENED, 'window-busy'],
    }),
    deed('resume', { id: 'resumeWindow', summary: 'Go on after a pause', description: 'Open already is a yes.', refusals: OPENED }),
    deed('close', {
      id: 'closeWindow',
      summary: 'Close the window',
      description: 'Finish the ticket that is there and hand over the held ones first. A supervisor may close it for whoever sits there.',
      answer: examples.windowWith({ status: 'closed', clerk: null, clerkName: null, post: null }),
      refusals: [...OPENED, 'window-busy'],
    }),
    deed('note', {
      id: 'leaveNote',
      summary: 'Leave a note for the next clerk',
      description: 'It is shown to whoever sits at the window, until another one replaces it.',
      request: { shape: WindowNoteRequest, example: { text: '打印机缺墨，已报修' } },
      answer: examples.windowWith({ note: { text: '打印机缺墨，已报修', by: '周雨桐', at: examples.AT } }),
      refusals: OPENED,
    }),
    {
      ...deed('record', { id: 'readRecord', summary: "A window's own record of today", refusals: ANYONES }),
      method: 'get',
      description: 'For who sits there or may sit there, and for supervisors.',
      answers: {
        200: {
          says: 'What was called here today.',
          shape: WindowRecord,
          example: { rows: [], done: 0, missed: 0, transferred: 0, meanService: null, meanWait: null },
        },
      },
    },
    deed('call-next', {
      id: 'callNext',
      summary: 'Complete who is here, call who is next',
      description:
        'The main key. With `leaving` the ticket on screen is completed, also when nobody waits: then `ticket` is null. ' +
        'With `leaving: null` nobody waiting is refused.',
      request: { shape: CallNextRequest, example: { leaving: null } },
      answer: examples.called,
      refusals: [...OPENED, 'already-moved-on', 'nobody-waiting', 'hall-closed'],
    }),
    deed('call', {
      id: 'callTicket',
      summary: "Call a ticket of one's choice",
      description: 'Where the rule `call.choosing` allows it; most halls call in order.',
      request: { shape: TicketRequest, example: ticket },
      answer: examples.called,
      refusals: [...TICKETS, 'choosing-not-allowed', 'window-busy', 'not-served-here', 'hall-closed'],
    }),
    deed('recall', {
      id: 'recallTicket',
      summary: 'Call again',
      description: 'Not before `recallFrom`, and as often as `ticket.recall_max` says.',
      request: { shape: TicketRequest, example: ticket },
      answer: examples.recalled,
      refusals: [...TICKETS, 'too-many-recalls', 'too-soon', 'hall-closed'],
    }),
    deed('serve', {
      id: 'serveTicket',
      summary: 'The citizen is here',
      request: { shape: TicketRequest, example: ticket },
      answer: examples.serving,
      refusals: TICKETS,
    }),
    deed('miss', {
      id: 'missTicket',
      summary: 'The citizen did not come',
      description: 'Once it has been called often enough (`mayMiss`). Its holder may rejoin; the `ticket.missed_max`-th miss expires it.',
      request: { shape: TicketRequest, example: ticket },
      refusals: [...TICKETS, 'call-again-first'],
    }),
    deed('undo-miss', {
      id: 'undoMiss',
      summary: 'The wrong key: it was not missed',
      description:
        'For `call.undo_seconds` after the miss, while the window has nobody else. The number is called still; nothing is announced.',
      request: { shape: TicketRequest, example: ticket },
      answer: examples.called,
      refusals: [...TICKETS, 'window-busy', 'already-waiting'],
    }),
    deed('matter', {
      id: 'setMatter',
      summary: 'Say what it is about',
      description: 'The citizen chose none, or another than it turned out to be. The ticket stays in its queue.',
      request: { shape: MatterSetRequest, example: { ...ticket, matter: 'ZH-YS-001' } },
      answer: examples.serving,
      refusals: [...TICKETS, 'unknown-matter'],
    }),
    deed('hold', {
      id: 'holdTicket',
      summary: 'Put a ticket aside',
      description: 'For a copy or a signature: it comes back to this window.',
      request: { shape: TicketRequest, example: ticket },
      answer: examples.holding,
      refusals: TICKETS,
    }),
    deed('unhold', {
      id: 'unholdTicket',
      summary: 'Take a held ticket back',
      description: 'It is called back; with `here` it is served at once, unannounced.',
      request: { shape: UnholdRequest, example: { ...ticket, here: true } },
      answer: examples.serving,
      refusals: [...TICKETS, 'window-busy', 'hall-closed'],
    }),
    deed('complete', {
      id: 'completeTicket',
      summary: 'Complete a ticket',
      request: { shape: CompleteRequest, example: { ...ticket, outcome: 'done' } },
      answer: examples.windowWith({ doneToday: 4 }),
      refusals: TICKETS,
    }),
    deed('transfer', {
      id: 'transferTicket',
      summary: 'Hand a ticket over',
      description:
        "To a queue or to one window. It keeps its number and its place in time, stands in the receivers' `handovers`, " +
        'and is not handed out before one of them accepts it.',
      request: { shape: TransferRequest, example: { ...ticket, to: { queue: 'B' }, note: '还差一份复印件' } },
      refusals: [...TICKETS, 'unknown-queue'],
    }),
    deed('return', {
      id: 'returnHandover',
      summary: 'Send a hand-over back',
      description: 'What was handed to this window by name goes back to the window it came from, or to its queue if that is shut.',
      request: { shape: ReturnRequest, example: { ...ticket, reason: '不是本窗口的业务' } },
      refusals: [...TICKETS, 'not-served-here'],
    }),
    deed('accept', {
      id: 'acceptTicket',
      summary: 'Accept a hand-over',
      description: 'It waits for this window from now on.',
      request: { shape: TicketRequest, example: ticket },
      refusals: [...TICKETS, 'not-served-here'],
    }),
  ],
};
