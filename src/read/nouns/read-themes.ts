// templates/themes/*.yaml → themes, with colours, type styles and fonts inherited one by one, and their logos.
import type { FileReader } from '../../model/file-reader.ts';
import type { Finding, Found } from '../../model/finding.ts';
import type { Theme } from '../../model/theme.ts';
import { themePartSchema, themeSchema } from '../schemas/theme-schema.ts';
import { readLogo } from './read-logo.ts';
import { mapShelf, readTemplates } from './read-templates.ts';
import type { Shelf } from './shelf.ts';

export function readThemes(files: FileReader, folder: string): Found<Shelf<Theme>> {
  const { value, findings } = readTemplates(files, folder, {
    whole: themeSchema,
    part: themePartSchema,
    mergedKeys: ['colors', 'type', 'fonts'],
  });
  const faults: Finding[] = [];
  const themes = mapShelf(value, ({ noun: { extends: _, logo: written, ...theme }, placeOf }): Theme => {
    const logo = written && readLogo(files, written, placeOf);
    faults.push(...(logo?.findings ?? []));
    return { ...theme, ...(logo?.value && { logo: logo.value }), place: placeOf(['id'], 'key') };
  });
  return { value: themes, findings: [...findings, ...faults] };
}
