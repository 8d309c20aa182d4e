// Content → findings that need nothing but the content: references, citations and comparisons that do not hold together.
import type { Content } from '../model/content/content.ts';
import type { Metric } from '../model/content/metric.ts';
import { claimsOnChart, prosesOf, type Takeaway } from '../model/content/takeaway.ts';
import { isSameWhere, placeIn, type Where } from '../model/content/where.ts';
import type { Finding } from '../model/finding.ts';
import { quoted } from '../model/names.ts';
import type { Figure } from '../model/quantity.ts';
import { compareFigures } from '../quantity/compare.ts';
import { LANGUAGES } from '../words/languages.ts';
import { checkCalls } from './content/check-calls.ts';
import { checkCharts } from './content/check-charts.ts';
import { checkDerived } from './content/check-derived.ts';
import { checkDirections } from './content/check-directions.ts';
import { checkGrowth } from './content/check-growth.ts';
import { checkMeasures } from './content/check-measures.ts';
import { checkModality } from './content/check-modality.ts';
import { checkMonthEnds, checkQuotedMonthEnds } from './content/check-month-ends.ts';
import { checkNumberWords } from './content/check-number-words.ts';
import { checkPeriods } from './content/check-periods.ts';
import { checkQuotedWords, type Originals } from './content/check-quoted-words.ts';
import { checkReferences } from './content/check-references.ts';
import { checkRows } from './content/check-rows.ts';
import { checkSigns } from './content/check-signs.ts';
import { checkSpeakers } from './content/check-speakers.ts';
import { checkTerms } from './content/check-terms.ts';

type ContentRule = (content: Content, derived: ReadonlyMap<string, Figure>) => readonly Finding[];

/** Of figures and how they were worked out. */
const LEDGER_RULES: readonly ContentRule[] = [checkComparables, checkGrowth];

/** Of what is said and drawn, a claim or chart at a time: each looks at one, and at the ledger. */
const WORD_RULES: readonly ContentRule[] = [
  checkReferences,
  checkCites,
  checkCharts,
  checkSigns,
  checkNumberWords,
  checkCalls,
  checkModality,
  checkTerms,
  checkDerived,
  checkPeriods,
  checkMonthEnds,
  checkMeasures,
  checkRows,
  checkDirections,
  checkSpeakers,
];

/** `derived` is what `evaluateDerived` gave. */
export function lintContent(content: Content, derived: ReadonlyMap<string, Figure>): Finding[] {
  return [...LEDGER_RULES, ...WORD_RULES].flatMap((rule) => rule(content, derived));
}

/** What `lintContent` finds of these claims, and of those that their charts show as events. */
export function lintClaims(
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  claims: readonly Takeaway[],
): Finding[] {
  const takeaways = new Map(
    claims.flatMap((claim) => claimsBehind(claim, content)).map((claim) => [claim.id, claim]),
  );
  const alone = { ...content, takeaways, charts: new Map(), briefings: new Map() };
  return WORD_RULES.flatMap((rule) => rule(alone, derived));
}

/** The claim, and those that its chart names. */
export function claimsBehind(claim: Takeaway, { takeaways }: Content): readonly Takeaway[] {
  return [claim, ...claimsOnChart(claim).flatMap((id) => takeaways.get(id) ?? [])];
}

/** What only the documents at hand can say of the content. */
export function lintBesideOriginals(content: Content, originals: Originals): Finding[] {
  if (originals.size === 0) return [];
  return [...checkQuotedMonthEnds(content, originals), ...checkQuotedWords(content, originals)];
}

/** A citation without words of the line is not looked up in the original: it may only repeat what is. */
function checkCites(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap((takeaway) =>
    // In a project of one language, its words stand for all.
    [...new Set(LANGUAGES.map((language) => takeaway.words[language]))].flatMap((words) => {
      const spans = prosesOf(words).flat();
      return spans.flatMap((span): Finding[] => {
        if (span.kind !== 'cite' || isEvident(span, takeaway, content)) return [];
        const cite = `[@${span.at === undefined ? span.source : placeIn(span.source, span.at)}]`;
        const evidence = quoted(takeaway.evidence.map(({ source, at }) => placeIn(source, at)));
        return [
          {
            kind: 'cite-without-evidence',
            place: span.place,
            message: `Unexpected \`${cite}\` in \`${takeaway.id}\`, expected a citation of its evidence`,
            hint: `Write words that stand there, \`[@${span.at === undefined ? `${span.source}:line` : placeIn(span.source, span.at)} words]\`${evidence === '' ? '' : `, or cite its evidence (${evidence})`}`,
          },
        ];
      });
    }),
  );
}

type Cite = { readonly source: string; readonly at?: Where };

/** Looked up as evidence of the takeaway, or as a report of a figure that it names. */
function isEvident({ source, at }: Cite, { evidence, words }: Takeaway, { metrics }: Content): boolean {
  const named = Object.values(words).flatMap((each) =>
    prosesOf(each)
      .flat()
      .flatMap((span) => (span.kind === 'figure' ? (metrics.get(span.ref.metric)?.reports ?? []) : [])),
  );
  return [...evidence, ...named].some(
    (one) => one.source === source && (at === undefined || isSameWhere(one.at, at)),
  );
}

/**
 * Left out of a comparison, one side of a disagreement would be hidden without anybody having decided so. Amounts of one kind
 * say what they count (`scope`); revenue and a dividend in one file do not disagree.
 */
function checkComparables(content: Content): Finding[] {
  const groups = [...content.comparables.values()];
  const grouped = new Set(groups.flatMap(({ metrics }) => metrics));
  return [...content.metrics.values()]
    .filter(({ id, scope }) => scope !== undefined && !grouped.has(id))
    .flatMap((metric) =>
      groups.flatMap((group): Finding[] => {
        const rivals = group.metrics.flatMap((id) => content.metrics.get(id) ?? []);
        const rival = rivals.find(
          (other) => other.scope !== undefined && other.topic === metric.topic && contradicts(metric, other),
        );
        if (rival === undefined) return [];
        return [
          {
            kind: 'conflict-ungrouped',
            place: metric.place,
            message: `Unexpected \`${metric.id}\` outside \`${group.id}\`, expected it beside \`${rival.id}\`, which says something else`,
            hint: `Add \`${metric.id}\` to the metrics of \`${group.id}\`, or give it another topic`,
          },
        ];
      }),
    );
}

function contradicts(metric: Metric, other: Metric): boolean {
  return metric.reports.some((a) =>
    other.reports.some((b) => compareFigures(a.figure, b.figure) === 'conflict'),
  );
}
