import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret that nobody can guess, as it is handed out once. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** How a secret is kept: whoever reads the database cannot use it. Secrets are long and random, so a plain hash is enough. */
export const kept = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'; // no 0 and o, no 1, l and i: nobody takes one for the other

/** A password for a strip of paper: three groups of four, as kq7m-3vxa-9hwd. Some 59 bits. */
export const newPassword = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')).join('-');
