// Faults of one run → the same without those that only say again what another of them has broken.
import type { Finding, FindingKind } from '../finding.ts';
import { type Place, placeText } from '../place.ts';
import { CHART_FINDINGS } from './chart-findings.ts';
import { FILE_FINDINGS } from './file-findings.ts';

/** While the first stands, the others would bury it; they are told when it is mended and they are still true. */
const FOLLOW_ONS: { readonly [Cause in FindingKind]?: readonly FindingKind[] } = {
  'broken-lock': ['receipt-missing'],
  'id-not-file-name': ['receipt-missing'],
};

/** Of one figure at one place: what the document says is told before what the receipt says, and that before the seal. */
const OF_ONE_FIGURE: readonly (readonly FindingKind[])[] = [
  ['bad-figure', 'token-mismatch'],
  [
    'report-changed',
    'report-missing',
    'report-moved',
    'report-ambiguous',
    'report-subject',
    'report-measure',
    'report-opposite',
    'report-change',
  ],
  ['evidence-missing', 'evidence-moved', 'evidence-ambiguous'],
  ['receipt-missing', 'receipt-differs', 'receipt-seal'],
];

/** What is not known because a file, a metric or a report in it could not be read. */
const OF_WHAT_IS_MISSING: readonly FindingKind[] = ['receipt-stale', 'derived-input', 'conflict-not-shown'];

/** `isRead` says whether all content could be read. */
export function withoutFollowOns(findings: readonly Finding[], isRead: boolean): readonly Finding[] {
  const untold = new Set([
    ...findings.flatMap(({ kind }) => FOLLOW_ONS[kind] ?? []),
    ...(isRead ? [] : OF_WHAT_IS_MISSING),
  ]);
  const told = untold.size === 0 ? findings : findings.filter(({ kind }) => !untold.has(kind));
  const first = new Map<string, number>();
  for (const one of told) {
    const rank = rankOf(one);
    if (rank >= 0) first.set(placeText(one.place), Math.min(rank, first.get(placeText(one.place)) ?? rank));
  }
  return told.filter((one) => rankOf(one) <= (first.get(placeText(one.place)) ?? rankOf(one)));
}

/** A chart of too many values has room for neither rows nor words: its pages are measured once it has fewer. */
export function withoutFullCharts(findings: readonly Finding[]): readonly Finding[] {
  const full = new Set(
    findings.flatMap(({ kind, place }) => (kind === 'chart-too-many' ? [placeText(place)] : [])),
  );
  return findings.filter(({ kind, place }) => !(OF_FULL_CHARTS.includes(kind) && full.has(placeText(place))));
}

const OF_FULL_CHARTS: readonly FindingKind[] = ['chart-text-cut', 'chart-crowded'];

/** -1 for all that is not about a figure and its proof. */
function rankOf({ kind }: Finding): number {
  return OF_ONE_FIGURE.findIndex((kinds) => kinds.includes(kind));
}

/** Faults of words that are read all the same: nothing is missing from a deck for their sake. */
const OF_WORDS: readonly FindingKind[] = [
  'bare-number',
  'typed-count',
  'publisher-names',
  'slot-unshown',
  'theme-contrast',
  'theme-type',
  'uneven-languages',
  'words-unshown',
];

/** What a deck lacks, or shows too little of, when something for it could not be read. */
const OF_WHAT_IS_NOT_SHOWN: readonly FindingKind[] = [
  'conflict-hidden',
  'field-missing',
  'half-empty',
  'selector-idle',
  'slot-empty',
  'title-missing',
];

/**
 * Of a deck that was made from what could be read: what is wrong with it beside `faults` of reading. `holed` are the files
 * whose words lack something in it: what its charts and its file show of them is not as it will be.
 */
export function beside(
  faults: readonly Finding[],
  holed: ReadonlySet<string>,
  findings: readonly Finding[],
): readonly Finding[] {
  const lines = new Set(faults.map(({ place }) => lineOf(place)));
  const isWhole = faults.every(({ kind }) => OF_WORDS.includes(kind));
  const typed = faults.filter(({ kind }) => kind === 'bare-number').map(quotedIn);
  return findings.filter((one) => {
    const { kind, place } = one;
    if (lines.has(lineOf(place))) return false;
    if (kind === 'untraced-number') return !typed.some((met) => met.includes(quotedIn(one)));
    if (!isWhole && OF_WHAT_IS_NOT_SHOWN.includes(kind)) return false;
    return !(holed.has(place.file) && (kind in CHART_FINDINGS || kind in FILE_FINDINGS));
  });
}

function lineOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

function quotedIn({ message }: Finding): string {
  return /`([^`]*)`/.exec(message)?.[1] ?? '';
}
