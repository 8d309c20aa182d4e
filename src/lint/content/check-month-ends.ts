// Content, and where the ledger says no month the originals at hand → a finding for every figure beside the end of another month than the one it is as of.
import type { Content } from '../../model/content/content.ts';
import type { Metric, Report } from '../../model/content/metric.ts';
import { figureForm } from '../../model/content/prose.ts';
import type { Finding } from '../../model/finding.ts';
import { findMonthEnds, isSameMonth, type MonthEnd } from '../../quantity/find/find-month-ends.ts';
import { ledBy, periodsBeside } from '../../quantity/find/period-beside.ts';
import { sentenceAround } from '../../quantity/find/sentences.ts';
import { findReport } from '../../quantity/ledger/figure-of.ts';
import { periodOf } from '../../quantity/ledger/period-of.ts';
import { eachProse } from '../proses.ts';
import type { Originals } from './check-quoted-words.ts';
import { laidOut, type Placed } from './laid-out.ts';

type EndsOf = (metric: Metric, report: Report | undefined) => readonly End[];

export function checkMonthEnds(content: Content): Finding[] {
  return faultsIn(content, (metric, report) => ledgerEnds(metric, report, content));
}

/** What the ledger says of the month goes before what the sentence does that is quoted. */
export function checkQuotedMonthEnds(content: Content, originals: Originals): Finding[] {
  return faultsIn(content, (metric, report) =>
    report === undefined || ledgerEnds(metric, report, content).length > 0
      ? []
      : quotedEnds(report, originals),
  );
}

function faultsIn(content: Content, endsOf: EndsOf): Finding[] {
  return eachProse(content).flatMap(([prose]) => {
    const { text, figures } = laidOut(prose);
    const named = figures.length === 0 ? [] : findMonthEnds(text);
    if (named.length === 0) return [];
    const beside = periodsBeside(text, figures, named);
    const taken = [...beside.values()].flat();
    const leads = (one: MonthEnd, figure: Placed): boolean =>
      !taken.includes(one) && ledBy(one, text, sentenceAround(text, one)[0], figures, named) === figure;
    return figures.flatMap((figure): Finding[] => {
      const { span } = figure;
      const metric = span.as === undefined ? content.metrics.get(span.ref.metric) : undefined;
      const [met, ...more] = named.filter(
        (each) => beside.get(figure)?.includes(each) || leads(each, figure),
      );
      if (metric === undefined || met === undefined || more.length > 0 || met.isAside) return [];
      const ends = endsOf(metric, findReport(content, span.ref));
      if (ends.length === 0 || ends.some((each) => isSameMonth(each, met))) return [];
      const known = [...new Set(ends.map((each) => each.text))].join(', ');
      return [
        {
          kind: 'period-other',
          place: span.place,
          message: `Unexpected \`${figureForm(span)}\`, a figure of ${known}, beside \`${met.text}\`, expected the month of the figure`,
          hint: `Write ${known}, or refer to the figure of ${met.text}; where the month is that of something else, let another word stand between them`,
        },
      ];
    });
  });
}

type End = Pick<MonthEnd, 'month' | 'year' | 'text'>;

/** The end of a quarter that it is of counts as well, where nothing else is said. */
function ledgerEnds(metric: Metric, report: Report | undefined, content: Content): readonly End[] {
  const { definition, scope, cell } = metric;
  const texts = [definition, scope, report?.basis, report?.scope, report?.use].flatMap((words) =>
    Object.values<string>(words ?? {}),
  );
  const names = [cell?.row, cell?.column, report?.quotation].flatMap((words) => words ?? []);
  const said = [...texts, ...names].flatMap(findMonthEnds);
  const { stretch, yearEnd } = periodOf(metric, content);
  const last = stretch?.months === QUARTER ? stretch.last : undefined;
  const isKnown = stretch?.named === 'calendar' || yearEnd !== undefined;
  if (said.length > 0 || last === undefined || !isKnown) return said;
  return [{ month: Number(last.slice(5, 7)), year: Number(last.slice(0, 4)), text: last.slice(0, 7) }];
}

const QUARTER = 3;

/** All that the sentence names, since what belongs to which number of it is not asked. */
function quotedEnds({ source, at, token }: Report, originals: Originals): readonly End[] {
  const lines = originals.get(source)?.lines;
  if (lines === undefined || at.kind !== 'lines') return [];
  const passage = lines.slice(at.first - 1, at.last).join('\n');
  const start = passage.indexOf(token);
  if (start < 0) return [];
  const [from, to] = sentenceAround(passage, { start });
  return findMonthEnds(passage.slice(from, to));
}
