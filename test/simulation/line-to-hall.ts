import { io } from 'socket.io-client';
import type { AnyView, Place, ViewOf } from '../../shared/live.ts';

/** Who asks: a cookie of one of the staff, a device's token, or nobody in particular. */
export type By = { readonly cookie?: string; readonly authorization?: string };
/** Status 0: nobody answered. */
export type Answer<Body> = { readonly status: number; readonly body: Body & { readonly refusal?: string } };
type Heard<Body> = Answer<Body> & { readonly headers: Headers | null };
export const isYes = ({ status }: { status: number }): boolean => status >= 200 && status < 300;

export type LineWish = {
  /** How long it is asked again when nobody answers, in milliseconds: a server that was killed comes back. */
  readonly patience?: number;
  /** Hears of every answer, and how many milliseconds it took. */
  readonly heard?: (method: string, path: string, status: number, took: number) => void;
  /** How long one try may take: a line that has died says nothing. As of a screen if left out. */
  readonly within?: number;
};
const AGAIN_AFTER = 200; // milliseconds

/** The public interface of a hall, as a screen uses it: requests and places, and nothing else. */
export function lineTo(url: string, { patience = 20_000, within = 10_000, heard }: LineWish = {}) {
  let asked = 0;
  let unanswered = 0;
  const sockets = new Set<{ close: () => void }>();

  /**
   * A request; when nobody answers the same once more, as screens do: a ticket's id and `leaving` make that harmless. A 503 (`not-saved`)
   * is asked again as well.
   */
  const ask = <Body = unknown>(method: string, path: string, body?: unknown, by: By = {}): Promise<Answer<Body>> =>
    again(() => once<Body>(method, path, body, by));

  async function again<Body>(request: () => Promise<Heard<Body>>): Promise<Heard<Body>> {
    const until = performance.now() + patience;
    for (;;) {
      asked += 1;
      const said = await request();
      if ((said.status !== 0 && said.status !== 503) || performance.now() > until) return said;
      unanswered += 1;
      await new Promise((done) => setTimeout(done, AGAIN_AFTER));
    }
  }

  async function once<Body>(method: string, path: string, body: unknown, by: By): Promise<Heard<Body>> {
    const nothing = { status: 0, headers: null, body: {} as Answer<Body>['body'] };
    const from = performance.now();
    try {
      const answer = await fetch(`${url}/api${path}`, {
        method,
        signal: AbortSignal.timeout(within),
        headers: { ...by, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      heard?.(method, path, answer.status, performance.now() - from);
      return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {} };
    } catch {
      return nothing; // counted by whoever asks again
    }
  }

  return {
    url,
    ask,
    async signIn(account: string, password: string): Promise<By> {
      const { status, headers, body } = await again(() => once<object>('POST', '/sessions', { account, password }, {}));
      if (status !== 201) throw new Error(`${account} could not sign in: ${JSON.stringify(body)}`);
      return { cookie: (headers?.get('set-cookie') ?? '').split(';')[0] ?? '' };
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
