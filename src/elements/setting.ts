// What every layout function needs to know about the deck: theme, language and colours; and how a finding is raised.
import type { RichRun, RichText } from '../model/deck/plan.ts';
import type { LineBox, SceneLine, SceneRun } from '../model/deck/scene.ts';
import type { PageSize, Rect } from '../model/length.ts';
import type { ColorRole, Theme, TypeStyle, TypeStyleName } from '../model/template/theme.ts';
import { type Broken, breakLines, leastWidth, type StyledRun } from '../type/break-lines.ts';
import { WIDTH_MARGIN } from '../type/measure-text.ts';
import { isBigHedge, type Language, languageOf } from '../words/languages.ts';

export type Setting = {
  readonly theme: Theme;
  readonly page: PageSize;
  readonly language: Language;
  /** Says that `subject` is `points` too large for its box. */
  readonly overflow: (subject: string, points: number) => void;
};

export type Size = { readonly width: number; readonly height: number };

/** Half a point of arithmetic is not an overflow. */
export const TOLERANCE = 0.5;

/** A step of the type scale that knows which one it is. */
export type NamedStyle = TypeStyle & { readonly name: TypeStyleName };

export type TextLook = {
  readonly style: NamedStyle;
  readonly color: ColorRole;
  readonly strong?: TypeStyle;
  readonly strongColor?: ColorRole;
  /** Colour of the footnote marks, default muted. */
  readonly markColor?: ColorRole;
  /** Units and qualifiers of a big number at this share of its size. */
  readonly unitScale?: number;
  /** Marks beside a big number stand at its top: percent of the mark's own size above the baseline. */
  readonly raise?: number;
  /** Lines as even as can be: headlines, labels, short forms. */
  readonly even?: boolean;
};

/** Marks are drawn at two thirds: 14 pt gives 9.3 beside body text, 18 pt gives 12 beside large numbers. */
function markSize(size: number): number {
  return Math.min(18, Math.max(14, size));
}

export function styleOf(setting: Setting, name: TypeStyleName): NamedStyle {
  return { ...setting.theme.type[name], name };
}

function styleRuns(text: RichText, look: TextLook): StyledRun[] {
  return text.map((written) => {
    const run = { ...written, text: cleanWords(written.text) };
    if (run.mark) return { run, font: { size: markSize(look.style.size), bold: false } };
    const style = run.strong && look.strong ? look.strong : look.style;
    const scale = look.unitScale && isSmallPart(run) ? look.unitScale : 1;
    return { run, font: { size: halfPoints(style.size * scale), bold: style.bold || run.strong } };
  });
}

/** Units and hedges are set small beside a big number; some hedges are part of its face. */
function isSmallPart(run: RichRun): boolean {
  return run.part === 'unit' || (run.part === 'qualifier' && !isBigHedge(run.text));
}

/** Font sizes in a file are hundredths of a point, in PowerPoint's box half points. */
function halfPoints(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Flexbox asks for the same words at the same width again and again, and placing them asks once more. */
const broken = new WeakMap<RichText, Map<string, Broken>>();

export function breakText(text: RichText, look: TextLook, width: number): Broken {
  const key = `${fontsKey(look)},${look.even},${width}`;
  const known = broken.get(text) ?? new Map<string, Broken>();
  broken.set(text, known);
  const found = known.get(key) ?? breakLines(styleRuns(text, look), width, look.even ? 'even' : 'ragged');
  known.set(key, found);
  return found;
}

/** Columns are shared out anew for every width and every number of rows that is tried. */
const least = new WeakMap<RichText, Map<string, number>>();

/** Points in which no word of the text has to be broken. */
export function leastTextWidth(text: RichText, look: TextLook): number {
  const key = fontsKey(look);
  const known = least.get(text) ?? new Map<string, number>();
  least.set(text, known);
  const found = known.get(key) ?? leastWidth(styleRuns(text, look));
  known.set(key, found);
  return found;
}

/** All of a look that decides how wide words are. */
function fontsKey({ style, strong, unitScale }: TextLook): string {
  return `${style.size},${style.bold},${strong?.size},${strong?.bold},${unitScale}`;
}

export function toSceneLines(broken: Broken, look: TextLook, setting: Setting): SceneLine[] {
  const hex = (role: ColorRole): string => setting.theme.colors[role];
  return broken.lines.map((line, index) => ({
    runs: (line.isTight ? withoutSpaceAtEnd(line.runs) : line.runs).map(({ run, font }): SceneRun => {
      const role = run.mark
        ? (look.markColor ?? 'muted')
        : run.strong
          ? (look.strongColor ?? look.color)
          : look.color;
      return {
        text: run.text,
        size: font.size,
        bold: font.bold,
        ...(run.emphasis ? { italic: true } : {}),
        color: hex(role),
        language: languageOf(run.text, setting.language),
        ...(run.mark ? { raised: true, ...(look.raise ? { raise: look.raise } : {}) } : {}),
        ...(run.link ? { link: run.link } : {}),
        ...(run.href ? { href: run.href } : {}),
        ...(run.origin ? { origin: run.origin } : {}),
      };
    }),
    ends:
      index === broken.lines.length - 1
        ? 'paragraph'
        : !line.isTight && /\s$/u.test(lineText(line))
          ? 'line'
          : 'word',
  }));
}

/** The break stands for the space: LibreOffice would set it on a line of its own. */
function withoutSpaceAtEnd(runs: readonly StyledRun[]): readonly StyledRun[] {
  return runs.map((styled, index) =>
    index < runs.length - 1 ? styled : { ...styled, run: { ...styled.run, text: styled.run.text.trimEnd() } },
  );
}

function lineText({ runs }: Broken['lines'][number]): string {
  return runs.map(({ run }) => run.text).join('');
}

/** A text and its look → the width in which it stands on one line. */
export function lineWidth(text: RichText, look: TextLook): number {
  const { lines } = breakText(text, look, Number.POSITIVE_INFINITY);
  return text.length === 0 ? 0 : (lines[0]?.width ?? 0) / WIDTH_MARGIN + 0.01;
}

/** A line in a colour of the theme, from the top left to the bottom right of its rectangle. */
export function lineBox(id: string, rect: Rect, color: ColorRole, width: number, setting: Setting): LineBox {
  return { kind: 'line', id, rect, color: setting.theme.colors[color], width, arrow: false };
}

/**
 * A line break that was asked for stays; every other kind of break is a space. Orders to set words backwards go: they
 * would turn the numbers and marks behind them.
 */
export function cleanWords(text: string): string {
  return text
    .replace(/[\t\r\v\f\u0085\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/(?!\n)\p{Cc}|[\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/gu, '');
}
