// templates/themes/*.yaml → themes, with colours, type styles and fonts inherited one by one, and their logos.
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
  resized,
  type Theme,
} from '../../model/template/theme.ts';
import type { FileReader } from '../../model/world.ts';
import type { Localized } from '../../words/languages.ts';
import type { Folder } from '../files/folders.ts';
import { readPng } from '../files/read-image.ts';
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
    toNoun: ({ extends: _, logo: written, type, ...theme }, placeOf, findings): Theme => {
      const display = type.display ?? resized(type['number-xl'], type['number-xl'].size * 2);
      const logo = written && takerInto(findings)(readLogo(files, written, placeUnder(placeOf, ['logo'])));
      return { ...theme, type: { ...type, display }, ...(logo && { logo }), place: placeOf(['id'], 'key') };
    },
  });
}

type WrittenLogo = { readonly file: string; readonly onCover?: string; readonly alt: Localized };

/** Undefined where the picture itself cannot be shown. */
function readLogo(files: FileReader, logo: WrittenLogo, placeOf: PlaceOf): Found<Logo | undefined> {
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const page = take(readLogoImage(files, logo.file, placeOf(['file'])));
  const onCover = logo.onCover && take(readLogoImage(files, logo.onCover, placeOf(['onCover'])));
  return { value: page && { page, ...(onCover && { onCover }), alt: logo.alt }, findings };
}

/** `place` is where the name stands: the picture lies beside that file, also for a theme that inherits it. */
function readLogoImage(files: FileReader, name: string, place: Place): Found<LogoImage | undefined> {
  const path = place.file.replace(/[^/]*$/, name);
  const bytes = files.readBytes(path);
  if (bytes === undefined) {
    const { what } = files.obstacle(path) ?? { what: 'not there' };
    return refused('logo-unreadable', place, `logo \`${path}\` that is ${what}`);
  }
  const size = readPng(bytes);
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
  const { width, height } = size;
  const image = { png: Buffer.from(bytes).toString('base64'), width, height };
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
