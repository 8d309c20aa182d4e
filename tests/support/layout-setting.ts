// Nothing in → a setting for layout functions, with a theme of its own and every overflow it is told of.
import type { Setting } from '../../src/elements/setting.ts';
import type { RichRun, RichText } from '../../src/model/deck/plan.ts';
import { pageSize } from '../../src/model/length.ts';
import {
  COLOR_ROLES,
  type ColorRole,
  type Theme,
  TYPE_STYLES,
  type TypeStyle,
  type TypeStyleName,
} from '../../src/model/template/theme.ts';
import type { Language } from '../../src/words/languages.ts';

const SIZES: Partial<Record<TypeStyleName, TypeStyle>> = {
  'cover-title': { size: 44, line: 56, bold: true },
  'number-xl': { size: 44, line: 52, bold: true },
  'number-l': { size: 36, line: 44, bold: true },
  headline: { size: 26, line: 34, bold: true },
  claim: { size: 18, line: 25, bold: true },
  'card-claim': { size: 16, line: 22, bold: true },
  cell: { size: 12, line: 16, bold: false },
  kicker: { size: 12, line: 16, bold: true },
  chip: { size: 11, line: 14, bold: true },
  source: { size: 10, line: 14, bold: false },
};

export function aTheme(): Theme {
  const colors = COLOR_ROLES.map((role, index): [ColorRole, string] => [
    role,
    (0x101010 + index * 0x0a0b0c).toString(16).toUpperCase().padStart(6, '0'),
  ]);
  const type = TYPE_STYLES.map((name): [TypeStyleName, TypeStyle] => [
    name,
    SIZES[name] ?? { size: 14, line: 20, bold: false },
  ]);
  return {
    id: 'test',
    name: 'Test',
    appearance: 'light',
    colors: Object.fromEntries(colors) as Record<ColorRole, string>,
    type: Object.fromEntries(type) as Record<TypeStyleName, TypeStyle>,
    fonts: { latin: 'Arial', japanese: 'Yu Gothic' },
    place: { file: 'test.yaml', line: 1, column: 1 },
  };
}

export type Overflow = { readonly subject: string; readonly points: number };

export function aSetting(language: Language = 'ja'): Setting & { readonly overflows: Overflow[] } {
  const overflows: Overflow[] = [];
  return {
    theme: aTheme(),
    page: pageSize('16:9'),
    language,
    overflow: (subject, points) => overflows.push({ subject, points }),
    overflows,
  };
}

export function words(text: string, more: Partial<RichRun> = {}): RichText {
  return text === '' ? [] : [{ text, strong: false, ...more }];
}
