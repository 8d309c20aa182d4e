// A chart and the deck's language → its alt text: message, kind of chart, every value with who says it, and what must not be read into it.
import type { Chart, ChartPoint } from '../model/deck/chart.ts';
import type { AltLabels } from '../words/labels.ts';
import { type Language, wordsOf } from '../words/languages.ts';

const FOOTNOTE_MARKS = /\s*(?:\(\d+\))+$/u;

export function chartAlt(chart: Chart, language: Language): string {
  const words = wordsOf(language).chart.alt;
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
      point.said ?? point.label,
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
function notesOn(point: ChartPoint, chart: Chart, words: AltLabels): readonly string[] {
  const bound = point.open === 'none' ? '' : words.open[point.open];
  return [bound, point.basis, chart.legend[point.mark], point.note ?? ''];
}
