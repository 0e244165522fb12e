import { type Response, Router } from 'express';
import {
  MissingQuery,
  NotificationAnswerRequest,
  NotificationFindRequest,
  NotificationPrintRequest,
  NotificationRequest,
  TicketId,
} from '../../shared/requests.ts';
import type { MissingRow } from '../../shared/views.ts';
import type { Instant, NotificationId } from '../../shared/words.ts';
import { only, signedIn, whoIs } from '../auth/only.ts';
import type { Jobs } from '../devices/print/jobs.ts';
import { notificationJob } from '../devices/print/sheet-job.ts';
import { matterView } from '../domain/matters/matter-view.ts';
import type { NotificationEvent } from '../domain/notifications/events.ts';
import { notificationView } from '../domain/notifications/notification-view.ts';
import { ticketIn } from '../domain/queue/state.ts';
import type { Settings } from '../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { NotificationFacts } from '../store/notifications.ts';
import { refused } from './answer.ts';

type Needs = { desk: FrontDesk; settings: () => Settings; now: () => Instant; notifications: NotificationFacts; slips: Jobs };

/** Slips of one-time notification (一次性告知单): given at a window, read by whoever holds them, told later what could not be told. */
export function notificationRoutes({ desk, settings, now, notifications, slips }: Needs): Router {
  const routes = Router();
  const unknown = (res: Response) => refused(res, { refusal: 'unknown-place' });

  async function show(res: Response, id: NotificationId): Promise<void> {
    const kept = await notifications.find(id);
    if (kept) res.json(notificationView(kept, settings()));
    else unknown(res);
  }

  routes.put('/notifications/:id', signedIn, async (req, res) => {
    const notification = TicketId.parse(req.params.id);
    const { window, ticket, kind, situations, missing, finish, ...written } = NotificationRequest.parse(req.body);
    const by = whoIs(res).id ?? '';
    const given = await notifications.find(notification); // a retry, perhaps over midnight
    if (given) return given.by === by ? void res.json(notificationView(given, settings())) : refused(res, { refusal: 'not-allowed' });
    // What is written on it is written down first: a slip whose words were lost could not be given again.
    const here = ticketIn(desk.hall.queue, ticket);
    const matter = matterView(settings(), here?.matter ?? '');
    const told = here && matter ? { matter, lang: here.lang, situations, ...written } : null;
    const kept = told !== null && (await notifications.keepText(notification, now(), told));
    const command = { about: 'notifications', type: 'issue', by, notification, window, ticket, kind, situations, missing, finish } as const;
    const decision = await desk.ask(command);
    if ('refusal' in decision) {
      if (kept && decision.refusal !== 'not-saved') await notifications.dropText(notification);
      return refused(res, decision);
    }
    if (decision.events.length > 0) res.status(201);
    await show(res, notification);
  });

  routes.get('/notifications/missing', only('supervisor', 'leader', 'director', 'admin'), async (req, res) => {
    const { from, to } = MissingQuery.parse(req.query);
    const { matterOf } = settings();
    const rows = await notifications.missing(from, to);
    res.json(
      rows.map(({ matter, ...row }): MissingRow => {
        const of = matterOf.get(matter);
        return { matter, matterName: { name: of?.name_zh ?? matter, nameEn: of?.name_en ?? matter }, ...row };
      }),
    );
  });

  routes.get('/notifications/:id', async (req, res) => {
    await show(res, TicketId.parse(req.params.id));
  });

  routes.post('/notifications/find', signedIn, async (req, res) => {
    const { serial } = NotificationFindRequest.parse(req.body);
    const id = await notifications.idOf(serial);
    if (id === null) unknown(res);
    else await show(res, id);
  });

  routes.post('/notifications/:id/answer', signedIn, async (req, res) => {
    const notification = TicketId.parse(req.params.id);
    const { missing, lines } = NotificationAnswerRequest.parse(req.body ?? {});
    const kept = await notifications.find(notification);
    if (!kept) return unknown(res);
    if (kept.kind !== 'later') return refused(res, { refusal: 'not-allowed' }); // it was told at the window
    const { id: by, roles } = whoIs(res);
    const command = { about: 'notifications', type: 'answer', by: by ?? '', notification, missing } as const;
    const decision = await desk.ask({ ...command, desk: roles.includes('guide') || roles.includes('supervisor') });
    if ('refusal' in decision) return refused(res, decision);
    const told = decision.events.some((event) => (event as NotificationEvent).type === 'NotificationAnswered');
    if (told && lines.length > 0) await notifications.changeText(notification, { ...kept.told, lines: [...kept.told.lines, ...lines] });
    await show(res, notification);
  });

  routes.post('/notifications/:id/print', signedIn, async (req, res) => {
    const notification = TicketId.parse(req.params.id);
    const { job } = NotificationPrintRequest.parse(req.body);
    const kept = await notifications.find(notification);
    if (!kept) return unknown(res);
    const wish = { job, slip: notificationView(kept, settings()), asker: whoIs(res) };
    const ended = await slips.print(notificationJob(wish, settings(), now()));
    if ('refusal' in ended) refused(res, ended);
    else res.json(ended);
  });

  return routes;
}
