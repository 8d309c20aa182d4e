// A metric of the ledger and an entry of it in other words → whether the entry reads to the same metric.
import { isDeepStrictEqual } from 'node:util';
import type { Content } from '../../model/content/content.ts';
import type { Metric, Report } from '../../model/content/metric.ts';
import { startOf } from '../../model/place.ts';
import { derivationText } from '../../quantity/ledger/derivation-text.ts';
import { evaluateDerived } from '../../quantity/ledger/evaluate-derived.ts';
import { LANGUAGES } from '../../words/languages.ts';
import type { Located } from '../files/read-yaml.ts';
import { readMetric } from '../nouns/read-metric.ts';
import type { Ground } from '../nouns/read-quotation.ts';

/** What entries are read with, and what they are compared with. */
export type Measure = {
  readonly content: Content;
  readonly ground: Ground;
  /** Languages and house of the project. */
  readonly located: Pick<Located, 'languages' | 'house'>;
  /** Lines of the original of a source, none where it is not at hand. */
  readonly linesOf: (source: string) => readonly string[];
};

/** Undefined where it has a fault. */
export function readEntry(entry: object, { id, topic }: Metric, measure: Measure): Metric | undefined {
  const located = { ...measure.located, data: { [id]: entry }, placeOf: () => startOf('') };
  const { value, findings } = readMetric(located, { base: [id], id }, topic, measure.ground);
  return findings.length === 0 ? value.metric?.noun : undefined;
}

/** The words quoted are more than the token; their figure and all that is said of it are the same. */
export function isSameReport(a: Report | undefined, b: Report | undefined): boolean {
  return isDeepStrictEqual(factsOf(a), factsOf(b));
}

/** The same figure, by the same arithmetic in words. */
export function isSameDerivation(metric: Metric, other: Metric, { content }: Measure): boolean {
  const [before, after] = [metric, other].map((each) => {
    const metrics = new Map(content.metrics).set(metric.id, each);
    const figures = evaluateDerived({ metrics }).value;
    const words = LANGUAGES.map((language) =>
      derivationText(each, { metrics, house: content.house }, figures, language),
    );
    return { figure: figures.get(metric.id), words };
  });
  return before?.figure !== undefined && isDeepStrictEqual(before, after);
}

/** Whether all of the content is what it was: nothing but words quoted, formulas and places may differ. */
export function isSameMetric(before: Metric, after: Metric | undefined, measure: Measure): boolean {
  if (after === undefined) return false;
  const [was, is] = [before, after].map(({ place: _, derived, reports, ...rest }) => ({
    ...rest,
    reports: reports.map(factsOf),
    isDerived: derived !== undefined,
  }));
  return isDeepStrictEqual(was, is) && (!before.derived || isSameDerivation(before, after, measure));
}

function factsOf(report: Report | undefined) {
  if (report === undefined) return undefined;
  const { place: _, quotation: __, unit: ___, ...facts } = report;
  return facts;
}
