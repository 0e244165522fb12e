/** Black dots on white, eight to a byte, the first of them its highest bit. */
export type Bitmap = {
  /** Bytes in a row. */
  readonly across: number;
  readonly height: number;
  readonly bits: Buffer;
};

const RESET = [0x1b, 0x40]; // ESC @
const LEFT = [0x1b, 0x61, 0x00]; // ESC a 0
const CUT = [0x1d, 0x56, 0x42, 0x00]; // GS V B 0: feeds to the knife, then cuts
const ASK_FOR_THE_END = [0x1d, 0x72, 0x01]; // GS r 1: answered when all before it has been printed
const ROWS = 128; // of a band: small printers keep no more than a few kilobytes

/** A picture as ESC/POS prints it: one below the other in bands (GS v 0), cut off, and asked for its end. */
export function bandsOf({ across, height, bits }: Bitmap): Buffer {
  const bands: Uint8Array[] = [];
  for (let from = 0; from < height; from += ROWS) {
    const rows = Math.min(ROWS, height - from);
    bands.push(Buffer.from([0x1d, 0x76, 0x30, 0x00, across & 0xff, across >> 8, rows & 0xff, rows >> 8]));
    bands.push(bits.subarray(from * across, (from + rows) * across));
  }
  return Buffer.concat([Buffer.from([...RESET, ...LEFT]), ...bands, Buffer.from([...CUT, ...ASK_FOR_THE_END])]);
}
