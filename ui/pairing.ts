import type { PairingView } from '../shared/views.ts';
import { ask } from './ask.ts';
import { keepPaired, type Paired } from './device.ts';

const LOOK_EVERY = 3_000; // milliseconds
const AGAIN_AFTER = 5_000; // milliseconds: the hall did not answer

/**
 * Shows a code, tells it to whoever draws (null: there is none now), and waits until somebody has typed it at the office; then this
 * browser is that device, and the page begins anew. A code that has become too old is followed by another.
 */
export function pairByCode(page: 'kiosk' | 'display', show: (code: string | null) => void): void {
  let wait: string | null = null;

  async function begin(): Promise<void> {
    const answer = await ask<PairingView>('POST', '/pairing', { body: { page } });
    wait = answer.ok ? answer.body.wait : null;
    show(answer.ok ? answer.body.code : null);
    setTimeout(() => void (wait ? look() : begin()), wait ? LOOK_EVERY : AGAIN_AFTER);
  }

  async function look(): Promise<void> {
    const answer = await ask<Paired | null>('POST', '/pairing/mine', { body: { wait } });
    if (answer.ok && answer.body) {
      keepPaired(answer.body);
      location.replace(location.pathname + withoutWish(location.search));
    } else if (answer.ok || answer.refusal === 'offline') setTimeout(() => void look(), LOOK_EVERY);
    else void begin();
  }

  void begin();
}

/** The address without the wish to be registered: it is fulfilled. */
function withoutWish(search: string): string {
  const rest = new URLSearchParams(search);
  rest.delete('register');
  return rest.size > 0 ? `?${rest}` : '';
}
