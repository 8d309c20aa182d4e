// templates/audiences/*.yaml → audiences, complete with what they inherit; abstract ones only lend their keys.

import type { Found } from '../../model/finding.ts';
import type { Audience } from '../../model/template/audience.ts';
import type { SlideKind } from '../../model/template/slide-kind.ts';
import type { FileReader } from '../../model/world.ts';
import { readYamlFile } from '../files/read-yaml.ts';
import { audiencePartSchema, audienceSchema } from '../schemas/audience-schema.ts';
import { slideKindSchema } from '../schemas/slide-kind-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { mapShelf, readTemplates } from './read-templates.ts';
import { type Entry, readShelf, type Shelf } from './shelf.ts';

export function readAudiences(files: FileReader, folder: string): Found<Shelf<Audience>> {
  const { value, findings } = readTemplates(files, folder, {
    whole: audienceSchema,
    part: audiencePartSchema,
    mergedKeys: [],
  });
  const audiences = mapShelf(value, ({ noun, placeOf }): Audience => {
    const { extends: _, abstract: __, theme, sections, ...rest } = noun;
    return {
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
    };
  });
  return { value: audiences, findings };
}

/** templates/slides/*.yaml → slide kinds. */
export function readSlideKinds(files: FileReader, folder: string): Found<Shelf<SlideKind>> {
  return readShelf(files, folder, '.yaml', (path) => readSlideKind(files, path));
}

function readSlideKind(files: FileReader, path: string): Found<Entry<SlideKind> | undefined> {
  const file = readYamlFile(files, path);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const { placeOf } = file.value;
  const { value, findings } = checkShape(slideKindSchema, file.value);
  if (value === undefined) return { value, findings };
  return { value: { noun: { ...value, place: placeOf(['id'], 'key') }, placeOf }, findings };
}
