// Small multiples whose panels all have the same names → a panel of columns each, on one scale, the names once below the lowest.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { axisHead } from '../../layout/axes.ts';
import { type BarLook, barLook, fromZero, hatchOn } from '../../layout/bar-look.ts';
import { type Block, blockOf } from '../../layout/block.ts';
import { legendOf } from '../../layout/legend.ts';
import { POINT_TYPE, publisherPhrase } from '../../layout/point-phrases.ts';
import { type ChartLayout, type Drawn, type Ink, line, rect, type Shape } from '../../layout/shape.ts';
import { reaches, reachOf, whisker } from '../../layout/whisker.ts';
import { zeroScale } from '../../layout/zero-scale.ts';
import { groupsOf, oneVoice, valuesOf } from '../../points.ts';
import { columnArrow, columnArrowRoom, columnLabel, fittingName } from '../columns/column-words.ts';

export type MultiplesLayout = ChartLayout & {
  readonly runs: 'across' | 'up';
  readonly thickness: number;
  /** From the top, or the left edge, of the plot to the middle of each point's bar. */
  readonly positions: readonly number[];
  readonly looks: readonly BarLook[];
  /** Column, or line, of the grid in which each point stands, and its value axis over the whole plot. */
  readonly axisOf: readonly number[];
  readonly axes: readonly { readonly min: number; readonly max: number }[];
};

const LEGEND_GAP = 6;
const BETWEEN = { x: 24, y: 8 };
const BELOW_HEAD = 4;
const BESIDE_HEAD = 8;
const ABOVE_NAMES = 5;
const ASIDE = 4;
const TO_LABEL = 3;
const WIDEST = 40;
/** Of a panel: on either side of its columns. */
const LABELS_MOST = 0.6;
const LOWEST = 24;

/** As many panels beside each other as leave every word its room; a grid without holes, so that names stand once. */
export function layColumnPanels(drawn: Drawn): MultiplesLayout {
  const panels = panelsOf(drawn.chart.points);
  const ways = panels.map((_, at) => panels.length - at).filter((beside) => panels.length % beside === 0);
  const laid = ways.map((beside) => () => layBeside(beside, panels, drawn));
  for (const lay of laid) {
    const layout = lay();
    if (layout.cut.length === 0 && !layout.crowded) return layout;
  }
  return layBeside(1, panels, drawn);
}

type Panel = {
  readonly name: string;
  /** Of its points, in the chart. */
  readonly members: readonly number[];
};

function panelsOf(points: readonly ChartPoint[]): readonly Panel[] {
  const names = [...new Set(points.map(({ panel }) => panel ?? ''))];
  return names.map((name) => ({
    name,
    members: [...points.keys()].filter((index) => (points[index]?.panel ?? '') === name),
  }));
}

function layBeside(beside: number, panels: readonly Panel[], drawn: Drawn): MultiplesLayout {
  const { chart, colors, size } = drawn;
  const { points } = chart;
  const voice = oneVoice(points);
  const head = axisHead(drawn, { voice });
  const legend = legendOf(drawn, 'box');
  const width = (size.width - (beside - 1) * BETWEEN.x) / beside;
  const groups = groupsOf(points);
  const slot = width / groups.length;
  const names = groups.map((words) => {
    const room = Math.max(0, slot - ASIDE);
    return blockOf([fittingName(words, false, 2, room, drawn)], room, drawn);
  });
  const namesHeight = ABOVE_NAMES + Math.max(...names.map(({ height }) => height));
  // One publisher stands behind the name of its panel, several by their marks at the values.
  const isOneVoice = (members: readonly number[]) =>
    new Set(members.map((index) => points[index]?.publisher)).size === 1;
  const heads = panels.map(({ name, members }) => {
    const first = voice === undefined && isOneVoice(members) ? points[members[0] ?? 0] : undefined;
    return panelHead(name, first, width, drawn);
  });
  const headHeight = Math.max(...heads.map(({ height }) => height)) + BELOW_HEAD;
  const lines = panels.length / beside;
  const bottom = Math.max(head.height + 1, size.height - legend.heightWith(LEGEND_GAP) - namesHeight);
  const pitch = (bottom - head.height + BETWEEN.y) / lines;
  const room = Math.max(0, pitch - BETWEEN.y - headHeight);
  const labels = points.map((point, index) => {
    const members = panels.find((panel) => panel.members.includes(index))?.members ?? [];
    const within = {
      width: Math.max(0, slot - ASIDE),
      height: room * LABELS_MOST - columnArrowRoom(fromZero(point)),
    };
    return columnLabel(point, within, { mark: !isOneVoice(members), below: point.value < 0 }, drawn);
  });
  const away = (point: ChartPoint) => TO_LABEL + columnArrowRoom(fromZero(point));
  const { unit, zero } = zeroScale(
    points.flatMap((point, index) => reaches(point, (labels[index]?.height ?? 0) + away(point))),
    room,
    0,
  );
  const ends = valuesOf(points);
  const span = unit * (Math.max(0, ...ends) - Math.min(0, ...ends));
  const thickness = Math.min(WIDEST, slot * 0.62);
  const looks = points.map((point) => barLook(point, points, colors));
  const positions: number[] = [];
  const axisOf: number[] = [];
  const zeros = Array.from({ length: lines }, (_, at) => head.height + (at + 1) * pitch - BETWEEN.y - zero);
  const placed = panels.map(({ members }, at) => {
    const [column, row] = [at % beside, Math.floor(at / beside)];
    const left = column * (width + BETWEEN.x);
    const top = head.height + row * pitch;
    const y = zeros[row] ?? 0;
    const ground: Shape[] = [];
    const over: Shape[] = [...(heads[at]?.shapesAt(left, top) ?? [])];
    for (const index of members) {
      const point = points[index] as ChartPoint;
      const x = left + groups.indexOf(point.group) * slot;
      const middle = x + slot / 2;
      const high = point.value * unit;
      const down = point.value < 0;
      const box = {
        x: middle - thickness / 2,
        y: y - Math.max(0, high),
        width: thickness,
        height: Math.abs(high),
      };
      const label = labels[index] as Block;
      const end = y - Math.max(0, reachOf(point)) * unit;
      const labelTop = down ? box.y + box.height + away(point) : end - away(point) - label.height;
      positions[index] = middle;
      axisOf[index] = row;
      if (point.mark === 'relied-on')
        ground.push(rect(x, top + headHeight, slot, room, `#${colors.accentTint}`));
      over.push(
        ...hatchOn(box, looks[index] as BarLook),
        ...whisker(point, (value) => y - value * unit, middle, 'up', `#${colors.ink}`),
        ...columnArrow(fromZero(point), { middle, top: end, foot: box.y + box.height, down }, colors),
        ...label.shapesAt(middle, labelTop, 'center'),
      );
    }
    over.push(line(left, y, left + width, y, `#${colors.data}`));
    return { ground, over };
  });
  const namesAt = (column: number) =>
    names.flatMap((block, at) =>
      block.shapesAt(column * (width + BETWEEN.x) + (at + 0.5) * slot, bottom + ABOVE_NAMES, 'center'),
    );
  return {
    runs: 'up',
    thickness,
    positions,
    looks,
    axisOf,
    axes: zeros.map((y) => ({ min: (y - bottom) / (unit || 1), max: (y - head.height) / (unit || 1) })),
    plot: { left: 0, top: head.height, right: size.width, bottom },
    ground: placed.flatMap(({ ground }) => ground),
    under: [],
    over: [
      ...head.shapes,
      ...placed.flatMap(({ over }) => over),
      ...Array.from({ length: beside }, (_, column) => namesAt(column)).flat(),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...head.cut, ...[...heads, ...labels, ...names].flatMap(({ cut }) => cut), ...legend.cut],
    crowded: span < LOWEST,
  };
}

function panelHead(words: string, first: ChartPoint | undefined, width: number, ink: Ink) {
  const style = { style: POINT_TYPE.value, color: `#${ink.colors.structure}` };
  const name = blockOf([{ words, ...style, maxLines: 2 }], width, ink);
  const at = name.width + BESIDE_HEAD;
  const publisher = blockOf(first ? [publisherPhrase(first, ink, 1)] : [], Math.max(0, width - at), ink);
  return {
    height: name.height,
    cut: [...name.cut, ...publisher.cut],
    shapesAt: (left: number, top: number): readonly Shape[] => [
      ...name.shapesAt(left, top, 'left'),
      ...publisher.shapesAt(left + at, top + name.height - publisher.height - 0.5, 'left'),
    ],
  };
}
