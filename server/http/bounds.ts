import type { Server } from 'node:http';

/** How long somebody may take to say what they want, in milliseconds, and how many may be on the line at once. */
export type Bounds = {
  readonly headers: number;
  readonly request: number;
  readonly look: number;
  /** How long a line stays open on which nothing is said. */
  readonly idle: number;
  readonly lines: number;
};

/**
 * A table of 20 MB over a weak line comes within three minutes; who drips a request byte by byte (slow loris) is cut off. Six times as many
 * lines as a hall of a thousand phones, thirty windows and all its screens, and few enough for a small machine's memory. A line that is
 * closed after Node's own five seconds may be closed just when a busy machine says the next thing on it.
 */
export const BOUNDS: Bounds = { headers: 15_000, request: 180_000, look: 5_000, idle: 30_000, lines: 6_000 };

/** What a server is made with; `lines` is set afterwards, since it has no option of that name. */
export const timesOf = ({ headers, request, look, idle }: Bounds) => ({
  keepAliveTimeout: idle,
  headersTimeout: headers,
  requestTimeout: request,
  connectionsCheckingInterval: look,
});

export function bound(server: Server, { lines }: Bounds): Server {
  server.maxConnections = lines;
  return server;
}
