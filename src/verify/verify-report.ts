// A report, its metric and the original in, out: whether its figure stands there, as stated and about its subject.

import type { Metric, Report } from '../model/content/metric.ts';
import type { CheckState, Receipt, ReportCheck } from '../model/content/receipt.ts';
import { isAtLine, placeIn, whereText } from '../model/content/where.ts';
import { never } from '../model/errors.ts';
import type { FindingKind, Found } from '../model/finding.ts';
import { counted, quoted } from '../model/names.ts';
import { normalisedValue } from '../quantity/compare.ts';
import { unitOf } from '../quantity/units.ts';
import type { Binding } from './bind-subject.ts';
import { toldFault } from './cell-headings.ts';
import { reportClaim } from './claims.ts';
import { figuresAt, findOccurrences, isFigureOf, type Occurrence } from './occurrences.ts';
import { isWorkbook, type Original } from './originals.ts';
import { ownMeasures } from './other-measure.ts';
import { type OwnPeriod, periodFault } from './other-period.ts';
import type { Subjects } from './subjects.ts';
import { verifySheetReport } from './verify-sheet-report.ts';

type Fault = { readonly kind: FindingKind; readonly message: string; readonly hint: string };

/** `rivals` are the subjects of other metrics, so that R1's number cannot pass for V3's. */
export function verifyReport(
  report: Report,
  metric: Metric,
  original: Original | undefined,
  rivals: Subjects['rivals'] = [],
  headings?: Receipt['headings'],
  period?: OwnPeriod,
): Found<ReportCheck> {
  const check = reportClaim(report);
  if (original === undefined) return { value: { ...check, state: 'not-checked' }, findings: [] };
  if (report.at.kind === 'cell' || isWorkbook(original.fileName))
    return verifySheetReport(report, metric, original, { rivals, headings, period });

  const subjects = { own: metric.subjectAnchors, rivals };
  const measures = ownMeasures(report, metric);
  const occurrences = findOccurrences(report, metric, subjects, original, { period, measures });
  const isValue = (one: Occurrence) => one.figure !== undefined && isFigureOf(report, one.figure);
  const isOwn = ({ binding }: Occurrence) =>
    binding.kind === 'own' || (binding.kind === 'nobody' && subjects.own.length === 0);
  const isProof = (one: Occurrence) =>
    isValue(one) &&
    isOwn(one) &&
    one.otherPeriod === undefined &&
    one.otherMeasure === undefined &&
    one.change === undefined &&
    one.opposed === undefined;
  const here = occurrences.filter(({ line }) => isAtLine(report.at, line));
  const proofs = occurrences.filter(isProof);
  const lines = [...new Set(proofs.map(({ line }) => line))];

  const found = (state: CheckState, met?: Occurrence, fault?: Fault): Found<ReportCheck> => ({
    value: {
      ...check,
      state,
      hash: original.hash,
      ...(met === undefined ? {} : { met: { line: met.line, text: met.text, value: valueText(met) } }),
    },
    findings: fault === undefined ? [] : [{ ...fault, place: report.place }],
  });

  const there = placeIn(original.fileName, report.at);
  const where = `line${/-/.test(whereText(report.at)) ? 's' : ''} ${whereText(report.at)} of ${original.fileName}`;
  const words = report.quotation ?? report.token;
  const owner = subjects.own.length === 0 ? 'no other subject' : quoted(subjects.own, ' or ');
  const expected = `expected \`${words}\` (${check.value}) of ${owner}`;
  const elsewhere = lines.length === 0 ? '' : `; \`${words}\` stands at line ${lines.join(', ')}`;

  const proof = here.find(isProof);
  if (proof !== undefined) return found('verified', proof);

  const differing =
    here.find((one) => !isValue(one)) ??
    (here.length === 0 ? standIn(report, metric, original, subjects) : undefined);
  if (differing !== undefined) {
    return found('changed', differing, {
      kind: 'report-changed',
      message: `Unexpected \`${differing.text}\` (${valueText(differing)}) at ${there}, ${expected}`,
      hint: `${headedBy(differing) ?? `Compare value, unit, qualifier and token of \`${check.key}\` with that line`}${elsewhere}`,
    });
  }
  const beside = here.find((one) => isOwn(one) && one.otherMeasure !== undefined);
  if (beside !== undefined) {
    return found('ambiguous', beside, {
      kind: 'report-measure',
      message: `Unexpected \`${beside.otherMeasure}\` beside \`${beside.text}\` at ${there}, expected the number of \`${measures?.name}\`, as \`${metric.id}\` has it`,
      hint: `Quote the number of that measure, or, where the two names mean one thing there, add \`${beside.otherMeasure}\` to \`anchors\` of \`${metric.id}\`${elsewhere}`,
    });
  }
  const told = here.find((one) => isOwn(one) && (one.opposed ?? one.change) !== undefined);
  const [kind, met, mend] = (told && toldFault(told, told.text, there, metric.id)) ?? [];
  if (kind !== undefined)
    return found('ambiguous', told, { kind, message: `Unexpected ${met}`, hint: `${mend}${elsewhere}` });
  const later = here.find((one) => isOwn(one) && one.otherPeriod !== undefined);
  if (later !== undefined) {
    const [met, mend] = periodFault(later.otherPeriod ?? '', later.text, there, metric.id, period);
    return found('ambiguous', later, {
      kind: 'report-period',
      message: `Unexpected ${met}`,
      hint: `${mend}${elsewhere}`,
    });
  }
  const [other] = here;
  if (other !== undefined) {
    return found('ambiguous', other, {
      kind: 'report-subject',
      message: `Unexpected subject ${ownerText(other.binding)} of \`${other.text}\` at ${there}, ${expected}`,
      hint: `Give the figure to the metric it is about, or name the subject of \`${metric.id}\` as it is named there (\`of\`, \`anchors\`)${elsewhere}`,
    });
  }
  const [only] = proofs;
  if (only !== undefined && lines.length === 1) {
    return found('moved', only, {
      kind: 'report-moved',
      message: `Unexpected ${where} without it, ${expected}, met at line ${only.line}`,
      hint: `Read the passage at line ${only.line}, then write \`line: ${only.line}\``,
    });
  }
  if (lines.length > 1) {
    return found('ambiguous', undefined, {
      kind: 'report-ambiguous',
      message: `Unexpected ${where} without it, ${expected}, met on ${counted(lines.length, 'line')}`,
      hint: `It stands on lines ${lines.join(', ')}; write the one that is meant`,
    });
  }
  const stray = occurrences.map(
    ({ line, text, binding }) => `line ${line}: \`${text}\`, ${ownerText(binding)}`,
  );
  return found('missing', undefined, {
    kind: 'report-missing',
    message: `Unexpected ${where} without it, ${expected}`,
    hint:
      stray.length === 0 ? `Look for it in another source, or take \`${check.key}\` out` : stray.join('; '),
  });
}

/** What stands where the token stood: a figure of its kind about its subject, or its digits with another unit. */
function standIn(
  report: Report,
  metric: Metric,
  original: Original,
  subjects: Subjects,
): Occurrence | undefined {
  const figures = figuresAt(original, report.at, metric, subjects);
  const own = figures.filter(({ binding }) => binding.kind === 'own' && binding.inSentence);
  const digits = digitsOf(report.token);
  const unit = unitOf(report.figure);
  const { kind } = report.figure.quantity;
  return (
    own.find(({ text }) => digits !== '' && digitsOf(text) === digits) ??
    own.find(({ figure }) => figure !== undefined && unitOf(figure) === unit) ??
    own.find(({ figure }) => figure?.quantity.kind === kind)
  );
}

/** Of a cell below a unit, which no words on its line name. */
function headedBy({ text, heading }: Occurrence): string | undefined {
  return heading === undefined
    ? undefined
    : `The table says \`${heading}\` of \`${text}\`: quote it with that unit, or name it as \`unit:\``;
}

function valueText({ figure }: Occurrence): string {
  return figure === undefined ? 'no figure' : normalisedValue(figure);
}

function digitsOf(text: string): string {
  return text.replace(/[^\d.]/g, '');
}

function ownerText(binding: Binding): string {
  switch (binding.kind) {
    case 'own':
      return 'as expected';
    case 'rival':
      return `\`${binding.name}\``;
    case 'nobody':
      return 'nobody named nearby';
    default:
      return never(binding);
  }
}
