// Rings that are difficult to label: very small shares, none and all, many small ones; as pictures and as native charts.
import { describe, expect, it } from '@jest/globals';
import { frame, plotXml } from '../../src/chart/kinds/doughnut/native.ts';
import { ringArcs } from '../../src/chart/kinds/doughnut/ring.ts';
import type { ChartSetting } from '../../src/chart/native/chart-setting.ts';
import { layoutChart } from '../../src/chart/native/layout.ts';
import { textWidth } from '../../src/chart/native/rich-text.ts';
import { nativeGap, toNativeSheet } from '../../src/chart/native-form.ts';
import type { Chart } from '../../src/model/deck/chart.ts';
import type { Language } from '../../src/words/languages.ts';
import { fakeMeasure } from './fake-measure.ts';
import { overlapsOf, textsOf } from './overlaps-of.ts';
import { chartConfiguration, chartLayoutOf } from './pictures.ts';
import { LIGHT } from './sample-charts.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  ja: ['中国', '米国', 'その他の国・地域', '欧州', '日本', '韓国', 'インド', 'カナダ', '豪州'],
  en: [
    'China',
    'United States',
    'Rest of the world',
    'Europe',
    'Japan',
    'Korea',
    'India',
    'Canada',
    'Australia',
  ],
};

function aRing(language: Language, values: readonly number[]): Chart {
  const found = SAMPLE_KINDS.find((one) => one.name === 'doughnut' && one.language === language);
  const { message: _, ...sample } = found?.chart ?? ({} as Chart);
  const points = values.map((value, index) => ({
    key: `share-${index}@source`,
    group: NAMES[language][index] ?? '',
    publisher: 'ALLFORCES (1)',
    basis: '',
    open: 'none' as const,
    mark: 'reported' as const,
    value,
    label: language === 'ja' ? `約${value}%` : `about ${value}%`,
  }));
  return { ...sample, points };
}

const EIGHT = Array.from({ length: 8 }, () => 0.5);

const RINGS: readonly (readonly number[])[] = [
  [0.1, 0.2, 99.7],
  [99.7, 0.2, 0.1],
  [0.3, 49.7, 0.3, 49.7],
  [0.5, 0.5],
  [...EIGHT, 96],
  [96, ...EIGHT],
];
const WITH_ZEROS: readonly (readonly number[])[] = [
  [0, 100],
  [100, 0],
  [0, 0, 100, 0],
];
const inBoth = (rings: typeof RINGS) =>
  rings.flatMap((values) => (['ja', 'en'] as const).map((language) => ({ values, language })));

const SIZE = { width: 576, height: 338 };

describe.each(inBoth([...RINGS, ...WITH_ZEROS]))(
  'the picture of $values in $language',
  ({ values, language }) => {
    const chart = aRing(language, values);
    const { plot, over, cut } = chartLayoutOf(chart, LIGHT, SIZE, fakeMeasure);
    const radius = (plot.right - plot.left) / 2;
    const fromMiddle = (x: number, y: number) =>
      Math.hypot(x - (plot.left + plot.right) / 2, y - (plot.top + plot.bottom) / 2);

    it('names every part, clear of the ring and of each other', () => {
      expect(cut).toEqual([]);
      expect(overlapsOf(over)).toEqual([]);
      const texts = textsOf(over);
      for (const { group, label } of chart.points) {
        expect(texts.map(({ text }) => text)).toContain(group);
        expect(texts.map(({ text }) => text)).toContain(label);
      }
      const corners = texts
        .filter(({ text }) => text !== chart.columns.value)
        .flatMap(({ x, y, width, style }) =>
          [x, x + width].flatMap((at) =>
            [y - style.size / 2, y + style.size / 2].map((end) => fromMiddle(at, end)),
          ),
        );
      expect(Math.min(...corners)).toBeGreaterThan(radius);
    });

    it('leads to them past the ring', () => {
      const strokes = over.flatMap((shape) => (shape.kind === 'stroke' ? [shape] : []));
      expect(strokes).toHaveLength(2 * values.length);
      for (const { x1, y1, x2, y2 } of strokes) {
        for (const share of [0, 0.25, 0.5, 0.75, 1])
          expect(fromMiddle(x1 + share * (x2 - x1), y1 + share * (y2 - y1))).toBeGreaterThan(radius - 1);
      }
    });

    it('has no line between parts that is wider than the part', () => {
      const widths = chartConfiguration(chart, LIGHT, SIZE, fakeMeasure).data.datasets[0]
        ?.borderWidth as number[];
      values.forEach((value, index) => {
        expect(widths[index]).toBeLessThanOrEqual((value / 100) * 2 * Math.PI * radius);
      });
    });
  },
);

/** PowerPoint's ring, whose hole is as wide as we say, and LibreOffice's, whose hole is half as wide as the ring. */
const ANCHORS = [0.8, 0.75];

describe.each(inBoth(RINGS))('the native chart of $values in $language', ({ values, language }) => {
  const chart = aRing(language, values);
  const setting: ChartSetting = {
    chart,
    sheet: toNativeSheet(chart, language),
    language,
    colors: LIGHT,
    colorXml: () => '',
    ...SIZE,
  };
  const layout = layoutChart(setting, frame(setting));
  const xml = plotXml(setting, layout);
  const { plot } = layout;
  const radius = Math.min(plot.w, plot.h) / 2;
  const turn = Number(/firstSliceAng val="(\d+)"/u.exec(xml)?.[1]) / 360;

  it.each(ANCHORS)(
    'has its words clear of the ring and of each other where they begin at %f of it',
    (anchor) => {
      const boxes = [...xml.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gu)].map(([label], index) => {
        const [x = 0, y = 0] = ['x', 'y'].map((axis) =>
          Number(new RegExp(`<c:${axis} val="([^"]+)"`, 'u').exec(label)?.[1]),
        );
        const lines = label
          .split('</a:p>')
          .map((line) => [...line.matchAll(/<a:t>(.*?)<\/a:t>/gu)].map(([, text]) => text));
        const words = lines.map((line) => line.join('')).filter(Boolean);
        const before = values.slice(0, index).reduce((sum, value) => sum + value, 0);
        const angle = (turn + (before + (values[index] ?? 0) / 2) / 100) * 2 * Math.PI;
        return {
          x: radius * anchor * Math.sin(angle) + x * SIZE.width,
          y: -radius * anchor * Math.cos(angle) + y * SIZE.height,
          w: Math.max(...words.map((line) => textWidth(line, 12))) * 0.9,
          h: words.length * 14,
        };
      });
      expect(boxes).toHaveLength(values.length);
      for (const [index, { x, y, w, h }] of boxes.entries()) {
        const nearest = Math.hypot(Math.max(0, Math.abs(x) - w / 2), Math.max(0, Math.abs(y) - h / 2));
        expect(nearest).toBeGreaterThan(radius);
        for (const other of boxes.slice(index + 1)) {
          const isClear =
            Math.abs(x - other.x) >= (w + other.w) / 2 || Math.abs(y - other.y) >= (h + other.h) / 2;
          expect(isClear).toBe(true);
        }
      }
    },
  );
});

describe('a ring', () => {
  it('begins at the top unless words would have to be reached through it', () => {
    expect(ringArcs([40, 35, 25], 100).start).toBe(0);
    expect(ringArcs([0, 100], 100).start).toBe(0);
    expect(ringArcs([...EIGHT, 96], 100).start).toBeGreaterThan(0);
  });

  it('with a share of zero stays a picture: not every reader shows the words of a part without an arc', () => {
    for (const values of WITH_ZEROS) expect(nativeGap(aRing('ja', values))).toContain('zero');
    expect(nativeGap(aRing('ja', [0.1, 99.9]))).toBeUndefined();
  });
});
