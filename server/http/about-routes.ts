import { Router } from 'express';
import type { AboutView } from '../../shared/care.ts';
import { only } from '../auth/only.ts';

/** Which Paihao runs here, and how it goes: for those who answer for it. */
export function aboutRoutes({ about }: { about: () => Promise<AboutView> }): Router {
  const routes = Router();
  routes.get('/about', only('supervisor', 'leader', 'director', 'admin'), async (_req, res) => void res.json(await about()));
  return routes;
}
