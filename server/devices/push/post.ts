import { createHash } from 'node:crypto';
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import webpush from 'web-push';
import type { PushMessage } from '../../../shared/views.ts';
import type { PushKeys, Subscription } from '../../store/pushes.ts';
import { mayReach, outsideOnly } from './endpoint.ts';

/** taken: the push service has it; gone: there is no such phone any more, or it never was one; later: it may be tried again. */
export type Posted = 'taken' | 'gone' | 'later';
/** `sender`: who answers for what is sent, as RFC 8292 wants it: https or mailto. */
type Stamp = { readonly keys: PushKeys; readonly sender: string; readonly local: boolean; readonly signal: AbortSignal };

const LASTS = { near: 600, called: 120 }; // seconds: a call of ten minutes ago helps nobody
const PATIENCE = 10_000; // milliseconds

export const newKeys = (): PushKeys => webpush.generateVAPIDKeys();

/** One message to one phone, sealed for it alone (RFC 8291), once. Follows no redirection and reads no answer beyond its status. */
export function post(to: Subscription, message: PushMessage, { keys, sender, local, signal }: Stamp): Promise<Posted> {
  const { endpoint, p256dh, auth } = to;
  if (!mayReach(endpoint, local)) return Promise.resolve('gone');
  let sealed: ReturnType<typeof webpush.generateRequestDetails>;
  try {
    sealed = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: { subject: sender, ...keys },
      TTL: LASTS[message.what],
      urgency: 'high',
      topic: topicOf(to),
    });
  } catch {
    return Promise.resolve('gone'); // its keys are no keys
  }
  const { method, headers, body } = sealed;
  return new Promise((done) => {
    const send = endpoint.startsWith('https:') ? https : http;
    const options = { method, headers, timeout: PATIENCE, signal, ...(local ? {} : { lookup: outsideOnly }) };
    const asked = send(endpoint, options, (res) => {
      const status = res.statusCode ?? 0;
      res.destroy();
      done(status >= 200 && status < 300 ? 'taken' : status === 429 || status >= 500 ? 'later' : 'gone');
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => done('later')); // after an answer this says nothing any more
    asked.on('close', () => done('later'));
    asked.end(body);
  });
}

/** A later message takes the place of an earlier one that is still on its way. The ticket's id is a secret: the push service sees a hash. */
const topicOf = ({ ticket }: Subscription): string => createHash('sha256').update(ticket).digest('base64url').slice(0, 32);
