// The bytes of a zip → its entries in the order of its directory, each with its unpacked bytes.
import { crc32, inflateRawSync } from 'node:zlib';
import { UsageError } from '../../../model/errors.ts';

export type ZipEntry = {
  readonly name: string;
  readonly date: string;
  readonly isWhole: boolean;
  /** Empty where it cannot be unpacked. */
  readonly bytes: Uint8Array;
};

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END = 22;
const CENTRAL = 46;
const LOCAL = 30;
const DEFLATED = 8;

/** Read here and not by a library, because libraries hide repeated names, folders and dates. */
export function readEntries(file: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let end = bytes.length - END;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new UsageError('Unexpected file that is no zip package, expected a .pptx');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    if (at + CENTRAL > end || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE)
      throw new UsageError('Unexpected zip directory, expected one line for every entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(readEntry(bytes, at, bytes.toString('utf8', at + CENTRAL, at + CENTRAL + nameLength)));
    at += CENTRAL + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number, name: string): ZipEntry {
  const [method, time, date] = [10, 12, 14].map((offset) => bytes.readUInt16LE(at + offset));
  const [crc = 0, packed = 0, size = 0] = [16, 20, 24].map((offset) => bytes.readUInt32LE(at + offset));
  const local = bytes.readUInt32LE(at + 42);
  const unpacked = unpack(bytes, local, packed, method);
  const isWhole = unpacked !== undefined && unpacked.length === size && crc32(unpacked) === crc;
  return { name, date: dosDate(date ?? 0, time ?? 0), isWhole, bytes: unpacked ?? new Uint8Array() };
}

function unpack(
  bytes: Buffer,
  local: number,
  packed: number,
  method: number | undefined,
): Uint8Array | undefined {
  try {
    if (bytes.readUInt32LE(local) !== LOCAL_SIGNATURE) return undefined;
    const start = local + LOCAL + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    return method === DEFLATED ? inflateRawSync(data) : data;
  } catch {
    return undefined;
  }
}

function dosDate(date: number, time: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${(date >> 9) + 1980}-${two((date >> 5) & 15)}-${two(date & 31)}`;
  return `${day}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
}
