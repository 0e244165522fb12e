import { Router } from 'express';
import { SlipPreviewQuery } from '../../shared/requests.ts';
import type { Instant } from '../../shared/words.ts';
import { only } from '../auth/only.ts';
import { slipPreview } from '../devices/print/preview.ts';
import type { Settings } from '../domain/settings.ts';

/** How slips would look, for whoever sets the hall up. Nothing is printed, and nobody's ticket is in them. */
export function slipRoutes({ settings, now }: { settings: () => Settings; now: () => Instant }): Router {
  const routes = Router();
  routes.get('/slips/preview', only('admin'), (req, res) => {
    const { what, width, lang, foot, qr, device } = SlipPreviewQuery.parse(req.query);
    const set = settings();
    const slip = {
      ...set.hall.slip,
      ...(foot === undefined ? {} : { foot_zh: foot, foot_en: foot }),
      ...(qr === undefined ? {} : { qr: qr === 'yes' }),
    };
    res.json(slipPreview({ what, width: width === '58' ? 58 : 80, lang, slip, device }, set, now()));
  });
  return routes;
}
