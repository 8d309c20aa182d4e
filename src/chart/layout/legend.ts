// A chart → its legend in rows: a sample of every mark or set that occurs, with its word.
import { RING } from '../picture/paint-shapes.ts';
import { hasSets, setsOf } from '../points.ts';
import { dashedOutline } from './bar-look.ts';
import { MARK_ORDER, markLook, type SetLook, setLook } from './looks.ts';
import { POINT_TYPE } from './point-phrases.ts';
import { arrow, type Drawn, rect, type Shape, textShape } from './shape.ts';

const LEGEND_LINE = 18;
const STYLE = POINT_TYPE.small;
const SAMPLE_GAP = 7;
const ITEM_GAP = 20;
const ARROW_SAMPLE = 20;
const LARGEST_SAMPLE = 6;
const BOX = { width: 18, height: 11 };

type Item = {
  readonly word: string;
  readonly sample: (x: number, y: number) => readonly Shape[];
  readonly width: number;
};

type Legend = {
  readonly height: number;
  /** With what parts it from the plot; nothing where there is no legend. */
  readonly heightWith: (gap: number) => number;
  readonly shapesAt: (top: number) => readonly Shape[];
  /** Words wider than the picture. */
  readonly cut: readonly string[];
};

/** What the marks mean. Boxes stand for bars, dots for points. */
export function legendOf(drawn: Drawn, sample: 'dot' | 'box' = 'dot'): Legend {
  return rowsOf(markItems(drawn, sample), drawn);
}

/** What the sets are called, for charts in which their names find no room beside their marks. */
export function setLegend(drawn: Drawn): Legend {
  const items = setsOf(drawn.chart.points).map((word, index): Item => {
    const look = setLook(index, drawn.colors);
    return { word, width: BOX.width, sample: (x, y) => boxSample(look, x, y) };
  });
  return rowsOf(items, drawn);
}

function rowsOf(items: readonly Item[], { colors, size, measure }: Drawn): Legend {
  const rows: { item: Item; x: number }[][] = [];
  const widthOf = (item: Item) => item.width + SAMPLE_GAP + measure(item.word, STYLE);
  const shown = items.filter((item) => widthOf(item) <= size.width);
  let end = Number.POSITIVE_INFINITY;
  for (const item of shown) {
    const x = end + ITEM_GAP + widthOf(item) > size.width ? 0 : end + ITEM_GAP;
    if (x === 0) rows.push([]);
    rows.at(-1)?.push({ item, x });
    end = x + widthOf(item);
  }
  const shapesAt = (top: number) =>
    rows.flatMap((row, index) => {
      const y = top + (index + 0.5) * LEGEND_LINE;
      return row.flatMap(({ item, x }): Shape[] => [
        ...item.sample(x, y),
        textShape(item.word, x + item.width + SAMPLE_GAP, y, STYLE, `#${colors.muted}`, measure),
      ]);
    });
  const cut = items.filter((item) => !shown.includes(item)).map((item) => item.word);
  const height = rows.length * LEGEND_LINE;
  return { height, heightWith: (gap) => (height > 0 ? height + gap : 0), shapesAt, cut };
}

function markItems({ chart, colors }: Drawn, sample: 'dot' | 'box'): readonly Item[] {
  const { points, legend } = chart;
  // Where there are sets, what is simply reported looks like its set.
  const plain = hasSets(points) ? 'reported' : undefined;
  const met = MARK_ORDER.filter((mark) => mark !== plain && points.some((point) => point.mark === mark));
  // Where all is simply reported there is nothing to tell apart.
  const marks = met.every((mark) => mark === 'reported') ? [] : met;
  const items = marks.map((mark): Item => {
    const { color, hollow: isHollow, dashed, form } = markLook(mark, colors);
    const page = `#${colors.page}`;
    if (sample === 'box' && dashed) {
      const { width, height } = BOX;
      const box = (x: number, y: number) => ({ x, y: y - height / 2, width, height });
      return { word: legend[mark], width, sample: (x, y) => dashedOutline(box(x, y), color) };
    }
    if (sample === 'box') {
      const fill = isHollow ? page : color;
      const box = { fill, outline: color, pattern: 'plain', patternColor: fill } as const;
      return { word: legend[mark], width: BOX.width, sample: (x, y) => boxSample(box, x, y) };
    }
    const radius = mark === 'relied-on' ? LARGEST_SAMPLE : isHollow ? 5 : 4.75;
    const dot = { kind: 'dot', radius, color, form, ...(isHollow ? { hollow: page } : {}) } as const;
    return { word: legend[mark], width: 2 * radius, sample: (x, y) => [{ ...dot, x: x + radius, y }] };
  });
  const bound: Item = {
    word: legend.arrow,
    width: ARROW_SAMPLE,
    sample: (x, y) => [arrow(x, y, x + ARROW_SAMPLE, y, `#${colors.muted}`)],
  };
  const isOpen = points.some(({ open }) => open !== 'none');
  return [...items, ...(isOpen ? [bound] : [])].filter(({ word }) => word !== '');
}

function boxSample(
  { fill, outline, pattern, patternColor }: Pick<SetLook, 'fill' | 'outline' | 'pattern' | 'patternColor'>,
  x: number,
  y: number,
): readonly Shape[] {
  const { width, height } = BOX;
  const [left, top, ring] = [x, y - height / 2, fill === outline ? 0 : RING];
  const inner = { x: left + ring, y: top + ring, width: width - 2 * ring, height: height - 2 * ring };
  return [
    rect(left, top, width, height, outline),
    { kind: 'rect', ...inner, color: fill },
    { kind: 'hatch', ...inner, pattern, color: patternColor },
  ];
}
