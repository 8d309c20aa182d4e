// Events, colours, a size and a measure → a time axis in true spacing with the words of every event above or below it.
import type { Chart, ChartColors } from '../../model/chart.ts';
import type { Block } from '../block.ts';
import type { ChartLayout } from '../chart-layout.ts';
import { framed } from '../framed.ts';
import { legendOf } from '../legend.ts';
import { type PointLook, pointLook } from '../point-look.ts';
import type { Measure, Plot, Shape, Size } from '../shape.ts';
import { TIME_AXIS_HEIGHT, type TimeRange, timeAxis, timeRange, timeX } from '../time-axis.ts';
import { eventWords, FULLNESS } from './event-words.ts';
import { placeEvents } from './place-events.ts';

export type TimelineLayout = ChartLayout & {
  readonly days: TimeRange;
  readonly looks: readonly PointLook[];
};

const LEGEND_GAP = 4;
const INSET = 24;
const LOWEST = 110;
/** Around words, on which no line is drawn. */
const PADDING = 3;

export const timelineLayout = framed(layTimeline);

function layTimeline(chart: Chart, colors: ChartColors, size: Size, measure: Measure): TimelineLayout {
  const { points } = chart;
  const legend = legendOf(chart, colors, size.width, measure);
  const foot = TIME_AXIS_HEIGHT + legend.heightWith(LEGEND_GAP);
  const plot: Plot = {
    left: INSET,
    top: 0,
    right: size.width - INSET,
    bottom: Math.max(1, size.height - foot),
  };
  const days = timeRange(
    chart.times,
    points.map((point) => point.value),
  );
  const axis = (plot.top + plot.bottom) / 2;
  const looks = points.map((point) => pointLook(point, points, colors));
  const xs = points.map((point) => timeX(point.value, days, plot));
  const bounds = { left: PADDING, top: plot.top, right: size.width - PADDING, bottom: plot.bottom - 2 };
  const attempts = FULLNESS.map((fullness) => {
    const blocks = points.map((point) => eventWords(point, fullness, colors, measure));
    const events = points.map((_, index) => ({
      x: xs[index] ?? 0,
      radius: (looks[index] as PointLook).radius,
      block: blocks[index] as Block,
    }));
    return { blocks, places: () => placeEvents(events, { bounds, axis }) };
  });
  const { blocks, places } = bestOf(attempts);
  const times = timeAxis(chart.times ?? [], days, plot, size.width, colors, measure);
  const placed = points.map((point, index) => {
    const [place, block, look] = [places[index], blocks[index] as Block, looks[index] as PointLook];
    if (place === undefined) return { under: [], over: [], cut: [point.group, point.label] };
    const x = xs[index] ?? 0;
    const weight = point.mark === 'relied-on' ? 2 : 1;
    const stem: Shape = {
      kind: 'line',
      x1: x,
      y1: Math.min(place.stem.from, place.stem.to),
      x2: x,
      y2: Math.max(place.stem.from, place.stem.to),
      weight,
      color: look.color,
    };
    const left = Math.min(...block.shapesAt(place.x, place.top, place.align).map((shape) => shape.x));
    const { width, height } = block;
    const ground: Shape = {
      kind: 'rect',
      x: left - PADDING,
      y: place.top,
      width: width + 2 * PADDING,
      height,
      color: `#${colors.page}`,
    };
    return {
      under: [ground],
      over: [stem, ...block.shapesAt(place.x, place.top, place.align)],
      cut: block.cut,
    };
  });
  const line: Shape = {
    kind: 'line',
    x1: 0,
    y1: axis,
    x2: size.width,
    y2: axis,
    weight: 2,
    color: `#${colors.data}`,
  };
  return {
    days,
    looks,
    plot,
    ground: [],
    under: [...times.lines, line, ...placed.flatMap(({ under }) => under)],
    over: [
      ...times.labels,
      ...placed.flatMap(({ over }) => over),
      ...legend.shapesAt(size.height - legend.height),
    ],
    cut: [...placed.flatMap(({ cut }) => cut), ...legend.cut],
    crowded: plot.bottom - plot.top < LOWEST,
  };
}

type Attempt = { readonly blocks: readonly Block[]; readonly places: () => ReturnType<typeof placeEvents> };

/** The first with everything in place and whole; else the one that leaves out least. */
function bestOf(attempts: readonly Attempt[]): {
  readonly blocks: readonly Block[];
  readonly places: ReturnType<typeof placeEvents>;
} {
  let best: { blocks: readonly Block[]; places: ReturnType<typeof placeEvents>; lost: number } | undefined;
  for (const { blocks, places: place } of attempts) {
    const places = place();
    const lost =
      10 * places.filter((one) => one === undefined).length +
      blocks.filter(({ cut }) => cut.length > 0).length;
    if (best === undefined || lost < best.lost) best = { blocks, places, lost };
    if (lost === 0) break;
  }
  return best ?? { blocks: [], places: [] };
}
