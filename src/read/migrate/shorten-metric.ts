// An entry of the ledger as YAML and the metric that it reads to → the same entry with short keys, quotations and formulas.
import { type Document, isMap, isSeq, type Node, Pair, Scalar, stringify, YAMLMap, type YAMLSeq } from 'yaml';
import type { Derivation, Metric } from '../../model/content/metric.ts';
import { nameInputs } from './name-inputs.ts';
import { quoteReport, staysLong } from './quote-report.ts';
import { quotedPair } from './quoted-pair.ts';
import { type Left, type Rewrite, staying } from './rewritten.ts';
import type { Measure } from './short-entry.ts';
import { pairIn, remark, remarksIn, textIn } from './yaml-nodes.ts';

const RENAMED = { definition: 'is', subject: 'of', subjectAnchors: 'anchors', preferred: 'rely-on' } as const;

/** What is written upon: what was done, and what was left, is noted there. */
export type Paper = {
  readonly document: Document;
  readonly text: string;
  readonly placeOf: (node: Node) => { readonly line: number; readonly column: number };
  readonly measure: Measure;
  /** Whether the whole file is in the long form. In a short one a calculation has long keys because somebody chose them. */
  readonly isLong: boolean;
  readonly rewrites: Rewrite[];
  readonly left: Left[];
};

export function shortenMetric(id: string, map: YAMLMap, paper: Paper): void {
  const metric = paper.measure.content.metrics.get(id);
  if (metric !== undefined) {
    shortenReports(map, metric, paper);
    shortenDerivation(map, metric, paper);
    dropAnchors(map, metric);
  }
  for (const [long, short] of Object.entries(RENAMED)) {
    const pair = pairIn(map, long);
    if (pair !== undefined && pairIn(map, short) === undefined) pair.key.value = short;
  }
}

/** What follows from the subject need not be written. */
function dropAnchors(map: YAMLMap, { subject, subjectAnchors, reports }: Metric): void {
  const pair = pairIn(map, 'subjectAnchors');
  const own = [...new Set(Object.values(subject))];
  const isOwn = own.length === subjectAnchors.length && own.every((one, at) => one === subjectAnchors[at]);
  if (pair === undefined || !isOwn || reports.length === 0 || remarksIn(pair).length > 0) return;
  if (pairIn(map, 'subject') !== undefined) map.items = map.items.filter((each) => each !== pair);
}

/** Those behind one that stays are left with it: their order says whose figure stands first. */
function shortenReports(map: YAMLMap, metric: Metric, paper: Paper): void {
  const { document } = paper;
  const pair = pairIn(map, 'reports');
  const seq = pair?.value;
  const earlier = pairIn(map, 'says');
  if (pair === undefined || !isSeq(seq) || (earlier !== undefined && !isMap(earlier.value))) return;
  const rest = restOf(map, document, ['id', 'reports', 'preferred', 'rely-on']);
  const quotations: Pair[] = [];
  for (const raw of seq.items.filter((item) => isMap(item))) {
    const source = textIn(raw, 'source');
    const [report, ...more] = metric.reports.filter((each) => each.source === source);
    const said = raw.toJS(document) as object;
    const quotation =
      report && more.length === 0 ? quoteReport(report, said, { metric, rest }, paper.measure) : undefined;
    if (quotation === undefined) {
      paper.left.push({ metric: metric.id, finding: staysLong(report, paper.measure) });
      break;
    }
    const { pair: quoted, text } = quotedPair(document, quotation);
    remark(quoted.key, remarksIn(raw));
    quotations.push(quoted);
    paper.rewrites.push(rewriteOf(raw, raw, text, paper));
  }
  if (quotations.length === 0) return;
  seq.items = seq.items.slice(quotations.length);
  const says = earlier ?? new Pair(new Scalar('says'), new YAMLMap());
  (says.value as YAMLMap).items.push(...quotations);
  if (seq.items.length === 0) remark(says.key, [...remarksIn(pair.key), ...ofSeq(seq)]);
  const places = [...(earlier === undefined ? [says] : []), ...(seq.items.length === 0 ? [] : [pair])];
  map.items = map.items.flatMap((each) => (each === pair ? places : [each]));
}

function ofSeq({ commentBefore, comment }: YAMLSeq): readonly string[] {
  return [commentBefore, comment].filter((text) => text != null);
}

function shortenDerivation(map: YAMLMap, metric: Metric, paper: Paper): void {
  const { document } = paper;
  const pair = pairIn(map, 'derived');
  if (pair === undefined || !isMap(pair.value) || metric.derived === undefined) return;
  const rest = restOf(map, document, ['id', 'derived']);
  const named = nameInputs(metric, metric.derived, rest, paper.measure);
  if (named === undefined) {
    if (paper.isLong) paper.left.push({ metric: metric.id, finding: derivationStays(metric.derived) });
    return;
  }
  const becomes = stringify(named, { lineWidth: 0 }).trimEnd();
  paper.rewrites.push(rewriteOf(pair.key, pair.value, becomes, paper));
  remark(pair.key, remarksIn(pair.value));
  pair.value = new Scalar(named.derived);
  for (const key of ['unit', 'result'] as const) {
    if (named[key] !== undefined) map.items.push(document.createPair(key, named[key]) as Pair<Scalar>);
  }
}

function derivationStays({ result }: Derivation): Left['finding'] {
  const [met, expected] =
    result === undefined
      ? [
          '`derived` that its formula alone does not say',
          'unit, decimals and qualifier that follow from its inputs',
        ]
      : ['`result` that was worked out by hand', 'a formula alone, which has no room for it'];
  return staying(met, expected, 'Let it stay: the long form is read as before');
}

/** The entry as plain data without some of its keys. */
function restOf(map: YAMLMap, document: Document, without: readonly string[]): object {
  const plain = map.toJS(document) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(plain).filter(([key]) => !without.includes(key)));
}

function rewriteOf(first: Node, last: Node, becomes: string, { text, placeOf }: Paper): Rewrite {
  const { line, column } = placeOf(first);
  const was = text.slice(first.range?.[0] ?? 0, last.range?.[1] ?? 0).trimEnd();
  const inset = new RegExp(`\\n {0,${column - 1}}`, 'g');
  return { line, was: was.replace(inset, '\n'), becomes };
}
