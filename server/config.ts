import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const Port = z.coerce.number().int().min(0).max(65535);
const Environment = z.object({
  PORT: Port.default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  HALL_DATA: z.string().min(1).default('data'),
  HALL_BACKUP: z.string().min(1).optional(),
  DATABASE_URL: z.string().optional(),
  HALL_ADMIN_PASSWORD: z.string().min(1).optional(),
  HALL_CLOCK: z.iso.datetime({ offset: true, error: 'an ISO instant like 2026-12-01T09:00:00+08:00' }).optional(),
  HALL_PACE: z.coerce.number().min(1).max(100).optional(),
  HALL_URL: z.url({ protocol: /^https?$/, error: 'an address like http://192.168.1.20:8080' }).optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  PUSH_LOCAL: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** Where backups go, another disk for choice; null: into the data folder. */
  readonly backups: string | null;
  readonly adminPassword: string | null;
  readonly clock: { readonly startsAt: number | null; readonly pace: number };
  readonly url: string | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Messages to phones may go to this machine and its network: for trials with a push service of one's own. */
  readonly pushLocal: boolean;
  readonly logLevel: string;
};

/** What stops a start, in one clear sentence for whoever started it. */
export class CannotStart extends Error {}

/** The environment, checked; all mistakes at once. Empty variables count as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success) {
    throw new CannotStart(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  const {
    PORT,
    HOST,
    HALL_DATA,
    HALL_BACKUP,
    DATABASE_URL,
    HALL_ADMIN_PASSWORD,
    HALL_CLOCK,
    HALL_PACE,
    HALL_URL,
    TLS_CERT,
    TLS_KEY,
    PUSH_LOCAL,
    LOG_LEVEL,
  } = read.data;
  if (DATABASE_URL)
    throw new CannotStart('DATABASE_URL is set, but PostgreSQL is not supported yet: unset it to use the embedded database.');
  if (HALL_PACE !== undefined && !HALL_CLOCK) throw new CannotStart('HALL_PACE works only together with HALL_CLOCK.');
  if (Boolean(TLS_CERT) !== Boolean(TLS_KEY)) throw new CannotStart('TLS_CERT and TLS_KEY belong together: set both or neither.');
  return {
    port: PORT,
    host: HOST,
    data: resolve(HALL_DATA),
    backups: HALL_BACKUP === undefined ? null : resolve(HALL_BACKUP),
    adminPassword: HALL_ADMIN_PASSWORD ?? null,
    clock: { startsAt: HALL_CLOCK ? Date.parse(HALL_CLOCK) : null, pace: HALL_PACE ?? 1 },
    url: HALL_URL?.replace(/\/+$/, '') ?? null,
    tls: TLS_CERT && TLS_KEY ? { cert: TLS_CERT, key: TLS_KEY } : null,
    pushLocal: PUSH_LOCAL === '1',
    logLevel: LOG_LEVEL,
  };
}

/** The address that phones can reach: the first in the local network, never localhost. */
export function addressOf(host: string, port: number, secure: boolean, hostname: string): string {
  const any = host === '0.0.0.0' || host === '::';
  const found = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4' && !one.address.startsWith('169.254.'));
  const name = any ? (found?.address ?? hostname) : host.includes(':') ? `[${host}]` : host;
  return `${secure ? 'https' : 'http'}://${name}:${port}`;
}
