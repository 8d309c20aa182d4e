// Charts and colours for the drawing tests.
import type { Chart, ChartColors, ChartPoint } from '../../src/model/deck/chart.ts';

export const LIGHT: ChartColors = {
  page: 'FFFFFF',
  ink: '16202C',
  muted: '55626F',
  structure: '2A659F',
  structureFill: '14375E',
  accent: 'B5440C',
  accentTint: 'FDF3EC',
  panel: 'F3F6F9',
  strongPanel: 'E3EAF1',
  data: '6B7885',
  rule: 'D3DAE1',
};

export const DARK: ChartColors = {
  page: '0D1826',
  ink: 'F1F5F9',
  muted: 'A9B7C6',
  structure: '8FBCE8',
  structureFill: '27558A',
  accent: 'F4A261',
  accentTint: '2B2724',
  panel: '152538',
  strongPanel: '1F344D',
  data: '8D9CAC',
  rule: '30445B',
};

type Row = readonly [
  group: string,
  publisher: string,
  value: number,
  label: string,
  open: ChartPoint['open'],
  mark: ChartPoint['mark'],
  basis: string,
];

function pointsOf(rows: readonly Row[]): readonly ChartPoint[] {
  return rows.map(([group, publisher, value, label, open, mark, basis], index) => ({
    key: `metric-${index}@source`,
    group,
    publisher,
    basis,
    value,
    label,
    open,
    mark,
  }));
}

const COST_ROWS_JA: readonly Row[] = [
  ['V3', '大和総研 (1)', 5.6e6, '約560万', 'none', 'relied-on', '技術報告の算出値'],
  ['V3', 'ALLFORCES (2)', 6e6, '600万', 'none', 'reported', '「報告」とのみ'],
  ['R1', 'ALLFORCES (3)', 6e6, '600万以下', 'left', 'unclear', '一部報道'],
  ['R1', 'RootCauseFX (4)', 5.5e6, '550万', 'none', 'unclear', '筆者も疑問視'],
  ['R1', 'ALLFORCES (3)', 3e5, '30万', 'none', 'unclear', '根拠の記載なし'],
  ['GPT-4', 'ALLFORCES (2)', 1e8, '1億以上', 'right', 'comparison', '「と言われる」'],
];

const COST_ROWS_EN: readonly Row[] = [
  [
    'V3',
    'Daiwa Institute of Research (1)',
    5.6e6,
    'about $5.6 million',
    'none',
    'relied-on',
    'Worked out in the technical report',
  ],
  ['V3', 'ALLFORCES (2)', 6e6, '$6 million', 'none', 'reported', '“Reported”, no more'],
  ['R1', 'ALLFORCES (3)', 6e6, 'at most $6 million', 'left', 'unclear', 'Some press reports'],
  ['R1', 'RootCauseFX (4)', 5.5e6, '$5.5 million', 'none', 'unclear', 'Doubted by the author, too'],
  ['R1', 'ALLFORCES (3)', 3e5, '$300,000', 'none', 'unclear', 'No basis given'],
  ['GPT-4', 'ALLFORCES (2)', 1e8, 'at least $100 million', 'right', 'comparison', 'Hearsay'],
];

const MORE_ROWS_JA: readonly Row[] = [
  [
    'Llama 3',
    '公益財団法人日本国際問題研究所 (5)',
    4.2e7,
    '約4,200万',
    'none',
    'comparison',
    '公開資料からの推計で、範囲は異なる',
  ],
  ['Llama 3', '報道 (6)', 9e8, '9億未満', 'left', 'unclear', '匿名の関係者'],
  ['Gemini', '報道 (6)', 1.9e8, '1億9,000万超', 'right', 'comparison', '推計'],
  ['o1', '報道 (6)', 1e5, '10万以上', 'right', 'unclear', '対象不明'],
];

const JA = {
  title: 'DeepSeekとGPT-4について示された学習費など',
  unit: 'ドル',
  format: '#,##0',
  columns: { group: 'モデル', publisher: '発行元', value: '金額（ドル、対数目盛）', basis: '資料での述べ方' },
  legend: {
    'relied-on': '算出方法の記載あり',
    reported: '報告値',
    expected: '予想・目標',
    unclear: '根拠か対象が不明確',
    comparison: '比較対象',
    arrow: '上限・下限のみ',
  },
  ticks: [
    { value: 1e5, label: '10万' },
    { value: 1e6, label: '100万' },
    { value: 1e7, label: '1,000万' },
    { value: 1e8, label: '1億' },
    { value: 1e9, label: '10億' },
  ],
} as const;

const EN = {
  title: 'Training costs stated for DeepSeek and GPT-4',
  unit: 'US dollars',
  format: '#,##0',
  columns: {
    group: 'Model',
    publisher: 'Publisher',
    value: 'Amount (US dollars, log scale)',
    basis: 'How the source puts it',
  },
  legend: {
    'relied-on': 'Calculation given',
    reported: 'Reported',
    expected: 'Forecast or target',
    unclear: 'Basis or subject unclear',
    comparison: 'For comparison',
    arrow: 'Upper or lower bound only',
  },
  ticks: [
    { value: 1e5, label: '$100,000' },
    { value: 1e6, label: '$1 million' },
    { value: 1e7, label: '$10 million' },
    { value: 1e8, label: '$100 million' },
    { value: 1e9, label: '$1 billion' },
  ],
} as const;

export const COST_JA: Chart = { kind: 'dot-plot', scale: 'log', ...JA, points: pointsOf(COST_ROWS_JA) };
export const COST_EN: Chart = { kind: 'dot-plot', scale: 'log', ...EN, points: pointsOf(COST_ROWS_EN) };
export const COST_TWO: Chart = { ...COST_JA, points: COST_JA.points.slice(0, 2) };
export const COST_TEN: Chart = { ...COST_JA, points: pointsOf([...COST_ROWS_JA, ...MORE_ROWS_JA]) };

export const SHARE_JA: Chart = {
  ...JA,
  kind: 'share',
  scale: 'linear',
  title: 'AIモデル数の内訳',
  unit: '%',
  ticks: [],
  points: pointsOf([
    ['中国', 'ALLFORCES (1)', 40.2, '40.2%', 'none', 'reported', '数え方の記載なし'],
    ['その他の国・地域', '本資料の算出 (2)', 59.8, '59.8%', 'none', 'comparison', '差し引き'],
  ]),
};

export const SHARE_EN: Chart = {
  ...SHARE_JA,
  title: 'AI models by country',
  points: pointsOf([
    ['China', 'ALLFORCES (1)', 40.2, '40.2%', 'none', 'reported', 'No method given'],
    ['United States', 'ALLFORCES (1)', 47.7, '47.7%', 'none', 'comparison', 'No method given'],
    ['Rest of the world', 'Own arithmetic (2)', 12.1, '12.1%', 'none', 'comparison', 'Remainder'],
  ]),
};

export const BARS_JA: Chart = {
  ...JA,
  kind: 'bars',
  scale: 'linear',
  title: 'AI関連産業の規模',
  unit: '億元',
  ticks: [],
  columns: { group: '対象', publisher: '発行元', value: '規模（億元）', basis: '述べ方' },
  points: pointsOf([
    ['中国のAI関連産業', 'ALLFORCES (1)', 7000, '約7,000', 'none', 'relied-on', '2024年、対象範囲の記載なし'],
    ['中国のAI関連産業', '報道 (2)', 5800, '5,800', 'none', 'reported', '2023年'],
    ['うち大規模モデル', '報道 (2)', 1400, '1,400以上', 'right', 'unclear', '根拠の記載なし'],
    ['米国の民間投資', '大和総研 (3)', 8000, '8,000以下', 'left', 'comparison', '為替換算'],
  ]),
};

export const BARS_EN: Chart = {
  ...BARS_JA,
  ...EN,
  ticks: [],
  title: 'Size of the AI industry',
  columns: { group: 'Subject', publisher: 'Publisher', value: 'Size (100 million yuan)', basis: 'Basis' },
  points: pointsOf([
    [
      'AI industry in China',
      'ALLFORCES (1)',
      7000,
      'about 7,000',
      'none',
      'relied-on',
      '2024, scope not stated',
    ],
    [
      'of which large language models',
      'Press reports (2)',
      1400,
      'at least 1,400',
      'right',
      'unclear',
      'No basis given, quoted second-hand',
    ],
  ]),
};
