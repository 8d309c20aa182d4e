// A dot plot, colours, a size and a measure → every shape of its picture, and the points for chart.js to draw.
import type { Chart } from '../../../model/deck/chart.ts';
import { fitLines } from '../../../type/fit-lines.ts';
import { type AxisRange, axisRange, lyingAxis } from '../../layout/axes.ts';
import { framed } from '../../layout/framed.ts';
import { legendOf } from '../../layout/legend.ts';
import { markLook } from '../../layout/looks.ts';
import { placeMarkedText } from '../../layout/marked-text.ts';
import { POINT_TYPE } from '../../layout/point-phrases.ts';
import {
  type ChartLayout,
  type Drawn,
  line,
  type Measure,
  type Shape,
  type TextShape,
} from '../../layout/shape.ts';
import { RING } from '../../picture/paint-shapes.ts';
import type { DataMarks } from '../chart-kind.ts';
import { type DotPlotColumns, dotPlotColumns } from './dot-plot-columns.ts';
import { dotPlotRow, dotPlotRows } from './dot-plot-row.ts';

type DotPlotLayout = ChartLayout & { readonly range: AxisRange };

export const layout = framed(layDots);

function layDots(drawn: Drawn): DotPlotLayout {
  const { chart, colors, size, measure } = drawn;
  const columns = dotPlotColumns(chart, size.width, measure);
  const heads = headsOf(chart, columns, measure);
  const legend = legendOf(drawn);
  const headLines = Math.max(...heads.map((head) => head.lines.length));
  const rows = dotPlotRows(chart.points.length, size.height, headLines, legend.height);
  const range = axisRange(chart);
  const headShapes = heads.flatMap((head) => placeHead(head, rows.top, `#${colors.muted}`, measure));
  const placed = chart.points.map((point, index) =>
    dotPlotRow(point, { drawn, columns, rows, range, index }),
  );
  const rule = (y: number): Shape => line(0, y, size.width, y, `#${colors.data}`);
  const plot = { left: columns.axis.left, top: rows.top, right: columns.axis.right, bottom: rows.bottom };
  const axis = lyingAxis(range, plot, drawn);
  return {
    plot,
    range,
    ground: placed.flatMap((row) => row.ground),
    under: [...axis.lines, ...placed.flatMap((row) => row.under), rule(rows.top), rule(rows.bottom)],
    over: [
      ...headShapes,
      ...axis.labels,
      ...placed.flatMap((row) => row.over),
      ...legend.shapesAt(rows.legendTop),
    ],
    cut: [
      ...heads.filter((head) => head.cut).map((head) => head.text),
      ...placed.flatMap((row) => row.cut),
      ...legend.cut,
    ],
    crowded: rows.crowded,
  };
}

type Head = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center';
  readonly lines: readonly string[];
  readonly cut: boolean;
};

function headsOf(chart: Chart, columns: DotPlotColumns, measure: Measure): readonly Head[] {
  const head = (text: string, at: { x: number; width: number }, align: Head['align']): Head => ({
    text,
    ...at,
    align,
    ...fitLines(text, POINT_TYPE.text, at.width, 2, measure),
  });
  return [
    head(chart.columns.group, columns.group, 'left'),
    head(chart.columns.publisher, columns.publisher, 'left'),
    head(chart.columns.value, columns.values, 'center'),
    head(chart.columns.basis, columns.basis, 'left'),
  ];
}

function placeHead(head: Head, bottom: number, color: string, measure: Measure): readonly TextShape[] {
  // The last line of every head stands on the same line.
  const y = bottom - 12.5 - (head.lines.length - 1) * 7.2;
  if (head.align === 'left') {
    const at = { ...head, y, style: POINT_TYPE.text, color, markColor: color, maxLines: 2 };
    return placeMarkedText(head.text, at, measure).shapes;
  }
  return head.lines.map((text, index) => {
    const width = measure(text, POINT_TYPE.text);
    const x = head.x + (head.width - width) / 2;
    const line = y + (index - (head.lines.length - 1) / 2) * 14.4;
    return { kind: 'text', text, style: POINT_TYPE.text, color, x, y: line, width };
  });
}

export function marks({ chart, colors }: Drawn, layout: DotPlotLayout): DataMarks {
  const looks = chart.points.map((point) => ({
    ...markLook(point.mark, colors),
    inside: `#${point.mark === 'relied-on' ? colors.accentTint : colors.page}`,
  }));
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: chart.points.map((point, index) => ({ x: point.value, y: index + 0.5 })),
          keys: chart.points.map((point) => point.key),
          clip: false,
          // chart.js draws the ring half outside the radius.
          pointStyle: looks.map(({ form }) => form),
          pointRadius: looks.map((look) => look.radius - (look.hollow ? RING / 2 : 0)),
          pointBorderWidth: looks.map((look) => (look.hollow ? RING : 0)),
          pointBorderColor: looks.map((look) => look.color),
          pointBackgroundColor: looks.map((look) => (look.hollow ? look.inside : look.color)),
        },
      ],
    },
    options: {
      scales: {
        x: {
          type: chart.scale === 'log' ? 'logarithmic' : 'linear',
          display: false,
          min: layout.range.min,
          max: layout.range.max,
        },
        y: { type: 'linear', display: false, reverse: true, min: 0, max: chart.points.length },
      },
    },
  };
}
