import type { z } from 'zod';
import * as requests from '../../../shared/requests.ts';

type Says<Shape extends z.ZodType> = { readonly [Field in keyof Required<z.input<Shape>> & string]: string };
type Told = { readonly shape: z.ZodType; readonly says: string; readonly fields: Readonly<Record<string, string>> };

const told = <Shape extends z.ZodType>(shape: Shape, says: string, fields: Says<Shape>): Told => ({ shape, says, fields });
const ticket = "The ticket's id.";

/** The shapes of the requests by name, each field in a sentence; a field that is not told here does not compile. */
export const REQUESTS: Readonly<Record<string, Told>> = {
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
  }),
  FindRequest: told(requests.FindRequest, 'Which number.', {
    number: 'As it is read off a slip; small letters, spaces and missing noughts make no difference.',
  }),
  CallNextRequest: told(requests.CallNextRequest, 'Which ticket leaves.', {
    leaving: "The ticket on the clerk's screen; it is completed. null: there is none, and then nobody waiting is refused.",
  }),
  TicketRequest: told(requests.TicketRequest, 'Which ticket.', { ticket }),
  OpenRequest: told(requests.OpenRequest, 'How a window is opened.', {
    takeOver: 'Take the window from the partner who has it open.',
    clerk: 'A supervisor may put somebody else there, by staff id.',
  }),
  PauseRequest: told(requests.PauseRequest, 'Why.', { reason: 'Shown over the window, as 开会.' }),
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
  SessionRequest: told(requests.SessionRequest, 'Who signs in.', {
    account: 'The badge number, or admin.',
    password: 'The password.',
    newPassword: 'The one to use from now on; wanted when the answer says `mustChangePassword`.',
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
    mounting: 'How it hangs: layout, degrees clockwise, percent of the loudness, diagonal in inches, metres to the last seat.',
  }),
  PairRequest: told(requests.PairRequest, 'Pairing a browser.', { code: 'What stands behind #pair= in the link.' }),
  HeartbeatRequest: told(requests.HeartbeatRequest, 'What a device says of itself. Each field may be left out; others are let pass.', {
    painted: 'What is on its glass.',
    sound: 'How its loudspeaker is.',
    printer: 'How its printer is.',
    build: 'Which build of the screen it runs.',
    spoken: 'The call that it has spoken last, by its `nr`.',
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
  PushEndRequest: told(requests.PushEndRequest.unwrap(), 'Which phone.', { endpoint: 'The address it gave.' }),
};
