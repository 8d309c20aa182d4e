// Parts of a whole, colours, a size and a measure → a ring with its message in the hole and its words beside it.
import { type Block, blockOf, type Phrase } from '../../layout/block.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import type { ChartLayout, Drawn, Size } from '../../layout/shape.ts';
import { type PartLook, partLook } from '../../part-look.ts';
import { RING } from '../../picture/paint-shapes.ts';
import { valuesOf } from '../../points.ts';
import type { DataMarks } from '../chart-kind.ts';
import { doughnutLabels, ringMiddle } from './doughnut-labels.ts';
import { ringArcs, wholeOf } from './ring.ts';

type DoughnutLayout = ChartLayout & {
  readonly looks: readonly PartLook[];
  /** What the parts leave of the whole. */
  readonly rest: number;
  /** Degrees from the top at which the first part begins. */
  readonly start: number;
  /** Widths of the lines between parts; a part narrower than them would not be seen. */
  readonly borders: readonly number[];
};

/** Of the ring's outer radius. */
const HOLE = 0.62;
const HOLE_LINES = 4;
const LEGEND_GAP = 8;
const RADIUS = { most: 150, shareOfWidth: 0.2, least: 50 };
const AROUND = 12;
/** Of an arc's length. */
const MOST_BORDER = 1 / 6;

export function layout(drawn: Drawn): DoughnutLayout {
  // A message that fits into the hole stands there, a longer one above.
  const { message = '', ...rest } = drawn.chart;
  const inHole = holeBlock(message, radiusIn(drawn.size), drawn);
  const fits = inHole.lines > 0 && inHole.cut.length === 0;
  const lay = framed((inner) => layDoughnut(inner, fits ? message : ''));
  return lay(fits ? { ...drawn, chart: rest } : drawn);
}

function radiusIn(size: Size): number {
  return Math.max(1, Math.min(RADIUS.most, size.width * RADIUS.shareOfWidth, size.height / 2 - AROUND));
}

function holeBlock(words: string, radius: number, drawn: Drawn): Block {
  const phrase: Phrase = {
    words,
    style: POINT_TYPE.group,
    color: `#${drawn.colors.structure}`,
    maxLines: HOLE_LINES,
    balanced: true,
  };
  const block = blockOf([phrase], radius * HOLE * 1.6, drawn);
  // The corners of the block have to lie inside the circle.
  const room = 2 * radius * HOLE - 8;
  return Math.hypot(block.width, block.height) <= room ? block : { ...block, cut: [words] };
}

function layDoughnut(drawn: Drawn, message: string): DoughnutLayout {
  const { chart, colors, size } = drawn;
  const legend = legendOf(drawn, 'box');
  const foot = legend.heightWith(LEGEND_GAP);
  const area = { width: size.width, height: Math.max(0, size.height - foot) };
  const radius = radiusIn(area);

  const { whole, rest } = wholeOf(valuesOf(chart.points), chart.unit);
  const { start, arcs } = ringArcs(valuesOf(chart.points), whole);
  const ring = {
    x: ringMiddle(chart, arcs, radius, area.width, drawn),
    y: area.height / 2,
    outer: radius,
  };
  const labels = doughnutLabels(chart, arcs, ring, area, drawn);
  const hole = holeOf(message, radius, drawn);
  return {
    looks: chart.points.map((_, index) => partLook(chart.points, index, 'ring', colors)),
    rest,
    start,
    borders: arcs.map(({ from, to }) => Math.min(RING, (to - from) * radius * MOST_BORDER)),
    plot: {
      left: ring.x - radius,
      top: ring.y - radius,
      right: ring.x + radius,
      bottom: ring.y + radius,
    },
    ground: [],
    under: [],
    over: [
      ...labels.shapes,
      ...hole.shapesAt(ring.x, ring.y - hole.height / 2, 'center'),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...labels.cut, ...legend.cut],
    crowded: radius < RADIUS.least,
  };
}

/** Without a message, what the parts are counted in. */
function holeOf(message: string, radius: number, drawn: Drawn): Block {
  const { chart, colors } = drawn;
  const words = holeBlock(message, radius, drawn);
  if (words.lines > 0 && words.cut.length === 0) return words;
  const unit = {
    words: chart.columns.value,
    style: POINT_TYPE.text,
    color: `#${colors.muted}`,
    maxLines: HOLE_LINES,
  };
  return blockOf([unit], radius * HOLE * 1.6, drawn);
}

export function marks({ chart, colors }: Drawn, layout: DoughnutLayout): DataMarks {
  const page = `#${colors.page}`;
  // The rest is drawn, too, so that a part is as long as its share of the whole.
  const rest = layout.rest > 0 ? [layout.rest] : [];
  return {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: [...chart.points.map((point) => point.value), ...rest],
          keys: [...chart.points.map((point) => point.key), ...rest.map(() => undefined)],
          backgroundColor: [
            ...layout.looks.map((look) => `#${look.fill}`),
            ...rest.map(() => `#${colors.panel}`),
          ],
          borderColor: [
            ...layout.looks.map((look) => `#${look.outline ?? colors.page}`),
            ...rest.map(() => page),
          ],
          borderWidth: [...layout.borders, ...rest.map(() => RING)],
          borderAlign: 'inner',
        },
      ],
    },
    options: { cutout: `${HOLE * 100}%`, rotation: layout.start },
  };
}
