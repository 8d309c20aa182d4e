// An event → its words beside the axis: date, what happened, who says so, a note.
import type { ChartColors, ChartPoint } from '../../model/chart.ts';
import { type Block, blockOf, type Phrase } from '../block.ts';
import { notePhrase, POINT_TYPE, publisherPhrase, withMark } from '../point-phrases.ts';
import type { Measure, TextStyle } from '../shape.ts';

const EMPHASISED: TextStyle = { size: 14, bold: true };

/** From most to fewest words. */
export const FULLNESS = [
  { publisher: true, width: 150, lines: 2 },
  { publisher: true, width: 150, lines: 3 },
  { publisher: false, width: 150, lines: 3 },
  { publisher: false, width: 112, lines: 3 },
  { publisher: false, width: 92, lines: 4 },
] as const;
export type EventFullness = (typeof FULLNESS)[number];

export function eventWords(
  point: ChartPoint,
  { publisher, width, lines }: EventFullness,
  colors: ChartColors,
  measure: Measure,
): Block {
  const reliedOn = point.mark === 'relied-on';
  const date: Phrase = {
    words: point.label,
    style: POINT_TYPE.small,
    color: `#${reliedOn ? colors.accent : colors.muted}`,
    maxLines: 1,
  };
  const event: Phrase = {
    words: publisher ? point.group : withMark(point.group, point.publisher),
    style: reliedOn ? EMPHASISED : POINT_TYPE.name,
    color: `#${reliedOn ? colors.accent : colors.ink}`,
    markColor: `#${colors.muted}`,
    maxLines: lines,
    balanced: true,
  };
  const who = publisher ? [publisherPhrase(point, colors, 1)] : [];
  return blockOf([date, event, ...who, notePhrase(point, colors, 2)], width, measure);
}
