import { z } from 'zod';
import type * as views from '../../../shared/views.ts';
import { ARROWS, BOARD_PRESETS, DEVICE_COMMANDS, DEVICE_KINDS, type DeviceCommand, type DeviceKind } from '../../../shared/words.ts';
import { count, day, exactly, instant, named, queueCode, text, windowNo, yes, zoneCode } from './exactly.ts';

const StaffWho = z
  .object({
    id: text('The staff id, as S03.'),
    name: text('The name.'),
    roles: z.array(z.string()).describe('guide, window, agent, backoffice, supervisor, leader, director, admin.'),
  })
  .describe('Who it is, and what they may do.');

export const SignedInAnswer = exactly<{ staff: views.StaffWho }>()(z.object({ staff: StaffWho }).describe('Who has just signed in.'));

export const SessionView = exactly<views.SessionView>()(
  z
    .object({
      staff: StaffWho,
      locked: yes('They have been away: nothing is done before the password is told again.'),
      windows: z
        .array(
          z.object({
            ...named,
            window: windowNo,
            post: z.enum(['A', 'B']),
            status: z.enum(['closed', 'open', 'paused']),
            clerk: z.string().nullable().describe('Who has it open, by staff id.'),
            clerkName: z.string().nullable(),
          }),
        )
        .describe('The windows whose post A or B they hold.'),
    })
    .describe('Who is signed in.'),
);

const Mounting = exactly<views.Mounting>()(
  z
    .object({
      preset: z.enum(BOARD_PRESETS).describe('The layout; auto: by the number of windows, and upright as a zone.'),
      rotate: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).describe('Clockwise, degrees.'),
      arrow: z.enum(ARROWS).describe('Where the board of a zone points, as it hangs.'),
      swapDaily: z.boolean().describe('Its light and its dark half change places every day.'),
      volume: count('Percent of what the hours of the hall say.'),
      inches: z.number().nullable().describe('Its diagonal.'),
      lastSeat: z.number().nullable().describe('Metres from it to the last seat.'),
    })
    .describe('How a screen hangs.'),
);
export const DeviceRow = exactly<views.DeviceRow>()(
  z
    .object({
      id: text('The device, as kiosk-1.'),
      kind: text('kiosk, display or pad.'),
      name: text('What people call it.'),
      zone: zoneCode.nullable(),
      window: windowNo.nullable(),
      mounting: Mounting,
      pairedAt: instant('When a browser last opened its link.').nullable(),
      createdAt: instant('When it was registered.'),
    })
    .describe('A device of the hall.'),
);

export const NewDeviceAnswer = exactly<{ id: string; token: string; link: string }>()(
  z
    .object({
      id: text('The device, as kiosk-2.'),
      token: text('Its token. It is never told again.'),
      link: text('Opening it pairs one browser, once, within seven days.'),
    })
    .describe('A device just registered.'),
);

export const PairedAnswer = exactly<{
  id: string;
  kind: DeviceKind;
  name: string;
  zone: string | null;
  window: string | null;
  token: string;
}>()(
  z
    .object({
      id: text('The device this browser is now.'),
      kind: z.enum(DEVICE_KINDS),
      name: z.string(),
      zone: zoneCode.nullable(),
      window: windowNo.nullable(),
      token: text('What it carries from now on.'),
    })
    .describe('A browser just paired.'),
);

const Command = z
  .object({ nr: count('Commands are numbered, so that none is done twice.'), do: z.enum(DEVICE_COMMANDS) })
  .describe('Something a device is told to do.');
export const DeviceCommandAnswer = exactly<{ nr: number; do: DeviceCommand }>()(Command);
export const HeartbeatAnswer = exactly<views.HeartbeatView>()(
  z
    .object({
      commands: z.array(Command).describe('What it should do now.'),
      device: z
        .object({
          id: text('The device.'),
          name: text('What people call it.'),
          zone: zoneCode.nullable(),
          window: windowNo.nullable(),
          mounting: Mounting,
        })
        .describe('Who it is by now.'),
      speaks: z
        .array(
          z.object({
            zone: zoneCode,
            spoken: count(
              'The last call that any screen has spoken there; null: this server has just started and does not know.',
            ).nullable(),
            said: z.array(z.string()).describe('What else was spoken there in the last minutes: the keys of occasions and notices.'),
          }),
        )
        .describe('Zones that it speaks for.'),
      build: text('The mark of its page as the server has it; null: it serves none.').nullable(),
    })
    .describe('The answer to a heartbeat.'),
);

export const BlocksView = exactly<views.BlocksView>()(
  z
    .object({
      day: day('The day they hold for. What is left at its end is void.'),
      blocks: z.array(
        z
          .object({
            queue: queueCode,
            from: count('The first number, without its letter.'),
            to: count('The last one.'),
            used: z.array(z.int()).describe('Those that were handed in, least first.'),
          })
          .describe("Numbers of a queue. They are written as the queue's letter and these digits: A980."),
      ),
    })
    .describe('The numbers that a kiosk may give by itself today.'),
);

export const DocumentRow = exactly<{ document: string; version: string }>()(
  z
    .object({ document: text('Its name, as in the path.'), version: text('Its version: what stands in its ETag.') })
    .describe('A settings document.'),
);

export const DocumentErrors = exactly<{ errors: readonly { document?: string; path: string; message: string }[] }>()(
  z
    .object({
      errors: z.array(
        z
          .object({
            document: text('Another document of the settings, if it stands there.').exactOptional(),
            path: text('The place, as [3].quota.am.'),
            message: text('What is wrong.'),
          })
          .describe('A mistake.'),
      ),
    })
    .describe('What is wrong with a document.'),
);

export const DocumentChanges = exactly<readonly views.DocumentChangeRow[]>()(
  z
    .array(
      z
        .object({
          version: text('The version that came into force.'),
          at: instant('When.'),
          by: z.string().nullable().describe('Who: a member of staff, `file` for an edit by hand, `clock` for the start.'),
          byName: z.string().nullable().describe('Their name; null: nobody who may sign in now.'),
          how: z.enum(['office', 'file', 'start', 'bundle']).describe('In the office, in the file, from the start, or from a bundle.'),
          why: z.string().nullable().describe('What they said of it.'),
        })
        .describe('A change.'),
    )
    .describe('The changes of a document, the newest first.'),
);

export const JournalAnswer = exactly<{ events: readonly views.JournalRow[]; last: number }>()(
  z
    .object({
      events: z.array(
        z
          .object({
            seq: count("The event's place: from 1, without gaps."),
            at: instant('When it happened.'),
            type: text('What happened, in the past tense, as TicketCalled.'),
            by: z.string().nullable().describe("A member of staff, a device, the clock; null: the ticket's holder."),
            data: z.record(z.string(), z.unknown()).describe('The rest of the event.'),
          })
          .describe('One line of the journal.'),
      ),
      last: count('The last event there is. When the last line has this seq, that is all so far.'),
    })
    .describe('A page of the journal.'),
);

export const HealthAnswer = exactly<{ ok: boolean }>()(z.object({ ok: yes('The process answers.') }).describe('Alive.'));
export const ReadyAnswer = exactly<{ ready: boolean; checks: readonly views.Readiness[] }>()(
  z
    .object({
      ready: yes('Every check is passed.'),
      checks: z.array(
        z.object({
          what: z.enum([
            'disk',
            'clock',
            'database',
            'settings',
            'journal',
            'roster',
            'devices',
            'printers',
            'font',
            'voice',
            'sound',
            'posts',
            'windows',
            'matters',
            'accounts',
            'backup',
          ]),
          ok: yes('It is so.'),
          detail: text('In words.'),
        }),
      ),
    })
    .describe('What must be so before the doors open.'),
);
