// templates/audiences/*.yaml → audiences, complete with what they inherit; abstract ones only lend their keys.
import type { Audience } from '../../model/audience.ts';
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import { audiencePartSchema, audienceSchema } from '../schemas/audience-schema.ts';
import { mapShelf, readTemplates } from './read-templates.ts';
import type { Shelf } from './shelf.ts';

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
