// A chart and the deck's language → its alt text: message, kind of chart, every value with who says it, and what must not be read into it.

import type { ChartKind } from '../model/content/chart-spec.ts';
import type { Chart, ChartPoint } from '../model/deck/chart.ts';
import type { Language } from '../words/language.ts';

type AltWords = {
  readonly kinds: Readonly<Record<ChartKind, string>>;
  readonly log: string;
  readonly open: Readonly<Record<'left' | 'right', string>>;
  readonly unit: (unit: string) => string;
  readonly opening: (title: string, kind: string, notes: string) => string;
  readonly sentence: (words: string) => string;
  readonly point: (subject: string, label: string, notes: string) => string;
  readonly and: string;
};

const WORDS: Readonly<Record<Language, AltWords>> = {
  ja: {
    kinds: {
      'dot-plot': 'ドットプロット',
      bars: '横棒グラフ',
      columns: '縦棒グラフ',
      share: '構成比の帯グラフ',
      doughnut: 'ドーナツグラフ',
      line: '折れ線グラフ',
      slope: 'スロープグラフ',
      timeline: '年表',
      range: '範囲を示す横棒グラフ',
      waterfall: '滝グラフ',
      'small-multiples': '小さな棒グラフの並び',
    },
    log: '対数目盛',
    open: { left: '上限のみ', right: '下限のみ' },
    unit: (unit) => `単位：${unit}`,
    opening: (title, kind, notes) => `${title}。${kind}${notes === '' ? '' : `（${notes}）`}。`,
    sentence: (words) => `${words.replace(/。$/u, '')}。`,
    point: (subject, label, notes) => `${subject}：${label}${notes === '' ? '' : `（${notes}）`}。`,
    and: '、',
  },
  en: {
    kinds: {
      'dot-plot': 'Dot plot',
      bars: 'Bar chart',
      columns: 'Column chart',
      share: 'Share bar',
      doughnut: 'Doughnut chart',
      line: 'Line chart',
      slope: 'Slope chart',
      timeline: 'Timeline',
      range: 'Range bars',
      waterfall: 'Waterfall chart',
      'small-multiples': 'Small multiples of bars',
    },
    log: 'log scale',
    open: { left: 'upper bound only', right: 'lower bound only' },
    unit: (unit) => `unit: ${unit}`,
    opening: (title, kind, notes) => `${title}. ${kind}${notes === '' ? '' : ` (${notes})`}.`,
    sentence: (words) => ` ${words.replace(/\.$/u, '')}.`,
    point: (subject, label, notes) => ` ${subject}: ${label}${notes === '' ? '' : ` (${notes})`}.`,
    and: ', ',
  },
};

const FOOTNOTE_MARKS = /\s*(?:\(\d+\))+$/u;

export function chartAlt(chart: Chart, language: Language): string {
  const words = WORDS[language];
  const listed = (parts: readonly string[]) => parts.filter((part) => part !== '').join(words.and);
  // The unit of a log axis says so itself.
  const isTold = chart.unit.includes(words.log);
  const scale = [
    chart.scale === 'log' && !isTold ? words.log : '',
    chart.unit === '' ? '' : words.unit(chart.unit),
  ];
  const points = chart.points.map((point) => {
    const { panel = '', scope = '', group, set = '', at } = point;
    const publisher = point.publisher.replace(FOOTNOTE_MARKS, '');
    return words.point(
      listed([panel || scope, group, set, at?.label ?? '', publisher]),
      point.label,
      listed(notesOn(point, chart, words)),
    );
  });
  const sentences = (...given: (string | undefined)[]) =>
    given.flatMap((one) => (one ? [words.sentence(one)] : []));
  return [
    words.opening(chart.title, words.kinds[chart.kind], listed(scale)),
    ...sentences(chart.message),
    ...points,
    ...sentences(chart.split, chart.caveat),
  ].join('');
}

/** What marks, arrows, annotations and the last column show. */
function notesOn(point: ChartPoint, chart: Chart, words: AltWords): readonly string[] {
  const bound = point.open === 'none' ? '' : words.open[point.open];
  return [bound, point.basis, chart.legend[point.mark], point.note ?? ''];
}
