// Broken lines → the runs pptxgenjs writes, with every line kept where layout put it.
import type {
  Align,
  SceneLine,
  SceneRun,
  Stroke,
  TableBox,
  TableCell,
  TextBox,
} from '../../../model/deck/scene.ts';
import { cleanText } from '../../../package/xml.ts';
import { wordsOf } from '../../../words/languages.ts';
import {
  type CellOptions,
  type Slide,
  type TableRow,
  type TextItem,
  toInches,
  toPosition,
} from './load-pptxgenjs.ts';

type TextSetting = {
  readonly align: Align;
  readonly lineHeight: number;
  /** Titles take the heading slot of the theme's fonts. */
  readonly font: 'major' | 'minor';
  /** Slide numbers by page id. */
  readonly pages: ReadonlyMap<string, number>;
};

/** Characters after which a line may be broken without a space having stood there. */
const GLUED = /[-/\u2010-\u2015\s]$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

export function toTextItems(lines: readonly SceneLine[], setting: TextSetting): TextItem[] {
  return lines.flatMap((line, index) => {
    const items = line.runs
      .map((run) => ({ text: cleanText(run.text), options: toOptions(run, setting) }))
      .filter((item) => item.text !== '');
    if (items.length === 0) items.push(emptyLine(lines, setting));
    const first = items[0];
    const last = items.at(-1);
    if (first && index > 0 && lines[index - 1]?.ends !== 'paragraph') first.options.softBreakBefore = true;
    if (last && index < lines.length - 1) {
      if (line.ends === 'paragraph') last.options.breakLine = true;
      else if (line.ends === 'line' && needsSpace(last.text, lines[index + 1], setting.align))
        last.text += ' ';
    }
    return items;
  });
}

function toOptions(run: SceneRun, setting: TextSetting): NonNullable<TextItem['options']> {
  const slide = run.link === undefined ? undefined : setting.pages.get(run.link);
  return {
    fontSize: run.size,
    bold: run.bold,
    color: run.color,
    lang: wordsOf(run.language).tag,
    fontFace: setting.font === 'major' ? '+mj-lt' : '+mn-lt',
    lineSpacing: setting.lineHeight,
    // pptxgenjs writes 50 for each unit of `baseline`; the file wants thousandths of a percent.
    ...(run.raised ? { baseline: ((run.raise ?? 30) * 1000) / 50 } : {}),
    ...(run.italic ? { italic: true } : {}),
    ...(slide === undefined ? {} : { hyperlink: { slide } }),
    ...(run.href === undefined ? {} : { hyperlink: { url: run.href } }),
  };
}

function emptyLine(lines: readonly SceneLine[], setting: TextSetting) {
  const size = lines.flatMap((line) => line.runs)[0]?.size ?? Math.round(setting.lineHeight / 1.4);
  return {
    text: '',
    options: { fontSize: size, lineSpacing: setting.lineHeight } as TextItem['options'] & object,
  };
}

/**
 * Words on both sides of a break would be read as one without a space. Right-aligned text goes without:
 * there the space would stand between the word and the edge.
 */
function needsSpace(text: string, next: SceneLine | undefined, align: Align): boolean {
  const following = next?.runs.find((run) => run.text !== '')?.text ?? '';
  const before = text.at(-1) ?? '';
  const after = following.at(0) ?? '';
  return (
    align !== 'right' &&
    after !== '' &&
    !GLUED.test(text) &&
    !/\s/.test(after) &&
    !WIDE.test(before) &&
    !WIDE.test(after)
  );
}

/** A text box → one pptxgenjs text object; fill and outline belong to the same shape. */
export function drawTextBox(slide: Slide, box: TextBox, pages: ReadonlyMap<string, number>): void {
  const { inset = { left: 0, top: 0, right: 0, bottom: 0 } } = box;
  const rounded = box.radius !== undefined && box.radius > 0;
  // A rounded rectangle keeps its text out of its corners by this much (presetShapeDefinitions.xml, roundRect: il).
  const corner = rounded ? 0.29289 * box.radius : 0;
  const font = box.role === 'title' ? 'major' : 'minor';
  slide.addText(toTextItems(box.lines, { align: box.align, lineHeight: box.lineHeight, font, pages }), {
    ...toPosition(box.rect),
    objectName: 'box',
    isTextBox: true,
    align: box.align,
    valign: box.valign,
    lineSpacing: box.lineHeight,
    // pptxgenjs reads this array as left, right, bottom, top; in points.
    margin: [inset.left, inset.right, inset.bottom, inset.top].map((one) =>
      Math.max(0, one - corner),
    ) as never,
    ...(box.fill === undefined ? {} : { fill: { color: box.fill } }),
    ...(box.stroke === undefined ? {} : { line: { color: box.stroke.color, width: box.stroke.width } }),
    ...(rounded ? { shape: 'roundRect' as never, rectRadius: toInches(box.radius) } : {}),
  });
}

/** A table box → one pptxgenjs table with the row heights layout measured. */
export function drawTable(slide: Slide, box: TableBox, pages: ReadonlyMap<string, number>): void {
  const rows = box.rows.map(
    ({ cells }, row): TableRow =>
      cells.map((cell, column) => ({
        text: toTextItems(cell.lines.length > 0 ? cell.lines : [{ runs: [], ends: 'paragraph' }], {
          align: cell.align,
          lineHeight: cell.lineHeight,
          font: 'minor',
          pages,
        }),
        options: toCellOptions(cell, bordersOf(box, row, column)),
      })),
  );
  slide.addTable(rows, {
    ...toPosition(box.rect),
    objectName: 'box',
    colW: box.columnWidths.map(toInches),
    rowH: box.rows.map((row) => toInches(row.height)),
  });
}

function toCellOptions(cell: TableCell, borders: readonly (Stroke | undefined)[]): CellOptions {
  const { inset } = cell;
  return {
    align: cell.align,
    valign: cell.valign,
    fontSize: cell.lines[0]?.runs[0]?.size ?? Math.round(cell.lineHeight / 1.4),
    // In inches, because pptxgenjs takes an array whose first number is below one for inches.
    margin: [toInches(inset.top), toInches(inset.right), toInches(inset.bottom), toInches(inset.left)],
    border: borders.map((stroke) =>
      stroke ? { type: 'solid', pt: stroke.width, color: stroke.color } : { type: 'none' },
    ) as NonNullable<CellOptions['border']>,
    ...(cell.fill === undefined ? {} : { fill: { color: cell.fill } }),
  };
}

/** Top, right, bottom, left. Both cells at an edge must say the same, or PowerPoint and others pick differently. */
function bordersOf(box: TableBox, row: number, column: number): (Stroke | undefined)[] {
  const cellAt = (r: number, c: number) => box.rows[r]?.cells[c];
  const cell = cellAt(row, column);
  return [
    cell?.top ?? cellAt(row - 1, column)?.bottom,
    cellAt(row, column + 1)?.left,
    cell?.bottom ?? cellAt(row + 1, column)?.top,
    cell?.left,
  ];
}
