// One chart of every kind in Japanese and English, as an analyst would ask for it: for the drawing tests and to look at.
import { dayNumber } from '../../src/model/calendar.ts';
import type { ChartKind } from '../../src/model/content/chart-spec.ts';
import type { Chart, ChartPoint } from '../../src/model/deck/chart.ts';
import type { Language } from '../../src/words/languages.ts';
import { BARS_EN, BARS_JA, COST_EN, COST_JA, SHARE_EN, SHARE_JA } from './sample-charts.ts';
import { quarterSamples } from './sample-quarters.ts';

type Given = Partial<ChartPoint> & Pick<ChartPoint, 'group' | 'value' | 'label'>;

/** `publisher` by default the first source. */
function pointsOf(given: readonly Given[], publisher: string): readonly ChartPoint[] {
  return given.map((point, index) => ({
    key: `metric-${index}@source`,
    publisher,
    basis: '',
    open: 'none',
    mark: 'reported',
    ...point,
  }));
}

const JA = { ...BARS_JA, columns: { ...BARS_JA.columns, value: '金額（ドル）' }, unit: '金額（ドル）' };
const EN = { ...BARS_EN, columns: { ...BARS_EN.columns, value: 'Amount (US$)' }, unit: 'Amount (US$)' };
const ticks = (values: readonly number[], label: (value: number) => string) =>
  values.map((value) => ({ value, label: label(value) }));
const oku = (value: number) => (value === 0 ? '0' : `${value / 1e8}億`);
const billions = (value: number) => (value === 0 ? '0' : `$${value / 1e9} billion`);
const percent = (value: number) => `${value}%`;

const GROUPED_JA: Chart = {
  ...JA,
  kind: 'bars',
  message: '資本支出の計画は、四社のいずれも前年を上回るとみられる',
  caveat: '計画の範囲は各社の開示により異なり、実績ではない',
  points: pointsOf(
    [
      { group: 'メタ', set: '2024年', value: 392e8, label: '392億' },
      { group: 'メタ', set: '2025年', value: 650e8, label: '650億以上', open: 'right' },
      { group: 'アルファベット', set: '2024年', value: 525e8, label: '525億' },
      { group: 'アルファベット', set: '2025年', value: 750e8, label: '約750億', note: '1月の見通し' },
      { group: 'マイクロソフト', set: '2024年', value: 557e8, label: '557億' },
      {
        group: 'マイクロソフト',
        set: '2025年',
        value: 800e8,
        label: '約800億',
        mark: 'relied-on',
        publisher: '大和総研 (2)',
      },
    ],
    'ALLFORCES (1)',
  ),
};

const GROUPED_EN: Chart = {
  ...EN,
  kind: 'bars',
  message: 'Capital spending plans exceed last year at every one of the companies',
  caveat: 'Plans cover what each company discloses; they are not results',
  points: pointsOf(
    [
      { group: 'Meta', set: '2024', value: 39.2e9, label: '$39.2 billion' },
      { group: 'Meta', set: '2025', value: 65e9, label: 'at least $65 billion', open: 'right' },
      { group: 'Alphabet', set: '2024', value: 52.5e9, label: '$52.5 billion', mark: 'unclear' },
      { group: 'Alphabet', set: '2025', value: 75e9, label: 'about $75 billion', note: 'January outlook' },
      { group: 'Microsoft', set: '2024', value: 55.7e9, label: '$55.7 billion' },
      {
        group: 'Microsoft',
        set: '2025',
        value: 80e9,
        label: 'about $80 billion',
        mark: 'relied-on',
        publisher: 'Daiwa Institute of Research (2)',
      },
    ],
    'ALLFORCES (1)',
  ),
};

const SPLIT_JA: Chart = {
  ...JA,
  kind: 'bars',
  message: 'V3の約560万ドルは最終の学習だけの費用で、開発費の総額ではない',
  caveat: 'GPT-4は伝聞の下限であり、内訳の記載はない',
  split: '対象範囲が異なり、長さでは比べられない',
  points: pointsOf(
    [
      {
        group: 'V3',
        scope: '最終の学習のGPUレンタル代',
        value: 5.6e6,
        label: '約560万',
        mark: 'relied-on',
        publisher: '大和総研 (1)',
        basis: '技術報告の算出値',
      },
      {
        group: 'R1',
        scope: '最終の学習のGPUレンタル代',
        value: 6e6,
        label: '600万以下',
        open: 'left',
        mark: 'unclear',
        note: '一部報道',
      },
      {
        group: 'GPT-4',
        scope: '学習費（範囲の記載なし）',
        value: 1e8,
        label: '1億以上',
        open: 'right',
        mark: 'comparison',
        basis: '「と言われる」',
      },
    ],
    'ALLFORCES (2)',
  ),
};

const SPLIT_EN: Chart = {
  ...EN,
  kind: 'bars',
  message: 'V3 at about $5.6 million is the final training run only, not what it cost to develop',
  caveat: 'GPT-4 is a hearsay floor without a breakdown',
  split: 'Not to the same scope: lengths do not compare',
  points: pointsOf(
    [
      {
        group: 'V3',
        scope: 'GPU rental of the final training run',
        value: 5.6e6,
        label: 'about $5.6 million',
        mark: 'relied-on',
        publisher: 'Daiwa Institute of Research (1)',
        basis: 'Worked out in the technical report',
      },
      {
        group: 'R1',
        scope: 'GPU rental of the final training run',
        value: 6e6,
        label: 'at most $6 million',
        open: 'left',
        mark: 'unclear',
        note: 'Some press reports',
      },
      {
        group: 'GPT-4',
        scope: 'Training cost, scope not stated',
        value: 1e8,
        label: 'at least $100 million',
        open: 'right',
        mark: 'comparison',
        basis: 'Hearsay',
      },
    ],
    'ALLFORCES (2)',
  ),
};

const COLUMNS_JA: Chart = {
  ...JA,
  kind: 'columns',
  message: '報じられた市場規模は、年を追って大きくなるとみられる',
  points: pointsOf(
    [
      { group: '2022年', value: 5200e8, label: '5,200億' },
      { group: '2023年', value: 5800e8, label: '約5,800億', mark: 'unclear', publisher: '報道 (2)' },
      { group: '2024年', value: 7000e8, label: '約7,000億', mark: 'relied-on', note: '対象範囲の記載なし' },
      { group: '2030年（計画）', value: 10000e8, label: '1兆以上', open: 'right', mark: 'comparison' },
    ],
    'ALLFORCES (1)',
  ),
};

const COLUMNS_EN: Chart = {
  ...EN,
  kind: 'columns',
  points: pointsOf(
    [
      { group: 'Closed models', set: '2023', value: 96, label: '96' },
      { group: 'Closed models', set: '2024', value: 118, label: 'about 118', note: 'Counted by hand' },
      { group: 'Open-weight models', set: '2023', value: 62, label: '62' },
      {
        group: 'Open-weight models',
        set: '2024',
        value: 141,
        label: 'at least 141',
        open: 'right',
        mark: 'relied-on',
      },
      { group: 'Licence not stated', set: '2023', value: 31, label: '31', mark: 'unclear' },
      { group: 'Licence not stated', set: '2024', value: 0, label: '0' },
    ],
    'ALLFORCES (1)',
  ),
};

const SHARES_JA: Chart = {
  ...SHARE_JA,
  caveat: '数え方の記載はなく、年による定義の違いは確かめられない',
  points: pointsOf(
    [
      { group: '2023年', set: '中国', value: 36.1, label: '36.1%', publisher: '大和総研 (2)' },
      { group: '2023年', set: '米国', value: 50.2, label: '約50.2%', publisher: '大和総研 (2)' },
      { group: '2023年', set: '欧州', value: 3.4, label: '3.4%', publisher: '大和総研 (2)' },
      { group: '2024年', set: '中国', value: 40.2, label: '40.2%', mark: 'relied-on' },
      { group: '2024年', set: '米国', value: 47.7, label: '47.7%' },
      { group: '2024年', set: '欧州', value: 2.5, label: '約2.5%' },
    ],
    'ALLFORCES (1)',
  ),
};

const SHARES_EN: Chart = {
  ...SHARE_EN,
  legend: EN.legend,
  message: 'The share of models from China rose between the two counts',
  points: SHARES_JA.points.map((point) => ({
    ...point,
    group: point.group.replace('年', ''),
    set: { 中国: 'China', 米国: 'United States', 欧州: 'Europe' }[point.set ?? ''] ?? '',
    label: point.label.replace('約', 'about '),
    publisher: point.publisher.replace('大和総研', 'Daiwa Institute of Research'),
  })),
};

const DOUGHNUT_JA: Chart = {
  ...SHARE_JA,
  kind: 'doughnut',
  columns: { ...SHARE_JA.columns, value: '比率（%）' },
  message: 'モデルの四割は中国',
  points: pointsOf(
    [
      { group: '中国', value: 40.2, label: '40.2%', mark: 'relied-on' },
      { group: '米国', value: 47.7, label: '約47.7%', note: '数え方の記載なし' },
      { group: '欧州', value: 4.1, label: '4.1%' },
      {
        group: 'その他の国・地域',
        value: 8,
        label: '8.0%',
        mark: 'comparison',
        publisher: '本資料の算出 (2)',
      },
    ],
    'ALLFORCES (1)',
  ),
};

const DOUGHNUT_EN: Chart = {
  ...SHARE_EN,
  kind: 'doughnut',
  legend: EN.legend,
  columns: { ...SHARE_EN.columns, value: 'Share (%)' },
  message: 'Two models in five came from China, by a count whose method is not stated anywhere in the report',
  points: pointsOf(
    [
      { group: 'China', value: 40.2, label: '40.2%', mark: 'relied-on' },
      { group: 'United States', value: 41.7, label: 'about 41.7%' },
      { group: 'United Kingdom', value: 2.1, label: '2.1%' },
      { group: 'France', value: 2, label: '2.0%', mark: 'unclear' },
      { group: 'Canada', value: 1.4, label: '1.4%' },
      {
        group: 'Rest of the world',
        value: 9,
        label: '9.0%',
        mark: 'comparison',
        publisher: 'Own arithmetic (2)',
      },
    ],
    'ALLFORCES (1)',
  ),
};

const at = (iso: string, label: string) => ({ day: dayNumber(iso), label });

const LINE_JA: Chart = {
  ...JA,
  kind: 'line',
  columns: { ...JA.columns, value: '比率（%）' },
  message: '差は一年で縮んだとみられる',
  caveat: '評価の方法は途中で変わっている',
  ticks: ticks([0, 25, 50, 75, 100], percent),
  times: [
    { value: dayNumber('2024-01-01'), label: '2024年1月' },
    { value: dayNumber('2024-07-01'), label: '2024年7月' },
    { value: dayNumber('2025-01-01'), label: '2025年1月' },
    { value: dayNumber('2025-07-01'), label: '2025年7月' },
  ],
  points: pointsOf(
    [
      { group: '米国', set: '米国の首位モデル', value: 62, label: '62%', at: at('2024-01-15', '2024年1月') },
      { group: '米国', set: '米国の首位モデル', value: 71, label: '71%', at: at('2024-06-10', '2024年6月') },
      {
        group: '米国',
        set: '米国の首位モデル',
        value: 80,
        label: '約80%',
        at: at('2025-05-20', '2025年5月'),
      },
      { group: '中国', set: '中国の首位モデル', value: 35, label: '35%', at: at('2024-01-15', '2024年1月') },
      {
        group: '中国',
        set: '中国の首位モデル',
        value: 58,
        label: '58%',
        at: at('2024-12-26', '2024年12月'),
        mark: 'unclear',
      },
      {
        group: '中国',
        set: '中国の首位モデル',
        value: 77,
        label: '約77%',
        at: at('2025-05-20', '2025年5月'),
        mark: 'relied-on',
        note: 'R1の更新版',
      },
    ],
    'ALLFORCES (1)',
  ),
};

const LINE_EN: Chart = {
  ...LINE_JA,
  columns: { ...EN.columns, value: 'Share (%)' },
  legend: EN.legend,
  message: 'The gap appears to have narrowed within a year',
  caveat: 'The method of evaluation changed in between',
  times: [
    { value: dayNumber('2024-01-01'), label: 'Jan 2024' },
    { value: dayNumber('2024-07-01'), label: 'Jul 2024' },
    { value: dayNumber('2025-01-01'), label: 'Jan 2025' },
    { value: dayNumber('2025-07-01'), label: 'Jul 2025' },
  ],
  points: LINE_JA.points.map((point) => ({
    ...point,
    set: point.group === '米国' ? 'Best US model' : 'Best Chinese model',
    group: point.group === '米国' ? 'US' : 'China',
    label: point.label.replace('約', 'about '),
    ...(point.note ? { note: 'R1 update' } : {}),
  })),
};

const SLOPE_JA: Chart = {
  ...JA,
  kind: 'slope',
  columns: { ...JA.columns, value: '比率（%）' },
  message: '中国の比率だけが上がった',
  ticks: ticks([0, 20, 40, 60], percent),
  points: pointsOf(
    [
      { group: '中国', set: '2023年', value: 36.1, label: '36.1%' },
      { group: '米国', set: '2023年', value: 50.2, label: '50.2%' },
      { group: 'その他の国・地域', set: '2023年', value: 13.7, label: '13.7%', mark: 'comparison' },
      { group: '欧州', set: '2023年', value: 12.9, label: '12.9%', mark: 'unclear' },
      {
        group: '中国',
        set: '2024年',
        value: 40.2,
        label: '約40.2%',
        mark: 'relied-on',
        note: '数え方は同じ',
      },
      { group: '米国', set: '2024年', value: 47.7, label: '47.7%' },
      { group: 'その他の国・地域', set: '2024年', value: 12.1, label: '12.1%', mark: 'comparison' },
      { group: '欧州', set: '2024年', value: 11.8, label: '11.8%以下', mark: 'unclear', open: 'left' },
    ],
    'ALLFORCES (1)',
  ),
};

const SLOPE_EN: Chart = {
  ...SLOPE_JA,
  columns: { ...EN.columns, value: 'Share (%)' },
  legend: EN.legend,
  message: 'Only the share of China has risen',
  points: SLOPE_JA.points.map((point) => ({
    ...point,
    group: { 中国: 'China', 米国: 'United States', 欧州: 'Europe' }[point.group] ?? 'Rest of the world',
    set: (point.set ?? '').replace('年', ''),
    label: point.label.replace('約', 'about ').replace(/^(.*)以下$/, 'at most $1'),
    ...(point.note ? { note: 'Counted the same way' } : {}),
  })),
};

const day = (iso: string) => dayNumber(iso);

const TIMELINE_JA: Chart = {
  ...JA,
  kind: 'timeline',
  ticks: [],
  columns: { ...JA.columns, value: '時期' },
  message: '市場の反応は、V3ではなくR1の公表の後に起きた',
  times: [
    { value: day('2024-04-01'), label: '2024年4月' },
    { value: day('2024-07-01'), label: '7月' },
    { value: day('2024-10-01'), label: '10月' },
    { value: day('2025-01-01'), label: '2025年1月' },
    { value: day('2025-04-01'), label: '4月' },
  ],
  points: pointsOf(
    [
      { group: 'V2を公表', value: day('2024-05-06'), label: '2024年5月' },
      { group: '価格の引き下げが国内各社に広がる', value: day('2024-05-21'), label: '2024年5月' },
      { group: 'V3を公表', value: day('2024-12-26'), label: '2024年12月26日', mark: 'relied-on' },
      { group: 'R1を公表', value: day('2025-01-20'), label: '2025年1月20日', mark: 'relied-on' },
      {
        group: '米国の半導体株が急落',
        value: day('2025-01-27'),
        label: '2025年1月27日',
        note: '一日で約17%',
      },
      { group: '大和総研のレポート', value: day('2025-02-26'), label: '2025年2月26日', mark: 'comparison' },
      { group: 'R1の更新版', value: day('2025-03-28'), label: '2025年3月', mark: 'unclear' },
    ],
    'ALLFORCES (1)',
  ),
};

const TIMELINE_EN: Chart = {
  ...TIMELINE_JA,
  columns: { ...EN.columns, value: 'Date' },
  legend: EN.legend,
  message: 'Markets reacted to the release of R1, not to that of V3',
  times: [
    { value: day('2024-04-01'), label: 'Apr 2024' },
    { value: day('2024-07-01'), label: 'Jul' },
    { value: day('2024-10-01'), label: 'Oct' },
    { value: day('2025-01-01'), label: 'Jan 2025' },
    { value: day('2025-04-01'), label: 'Apr' },
  ],
  points: [
    'V2 released',
    'Price cuts spread to other Chinese providers',
    'V3 released',
    'R1 released',
    'US semiconductor shares fall sharply',
    'Report by Daiwa Institute of Research',
    'Update of R1',
  ].map((group, index) => ({
    ...(TIMELINE_JA.points[index] as ChartPoint),
    group,
    label: [
      'May 2024',
      '21 May 2024',
      '26 Dec 2024',
      '20 Jan 2025',
      '27 Jan 2025',
      '26 Feb 2025',
      'Mar 2025',
    ][index] as string,
    ...(index === 4 ? { note: 'about 17% in a day' } : {}),
  })),
};

const RANGE_JA: Chart = {
  ...COST_JA,
  kind: 'range',
  message: '同じモデルでも、報じられた学習費は20倍開いている',
  columns: { ...COST_JA.columns, group: '対象' },
};
const RANGE_EN: Chart = {
  ...COST_EN,
  kind: 'range',
  message: 'For one and the same model reported training costs differ by a factor of twenty',
};

const WATERFALL_JA: Chart = {
  ...JA,
  kind: 'waterfall',
  message: '増えたのは自社設備、減ったのは借りた計算資源とみられる',
  ticks: ticks([0, 200e8, 400e8, 600e8], oku),
  points: pointsOf(
    [
      { group: '2023年', value: 320e8, label: '320億', total: true },
      { group: '自社のデータセンター', value: 240e8, label: '約240億' },
      { group: '半導体', value: 90e8, label: '90億', mark: 'relied-on', note: '発注済みの分' },
      { group: '借りた計算資源', value: -130e8, label: '130億', mark: 'unclear' },
      { group: 'その他', value: -20e8, label: '20億' },
      { group: '2024年', value: 500e8, label: '500億', total: true },
    ],
    'ALLFORCES (1)',
  ),
};

const WATERFALL_EN: Chart = {
  ...EN,
  kind: 'waterfall',
  message: 'Own data centres grew while rented capacity shrank',
  ticks: ticks([0, 20e9, 40e9, 60e9], billions),
  points: WATERFALL_JA.points.map((point, index) => ({
    ...point,
    group: ['2023', 'Own data centres', 'Semiconductors', 'Rented computing', 'Other', '2024'][index] ?? '',
    label:
      ['$32 billion', 'about $24 billion', '$9 billion', '$13 billion', '$2 billion', '$50 billion'][index] ??
      '',
    ...(point.note ? { note: 'Orders placed' } : {}),
  })),
};

const MULTIPLES_JA: Chart = {
  ...JA,
  kind: 'small-multiples',
  columns: { ...JA.columns, value: '金額（ドル、各図とも同じ目盛）' },
  message: '範囲をそろえると、比べられる額は二つしか残らない',
  points: pointsOf(
    [
      { panel: '最終の学習だけ', group: 'V3', value: 5.6e6, label: '約560万', mark: 'relied-on' },
      { panel: '最終の学習だけ', group: 'R1', value: 6e6, label: '600万以下', open: 'left', mark: 'unclear' },
      { panel: '範囲の記載なし', group: 'R1', value: 3e5, label: '30万', mark: 'unclear', note: '根拠なし' },
      {
        panel: '範囲の記載なし',
        group: 'GPT-4',
        value: 1e8,
        label: '1億以上',
        open: 'right',
        mark: 'comparison',
      },
      { panel: '開発費の総額', group: 'GPT-4', value: 7.8e7, label: '7,800万', publisher: '大和総研 (2)' },
      { panel: '開発費の総額', group: 'Llama 3', value: 4.2e7, label: '約4,200万' },
    ],
    'ALLFORCES (1)',
  ),
};

const MULTIPLES_EN: Chart = {
  ...EN,
  kind: 'small-multiples',
  columns: { ...EN.columns, value: 'Amount (US$, same scale in every panel)' },
  message: 'Once scopes are told apart, only two amounts remain that compare',
  points: MULTIPLES_JA.points.map((point) => ({
    ...point,
    panel:
      {
        最終の学習だけ: 'Final training run only',
        範囲の記載なし: 'Scope not stated',
        開発費の総額: 'Development as a whole',
      }[point.panel ?? ''] ?? '',
    label:
      {
        約560万: 'about $5.6 million',
        '600万以下': 'at most $6 million',
        '30万': '$300,000',
        '1億以上': 'at least $100 million',
        '7,800万': '$78 million',
        約4200万: 'about $42 million',
      }[point.label] ?? '$42 million',
    ...(point.note ? { note: 'No basis given' } : {}),
  })),
};

/** By a name for the file or the test; a kind may occur more than once. */
export const SAMPLE_KINDS: readonly {
  readonly name: string;
  readonly kind: ChartKind;
  readonly language: Language;
  readonly chart: Chart;
}[] = (
  [
    ['dot-plot', COST_JA, COST_EN],
    ['bars', BARS_JA, BARS_EN],
    ['bars-grouped', GROUPED_JA, GROUPED_EN],
    ['bars-split', SPLIT_JA, SPLIT_EN],
    ['columns', COLUMNS_JA, COLUMNS_EN],
    ['share', SHARE_JA, SHARE_EN],
    ['share-rows', SHARES_JA, SHARES_EN],
    ['doughnut', DOUGHNUT_JA, DOUGHNUT_EN],
    ['line', LINE_JA, LINE_EN],
    ['slope', SLOPE_JA, SLOPE_EN],
    ['timeline', TIMELINE_JA, TIMELINE_EN],
    ['range', RANGE_JA, RANGE_EN],
    ['waterfall', WATERFALL_JA, WATERFALL_EN],
    ['small-multiples', MULTIPLES_JA, MULTIPLES_EN],
    ...quarterSamples(JA, EN),
  ] as const
).flatMap(([name, ja, en]) => [
  { name, kind: ja.kind, language: 'ja', chart: ja },
  { name, kind: en.kind, language: 'en', chart: en },
]);
