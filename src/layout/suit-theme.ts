// A theme and the shape of the page → the theme with display type in proportion to it; words to be read keep their size.
import type { PageShape } from '../model/page-shape.ts';
import type { Theme, TypeStyle, TypeStyleName } from '../model/theme.ts';

/** A narrow page is three quarters as wide; display type shrinks less, so that it still leads. */
const NARROW: Partial<Record<TypeStyleName, number>> = {
  'cover-title': 0.8,
  'cover-subtitle': 0.9,
  'number-xl': 0.82,
  'number-l': 0.84,
  'number-m': 0.9,
  headline: 0.85,
};

export function suitTheme(theme: Theme, page: PageShape): Theme {
  if (page === '16:9') return theme;
  const type = Object.fromEntries(
    Object.entries(theme.type).map(([name, style]) => [
      name,
      scaled(style, NARROW[name as TypeStyleName] ?? 1),
    ]),
  ) as Theme['type'];
  return { ...theme, type };
}

/** Sizes in whole points, lines in proportion. */
function scaled(style: TypeStyle, share: number): TypeStyle {
  if (share === 1) return style;
  const size = Math.round(style.size * share);
  return { ...style, size, line: Math.round((style.line * size) / style.size) };
}
