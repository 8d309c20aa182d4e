// A chart → its legend in rows: a sample of every mark that occurs, with its word.
import type { Chart, ChartColors } from '../model/chart.ts';
import { MARK_ORDER, markLook } from './mark-look.ts';
import type { Measure, Shape } from './shape.ts';

export const LEGEND_LINE = 18;
const STYLE = { size: 11, bold: false } as const;
const SAMPLE_GAP = 7;
const ITEM_GAP = 20;
const ARROW_SAMPLE = 20;
const LARGEST_SAMPLE = 6;

type Item = {
  readonly word: string;
  readonly sample: (x: number, y: number) => Shape;
  readonly width: number;
};

export type Legend = { readonly lines: number; readonly shapesAt: (top: number) => readonly Shape[] };

export function legendOf(chart: Chart, colors: ChartColors, width: number, measure: Measure): Legend {
  const rows: { items: { item: Item; x: number }[] }[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const item of itemsOf(chart, colors)) {
    const itemWidth = item.width + SAMPLE_GAP + measure(item.word, STYLE);
    const x = end + ITEM_GAP + itemWidth > width ? 0 : end + ITEM_GAP;
    if (x === 0) rows.push({ items: [] });
    rows.at(-1)?.items.push({ item, x });
    end = x + itemWidth;
  }
  const shapesAt = (top: number) =>
    rows.flatMap((row, index) => {
      const y = top + (index + 0.5) * LEGEND_LINE;
      return row.items.flatMap(({ item, x }): Shape[] => [
        item.sample(x, y),
        {
          kind: 'text',
          text: item.word,
          style: STYLE,
          color: `#${colors.muted}`,
          x: x + item.width + SAMPLE_GAP,
          y,
          width: measure(item.word, STYLE),
        },
      ]);
    });
  return { lines: rows.length, shapesAt };
}

function itemsOf(chart: Chart, colors: ChartColors): readonly Item[] {
  const marks = MARK_ORDER.filter((mark) => chart.points.some((point) => point.mark === mark));
  const items = marks.map((mark): Item => {
    const look = markLook(mark, colors);
    const radius = mark === 'relied-on' ? LARGEST_SAMPLE : look.hollow ? 5 : 4.75;
    return {
      word: chart.legend[mark],
      width: 2 * radius,
      sample: (x, y) => ({
        kind: 'dot',
        x: x + radius,
        y,
        radius,
        color: look.color,
        ...(look.hollow ? { hollow: `#${colors.page}` } : {}),
      }),
    };
  });
  const arrow: Item = {
    word: chart.legend.arrow,
    width: ARROW_SAMPLE,
    sample: (x, y) => ({ kind: 'arrow', from: x, to: x + ARROW_SAMPLE, y, color: `#${colors.muted}` }),
  };
  const open = chart.points.some((point) => point.open !== 'none');
  return [...items, ...(open ? [arrow] : [])].filter((item) => item.word !== '');
}
