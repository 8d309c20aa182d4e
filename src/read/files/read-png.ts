// The bytes of a file → the size of the PNG picture in them, or what is wrong with it.
import { crc32 } from 'node:zlib';

export type PngSize = { readonly width: number; readonly height: number };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and checksum around a chunk's data. */
const AROUND = 12;

/** Walks every chunk to the end: a picture cut short by a copy that failed has a right beginning too. */
export function readPngSize(bytes: Uint8Array): PngSize | { readonly fault: string } {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return { fault: 'a file that is no PNG' };
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PngSize | undefined;
  let hasPixels = false;
  for (let at = SIGNATURE.length; at + AROUND <= data.length; ) {
    const length = data.readUInt32BE(at);
    const end = at + AROUND + length;
    if (end > data.length) break;
    const named = data.subarray(at + 4, end - 4);
    if (crc32(named) !== data.readUInt32BE(end - 4)) return { fault: 'a PNG with a damaged part' };
    const name = named.toString('latin1', 0, 4);
    if (size === undefined && (name !== 'IHDR' || length < 8)) return { fault: 'a PNG without a header' };
    size ??= { width: named.readUInt32BE(4), height: named.readUInt32BE(8) };
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND' && hasPixels && size.width > 0 && size.height > 0) return size;
    at = end;
  }
  return { fault: 'a PNG without an end' };
}
