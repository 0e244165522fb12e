/** What a picture is, by its first bytes and not by its name: its kind and how many dots wide and high it is. */
export type PictureSize = { readonly kind: 'png' | 'jpg' | 'webp'; readonly width: number; readonly height: number };

/** Null for whatever is not a picture that every browser shows: another kind of file, or one that was cut off. */
export function pictureSize(bytes: Buffer): PictureSize | null {
  try {
    const found = png(bytes) ?? jpg(bytes) ?? webp(bytes);
    return found && found.width > 0 && found.height > 0 ? found : null;
  } catch (fault) {
    if (fault instanceof RangeError) return null; // it ends before it has said how large it is
    throw fault;
  }
}

const says = (bytes: Buffer, at: number, text: string): boolean => bytes.toString('latin1', at, at + text.length) === text;

function png(bytes: Buffer): PictureSize | null {
  if (!says(bytes, 0, '\x89PNG\r\n\x1a\n') || !says(bytes, 12, 'IHDR')) return null;
  return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segment after segment until the one that begins a frame (SOF, ITU-T T.81 B.1.1.3). */
function jpg(bytes: Buffer): PictureSize | null {
  if (!says(bytes, 0, '\xff\xd8\xff')) return null;
  for (let at = 2; bytes.readUInt8(at) === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1; // filled up
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}

/** RIFF with one of three first chunks: with loss, without, or with more beside it (RFC 9649). */
function webp(bytes: Buffer): PictureSize | null {
  if (!says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WEBP')) return null;
  if (says(bytes, 12, 'VP8X')) return { kind: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (says(bytes, 12, 'VP8 ')) return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (!says(bytes, 12, 'VP8L')) return null;
  const size = bytes.readUInt32LE(21);
  return { kind: 'webp', width: (size & 0x3fff) + 1, height: ((size >>> 14) & 0x3fff) + 1 };
}
