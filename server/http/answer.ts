import type { ErrorRequestHandler, Request, Response } from 'express';
import { ZodError } from 'zod';
import { common } from '../../shared/i18n/common.ts';
import { LANGS, type Lang, type Refusal, type RefusalWord } from '../../shared/words.ts';
import type { Decision } from '../domain/decision.ts';
import { whereOf } from './request-id.ts';

export const STATUS: Record<RefusalWord, number> = {
  'hall-closed': 409,
  'queue-closed': 409,
  'quota-full': 409,
  'unknown-queue': 404,
  'unknown-matter': 404,
  'unknown-ticket': 404,
  'unknown-window': 404,
  'unknown-document': 404,
  'unknown-place': 404,
  'already-waiting': 409,
  'window-not-open': 409,
  'window-busy': 409,
  'nobody-waiting': 409,
  'already-called': 409,
  'already-moved-on': 409,
  'wrong-state': 409,
  'too-many-recalls': 409,
  'too-soon': 409,
  'call-again-first': 409,
  'choosing-not-allowed': 403,
  'not-served-here': 409,
  'already-reviewed': 409,
  'roster-gaps': 409,
  'short-notice': 409,
  'changed-meanwhile': 412,
  'precondition-missing': 428,
  'too-large': 413,
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'too-many-requests': 429,
  'not-saved': 503,
};

/** Says a decision in HTTP: the fresh view, or the refusal. */
export function answer(res: Response, decision: Decision, view: () => unknown): void {
  if ('refusal' in decision) refused(res, decision);
  else res.json(view());
}

export function langOf(req: Request): Lang {
  const wanted = req.acceptsLanguages(...LANGS);
  return LANGS.find((one) => one === wanted) ?? 'zh-CN';
}

/** A refusal as a problem document (RFC 9457), titled in the language of the one who asked. */
export function refused(res: Response, why: Refusal, more: object = {}): void {
  const status = STATUS[why.refusal];
  res.locals.refusal = why.refusal; // for the line in the log
  const title = common[langOf(res.req)].refusal[why.refusal];
  if (status === 429 && !res.get('Retry-After')) res.set('Retry-After', '60');
  res
    .status(status)
    .type('application/problem+json')
    .json({ type: `urn:paihao:${why.refusal}`, title, status, ...why, ...more });
}

/** The only place where a fault becomes a response. What the asker did wrong is the asker's; everything else is ours. */
export const onFault =
  (oops: (fault: unknown, where?: object) => void): ErrorRequestHandler =>
  (fault, _req, res, next) => {
    if (res.headersSent) return next(fault);
    if (fault instanceof ZodError) {
      const errors = fault.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      const personal = fault.issues.find((issue) => issue.code === 'custom' && issue.params?.['personal'] === true);
      const path = (personal ?? fault.issues[0])?.path.join('.') ?? '';
      return refused(res, { refusal: 'malformed', path, ...(personal ? { personal: true } : {}) }, { errors });
    }
    const status: unknown = fault?.status;
    if (status === 413) return refused(res, { refusal: 'too-large' });
    if (typeof status === 'number' && status >= 400 && status < 500) return refused(res, { refusal: 'malformed', path: '' });
    oops(fault, whereOf(res));
    refused(res, { refusal: 'not-saved' });
  };
