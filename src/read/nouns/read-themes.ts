// templates/themes/*.yaml → themes, with colours, type styles and fonts inherited one by one, and their logos.
import { crc32 } from 'node:zlib';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import { overLimit } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import {
  fitLogo,
  LEAST_DPI,
  LOGO_ROOM,
  type Logo,
  type LogoImage,
  MOST_BYTES,
  type Theme,
} from '../../model/template/theme.ts';
import type { FileReader } from '../../model/world.ts';
import type { Localized } from '../../words/languages.ts';
import type { Folder } from '../files/folders.ts';
import { type PlaceOf, placeUnder } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';
import { themePartSchema, themeSchema } from '../schemas/theme-schema.ts';
import { readTemplates } from './read-templates.ts';
import type { Shelf } from './shelf.ts';

export function readThemes(files: FileReader, folder: Folder): Found<Shelf<Theme>> {
  return readTemplates(files, folder, {
    whole: themeSchema,
    part: themePartSchema,
    mergedKeys: ['colors', 'type', 'fonts'],
    toNoun: ({ extends: _, logo: written, ...theme }, placeOf, findings): Theme => {
      const logo = written && takerInto(findings)(readLogo(files, written, placeUnder(placeOf, ['logo'])));
      return { ...theme, ...(logo && { logo }), place: placeOf(['id'], 'key') };
    },
  });
}

type WrittenLogo = { readonly file: string; readonly onCover?: string; readonly alt: Localized };

/** Undefined where the picture itself cannot be shown. */
function readLogo(files: FileReader, logo: WrittenLogo, placeOf: PlaceOf): Found<Logo | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const page = take(readImage(files, logo.file, placeOf(['file'])));
  const onCover = logo.onCover && take(readImage(files, logo.onCover, placeOf(['onCover'])));
  return { value: page && { page, ...(onCover && { onCover }), alt: logo.alt }, findings };
}

/** `place` is where the name stands: the picture lies beside that file, also for a theme that inherits it. */
function readImage(files: FileReader, name: string, place: Place): Found<LogoImage | undefined> {
  const path = place.file.replace(/[^/]*$/, name);
  const bytes = files.readBytes(path);
  if (bytes === undefined) {
    const { what } = files.obstacle(path) ?? { what: 'not there' };
    return refused('logo-unreadable', place, `logo \`${path}\` that is ${what}`);
  }
  const size = readPngSize(bytes);
  if ('fault' in size) return refused('logo-unreadable', place, `logo \`${path}\`, ${size.fault}`);
  const kilobytes = Math.ceil(bytes.length / 1024);
  if (bytes.length > MOST_BYTES) {
    const most = `at most ${MOST_BYTES / 1024} kB`;
    return refused('logo-too-large', place, `logo \`${path}\` of ${kilobytes} kB`, most);
  }
  const over = overLimit(
    'pixels',
    size.width * size.height,
    () => place,
    (count) => `logo \`${path}\` of ${count} pixels`,
  );
  if (over.length > 0) return { value: undefined, findings: over };
  const image = { png: Buffer.from(bytes).toString('base64'), ...size };
  return { value: image, findings: coarseness(path, image, place) };
}

/** Measured where it stands largest. */
function coarseness(path: string, image: LogoImage, place: Place): Finding[] {
  const { w } = fitLogo(image, LOGO_ROOM.cover);
  const dpi = image.width / (w / 72);
  if (dpi >= LEAST_DPI) return [];
  const grown = LEAST_DPI / dpi;
  const [width, height] = [image.width, image.height].map((pixels) => Math.ceil(pixels * grown));
  return [
    unexpected(
      'logo-coarse',
      place,
      `logo \`${path}\` of ${Math.round(dpi)} dots per inch`,
      `at least ${LEAST_DPI}`,
      `Export it at ${width} × ${height} pixels or more`,
    ),
  ];
}

function refused(
  kind: 'logo-unreadable' | 'logo-too-large',
  place: Place,
  met: string,
  expected = 'a whole PNG picture beside the theme',
): Found<undefined> {
  return { value: undefined, findings: [unexpected(kind, place, met, expected)] };
}

type PngSize = { readonly width: number; readonly height: number };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and checksum around a chunk's data. */
const AROUND = 12;

/** Walks every chunk to the end: a picture cut short by a copy that failed has a right beginning too. */
function readPngSize(bytes: Uint8Array): PngSize | { readonly fault: string } {
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
