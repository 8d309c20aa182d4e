// templates/themes/*.yaml → themes, with colours, type styles and fonts inherited one by one.
import type { FileReader } from '../../model/file-reader.ts';
import type { Found } from '../../model/finding.ts';
import type { Theme } from '../../model/theme.ts';
import { themePartSchema, themeSchema } from '../schemas/theme-schema.ts';
import { mapShelf, readTemplates } from './read-templates.ts';
import type { Shelf } from './shelf.ts';

export function readThemes(files: FileReader, folder: string): Found<Shelf<Theme>> {
  const { value, findings } = readTemplates(files, folder, {
    whole: themeSchema,
    part: themePartSchema,
    mergedKeys: ['colors', 'type', 'fonts'],
  });
  const themes = mapShelf(value, ({ noun: { extends: _, ...theme }, placeOf }): Theme => {
    return { ...theme, place: placeOf(['id'], 'key') };
  });
  return { value: themes, findings };
}
