// How a kind of chart is laid out → the same between the chart's message and its caveat.
import { type Block, blockOf } from './block.ts';
import { POINT_TYPE } from './point-phrases.ts';
import { type ChartLayout, type Drawn, moveShape, type TextStyle } from './shape.ts';

const AFTER_MESSAGE = 8;
const BEFORE_CAVEAT = 6;
const MOST_LINES = 2;

type Lay<Layout extends ChartLayout> = (drawn: Drawn) => Layout;

/** `lay` gets the size that is left; what it measures from the plot moves with the plot. */
export function framed<Layout extends ChartLayout>(lay: Lay<Layout>): Lay<Layout> {
  return (drawn) => inFrame(drawn, lay);
}

function inFrame<Layout extends ChartLayout>(drawn: Drawn, lay: Lay<Layout>): Layout {
  const { chart, colors, size } = drawn;
  const sentence = (words: string | undefined, style: TextStyle, color: string): Block =>
    blockOf(
      [{ words: words ?? '', style, color: `#${color}`, maxLines: MOST_LINES, balanced: true }],
      size.width,
      drawn,
    );
  const message = sentence(chart.message, POINT_TYPE.group, colors.structure);
  const caveat = sentence(chart.caveat, POINT_TYPE.small, colors.muted);
  const above = message.height === 0 ? 0 : message.height + AFTER_MESSAGE;
  const below = caveat.height === 0 ? 0 : caveat.height + BEFORE_CAVEAT;
  const left = { width: size.width, height: Math.max(0, size.height - above - below) };
  const inner = lay({ ...drawn, size: left });
  const { plot } = inner;
  return {
    ...inner,
    plot: { ...plot, top: plot.top + above, bottom: plot.bottom + above },
    ground: inner.ground.map((shape) => moveShape(shape, above)),
    under: inner.under.map((shape) => moveShape(shape, above)),
    over: [
      ...message.shapesAt(0, 0, 'left'),
      ...inner.over.map((shape) => moveShape(shape, above)),
      ...caveat.shapesAt(0, size.height - caveat.height, 'left'),
    ],
    cut: [...message.cut, ...inner.cut, ...caveat.cut],
  };
}
