// An id → a theme in the colours of another, ready to be given one's own.
import { UsageError } from '../../model/errors.ts';
import type { NewFile, NewFileContext } from './new-file.ts';

export function newTheme(id: string, { content, roots }: NewFileContext): NewFile {
  const parent = content.themes.get('light') ?? [...content.themes.values()][0];
  if (parent === undefined) {
    throw new UsageError('Unexpected templates without any theme, expected one to extend');
  }
  const { colors, fonts, type, appearance } = parent;
  const color = (role: keyof typeof colors, about: string) =>
    `  ${`${role}: '#${colors[role]}'`.padEnd(28)}# ${about}`;
  return {
    path: `${roots.templates}/themes/${id}.yaml`,
    text: `# yaml-language-server: $schema=../schemas/theme.schema.json
# Your brand: colours by what they are for, fonts, sizes.
id: ${id}
extends: ${parent.id}               # every role not written here comes from there
name: ${JSON.stringify(id)}
appearance: ${appearance}            # light or dark: how page and ink relate
colors:
${color('structure', 'headings, lines and numbers that lead the eye')}
${color('structure-fill', 'bands; on-structure stands on it')}
${color('accent', 'the one thing to see on a slide')}
${color('accent-tint', 'a ground for it')}
${color('cover', 'the cover; on-cover stands on it')}
  # page, ink, muted, panel, strong-panel, data, rule, on-structure, on-accent, on-cover, cover-muted, cover-accent
# footer: { ja: 青嶺パートナーズ, en: Aomine Partners }   # begins every footer
# logo:                     # PNG files beside this one, drawn 20 pt high on pages and 36 pt on the cover
#   file: ${id}.png
#   onCover: ${id}-on-cover.png   # on the dark ground of chapter pages; without it the logo gets a plate
#   alt: { ja: ${id}のロゴ, en: ${id} logo }
# fonts: { latin: ${fonts.latin}, japanese: ${fonts.japanese} }   # fonts your readers have
# type:                     # points: size, and from baseline to baseline
#   headline: { size: ${type.headline.size}, line: ${type.headline.line}, bold: ${type.headline.bold} }
`,
    next: `Let an audience use it: \`theme: ${id}\``,
  };
}
