// A chart in Japanese and in English → charts like it over eight fiscal quarters and of values on both sides of zero.
import { dayNumber } from '../../src/model/calendar.ts';
import type { Chart, ChartPoint } from '../../src/model/deck/chart.ts';
import type { Language } from '../../src/words/languages.ts';

const QUARTERS = [
  ['Q4 FY23', '2023-06-30'],
  ['Q1 FY24', '2023-09-30'],
  ['Q2 FY24', '2023-12-31'],
  ['Q3 FY24', '2024-03-31'],
  ['Q4 FY24', '2024-06-30'],
  ['Q1 FY25', '2024-09-30'],
  ['Q2 FY25', '2024-12-31'],
  ['Q3 FY25', '2025-03-31'],
] as const;
const SALES = {
  Tarvexa: [61.2, 84.9, 112.4, 142.6, 168.3, 184.2, 201.7, 214.8],
  Solvane: [71.4, 69.8, 66.1, 63.5, 61.9, 58.8, 57.1, 54.2],
  Brontide: [52.3, 51.7, 52.9, 54.7, 53.1, 52.0, 52.8, 52.4],
};
const PROFIT = [-31.4, -22.8, -14.6, -3.1, 4.2, 9.9, 16.3, 24.7];

type Point = Pick<ChartPoint, 'group' | 'value'> & Partial<ChartPoint>;

/** By name, in Japanese and in English. */
export function quarterSamples(ja: Chart, en: Chart) {
  const both = (name: string, chartOf: (base: Chart, language: Language) => Chart) =>
    [name, chartOf(ja, 'ja'), chartOf(en, 'en')] as const;
  const sales = (language: Language, panels: readonly (readonly [string, readonly number[]])[]) =>
    panels.flatMap(([panel, values]) =>
      values.map((value, at) => ({ panel, group: quarter(at, language), value })),
    );
  return [
    both('columns-quarters', (base, language) =>
      chart(
        base,
        'columns',
        language,
        PROFIT.map((value, at) => ({ group: quarter(at, language), value })),
      ),
    ),
    both('bars-below-zero', (base, language) =>
      chart(
        base,
        'bars',
        language,
        PROFIT.slice(2, 6).map((value, at) => ({ group: quarter(at, language), value })),
      ),
    ),
    both('line-quarters', (base, language) => ({
      ...chart(
        base,
        'line',
        language,
        PROFIT.map((value, at) => ({
          group: 'Kestrel',
          value,
          at: { day: dayNumber(QUARTERS[at]?.[1] ?? ''), label: quarter(at, language) },
        })),
      ),
      ticks: [-40, -20, 0, 20, 40].map((value) => ({ value, label: String(value) })),
      times: QUARTERS.filter((_, at) => at % 2 === 0).map(([, day], at) => ({
        value: dayNumber(day),
        label: quarter(2 * at, language),
      })),
    })),
    both('small-multiples-quarters', (base, language) =>
      chart(base, 'small-multiples', language, sales(language, Object.entries(SALES))),
    ),
    both('range-two-sided', (base, language) => ({
      ...chart(base, 'range', language, [
        { group: 'A', value: 95, high: 110, publisher: 'Halden (1)', label: ends(95, 110, language) },
        {
          group: 'A',
          value: 58,
          high: 102,
          publisher: 'Orrin (2)',
          label: ends(58, 102, language),
          mark: 'relied-on',
        },
        { group: 'A', value: 120, publisher: 'Kestrel (3)', label: 'C', open: 'right' },
        { group: 'B', value: 20, label: 'D' },
        { group: 'B', value: 31, label: 'E' },
      ]),
      scale: 'linear',
      ticks: [0, 50, 100, 150].map((value) => ({ value, label: String(value) })),
    })),
    both('small-multiples-two-sided', (base, language) =>
      chart(base, 'small-multiples', language, [
        { panel: 'A', group: 'V3', value: 95, high: 110, label: ends(95, 110, language) },
        { panel: 'A', group: 'GPT-4', value: 63 },
        { panel: 'B', group: 'V3', value: 58, high: 102, label: ends(58, 102, language), mark: 'relied-on' },
        { panel: 'B', group: 'GPT-4', value: 30 },
      ]),
    ),
    both('small-multiples-quarters-two-sided', (base, language) =>
      chart(
        base,
        'small-multiples',
        language,
        sales(language, Object.entries(SALES).slice(0, 2)).map((point, at) =>
          at % 8 === 7
            ? { ...point, value: 60, high: 75, label: ends(60, 75, language), mark: 'expected' as const }
            : point,
        ),
      ),
    ),
    both('small-multiples-below-zero', (base, language) =>
      chart(base, 'small-multiples', language, [
        { panel: 'A', group: 'V3', value: 5.6 },
        { panel: 'A', group: 'GPT-4', value: -63 },
        { panel: 'B', group: 'V3', value: 12.1 },
        { panel: 'B', group: 'GPT-4', value: 30 },
      ]),
    ),
    both('small-multiples-quarters-below-zero', (base, language) =>
      chart(
        base,
        'small-multiples',
        language,
        sales(language, [
          ['Kestrel', PROFIT],
          ['Halden', PROFIT.map((value) => -value / 2)],
        ]),
      ),
    ),
  ] as const;
}

function ends(low: number, high: number, language: Language): string {
  return language === 'ja' ? `${low}億〜${high}億` : `$${low}mn to $${high}mn`;
}

function quarter(at: number, language: Language): string {
  const [name = ''] = QUARTERS[at] ?? [];
  return language === 'en' ? name : name.replace(/Q(\d) FY(\d+)/u, '20$2年度第$1四半期');
}

function chart(base: Chart, kind: Chart['kind'], language: Language, points: readonly Point[]): Chart {
  const amount = (value: number) => {
    const sign = value < 0 ? '−' : '';
    const size = Math.abs(value).toFixed(1);
    return language === 'ja' ? `${sign}${size}億` : `${sign}$${size}mn`;
  };
  const { message: _, caveat: __, ...plain } = base;
  return {
    ...plain,
    kind,
    points: points.map((point, index) => ({
      key: `metric-${index}@source`,
      publisher: language === 'ja' ? 'ケストレル (1)' : 'Kestrel (1)',
      basis: '',
      label: amount(point.value),
      open: 'none',
      mark: 'reported',
      ...point,
    })),
  };
}
