import type { RequestHandler } from 'express';
import { isOwnPage } from '../auth/own-page.ts';
import { refused } from './answer.ts';

const LOOKS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Another site's page changes nothing here, whoever has it open (CSRF). It may ask to look; its browser shows it nothing. */
export const ownPages =
  (url: () => string): RequestHandler =>
  (req, res, next) => {
    if (LOOKS.includes(req.method) || isOwnPage(req.headers, url())) next();
    else refused(res, { refusal: 'not-allowed' });
  };
