// What chart.js really draws: lengths from zero, places on the axis, and shares of a ring stand for the values.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CHART_KIND_IDS } from '../../src/chart/kinds/chart-kinds.ts';
import { breaks as waterfallBreaks } from '../../src/chart/kinds/waterfall/native.ts';
import type { ChartSetting, NativeLayout } from '../../src/chart/native/chart-setting.ts';
import { type ChartRenderer, loadChartRenderer } from '../../src/chart/picture/chart-renderer.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import { prepareCanvasEnvironment } from '../../src/world/environment.ts';
import { type DrawnMark, drawnMarks } from './drawn-marks.ts';
import { fakeMeasure } from './fake-measure.ts';
import { chartLayoutOf } from './pictures.ts';
import { LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const SIZE = { width: 640, height: 360 };
/** Of a point: chart.js rounds some places to whole pixels. */
const TOLERANCE = 0.7;

let renderer: ChartRenderer;
beforeAll(async () => {
  prepareCanvasEnvironment();
  renderer = await loadChartRenderer();
});

/** Kinds whose marks some test below holds to their values. */
const held = new Set<Chart['kind']>();

const ofKinds = (...kinds: readonly Chart['kind'][]) => {
  for (const kind of kinds) held.add(kind);
  return SAMPLE_KINDS.filter(({ kind }) => kinds.includes(kind)).map(
    ({ name, language, chart }) => [`${name} in ${language}`, chart] as const,
  );
};

/** Points of the picture for a unit of value, from the longest; every other mark has to agree. */
function expectOneScale(chart: Chart, lengthOf: (mark: DrawnMark) => number) {
  const marks = drawnMarks(chart, SIZE, renderer);
  expect(marks.size).toBe(chart.points.length);
  const lengths = chart.points.map(({ key, value }) => ({
    value: Math.abs(value),
    length: lengthOf(marks.get(key) as DrawnMark),
  }));
  const longest = lengths.reduce((a, b) => (b.value > a.value ? b : a));
  expect(longest.length).toBeGreaterThan(20);
  for (const { value, length } of lengths) {
    // A bar of zero keeps one point, so that it can be seen that there is one.
    const expected = Math.max(1, (value / longest.value) * longest.length);
    expect(Math.abs(length - expected)).toBeLessThan(TOLERANCE);
  }
}

describe('bars', () => {
  it.each(ofKinds('bars', 'columns', 'waterfall', 'small-multiples', 'share'))(
    'are as long as their values: %s',
    (_, chart) => {
      expectOneScale(chart, ({ x, y, base = 0, horizontal }) => Math.abs((horizontal ? x : y) - base));
    },
  );

  it.each(ofKinds('bars', 'columns', 'small-multiples'))(
    'end at the lower end of a range, on the same scale: %s',
    (_, chart) => {
      const points = chart.points.map((point) =>
        point.value > 0 ? { ...point, high: point.value * 1.5 } : point,
      );
      expectOneScale({ ...chart, points }, ({ x, y, base = 0, horizontal }) =>
        Math.abs((horizontal ? x : y) - base),
      );
    },
  );

  it.each(ofKinds('bars', 'columns', 'small-multiples'))(
    'keep within the picture the whisker of a range across zero: %s',
    (_, chart) => {
      const points = chart.points.map((point) =>
        point.value < 0 ? { ...point, high: -point.value } : point,
      );
      const { over } = chartLayoutOf({ ...chart, points }, LIGHT, SIZE, fakeMeasure);
      const whiskers = over.flatMap((shape) => (shape.kind === 'stroke' ? [shape] : []));
      expect(whiskers.length >= 3 * points.filter(({ high }) => high !== undefined).length).toBe(true);
      for (const { x1, x2, y1, y2 } of whiskers) {
        expect(Math.min(x1, x2, y1, y2)).toBeGreaterThanOrEqual(-0.5);
        expect(Math.max(x1, x2) - SIZE.width).toBeLessThanOrEqual(0.5);
        expect(Math.max(y1, y2) - SIZE.height).toBeLessThanOrEqual(0.5);
      }
    },
  );

  it.each(ofKinds('bars', 'columns'))('begin at one zero: %s', (_, chart) => {
    const bases = [...drawnMarks(chart, SIZE, renderer).values()].map(({ base = 0 }) => base);
    expect(Math.max(...bases) - Math.min(...bases)).toBeLessThan(0.01);
  });

  it.each(ofKinds('waterfall'))('hang where the one before has ended: %s', (_, chart) => {
    const marks = drawnMarks(chart, SIZE, renderer);
    const endsOf = (index: number) => {
      const point = chart.points[index];
      const { y, base = 0 } = marks.get(point?.key ?? '') as DrawnMark;
      const [top, bottom] = [Math.min(y, base), Math.max(y, base)];
      return (point?.value ?? 0) < 0 ? { from: top, to: bottom } : { from: bottom, to: top };
    };
    for (const [index, point] of chart.points.entries()) {
      const expected = point.total ? endsOf(0).from : endsOf(index - 1).to;
      expect(Math.abs(endsOf(index).from - expected)).toBeLessThan(TOLERANCE);
    }
  });
});

describe('a waterfall that is cut', () => {
  const amounts = [96.8, 6.2, -8.9, 94.1];
  const [first] = SAMPLE_KINDS.filter(({ kind }) => kind === 'waterfall');
  const whole = first?.chart as Chart;
  const points = amounts.map((value, index) => ({
    ...(whole.points[0] as Chart['points'][number]),
    key: `step-${index}`,
    group: `Step ${index}`,
    value,
    label: String(value),
    ...(index === 0 || index === 3 ? { total: true as const } : { total: undefined }),
  }));
  const ticks = [80, 90, 100, 110].map((value) => ({ value, label: String(value) }));
  const chart = { ...whole, points, ticks, cutAt: 80 } as Chart;

  it('shows its changes on one scale, larger than from zero', () => {
    const lengthsOf = (drawn: Chart) => {
      const marks = drawnMarks(drawn, SIZE, renderer);
      return ['step-1', 'step-2'].map((key) => {
        const { y, base = 0 } = marks.get(key) as DrawnMark;
        return Math.abs(y - base);
      }) as [number, number];
    };
    const [rise, fall] = lengthsOf(chart);
    expect(Math.abs(fall / rise - 8.9 / 6.2)).toBeLessThan(0.05);
    const { cutAt: _, ...uncut } = chart;
    expect(rise).toBeGreaterThan(3 * lengthsOf(uncut)[0]);
  });

  it('breaks every total at its foot, in picture and native chart alike', () => {
    const { over, plot } = chartLayoutOf(chart, LIGHT, SIZE, fakeMeasure);
    const breaks = over.filter((shape) => shape.kind === 'stroke' && shape.color === `#${LIGHT.page}`);
    expect(breaks).toHaveLength(4);
    const area = { x: 0, y: 0, w: SIZE.width, h: SIZE.height };
    const native = waterfallBreaks({ chart } as ChartSetting, { plot: area } as NativeLayout);
    expect(native).toHaveLength(4);
    for (const { x1, x2, y1, y2 } of native) {
      const slot = SIZE.width / points.length;
      expect([0, points.length - 1]).toContain(Math.floor((x1 + x2) / 2 / slot));
      expect(Math.max(y1, y2)).toBeLessThan(SIZE.height);
    }
    expect(plot.bottom).toBeGreaterThan(0);
    expect(waterfallBreaks({ chart: whole } as ChartSetting, { plot: area } as NativeLayout)).toEqual([]);
  });
});

describe('a ring', () => {
  it.each(ofKinds('doughnut'))('shows shares of a hundred percent: %s', (_, chart) => {
    const marks = drawnMarks(chart, SIZE, renderer);
    for (const { key, value } of chart.points) {
      expect(marks.get(key)?.circumference).toBeCloseTo((value / 100) * 2 * Math.PI, 5);
    }
  });
});

describe('places', () => {
  const expectLine = (pairs: readonly (readonly [value: number, place: number])[]) => {
    const [low, high] = [
      pairs.reduce((a, b) => (b[0] < a[0] ? b : a)),
      pairs.reduce((a, b) => (b[0] > a[0] ? b : a)),
    ];
    const slope = (high[1] - low[1]) / (high[0] - low[0]);
    expect(Math.abs(high[1] - low[1])).toBeGreaterThan(20);
    for (const [value, place] of pairs) {
      expect(Math.abs(low[1] + (value - low[0]) * slope - place)).toBeLessThan(TOLERANCE);
    }
  };

  it.each(ofKinds('line', 'slope'))('rise with the value: %s', (_, chart) => {
    const marks = drawnMarks(chart, SIZE, renderer);
    expectLine(chart.points.map(({ key, value }) => [value, marks.get(key)?.y ?? Number.NaN]));
  });

  it.each(ofKinds('line', 'timeline'))('lie in true spacing along time: %s', (_, chart) => {
    const marks = drawnMarks(chart, SIZE, renderer);
    expectLine(chart.points.map(({ key, value, at }) => [at?.day ?? value, marks.get(key)?.x ?? Number.NaN]));
  });

  it.each(ofKinds('range', 'dot-plot'))('lie on their axis: %s', (_, chart) => {
    const marks = drawnMarks(chart, SIZE, renderer);
    const onScale = (value: number) => (chart.scale === 'log' ? Math.log(value) : value);
    expectLine(chart.points.map(({ key, value }) => [onScale(value), marks.get(key)?.x ?? Number.NaN]));
  });
});

describe('every kind', () => {
  it('has samples, and marks that are held to its values', () => {
    const sampled = new Set(SAMPLE_KINDS.map(({ kind }) => kind));
    expect(CHART_KIND_IDS.filter((kind) => !held.has(kind) || !sampled.has(kind))).toEqual([]);
  });
});
