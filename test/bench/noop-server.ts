import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Router } from 'express';
import { app } from '../../server/app.ts';
import { openAccounts } from '../../server/auth/accounts.ts';
import { openDevices } from '../../server/auth/devices.ts';
import { kioskOrGuide, recognise } from '../../server/auth/only.ts';
import { openSessions } from '../../server/auth/sessions.ts';
import { hallMetrics } from '../../server/metrics.ts';
import { migrate } from '../../server/store/migrate.ts';
import { openSqlite } from '../../server/store/open-sqlite.ts';
import { NumberRequest, TicketId } from '../../shared/requests.ts';
import { iso } from '../../shared/time.ts';
import type { TicketView } from '../../shared/views.ts';
import { answerWith } from './answers.ts';
import { settingsIn } from './documents.ts';

/** The product's own HTTP, and behind it a route that does nothing: same guards, same shape asked for, an answer of the same size. */
async function open(data: string, kiosks: number): Promise<{ port: number; tokens: string[] }> {
  const settings = await settingsIn(data);
  const db = openSqlite(join(data, 'noop.db'));
  await migrate(db);
  const now = () => Date.now();
  const accounts = await openAccounts({ db, settings: () => settings, now });
  const sessions = await openSessions(db, now);
  const devices = await openDevices(db, now);

  const routes = Router();
  routes.put('/noop/:id', kioskOrGuide, (req, res) => {
    const id = TicketId.parse(req.params.id);
    const { queue, matter, lang } = NumberRequest.parse(req.body);
    const wait = { from: 12, to: 23 };
    const [ahead, window, takenAt, calledAt, doneAt] = [57, null, iso(now()), null, null];
    const view: TicketView = {
      id,
      number: 'A1234',
      queue,
      matter: matter ?? null,
      lang,
      status: 'waiting',
      ahead,
      wait,
      window,
      takenAt,
      calledAt,
      doneAt,
    };
    res.status(201).json(view);
  });

  const http = createServer(
    app({
      api: [routes],
      health: null,
      pages: null,
      watched: hallMetrics().watched,
      recognise: recognise({ accounts, sessions, devices }),
      secure: false,
      url: () => '',
      oops: (fault) => console.error(fault),
    }),
  );
  const tokens: string[] = [];
  for (let nth = 0; nth < kiosks; nth += 1)
    tokens.push((await devices.register({ kind: 'kiosk', name: `kiosk ${nth}`, zone: null, window: null })).token);
  await new Promise<void>((done) => {
    http.listen(0, '127.0.0.1', done);
  });
  return { port: (http.address() as AddressInfo).port, tokens };
}

answerWith({ open });
