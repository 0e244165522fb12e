/** What must never happen, counted from the answers themselves. */
export const faults = { duplicates: 0, doubleCalls: 0, serverErrors: 0, refused: 0 };

export const faultless = (): boolean => faults.duplicates + faults.doubleCalls + faults.serverErrors === 0;
export const faultsInWords = (): string =>
  `duplicate numbers ${faults.duplicates}, double calls ${faults.doubleCalls}, answers of 5xx ${faults.serverErrors}, refusals ${faults.refused}`;

/** Counts an answer that is not a yes; true if it is one. */
export function isYes(status: number): boolean {
  if (status >= 500) faults.serverErrors += 1;
  else if (status >= 300) faults.refused += 1;
  return status < 300;
}
