// Content → a row per audience.
import type { Ground } from '../../briefing.ts';
import type { Row } from '../print/table-text.ts';

export function listAudiences({ content }: Ground): readonly Row[] {
  return [...content.audiences.values()].map(
    ({ id, language, depth, themeName, maxContentSlides, fileName, name }) => ({
      audience: id,
      language,
      depth,
      theme: themeName,
      'most slides': maxContentSlides,
      'file name': fileName,
      name: name[language],
    }),
  );
}
