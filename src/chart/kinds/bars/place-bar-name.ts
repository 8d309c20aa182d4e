// One bar's group, publisher and basis → its lines in the label column, centred on the bar.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { fitLines } from '../../../type/fit-lines.ts';
import { placeMarkedText } from '../../layout/marked-text.ts';
import { POINT_TYPE, withMark } from '../../layout/point-phrases.ts';
import type { Placed, TextShape, TextStyle } from '../../layout/shape.ts';
import type { BarPlace } from './bars-rows.ts';

type Line = { readonly words: string; readonly style: TextStyle; readonly color: string };

const PITCH = 1.35;
/** Lines may stand closer than they are set, before one is left out. */
const TIGHT = 1.1 / PITCH;

/** A group's name stands at its first bar only. */
export function placeBarName(
  point: ChartPoint,
  startsGroup: boolean,
  { y, rows, drawn: { colors, measure } }: BarPlace,
): Placed {
  const ink = `#${colors.ink}`;
  const muted = `#${colors.muted}`;
  const note = (words: string) => ({ words, style: POINT_TYPE.small, color: muted });
  const publisher = { ...POINT_TYPE.text, bold: point.mark === 'relied-on' };
  const notes = fitLines(point.basis, POINT_TYPE.small, rows.labels.width, 2, measure);
  const wantedFor = (group: string): readonly Line[] =>
    [
      ...(startsGroup ? [{ words: group, style: POINT_TYPE.group, color: ink }] : []),
      { words: point.publisher, style: publisher, color: ink },
      ...notes.lines.map(note),
    ].filter((line) => line.words !== '');
  const wanted = wantedFor(point.group);
  const all = fittingLines(wanted, rows.rowHeight);
  // Where there is no room for who says so, the footnote mark says it.
  const shown =
    startsGroup && all.length === 1 && wanted.length > 1
      ? wantedFor(withMark(point.group, point.publisher)).slice(0, 1)
      : all;
  const wished = shown.reduce((sum, line) => sum + line.style.size * PITCH, 0);
  const height = Math.min(wished, rows.rowHeight);
  let top = y - height / 2;
  const shapes: TextShape[] = [];
  const noted = shown.filter((line) => line.style === POINT_TYPE.small).length === notes.lines.length;
  const cut = point.basis !== '' && (notes.cut || !noted) ? [point.basis] : [];
  for (const line of shown) {
    const pitch = (line.style.size * PITCH * height) / wished;
    const at = {
      ...rows.labels,
      y: top + pitch / 2,
      maxLines: 1,
      style: line.style,
      color: line.color,
      markColor: muted,
    };
    const placed = placeMarkedText(line.words, at, measure);
    shapes.push(...placed.shapes);
    if (placed.cut) cut.push(line.words);
    top += pitch;
  }
  return { shapes, cut };
}

function fittingLines(lines: readonly Line[], room: number): readonly Line[] {
  let height = 0;
  return lines.filter((line, index) => {
    height += line.style.size * PITCH;
    return index === 0 || height * TIGHT <= room;
  });
}
