import { Router } from 'express';
import { type OpenApi, openApi } from './openapi/document.ts';
import { page } from './openapi/page.ts';
import { STYLE } from './openapi/style.ts';

/** What may be asked here and how: for programs, and as a page for people. */
export function apiRoutes(): Router {
  const routes = Router();
  // Made when somebody first asks: most servers are never asked.
  let document: OpenApi | null = null;
  const made = (): OpenApi => {
    document ??= openApi();
    return document;
  };

  routes.get('/openapi.json', (_req, res) => {
    res.json(made());
  });

  routes.get('/', (_req, res) => {
    res.type('html').send(page(made()));
  });

  routes.get('/style.css', (_req, res) => {
    res.type('css').send(STYLE);
  });

  return routes;
}
