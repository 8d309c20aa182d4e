// A chart and the deck's language → its alt text: message, kind of chart, and every value with who says it.
import type { Chart, ChartKind, ChartPoint } from './chart.ts';
import type { Language } from './language.ts';

type AltWords = {
  readonly kinds: Readonly<Record<ChartKind, string>>;
  readonly log: string;
  readonly open: Readonly<Record<'left' | 'right', string>>;
  readonly unit: (unit: string) => string;
  readonly opening: (title: string, kind: string, notes: string) => string;
  readonly point: (subject: string, label: string, notes: string) => string;
  readonly and: string;
};

const WORDS: Readonly<Record<Language, AltWords>> = {
  ja: {
    kinds: { 'dot-plot': 'ドットプロット', share: '構成比の帯グラフ', bars: '横棒グラフ' },
    log: '対数目盛',
    open: { left: '上限のみ', right: '下限のみ' },
    unit: (unit) => `単位：${unit}`,
    opening: (title, kind, notes) => `${title}。${kind}${notes === '' ? '' : `（${notes}）`}。`,
    point: (subject, label, notes) => `${subject}：${label}${notes === '' ? '' : `（${notes}）`}。`,
    and: '、',
  },
  en: {
    kinds: { 'dot-plot': 'Dot plot', share: 'Share bar', bars: 'Bar chart' },
    log: 'log scale',
    open: { left: 'upper bound only', right: 'lower bound only' },
    unit: (unit) => `unit: ${unit}`,
    opening: (title, kind, notes) => `${title}. ${kind}${notes === '' ? '' : ` (${notes})`}.`,
    point: (subject, label, notes) => ` ${subject}: ${label}${notes === '' ? '' : ` (${notes})`}.`,
    and: ', ',
  },
};

const FOOTNOTE_MARKS = /\s*(?:\(\d+\))+$/u;

export function chartAlt(chart: Chart, language: Language): string {
  const words = WORDS[language];
  const listed = (parts: readonly string[]) => parts.filter((part) => part !== '').join(words.and);
  const scale = [chart.scale === 'log' ? words.log : '', chart.unit === '' ? '' : words.unit(chart.unit)];
  const points = chart.points.map((point) =>
    words.point(
      listed([point.group, point.publisher.replace(FOOTNOTE_MARKS, '')]),
      point.label,
      listed(notesOn(point, chart, words)),
    ),
  );
  return [words.opening(chart.title, words.kinds[chart.kind], listed(scale)), ...points].join('');
}

/** What marks, arrows and the last column show. */
function notesOn(point: ChartPoint, chart: Chart, words: AltWords): readonly string[] {
  return [point.open === 'none' ? '' : words.open[point.open], point.basis, chart.legend[point.mark]];
}
