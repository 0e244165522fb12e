import { once } from 'node:events';
import { type RequestHandler, type Response, Router } from 'express';
import {
  FiguresFileQuery,
  FiguresQuery,
  FigureTicketsFileQuery,
  FigureTicketsQuery,
  type TicketsAsked,
} from '../../shared/figure-requests.ts';
import { figureFileWords } from '../../shared/i18n/figure-files.ts';
import type { Lang } from '../../shared/words.ts';
import { only } from '../auth/only.ts';
import type { Settings } from '../domain/settings.ts';
import type { HallFigures } from '../store/figures/figures-of.ts';
import { type FigureNames, figuresWorkbook, ticketCells, ticketHeads } from '../tables/figure-tables.ts';
import { type LongTable, longCsv, longXlsx } from '../tables/long-table.ts';
import { langOf, refused } from './answer.ts';

type Needs = { figures: HallFigures; settings: () => Settings };

const mayRead: RequestHandler = only('supervisor', 'leader', 'director', 'admin');

/** The figures of a period, and the tickets they are made of, to be seen and to be taken along: for those who answer for the hall. */
export function figureRoutes({ figures, settings }: Needs): Router {
  const routes = Router();

  routes.get('/figures', mayRead, async (req, res) => {
    const { from, to, queue, window } = FiguresQuery.parse(req.query);
    const asked = { from, to, queue, window };
    const refusal = await figures.unknown(asked);
    if (refusal) return refused(res, { refusal });
    res.json(await figures.figures(asked));
  });

  routes.get('/figures.xlsx', mayRead, async (req, res) => {
    const { from, to, queue, window, lang } = FiguresFileQuery.parse(req.query);
    const asked = { from, to, queue, window };
    const refusal = await figures.unknown(asked);
    if (refusal) return refused(res, { refusal });
    const names = namesFor(settings(), lang ?? langOf(req));
    const book = figuresWorkbook(await figures.figures(asked), names);
    asFile(res, `${figureFileWords[names.lang].figures} ${from} ${to}.xlsx`).send(Buffer.from(book));
  });

  routes.get('/figures/tickets', mayRead, async (req, res) => {
    const asked = FigureTicketsQuery.parse(req.query);
    const refusal = await figures.unknown(asked);
    if (refusal) return refused(res, { refusal });
    res.json(await figures.tickets.page(asked, asked.offset, asked.limit));
  });

  for (const [format, written] of [
    ['xlsx', longXlsx],
    ['csv', longCsv],
  ] as const) {
    routes.get(`/figures/tickets.${format}`, mayRead, async (req, res) => {
      const { lang, ...asked } = FigureTicketsFileQuery.parse(req.query);
      const refusal = await figures.unknown(asked);
      if (refusal) return refused(res, { refusal });
      const names = namesFor(settings(), lang ?? langOf(req));
      const name = figureFileWords[names.lang].tickets;
      await send(asFile(res, `${name} ${asked.from} ${asked.to}.${format}`), written(ticketTable(figures, asked, names)));
    });
  }
  return routes;
}

function ticketTable(figures: HallFigures, asked: TicketsAsked, names: FigureNames): LongTable {
  async function* pages() {
    for await (const page of figures.tickets.pages(asked)) yield page.map((row) => ticketCells(row, names));
  }
  return { name: figureFileWords[names.lang].tickets, heads: ticketHeads(names.lang), pages: pages() };
}

const asFile = (res: Response, name: string): Response => res.attachment(name).type('application/octet-stream');

/** No faster than whoever takes it can, and no longer than they are there. */
async function send(res: Response, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const gone = new AbortController();
  res.once('close', () => gone.abort());
  for await (const part of parts) {
    if (gone.signal.aborted) return;
    if (!res.write(part)) await once(res, 'drain', { signal: gone.signal }).catch(() => undefined); // they left: seen at the next part
  }
  res.end();
}

const namesFor = ({ hall, queueOf, matterOf, staffOf }: Settings, lang: Lang): FigureNames => {
  const name = (of: { name_zh: string; name_en?: string | undefined } | undefined): string =>
    of === undefined ? '' : ((lang === 'en' ? of.name_en : of.name_zh) ?? of.name_zh);
  return {
    lang,
    zone: hall.timezone,
    queue: (code) => name(queueOf.get(code)),
    matter: (code) => name(matterOf.get(code)),
    badge: (id) => staffOf.get(id)?.badge_no ?? id,
  };
};
