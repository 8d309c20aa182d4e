// Content → a row per theme, with who gets it.
import type { Ground } from '../../briefing.ts';
import type { Row } from '../print/table-text.ts';

export function listThemes({ content }: Ground): readonly Row[] {
  return [...content.themes.values()].map(({ id, name, appearance, fonts }) => {
    const audiences = [...content.audiences.values()].filter(({ themeName }) => themeName === id);
    return {
      theme: id,
      name,
      appearance,
      fonts: `${fonts.latin}, ${fonts.japanese}`,
      'used by': audiences.map((audience) => audience.id).join(', ') || 'no audience',
    };
  });
}
