// Charts of every kind that PowerPoint can draw, in either language, and scenes that show them.
import { dayNumber } from '../../src/model/calendar.ts';
import type { ChartForm } from '../../src/model/content/chart-spec.ts';
import type { Chart, ChartPoint } from '../../src/model/deck/chart.ts';
import type { ChartBox, Scene } from '../../src/model/deck/scene.ts';
import { type Language, wordsOf } from '../../src/words/languages.ts';
import { DARK as DARK_COLORS, LIGHT as LIGHT_COLORS } from '../chart/sample-charts.ts';
import { aChart, aPage, aScene, aTitle } from './scene-builder.ts';

type Say = (ja: string, en: string) => string;
type Given = Pick<ChartPoint, 'group' | 'value' | 'label'> & Partial<ChartPoint>;

function point(given: Given, index: number): ChartPoint {
  return {
    key: `metric-${index}@source`,
    publisher: 'ALLFORCES (1)',
    basis: '',
    open: 'none',
    mark: 'reported',
    ...given,
  };
}

function chart(
  language: Language,
  given: Partial<Chart> & Pick<Chart, 'kind'>,
  points: readonly Given[],
): Chart {
  const { columns, legend } = wordsOf(language).chart;
  return {
    title: 'x',
    scale: 'linear',
    unit: language === 'ja' ? '金額（億元）' : 'Amount (RMB 100m)',
    format: '#,##0',
    ticks: [],
    columns: { ...columns, group: columns.subject, value: '' },
    legend,
    ...given,
    points: points.map(point),
  };
}

function ticks(step: number, count: number, suffix = ''): Chart['ticks'] {
  return Array.from({ length: count + 1 }, (_, index) => ({
    value: index * step,
    label: index === 0 ? '0' : `${(index * step).toLocaleString('en-US')}${suffix}`,
  }));
}

/** By name: a kind, or a kind and what is special about it. */
export function sampleCharts(language: Language): ReadonlyMap<string, Chart> {
  const say: Say = (ja, en) => (language === 'ja' ? ja : en);
  const unit = say('金額（億元）', 'Amount (RMB 100m)');
  const percent = say('比率（%）', 'Share (%)');
  const message = say(
    '裏付けが最も確かな値は、ほかの値と範囲がそろわない。',
    'The best-sourced value does not cover the same scope as the others.',
  );
  const caveat = say('範囲も根拠も異なり、順位ではない。', 'Scope and basis differ: this is no ranking.');
  const [v3, gpt4] = ['DeepSeek-V3', 'GPT-4'];
  const daiwa = say('大和総研 (1)', 'Daiwa Institute of Research (1)');
  const dollars: Pick<Chart, 'scale' | 'unit' | 'ticks'> = {
    scale: 'log',
    unit: say('金額（ドル、対数目盛）', 'Amount (US$, log scale)'),
    ticks: [5, 6, 7, 8].map((power) => ({
      value: 10 ** power,
      label: say(
        ['10万', '100万', '1,000万', '1億'][power - 5] ?? '',
        ['$100,000', '$1 million', '$10 million', '$100 million'][power - 5] ?? '',
      ),
    })),
  };
  const costs: readonly Given[] = [
    {
      group: v3,
      publisher: daiwa,
      basis: say('技術報告の算出値', 'Worked out in the report'),
      value: 5.576e6,
      label: say('約560万ドル', 'about $5.6 million'),
      mark: 'relied-on',
      note: say('学習時間×賃料', 'hours times rental'),
    },
    {
      group: v3,
      publisher: 'ALLFORCES (2)',
      basis: say('「報告」とのみ', '“Reported”, no more'),
      value: 6e6,
      label: say('600万ドル', '$6 million'),
    },
    {
      group: 'R1',
      publisher: 'ALLFORCES (3)',
      basis: say('一部報道', 'Some press reports'),
      value: 6e6,
      label: say('600万ドル以下', 'at most $6 million'),
      open: 'left',
      mark: 'unclear',
    },
    {
      group: 'R1',
      publisher: 'ALLFORCES (3)',
      basis: say('根拠の記載なし', 'No basis given'),
      value: 3e5,
      label: say('30万ドル', '$300,000'),
      mark: 'unclear',
    },
    {
      group: gpt4,
      publisher: 'ALLFORCES (2)',
      basis: say('「と言われる」', 'Hearsay'),
      value: 1e8,
      label: say('1億ドル以上', 'at least $100 million'),
      open: 'right',
      mark: 'comparison',
    },
  ];
  const years = ['2023-06', '2023-12', '2024-06-15', '2025-01-20'];
  const line = (set: string, values: readonly number[]): Given[] =>
    values.map((value, index) => ({
      group: set,
      set,
      value,
      label: say(`${value}%`, `${value}%`),
      at: { day: dayNumber(years[index] ?? ''), label: years[index] ?? '' },
      ...(index === 3 && set !== say('米国', 'United States') ? { mark: 'relied-on' as const } : {}),
    }));
  return new Map([
    ['dot-plot', chart(language, { kind: 'dot-plot', ...dollars, message, caveat }, costs)],
    [
      'dot-plot linear',
      chart(language, { kind: 'dot-plot', unit, ticks: ticks(2000, 4) }, [
        {
          group: say('中国', 'China'),
          value: 7000,
          label: say('約7,000億元', 'about RMB 700 billion'),
          mark: 'relied-on',
        },
        {
          group: say('日本', 'Japan'),
          value: 1200,
          label: say('1,200億元超', 'over RMB 120 billion'),
          open: 'right',
        },
      ]),
    ],
    [
      'range',
      chart(
        language,
        { kind: 'range', ...dollars, message },
        costs.map(({ note, ...one }) => one),
      ),
    ],
    [
      'bars',
      chart(language, { kind: 'bars', unit, ticks: ticks(2000, 4), message, caveat }, [
        {
          group: say('中国のAI関連産業', 'AI industry in China'),
          publisher: daiwa,
          basis: say('2024年、対象範囲の記載なし', '2024, scope not stated'),
          value: 7000,
          label: say('約7,000億元', 'about RMB 700 billion'),
          mark: 'relied-on',
        },
        {
          group: say('うち大規模モデル', 'of which language models'),
          publisher: say('報道 (2)', 'Press (2)'),
          basis: say('根拠の記載なし', 'No basis given'),
          value: 1400,
          label: say('1,400億元以上', 'at least RMB 140 billion'),
          open: 'right',
          mark: 'unclear',
        },
        {
          group: say('米国の民間投資', 'Private investment in the US'),
          publisher: say('報道 (2)', 'Press (2)'),
          basis: say('為替換算', 'Converted'),
          value: 8000,
          label: say('8,000億元以下', 'at most RMB 800 billion'),
          open: 'left',
          mark: 'comparison',
        },
      ]),
    ],
    [
      'bars grouped',
      chart(
        language,
        { kind: 'bars', unit: percent, ticks: ticks(20, 4, '%') },
        ['2023', '2024'].flatMap((set, year) =>
          [say('製造', 'Manufacturing'), say('金融', 'Finance'), say('小売', 'Retail')].map(
            (group, index) => {
              const value = 20 + 12 * index + 8 * year;
              return {
                group,
                set,
                value,
                label: say(`約${value}%`, `about ${value}%`),
                mark:
                  index === 1 && year === 1
                    ? ('relied-on' as const)
                    : index === 2
                      ? ('unclear' as const)
                      : ('reported' as const),
              };
            },
          ),
        ),
      ),
    ],
    [
      'columns',
      chart(language, { kind: 'columns', unit: percent, ticks: ticks(10, 5, '%'), message }, [
        { group: '2022', value: 12.5, label: '12.5%' },
        { group: '2023', value: 24, label: say('約24%', 'about 24%') },
        { group: '2024', value: 41, label: say('41%以上', 'at least 41%'), mark: 'relied-on', open: 'right' },
        { group: '2025', value: 50, label: say('50%未満', 'less than 50%'), mark: 'unclear', open: 'left' },
      ]),
    ],
    [
      'columns grouped',
      chart(
        language,
        { kind: 'columns', unit: percent, ticks: ticks(10, 4, '%') },
        ['2023', '2024'].flatMap((set, year) =>
          [say('製造', 'Manufacturing'), say('金融', 'Finance'), say('小売', 'Retail')].map(
            (group, index) => {
              const value = 10 + 9 * index + 6 * year;
              return { group, set, value, label: `${value}%` };
            },
          ),
        ),
      ),
    ],
    [
      'share',
      chart(language, { kind: 'share', unit: percent }, [
        { group: say('中国', 'China'), value: 40.2, label: '40.2%', mark: 'reported' },
        {
          group: say('その他の国・地域', 'Rest of the world'),
          value: 59.8,
          label: say('約59.8%', 'about 59.8%'),
          mark: 'comparison',
        },
      ]),
    ],
    [
      'share stacked',
      chart(
        language,
        { kind: 'share', unit: percent, message },
        ['2023', '2024'].flatMap((group, year) =>
          [say('自社', 'Own'), say('提携', 'Partners'), say('公開', 'Open')].map((set, index) => {
            const value = [50 - 15 * year, 30, 20 + 15 * year][index] ?? 0;
            return {
              group,
              set,
              value,
              label: say(`約${value}%`, `about ${value}%`),
              mark: index === 2 ? ('comparison' as const) : ('reported' as const),
            };
          }),
        ),
      ),
    ],
    [
      'doughnut',
      chart(language, { kind: 'doughnut', unit: percent, caveat }, [
        { group: say('中国', 'China'), value: 40.2, label: say('約40.2%', 'about 40.2%'), mark: 'relied-on' },
        { group: say('米国', 'US'), value: 35, label: '35%' },
        { group: say('その他', 'Others'), value: 24.8, label: '24.8%', mark: 'comparison' },
      ]),
    ],
    [
      'line',
      chart(
        language,
        {
          kind: 'line',
          unit: percent,
          message,
          ticks: ticks(20, 4, '%'),
          times: ['2023-01', '2023-07', '2024-01', '2024-07', '2025-01', '2025-07'].map((iso) => ({
            value: dayNumber(`${iso}-01`),
            label: iso,
          })),
        },
        [
          ...line(say('中国', 'China'), [15, 22, 38, 61]),
          ...line(say('米国', 'United States'), [60, 58, 55, 49]),
        ],
      ),
    ],
    [
      'slope',
      chart(
        language,
        { kind: 'slope', unit: percent, ticks: ticks(20, 4, '%') },
        ['2023', '2025'].flatMap((set, end): Given[] => [
          {
            group: say('中国', 'China'),
            set,
            value: [18, 62][end] ?? 0,
            label: say(`約${[18, 62][end]}%`, `about ${[18, 62][end]}%`),
            mark: 'relied-on',
          },
          { group: say('米国', 'United States'), set, value: [55, 48][end] ?? 0, label: `${[55, 48][end]}%` },
          {
            group: say('欧州', 'Europe'),
            set,
            value: [30, 28][end] ?? 0,
            label: `${[30, 28][end]}%`,
            mark: 'comparison',
          },
        ]),
      ),
    ],
    [
      'waterfall',
      chart(language, { kind: 'waterfall', unit, ticks: ticks(50, 4), message, format: '#,##0.0' }, [
        { group: say('前年', 'Last year'), value: 120, label: say('120億元', 'RMB 12 billion'), total: true },
        {
          group: say('国内', 'At home'),
          value: 55.5,
          label: say('約55.5億元増', 'about RMB 5.55 billion more'),
        },
        { group: say('海外', 'Abroad'), value: -30, label: say('30億元減', 'RMB 3 billion less') },
        {
          group: say('提携', 'Partners'),
          value: 12,
          label: say('12億元', 'RMB 1.2 billion'),
          mark: 'unclear',
        },
        {
          group: say('今年', 'This year'),
          value: 157.5,
          label: say('約157.5億元', 'about RMB 15.75 billion'),
          total: true,
          mark: 'relied-on',
        },
      ]),
    ],
  ]);
}

const LIGHT: Scene['palette'] = {
  dk1: '16202C',
  lt1: 'FFFFFF',
  dk2: '14375E',
  lt2: 'F3F6F9',
  accent1: '2A659F',
  accent2: 'B5440C',
  accent3: '6B7885',
  accent4: '55626F',
  accent5: 'E3EAF1',
  accent6: 'FDF3EC',
  hlink: '2A659F',
  folHlink: '55626F',
};
const DARK: Scene['palette'] = {
  dk1: 'F1F5F9',
  lt1: '0D1826',
  dk2: '27558A',
  lt2: '152538',
  accent1: '8FBCE8',
  accent2: 'F4A261',
  accent3: '8D9CAC',
  accent4: 'A9B7C6',
  accent5: '1F344D',
  accent6: '2B2724',
  hlink: '8FBCE8',
  folHlink: 'A9B7C6',
};

/** One page a chart, in its own theme's colours. */
export function chartScene(
  charts: ReadonlyMap<string, Chart>,
  language: Language,
  appearance: 'light' | 'dark' = 'light',
  form: ChartForm = 'native',
): Scene {
  const palette = appearance === 'light' ? LIGHT : DARK;
  const pages = [...charts].map(([name, one], index) => {
    const box: ChartBox = {
      ...aChart(
        'chart',
        [48, 126, 576, one.kind === 'share' && !one.points[0]?.set ? 46 : 338],
        `alt of ${name}`,
      ),
      chart: one,
      form,
      colors: appearance === 'light' ? LIGHT_COLORS : DARK_COLORS,
    };
    const title = aTitle(name, { language: 'en', color: palette.dk1 });
    return aPage(`page-${index + 1}`, index + 1, [title, box], { background: palette.lt1 });
  });
  return aScene(pages, { language, palette });
}
