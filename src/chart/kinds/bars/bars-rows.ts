// Bars and the size there is → name columns, bar length, sections and rows: the geometry before any shape.
import type { Chart, ChartPoint } from '../../../model/deck/chart.ts';
import { fromZero, isBelowZero } from '../../layout/bar-look.ts';
import { markedWidth } from '../../layout/marked-text.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import type { Drawn, Measure, Size } from '../../layout/shape.ts';
import { reaches, reachOf } from '../../layout/whisker.ts';
import { zeroScale } from '../../layout/zero-scale.ts';
import { hasSets } from '../../points.ts';

export type Column = { readonly x: number; readonly width: number };

type PlacedSection = BarsSection & {
  /** Upper edge of its scope words, of its first row, lower edge of its last. */
  readonly head: number;
  readonly top: number;
  readonly bottom: number;
};

export type BarsRows = {
  /** Names; where a row has several bars, of the row. */
  readonly labels: Column;
  /** Names of the several bars a row. */
  readonly sets?: Column;
  /** Where labels may begin, where bars do, how long each is to the right of it, and where labels have to end. */
  readonly start: number;
  readonly zero: number;
  readonly lengthOf: (value: number) => number;
  readonly end: number;
  readonly sections: readonly PlacedSection[];
  readonly rowHeight: number;
  readonly barHeight: number;
  /** Middle of a point's row, by the point's place in the chart. */
  readonly middles: readonly number[];
  readonly crowded: boolean;
};

/** One bar's place, and what it is set with. */
export type BarPlace = {
  /** Of its section. */
  readonly first: boolean;
  readonly y: number;
  /** Below zero to the left. */
  readonly length: number;
  readonly rows: BarsRows;
  readonly drawn: Drawn;
};

const EDGE = 8;
const HEAD = 24;
const ROW = { tallest: 128, lowest: 30 };
const SET_ROW = { tallest: 64, lowest: 24 };
const SCOPE_HEAD = 22;
/** Between sections: room for the sentence that says why they are apart. */
export const SECTION_GAP = 26;
const LABELS_MOST = 0.4;
const GROUPS_MOST = 0.22;
const SETS_MOST = 0.24;
const BETWEEN_NAMES = 12;
const AFTER_LABELS = 14;
const LENGTH_LEAST = 0.15;
export const BAR_LABEL_GAP = 8;
export const OPEN_ARROW = 30;
/** What a note may add to the room behind a bar, since it is set in two lines. */
const NOTE_MOST = 120;

export function barsRows(chart: Chart, size: Size, legend: number, measure: Measure): BarsRows {
  const grouped = hasSets(chart.points);
  const { labels, sets } = grouped ? setColumns(chart, size, measure) : nameColumn(chart, size, measure);
  const before = sets ?? labels;
  const start = before.x + before.width + AFTER_LABELS;
  const end = size.width - EDGE;
  const sections = barsSections(chart);
  const head = chart.split === undefined ? 0 : SCOPE_HEAD;
  const apart = (sections.length - 1) * SECTION_GAP + sections.length * head;
  const room = (size.height - HEAD - legend - apart) / Math.max(1, chart.points.length);
  const { tallest, lowest } = grouped ? SET_ROW : ROW;
  const rowHeight = Math.max(0, Math.min(tallest, room));
  const middles: number[] = [];
  let y = HEAD;
  const placed = sections.map((section): PlacedSection => {
    const top = y + head;
    for (const [at, { index }] of section.rows.entries()) middles[index] = top + (at + 0.5) * rowHeight;
    const bottom = top + section.rows.length * rowHeight;
    const at = { head: y, top, bottom };
    y = bottom + SECTION_GAP;
    return { ...section, ...at };
  });
  return {
    labels,
    ...(sets ? { sets } : {}),
    start,
    ...lengths(chart.points, start, end, measure),
    end,
    sections: placed,
    rowHeight,
    barHeight: grouped ? Math.min(28, rowHeight * 0.68) : Math.min(44, rowHeight * 0.45),
    middles,
    crowded: rowHeight < lowest,
  };
}

function nameColumn(chart: Chart, size: Size, measure: Measure): { labels: Column; sets?: Column } {
  const widest = Math.max(
    measure(chart.columns.group, POINT_TYPE.text),
    ...chart.points.flatMap((point) => [
      measure(point.group, POINT_TYPE.group),
      markedWidth(point.publisher, { ...POINT_TYPE.text, bold: point.mark === 'relied-on' }, measure),
      measure(point.basis, POINT_TYPE.small),
    ]),
  );
  return { labels: { x: EDGE, width: Math.min(widest + 0.5, size.width * LABELS_MOST) } };
}

function setColumns(chart: Chart, size: Size, measure: Measure): { labels: Column; sets?: Column } {
  const groups = chart.points.map((point) => measure(point.group, POINT_TYPE.group));
  const sets = chart.points.flatMap((point) => [
    measure(point.set ?? '', { ...POINT_TYPE.text, bold: true }),
    markedWidth(point.publisher, POINT_TYPE.small, measure),
  ]);
  const width = Math.min(
    Math.max(measure(chart.columns.group, POINT_TYPE.text), ...groups) + 0.5,
    size.width * GROUPS_MOST,
  );
  const x = EDGE + width + BETWEEN_NAMES;
  return {
    labels: { x: EDGE, width },
    sets: { x, width: Math.min(Math.max(...sets) + 0.5, size.width * SETS_MOST) },
  };
}

/** As long as every label still finds its place behind its bar. */
function lengths(
  points: readonly ChartPoint[],
  start: number,
  end: number,
  measure: Measure,
): Pick<BarsRows, 'zero' | 'lengthOf'> {
  const room = end - start;
  const bars = points.flatMap((point) => {
    const style = point.mark === 'relied-on' ? POINT_TYPE.emphasised : POINT_TYPE.value;
    const note = Math.min(NOTE_MOST, measure(point.note ?? '', POINT_TYPE.small) * 0.6);
    const beyond = labelOffset(point) + Math.max(note, measure(point.label, style));
    return reaches(point, beyond);
  });
  if (isBelowZero(points)) {
    const { unit, zero } = zeroScale(bars, room, room * LENGTH_LEAST);
    return { zero: start + zero, lengthOf: (value) => value * unit };
  }
  const most = Math.max(...points.map(reachOf));
  if (most <= 0) return { zero: start, lengthOf: () => 0 };
  const fitting = bars
    .filter(({ value }) => value > 0)
    .map(({ value, beyond }) => ((room - beyond) * most) / value);
  const longest = Math.max(room * LENGTH_LEAST, Math.min(room, ...fitting));
  return { zero: start, lengthOf: (value) => (value / most) * longest };
}

/** From the end of the bar to its label. */
export function labelOffset(point: ChartPoint): number {
  return BAR_LABEL_GAP + (fromZero(point).open === 'right' ? OPEN_ARROW : 0);
}

export type BarsRow = {
  /** Of its point in the chart. */
  readonly index: number;
  readonly point: ChartPoint;
  /** How many rows its group has from here on; none where the group has begun above. */
  readonly startsGroupOf: number;
};

type BarsSection = { readonly scope: string; readonly rows: readonly BarsRow[] };

/** One section without a name where the chart is not split. */
function barsSections({ points, split }: Pick<Chart, 'points' | 'split'>): readonly BarsSection[] {
  const scopeOf = (point: ChartPoint) => (split === undefined ? '' : (point.scope ?? ''));
  const scopes = [...new Set(points.map(scopeOf))];
  return scopes.map((scope) => {
    const members = [...points.entries()].filter(([, point]) => scopeOf(point) === scope);
    const rows = members.map(([index, point], at): BarsRow => {
      const begun = members[at - 1]?.[1].group === point.group;
      const rest = members.slice(at);
      const end = rest.findIndex(([, other]) => other.group !== point.group);
      return { index, point, startsGroupOf: begun ? 0 : end === -1 ? rest.length : end };
    });
    return { scope, rows };
  });
}
