// A finished page → every line of words on it, in reading order, with where it has to stand in any renderer.
import type { SceneLine, ScenePage, TableBox, TextBox } from '../../src/model/deck/scene.ts';
import { advanceOf, isLatin } from '../../src/type/measure-text.ts';

export type ExpectedLine = {
  readonly text: string;
  readonly isLatin: boolean;
  readonly size: number;
  /** Sum of advances in points: what kerning and narrower punctuation can only lessen. */
  readonly most: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where its left edge, middle or right edge has to be. */
  readonly anchor: number;
  readonly anchorOf: (met: { readonly x: number; readonly w: number }) => number;
};

type Frame = Pick<TextBox, 'lines' | 'lineHeight' | 'align' | 'valign' | 'inset'> & {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

export function expectedLines(page: ScenePage): readonly ExpectedLine[] {
  return page.boxes.flatMap((box) => {
    if (box.kind === 'text') return framedLines({ ...box, ...box.rect });
    return box.kind === 'table' ? cellFrames(box).flatMap(framedLines) : [];
  });
}

function cellFrames({ rect, columnWidths, rows }: TableBox): readonly Frame[] {
  let y: number = rect.y;
  return rows.flatMap(({ cells, height: h }) => {
    let x: number = rect.x;
    const frames = cells.map((cell, column): Frame => {
      const w = columnWidths[column] ?? 0;
      x += w;
      return { ...cell, x: x - w, y, w, h };
    });
    y += h;
    return frames;
  });
}

function framedLines(frame: Frame): readonly ExpectedLine[] {
  const { lines, lineHeight, align, valign, inset = { left: 0, top: 0, right: 0, bottom: 0 } } = frame;
  const [left, right] = [frame.x + inset.left, frame.x + frame.w - inset.right];
  const [top, bottom] = [frame.y + inset.top, frame.y + frame.h - inset.bottom];
  const spare = bottom - top - lines.length * lineHeight;
  const first = { top, middle: top + spare / 2, bottom: top + spare }[valign];
  const anchor = { left, center: (left + right) / 2, right }[align];
  const share = { left: 0, center: 0.5, right: 1 }[align];
  return lines.flatMap((line, index): ExpectedLine[] => {
    const text = line.runs.map((run) => run.text).join('');
    if (text === '') return [];
    const slot = first + index * lineHeight;
    return [
      {
        text,
        isLatin: [...text].every((character) => isLatin(character.codePointAt(0) ?? 0)),
        size: Math.max(...line.runs.filter((run) => !run.raised).map((run) => run.size), 0),
        most: widthOf(line),
        left,
        right,
        top: slot,
        bottom: slot + lineHeight,
        anchor,
        anchorOf: ({ x, w }) => x + share * w,
      },
    ];
  });
}

function widthOf({ runs }: SceneLine): number {
  const widths = runs.flatMap(({ text, size, bold, raised }) =>
    [...text].map(
      (character) => advanceOf(character.codePointAt(0) ?? 0, bold) * size * (raised ? 2 / 3 : 1),
    ),
  );
  return widths.reduce((sum, width) => sum + width, 0);
}
