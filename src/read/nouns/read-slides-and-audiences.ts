// templates/audiences/*.yaml → audiences with what they inherit (abstract ones only lend keys); one of slides/ → its kind.
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import type { FileReader } from '../../model/world.ts';
import type { Folder } from '../files/folders.ts';
import { readYamlFile } from '../files/read-yaml.ts';
import { audiencePartSchema, audienceSchema } from '../schemas/audience-schema.ts';
import { slideKindSchema } from '../schemas/slide-kind-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { readTemplates } from './read-templates.ts';
import type { Entry, Shelf } from './shelf.ts';

export function readAudiences(files: FileReader, folder: Folder): Found<Shelf<Audience>> {
  return readTemplates(files, folder, {
    whole: audienceSchema,
    part: audiencePartSchema,
    mergedKeys: [],
    toNoun: ({ extends: _, abstract: __, theme, sections, ...rest }, placeOf): Audience => ({
      ...rest,
      themeName: theme,
      sections: sections.map((section, index) => ({
        ...section,
        slides: section.slides.map((slide, position) => ({
          ...slide,
          place: placeOf(['sections', index, 'slides', position]),
        })),
      })),
      place: placeOf(['id'], 'key'),
    }),
  });
}

export function readSlideKind(
  files: FileReader,
  path: string,
  findings: Finding[],
): Entry<SlideKind> | undefined {
  const take = takerInto(findings);
  const located = take(readYamlFile(files, path));
  const kind = located && take(checkShape(slideKindSchema, located));
  if (located === undefined || kind === undefined) return undefined;
  const { placeOf } = located;
  return { noun: { ...kind, place: placeOf(['id'], 'key') }, placeOf };
}
