import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess, as it is handed out once. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** How a secret is kept: whoever reads the database cannot use it. Secrets are long and random, so a plain hash is enough. */
export const kept = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
