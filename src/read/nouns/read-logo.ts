// The logo a theme names → its pictures, with a finding where they cannot be shown as they should.
import type { FileReader } from '../../model/file-reader.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { Localized } from '../../model/language.ts';
import { fitLogo, LEAST_DPI, LOGO_ROOM, type Logo, type LogoImage, MOST_BYTES } from '../../model/logo.ts';
import type { Place } from '../../model/place.ts';
import { placeUnder } from '../files/place-under.ts';
import { readPngSize } from '../files/read-png.ts';
import type { PlaceOf } from '../files/read-yaml.ts';
import { unexpected } from '../files/unexpected.ts';

export type WrittenLogo = { readonly file: string; readonly onCover?: string; readonly alt: Localized };

/** Undefined where the picture itself cannot be shown. */
export function readLogo(files: FileReader, logo: WrittenLogo, placeOf: PlaceOf): Found<Logo | undefined> {
  const place = placeUnder(placeOf, ['logo']);
  const page = readImage(files, logo.file, place(['file']));
  const onCover = logo.onCover === undefined ? undefined : readImage(files, logo.onCover, place(['onCover']));
  const findings = [...page.findings, ...(onCover?.findings ?? [])];
  if (page.value === undefined) return { value: undefined, findings };
  const variant = onCover?.value === undefined ? {} : { onCover: onCover.value };
  return { value: { page: page.value, ...variant, alt: logo.alt }, findings };
}

/** `place` is where the name stands: the picture lies beside that file, also for a theme that inherits it. */
function readImage(files: FileReader, name: string, place: Place): Found<LogoImage | undefined> {
  const path = place.file.replace(/[^/]*$/, name);
  const bytes = files.readBytes(path);
  if (bytes === undefined) return refused('logo-unreadable', place, `logo \`${path}\` that is not there`);
  const size = readPngSize(bytes);
  if ('fault' in size) return refused('logo-unreadable', place, `logo \`${path}\`, ${size.fault}`);
  const kilobytes = Math.ceil(bytes.length / 1024);
  if (bytes.length > MOST_BYTES) {
    const most = `at most ${MOST_BYTES / 1024} kB`;
    return refused('logo-too-large', place, `logo \`${path}\` of ${kilobytes} kB`, most);
  }
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
