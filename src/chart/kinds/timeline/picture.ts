// Events, colours, a size and a measure → a time axis in true spacing with the words of every event above or below it.
import type { ChartPoint } from '../../../model/deck/chart.ts';
import { AXIS_HEIGHT, type AxisRange, alongX, timeAxis, timeRange } from '../../layout/axes.ts';
import { type Block, blockOf, type Phrase } from '../../layout/block.ts';
import type { Box } from '../../layout/box.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { type PointLook, pointLook, pointsOptions } from '../../layout/point-look.ts';
import { notePhrase, POINT_TYPE, publisherPhrase, withMark } from '../../layout/point-phrases.ts';
import { type ChartLayout, type Drawn, type Ink, line, rect, type Shape } from '../../layout/shape.ts';
import type { DataMarks } from '../chart-kind.ts';
import { placeEvents } from './place-events.ts';

type TimelineLayout = ChartLayout & {
  readonly days: AxisRange;
  readonly looks: readonly PointLook[];
};

const LEGEND_GAP = 4;
const INSET = 24;
const LOWEST = 110;
/** Around words, on which no line is drawn. */
const PADDING = 3;

export const layout = framed(layTimeline);

function layTimeline(drawn: Drawn): TimelineLayout {
  const { chart, colors, size } = drawn;
  const { points } = chart;
  const legend = legendOf(drawn);
  const foot = AXIS_HEIGHT + legend.heightWith(LEGEND_GAP);
  const plot: Box = {
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
  const xs = points.map((point) => alongX(point.value, days, plot));
  const bounds = { left: PADDING, top: plot.top, right: size.width - PADDING, bottom: plot.bottom - 2 };
  const attempts = FULLNESS.map((fullness) => {
    const blocks = points.map((point) => eventWords(point, fullness, drawn));
    const events = points.map((_, index) => ({
      x: xs[index] ?? 0,
      radius: (looks[index] as PointLook).radius,
      block: blocks[index] as Block,
    }));
    return { blocks, places: () => placeEvents(events, { bounds, axis }) };
  });
  const { blocks, places } = bestOf(attempts);
  const times = timeAxis(days, plot, plot, drawn);
  const placed = points.map((point, index) => {
    const [place, block, look] = [places[index], blocks[index] as Block, looks[index] as PointLook];
    if (place === undefined) return { under: [], over: [], cut: [point.group, point.label] };
    const x = xs[index] ?? 0;
    const weight = point.mark === 'relied-on' ? 2 : 1;
    const stem: Shape = line(
      x,
      Math.min(place.stem.from, place.stem.to),
      x,
      Math.max(place.stem.from, place.stem.to),
      look.color,
      weight,
    );
    const left = Math.min(...block.shapesAt(place.x, place.top, place.align).map((shape) => shape.x));
    const { width, height } = block;
    const ground: Shape = rect(left - PADDING, place.top, width + 2 * PADDING, height, `#${colors.page}`);
    return {
      under: [ground],
      over: [stem, ...block.shapesAt(place.x, place.top, place.align)],
      cut: block.cut,
    };
  });
  const along = line(0, axis, size.width, axis, `#${colors.data}`, 2);
  return {
    days,
    looks,
    plot,
    ground: [],
    under: [...times.lines, along, ...placed.flatMap(({ under }) => under)],
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

export function marks({ chart, colors }: Drawn, layout: TimelineLayout): DataMarks {
  const page = `#${colors.page}`;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: chart.points.map((point) => ({ x: point.value, y: 0 })),
          keys: chart.points.map((point) => point.key),
          ...pointsOptions(layout.looks, page),
        },
      ],
    },
    options: {
      scales: {
        x: { type: 'linear', display: false, ...layout.days },
        y: { type: 'linear', display: false, min: -1, max: 1 },
      },
    },
  };
}

/** From most to fewest words. */
const FULLNESS = [
  { publisher: true, width: 150, lines: 2 },
  { publisher: true, width: 150, lines: 3 },
  { publisher: false, width: 150, lines: 3 },
  { publisher: false, width: 112, lines: 3 },
  { publisher: false, width: 92, lines: 4 },
] as const;
type EventFullness = (typeof FULLNESS)[number];

function eventWords(point: ChartPoint, { publisher, width, lines }: EventFullness, ink: Ink): Block {
  const { colors } = ink;
  const reliedOn = point.mark === 'relied-on';
  const date: Phrase = {
    words: point.label,
    style: POINT_TYPE.small,
    color: `#${reliedOn ? colors.accent : colors.muted}`,
    maxLines: 1,
  };
  const event: Phrase = {
    words: publisher ? point.group : withMark(point.group, point.publisher),
    style: reliedOn ? POINT_TYPE.group : POINT_TYPE.name,
    color: `#${reliedOn ? colors.accent : colors.ink}`,
    markColor: `#${colors.muted}`,
    maxLines: lines,
    balanced: true,
  };
  const who = publisher ? [publisherPhrase(point, ink, 1)] : [];
  return blockOf([date, event, ...who, notePhrase(point, ink, 2)], width, ink);
}
