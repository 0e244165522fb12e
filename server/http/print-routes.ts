import { type Response, Router } from 'express';
import { MatterPrintRequest, PrintRequest, TicketId } from '../../shared/requests.ts';
import type { PrintView } from '../../shared/views.ts';
import type { Refusal } from '../../shared/words.ts';
import { kioskOrGuide, whoIs } from '../auth/only.ts';
import { pageOf } from '../devices/print/encode.ts';
import { matterJob } from '../devices/print/sheet-job.ts';
import { markupOf } from '../devices/print/slip.ts';
import { slipNow } from '../devices/print/slip-job.ts';
import { refused } from './answer.ts';
import { lastAttempt, type Printing, slipOf, ticketWithSlip } from './slip-of.ts';

/** What comes out on paper, and how it would look. */
export function printRoutes(needs: Printing): Router {
  const { desk, settings, now, slips } = needs;
  const routes = Router();

  const tell = (res: Response, ended: PrintView | Refusal): void => {
    if ('refusal' in ended) refused(res, ended);
    else res.json(ended);
  };

  /** Nothing has been printed that no printer has said: whoever has none hears `offline`. */
  routes.post('/tickets/:id/print', kioskOrGuide, async (req, res) => {
    const id = TicketId.parse(req.params.id);
    const { attempt, again } = PrintRequest.parse(req.body ?? {});
    const nth = again ? lastAttempt(desk, id) + 1 : attempt;
    const ended = await slipOf(needs, id, nth, whoIs(res));
    tell(res, 'refusal' in ended || !again ? ended : { ...ended, attempt: nth });
  });

  routes.get('/tickets/:id/slip.svg', async (req, res) => {
    const found = await ticketWithSlip(needs, TicketId.parse(req.params.id));
    if (!found) return refused(res, { refusal: 'unknown-ticket' });
    const { doc, printer } = slipNow({ ...found, asker: whoIs(res) }, desk.hall, settings(), now());
    const width = printer?.width ?? 80;
    res
      .type('image/svg+xml')
      .set({ 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cache-Control': 'private, no-store' })
      .send(pageOf(markupOf(doc, width), width).svg);
  });

  routes.post('/matters/:code/print', kioskOrGuide, async (req, res) => {
    const { job, lang, situations, ready, only } = MatterPrintRequest.parse(req.body);
    const matter = settings().matterOf.get(String(req.params.code));
    if (!matter) return refused(res, { refusal: 'unknown-matter' });
    if (!situations.every((one) => matter.situations?.some(({ id }) => id === one)))
      return refused(res, { refusal: 'malformed', path: 'situations' });
    const wish = { job, matter, lang, situations, ready, onlyMissing: only === 'missing', asker: whoIs(res) };
    tell(res, await slips.print(matterJob(wish, settings(), now())));
  });

  return routes;
}
