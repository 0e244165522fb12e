/** What an ESC/POS printer says of itself: its paper now, when asked; the end of a job; a change, unasked. */
export type Told =
  | { is: 'answer'; paperOut: boolean; coverOpen: boolean; broken: boolean }
  | { is: 'end'; paperOut: boolean; paperLow: boolean }
  | { is: 'change'; paperOut: boolean; paperLow: boolean; coverOpen: boolean };

/**
 * Reads a printer's bytes as they come, however they are cut. Each kind is known by its fixed bits (ESC/POS, Status): to DLE EOT one byte 0··1··10,
 * to GS r one byte 0··0····, of itself four, the first of them 0··1··00. Others, such as XON and XOFF, say nothing.
 */
export function statusReader(): (bytes: Uint8Array) => Told[] {
  let change: number[] = [];
  const read = (byte: number): Told | null => {
    if (change.length > 0) {
      change.push(byte);
      if (change.length < 4) return null;
      const [first = 0, , third = 0] = change;
      change = [];
      return { is: 'change', ...paperOf(third), coverOpen: (first & 0x20) !== 0 };
    }
    if ((byte & 0x93) === 0x10) {
      change = [byte];
      return null;
    }
    if ((byte & 0x93) === 0x12)
      return { is: 'answer', paperOut: (byte & 0x20) !== 0, coverOpen: (byte & 0x04) !== 0, broken: (byte & 0x40) !== 0 };
    return (byte & 0x90) === 0 ? { is: 'end', ...paperOf(byte) } : null;
  };
  return (bytes) => [...bytes].flatMap((byte) => read(byte) ?? []);
}

/** The two sensors of the paper: one near the end of the roll, one at its end. */
const paperOf = (byte: number) => ({ paperOut: (byte & 0x0c) !== 0, paperLow: (byte & 0x03) !== 0 });
