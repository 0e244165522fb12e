import type { NotificationView } from '../shared/views.ts';
import type { NotificationId } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { first } from './first.ts';
import { app, heard, show } from './screen.ts';

/** Shows one slip of one-time notification. */
export async function showSlip(id: NotificationId): Promise<void> {
  const look = import('./slip-page.ts').catch(() => {}); // offline and never seen: the note below is all there is
  const written = first('notification');
  if (written) {
    heard();
    return show({ at: 'notification', slip: written.slip });
  }
  const path = `/notifications/${encodeURIComponent(id)}`;
  const [answer] = await Promise.all([ask<NotificationView>('GET', path, { lang: app.language, asNobody: true }), look]);
  if (answer.ok) {
    heard();
    show({ at: 'notification', slip: answer.body });
  } else if (answer.refusal === 'offline') show({ at: 'lost' });
  else show({ at: 'missing', what: 'notification' });
}
