/** How the comment at the end of a sealed zip begins; 64 signs of SHA-256 over all bytes before the comment follow. */
export const SEAL = 'sha256:';
export const SEAL_BYTES = SEAL.length + 64;
