import type { z } from 'zod';
import * as requests from '../../../shared/requests.ts';
import { DutyFeedRequest, RosterPublishRequest } from '../../../shared/roster-requests.ts';

type Says<Shape extends z.ZodType> = { readonly [Field in keyof Required<z.input<Shape>> & string]: string };
type Told = { readonly shape: z.ZodType; readonly says: string; readonly fields: Readonly<Record<string, string>> };

const told = <Shape extends z.ZodType>(shape: Shape, says: string, fields: Says<Shape>): Told => ({ shape, says, fields });
const ticket = "The ticket's id.";

/** The shapes of the requests by name, each field in a sentence; a field that is not told here does not compile. */
export const REQUESTS: Readonly<Record<string, Told>> = {
  RosterPublishRequest: told(RosterPublishRequest, 'What is posted, and what it takes the place of.', {
    draft: 'The version of the draft that was read.',
    posted: 'The version that hangs, as it was read; null: none does.',
    gaps: 'Working days that stay without a leader, and why.',
    why: 'A sentence for the journal.',
  }),
  DutyFeedRequest: told(DutyFeedRequest, 'Whose calendar.', { person: 'A leader or one of the staff, by id.' }),
  IdDocument: told(requests.IdDocument, 'An ID document. It leaves only a keyed hash, which nobody can turn back after the day.', {
    kind: 'Which document.',
    number: 'Its number. Spaces and small letters make no difference.',
  }),
  NumberRequest: told(requests.NumberRequest, 'What a number is wanted for.', {
    queue: 'The queue, by its letter.',
    matter: 'The matter, by its code, if the citizen knows it.',
    priority: 'Why the citizen is served earlier by law. Never shown or printed.',
    document: 'Who it is, where the queue wants that: one live ticket per person and queue.',
    lang: 'The language in which the number is called.',
    ready: 'The materials that were ticked at the kiosk.',
    number: 'Only from a block granted to the asking kiosk: the number that it gave by itself. Goes with `takenAt`.',
    takenAt: 'When it gave it, by its own clock: an ISO instant.',
    late: 'By a guide alone: why the number is given although numbers are given no more (延时). Journaled.',
    notification:
      "The slip (一次性告知单) of an earlier visit, by its id: the ticket counts from that visit's time of day, and stands before its window if that is open.",
  }),
  FindRequest: told(requests.FindRequest, 'Which number.', {
    number: 'As it is read off a slip; small letters, spaces and missing noughts make no difference.',
  }),
  SearchRequest: told(requests.SearchRequest, 'Which number, for the desk.', {
    typed: 'A number as it is read off a slip, or its last digits alone.',
  }),
  MoveRequest: told(requests.MoveRequest, 'Where a ticket belongs instead.', {
    queue: 'The queue, by its letter.',
    matter: 'The matter, by its code; left out: none.',
  }),
  UrgentRequest: told(requests.UrgentRequest, 'Why it cannot wait.', { reason: 'Journaled, and shown nowhere.' }),
  SettleRequest: told(requests.SettleRequest, "How a supervisor ends what stands at somebody's window.", {
    as: 'What becomes of it; waiting: it stands in its queue again, by its own place in time.',
    reason: 'Journaled.',
  }),
  StopRequest: told(requests.StopRequest, 'Why no more numbers.', { reason: 'Journaled, and told at the desk.' }),
  CallNextRequest: told(requests.CallNextRequest, 'Which ticket leaves.', {
    leaving: "The ticket on the clerk's screen; it is completed. null: there is none, and then nobody waiting is refused.",
  }),
  TicketRequest: told(requests.TicketRequest, 'Which ticket.', { ticket }),
  MatterSetRequest: told(requests.MatterSetRequest, 'What it turned out to be.', {
    ticket,
    matter: "The matter's code; any matter of the hall.",
  }),
  OpenRequest: told(requests.OpenRequest, 'How a window is opened.', {
    takeOver: 'Take the window from the partner who has it open.',
    clerk: 'A supervisor may put somebody else there, by staff id.',
  }),
  PauseRequest: told(requests.PauseRequest, 'Why.', {
    reason: 'Shown over the window, as 开会.',
    kind: 'What it counts as; away alone is no reason that was reported, and is recorded as absence after `post.absent_minutes`.',
    other: 'The window where citizens go meanwhile; null: one that serves the same.',
  }),
  WindowNoteRequest: told(requests.WindowNoteRequest, 'For whoever sits here next.', { text: 'What to say; empty takes it away.' }),
  ReturnRequest: told(requests.ReturnRequest, 'Which hand-over goes back.', { ticket, reason: 'Told to the window that sent it.' }),
  UnlockRequest: told(requests.UnlockRequest, 'Who is back.', { password: 'Of the account that is signed in.' }),
  UnholdRequest: told(requests.UnholdRequest, 'How a held ticket comes back.', {
    ticket,
    here: 'The citizen stands at the window: serve at once, without a call.',
  }),
  CompleteRequest: told(requests.CompleteRequest, 'How it ended.', {
    ticket,
    outcome: 'done, accepted (受理), notified (一次性告知), refused (不予受理) or referred elsewhere.',
  }),
  TransferRequest: told(requests.TransferRequest, 'Whom it is handed to.', {
    ticket,
    to: 'A queue, or one window.',
    note: 'For the clerk who accepts it.',
  }),
  PrintRequest: told(requests.PrintRequest, 'Which attempt.', {
    attempt:
      'Counted by the asker. The same one again prints nothing twice and says what became of it; the next prints again, marked 补打.',
    again: 'One attempt more than there have been, for whoever has not counted them; the answer says which it is.',
  }),
  MatterPrintRequest: told(requests.MatterPrintRequest, "A matter's one-time notification, to take away.", {
    job: 'A UUID v4 made by the asker. The same one again prints nothing twice and says what became of it.',
    lang: 'The language of the paper; what the matter has in Chinese alone is printed in Chinese.',
    situations: "What was chosen of the matter's situations, by id; papers of others are left out.",
    ready:
      'Names (`name`) of the materials that were ticked: what must be brought and is not among them is marked as missing. Left out: nobody asked.',
    only: 'missing: only what is missing, where `ready` is given.',
  }),
  NotificationRequest: told(requests.NotificationRequest, 'What a slip of one-time notification says.', {
    window: 'The window at which the ticket is called or served.',
    ticket,
    kind: 'notified: what is missing; refused (不予受理), with reason and basis; later: cannot be told yet, and will be within `notice.max_workdays`.',
    situations: "What was chosen of the matter's situations, by id.",
    missing: 'Papers by the `name` they have in the matter: missing (缺), or wrong: not as they must be (不合要求).',
    lines: 'What is to be supplied, as the clerk puts it. Kept apart from the journal.',
    reason: 'Why it is not accepted. Kept apart from the journal.',
    basis: 'The law it is refused by.',
    finish: 'Complete the ticket with it: `notified` for notified and later, `refused` for refused.',
  }),
  NotificationAnswerRequest: told(requests.NotificationAnswerRequest, 'What has been told; both may be left out.', {
    missing: 'Papers that are missing or not in order, by name.',
    lines: 'What is to be supplied.',
  }),
  NotificationPrintRequest: told(requests.NotificationPrintRequest, 'A slip on a printer for slips.', {
    job: 'A UUID v4 made by the asker. The same one again prints nothing twice and says what became of it.',
  }),
  NotificationFindRequest: told(requests.NotificationFindRequest, 'Which slip.', {
    serial: 'Its number as it is read off; small letters, dashes and missing noughts make no difference.',
  }),
  SessionRequest: told(requests.SessionRequest, 'Who signs in.', {
    account: 'The badge number, or admin.',
    password: 'The password.',
    newPassword: 'The one to use from now on; wanted when the answer says `mustChangePassword`.',
  }),
  PasswordRequest: told(requests.PasswordRequest, 'Another password for oneself.', {
    password: 'The one in use. Wrong ones count as at signing in.',
    newPassword: 'The one to use from now on.',
  }),
  DeviceRequest: told(requests.DeviceRequest, 'A new device.', {
    kind: 'kiosk (取号机), display (叫号屏) or pad (评价器).',
    name: 'What people call it.',
    zone: 'The zone a display shows; left out: the whole hall.',
    window: 'The window a pad stands at: a pad needs one.',
  }),
  DeviceChangeRequest: told(requests.DeviceChangeRequest, 'What is otherwise from now on.', {
    name: 'What people call it.',
    zone: 'The zone it shows; null: the whole hall.',
    window: 'The window it hangs over or stands at; null: none. A pad needs one.',
    mounting:
      'How it hangs: layout, degrees clockwise, where its arrow points, whether its halves change places daily, percent of the loudness, diagonal in inches, metres to the last seat.',
  }),
  PairRequest: told(requests.PairRequest, 'Pairing a browser.', { code: 'What stands behind #pair= in the link.' }),
  PairingRequest: told(requests.PairingRequest, 'A screen that nobody has registered.', {
    page: 'Which page it shows; a pad shows that of a display.',
  }),
  PairingLook: told(requests.PairingLook, 'Whether somebody has typed the code.', { wait: 'The secret that came with it.' }),
  HeartbeatRequest: told(requests.HeartbeatRequest, 'What a device says of itself. Each field may be left out; others are let pass.', {
    painted: 'What is on its glass.',
    sound: 'How its loudspeaker is.',
    printer: 'How its printer is.',
    build: 'Which build of the screen it runs.',
    spoken: 'The call that it has spoken last, by its `nr`.',
    said: 'The same by zone, with the keys of what else it has spoken there in the last minutes.',
    size: 'Its picture in px.',
    layout: 'How that is laid out.',
  }),
  DeviceCommandRequest: told(requests.DeviceCommandRequest, 'What the device shall do.', { do: 'It hears of it with its next heartbeat.' }),
  AnnouncementRequest: told(requests.AnnouncementRequest, 'A notice.', {
    kind: 'An emergency takes every board whole, stops the calls there, and holds until it is taken back.',
    text: 'What is spoken and captioned.',
    lang: 'The language it is spoken in.',
    zone: "One zone's boards; left out: every board.",
    until: 'How long it holds, an instant to come; left out: ten minutes, an emergency twelve hours.',
  }),
  HelpRequest: told(requests.HelpRequest, 'A call for help.', {
    where: 'The kiosk, window or place.',
    kind: 'help calls a guide (叫人帮忙), alarm raises an alarm at the desk; other words are shown as they are.',
  }),
  ReviewRequest: told(requests.ReviewRequest, 'A review (好差评).', {
    grade: '1 to 5; 5 is 非常满意.',
    dimensions: 'Grades of single things, ten at most.',
    reasons: 'What was not well, of a closed list, each once. Kept apart from the journal.',
    text: 'What the citizen writes. Never shown to the window.',
  }),
  PushRequest: told(requests.PushRequest, 'Where a phone can be reached, as its browser gave it.', {
    endpoint: 'An address of a push service: https, on the internet.',
    keys: "The phone's own keys: only it can read what is sent.",
    lang: 'The language of the messages.',
  }),
  TryRequest: told(requests.TryRequest, 'Settings to be tried.', {
    windows: 'The document `windows` as it would be.',
    queues: 'The document `queues` as it would be.',
    manned:
      'now: the windows that are open, and those that only the tried settings have. all: every window but those in reserve, before and after.',
  }),
  PushEndRequest: told(requests.PushEndRequest.unwrap(), 'Which phone.', { endpoint: 'The address it gave.' }),
};
