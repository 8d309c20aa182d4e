// The bytes of a PNG or JPEG file → its size in pixels and the picture alone, without what cameras and programs wrote into it.
import { crc32 } from 'node:zlib';
import type { Picture } from '../../model/content/picture.ts';
import type { Found } from '../../model/finding.ts';
import { overLimit } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { unexpected } from './unexpected.ts';

type Image = {
  readonly width: number;
  readonly height: number;
  /** The parts that make the picture: no place, no name of a person or machine. */
  readonly bytes: Uint8Array;
};
type Fault = { readonly fault: string };

/** `place` is where the file is named. */
export function readImage(files: FileReader, path: string, place: Place): Found<Picture | undefined> {
  const refused = (what: string, hint?: string): Found<undefined> => ({
    value: undefined,
    findings: [
      unexpected(
        'picture-unreadable',
        place,
        `picture \`${path}\`${what}`,
        'a whole PNG or JPEG picture',
        hint,
      ),
    ],
  });
  const written = files.readBytes(path);
  if (written === undefined) return refused(` that is ${files.obstacle(path)?.what ?? 'not there'}`);
  const format = written[0] === 0xff ? 'jpeg' : 'png';
  const image = format === 'jpeg' ? readJpeg(written) : readPng(written);
  if ('fault' in image) {
    return refused(
      `, ${image.fault}`,
      'A drawing (SVG, PDF) is exported as PNG; a photograph is saved upright',
    );
  }
  const { bytes, width, height } = image;
  const over = [
    ...overLimit(
      'picture',
      bytes.length,
      () => place,
      (count) => `picture \`${path}\` of ${count} bytes`,
    ),
    ...overLimit(
      'picture-pixels',
      width * height,
      () => place,
      (count) => `picture \`${path}\` of ${count} pixels`,
    ),
  ];
  if (over.length > 0) return { value: undefined, findings: over };
  return {
    value: { path, format, data: Buffer.from(bytes).toString('base64'), width, height },
    findings: [],
  };
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and checksum around a chunk's data. */
const AROUND = 12;
/** Remarks, dates and what a camera wrote; small letters begin the names of chunks that may be left out. */
const REMARK = /^(?:tEXt|zTXt|iTXt|eXIf|tIME)$/;

/** Walks every chunk to the end: a picture cut short by a copy that failed has a right beginning too. */
export function readPng(bytes: Uint8Array): Image | Fault {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return { fault: 'a file that is no PNG' };
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [data.subarray(0, SIGNATURE.length)];
  let size: { readonly width: number; readonly height: number } | undefined;
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
    if (!REMARK.test(name)) kept.push(data.subarray(at, end));
    if (name === 'IEND' && hasPixels && size.width > 0 && size.height > 0) {
      return { ...size, bytes: Buffer.concat(kept) };
    }
    at = end;
  }
  return { fault: 'a PNG without an end' };
}

const SCAN = 0xda;
const END = [0xff, 0xd9];
/** Start of frame, in all its forms; 0xC4, 0xC8 and 0xCC are others. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Of the segments of applications only JFIF, the colour profile and Adobe's colours belong to the picture; remarks do not. */
const isRemark = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));

function readJpeg(bytes: Uint8Array): Image | Fault {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return { fault: 'a file that is no JPEG' };
  const kept = [data.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  for (let at = 2; at + 4 <= data.length; ) {
    const marker = data.readUInt8(at + 1);
    if (data.readUInt8(at) !== 0xff) return { fault: 'a JPEG with a damaged part' };
    const end = at + 2 + data.readUInt16BE(at + 2);
    if (end > data.length) break;
    if (isFrame(marker)) size = { height: data.readUInt16BE(at + 5), width: data.readUInt16BE(at + 7) };
    if (marker === 0xe1 && isTurned(data.subarray(at + 4, end)))
      return { fault: 'a JPEG that lies on its side' };
    if (marker === SCAN) {
      const last = data.lastIndexOf(Buffer.from(END));
      if (last < end || size === undefined || size.width === 0 || size.height === 0) break;
      return { ...size, bytes: Buffer.concat([...kept, data.subarray(at, last + END.length)]) };
    }
    if (!isRemark(marker)) kept.push(data.subarray(at, end));
    at = end;
  }
  return { fault: 'a JPEG without an end' };
}

const ORIENTATION = 0x0112;

/** EXIF (TIFF in an APP1 segment): whether programs that read it would turn the picture, as those do not that show a deck. */
function isTurned(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0' || segment.length < 16) return false;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
  const directory = long(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + 12 * entry;
    if (short(at) === ORIENTATION) return short(at + 8) > 1;
  }
  return false;
}
