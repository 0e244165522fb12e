import express, { Router } from 'express';
import { PictureName } from '../../shared/settings.ts';
import { refused } from './answer.ts';

/**
 * Pictures of the hall: photos of those on duty and pages of posts, by plain names of a folder that an operator fills. Each is asked for
 * anew with its ETag, so that another picture under the same name is seen; one that has not changed costs no more than a line.
 */
export function pictures(folder: string): Router {
  const files = express.static(folder, { index: false, redirect: false, dotfiles: 'ignore', cacheControl: false });
  const routes = Router();
  routes.use('/pictures', (req, res, next) => {
    if (!isPicture(req.path.slice(1))) return refused(res, { refusal: 'unknown-place' });
    res.set('Cache-Control', 'no-cache');
    files(req, res, next);
  });
  return routes;
}

function isPicture(name: string): boolean {
  try {
    return PictureName.safeParse(decodeURIComponent(name)).success;
  } catch {
    return false; // no name at all: a broken escape
  }
}
