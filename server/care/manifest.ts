import { z } from 'zod';
import { PictureName } from '../../shared/settings.ts';

/** What a backup says of itself; the list of its files is everything in it but this. */
export const Manifest = z.object({
  paihao: z.string(),
  hall: z.object({ id: z.string(), name: z.string() }),
  /** When it was begun, by the hall's clock. */
  at: z.iso.datetime(),
  /** How far the journal in it goes. */
  seq: z.number().int().min(0),
  /** The running hall as it was when the backup was begun: its state after `seq` events, as the software of `version` writes it down. */
  state: z.object({ seq: z.number().int().min(0), version: z.string(), sha256: z.string() }),
  /** The settings in force, by document: the version that the journal names. */
  settings: z.record(z.string(), z.string()),
  /** Left out, and why. */
  leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
  files: z.array(z.object({ name: z.string(), bytes: z.number().int().min(0), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const MANIFEST = 'manifest.json';
export const DATABASE = 'hall.db';

/** A name that may stand in a backup; nothing else is ever written to a disk. */
export const mayStandIn = (name: string): boolean =>
  name === MANIFEST || name === DATABASE || /^settings\/[a-z0-9-]+\.json$/.test(name) || isPicture(name);
const isPicture = (name: string): boolean => name.startsWith('pictures/') && PictureName.safeParse(name.slice('pictures/'.length)).success;

/** What a copy does not take along, and why. */
export const LEFT_OUT: Manifest['leftOut'] = [
  { what: 'sessions and pairing links', why: 'whoever finds the file shall not be signed in; everybody signs in again' },
  { what: "day keys of ID numbers, phones' addresses and the key to them", why: 'they live for a day, and shall live nowhere else' },
  { what: 'voices', why: 'packs of recorded words are large and can be laid in again' },
  { what: 'slips', why: 'what was printed is on paper' },
  { what: 'TLS keys', why: 'they are not in the data folder' },
];
/** The tables that are empty in a copy. */
export const EMPTIED = ['session', 'pairing', 'day_key', 'push', 'push_key'] as const;
