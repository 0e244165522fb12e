import { io } from 'socket.io-client';
import type { AnyView, Place, ViewOf } from '../../shared/live.ts';

/** Who asks: a cookie of one of the staff, a device's token, or nobody in particular. */
export type By = { readonly cookie?: string; readonly authorization?: string };
/** Status 0: nobody answered. */
export type Answer<Body> = { readonly status: number; readonly body: Body & { readonly refusal?: string } };
export const isYes = ({ status }: { status: number }): boolean => status >= 200 && status < 300;

type Wish = {
  /** How long it is asked again when nobody answers, in milliseconds: a server that was killed comes back. */
  readonly patience?: number;
};
const AGAIN_AFTER = 200; // milliseconds

/** The public interface of a hall, as a screen uses it: requests and places, and nothing else. */
export function lineTo(url: string, { patience = 20_000 }: Wish = {}) {
  let asked = 0;
  let unanswered = 0;
  const sockets = new Set<{ close: () => void }>();

  /**
   * A request; when nobody answers the same once more, as screens do: a ticket's id and `leaving` make that harmless. A 503 (`not-saved`)
   * is asked again as well.
   */
  async function ask<Body = unknown>(method: string, path: string, body?: unknown, by: By = {}): Promise<Answer<Body>> {
    const until = performance.now() + patience;
    for (;;) {
      asked += 1;
      const said = await once<Body>(method, path, body, by);
      if ((said.status !== 0 && said.status !== 503) || performance.now() > until) return said;
      unanswered += 1;
      await new Promise((done) => setTimeout(done, AGAIN_AFTER));
    }
  }

  async function once<Body>(method: string, path: string, body: unknown, by: By): Promise<Answer<Body>> {
    const nothing = { status: 0, body: {} as Answer<Body>['body'] };
    try {
      const answer = await fetch(`${url}/api${path}`, {
        method,
        headers: { ...by, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text ? JSON.parse(text) : {} };
    } catch {
      return nothing; // counted by whoever asks again
    }
  }

  return {
    url,
    ask,
    async signIn(account: string, password: string): Promise<By> {
      const answer = await fetch(`${url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, password }),
      });
      if (answer.status !== 201) throw new Error(`${account} could not sign in: ${await answer.text()}`);
      return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
    },
    /** Looks at a place until the line is closed; after a break of the line it looks again, as a screen does. */
    async watch<P extends Place>(place: P, hear: (view: ViewOf<P>) => void): Promise<void> {
      const socket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 100, reconnectionDelayMax: 500 });
      sockets.add(socket);
      const seen = (view: AnyView) => hear(view as ViewOf<P>);
      socket.on('view', (from: string, view: AnyView) => from === place && seen(view));
      await new Promise<void>((done, fail) => {
        socket.on('connect', () =>
          socket.emit('watch', place, (first: AnyView | { refusal: string }) => {
            if ('refusal' in first) return fail(new Error(`${place}: ${first.refusal}`));
            seen(first);
            done();
          }),
        );
      });
    },
    /** Requests so far, and those of them that nobody answered. */
    counted: () => ({ asked, unanswered }),
    close(): void {
      for (const socket of sockets) socket.close();
    },
  };
}
export type HallLine = ReturnType<typeof lineTo>;
