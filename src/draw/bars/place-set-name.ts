// One of several bars a row → its own name and publisher beside it, and at the first one the name of the row.
import type { ChartColors } from '../../model/chart.ts';
import { blockOf } from '../block.ts';
import { publisherPhrase, withMark } from '../point-phrases.ts';
import type { Measure } from '../shape.ts';
import { BARS_TYPE, type BarsRows } from './bars-rows.ts';
import type { BarsRow } from './bars-sections.ts';
import type { BarName } from './place-bar-name.ts';

type NameContext = {
  readonly y: number;
  readonly rows: BarsRows;
  readonly sets: NonNullable<BarsRows['sets']>;
  readonly colors: ChartColors;
  readonly measure: Measure;
};

export function placeSetName(row: BarsRow, { y, rows, sets, colors, measure }: NameContext): BarName {
  const { point, startsGroupOf } = row;
  const ink = `#${colors.ink}`;
  const set = { style: { ...BARS_TYPE.set, bold: point.mark === 'relied-on' }, color: ink, maxLines: 1 };
  const own = (words: string) => ({ ...set, words, markColor: `#${colors.muted}` });
  const name = point.set ?? '';
  const full = blockOf([own(name), publisherPhrase(point, colors, 1)], sets.width, measure);
  // Where there is no room for who says so, the footnote mark says it.
  const block =
    full.height <= rows.rowHeight && full.cut.length === 0
      ? full
      : blockOf([own(withMark(name, point.publisher))], sets.width, measure);
  const group = blockOf(
    [{ words: startsGroupOf > 0 ? point.group : '', style: BARS_TYPE.group, color: ink, maxLines: 3 }],
    rows.labels.width,
    measure,
  );
  const room = startsGroupOf * rows.rowHeight;
  const shown = group.height <= room;
  const top = y - rows.rowHeight / 2;
  return {
    shapes: [
      ...(shown ? group.shapesAt(rows.labels.x, top + (room - group.height) / 2, 'left') : []),
      ...block.shapesAt(sets.x, y - block.height / 2, 'left'),
    ],
    cut: [...(shown ? group.cut : [point.group]), ...block.cut],
  };
}
