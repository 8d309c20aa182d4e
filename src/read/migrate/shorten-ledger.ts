// A ledger file with `topic` and `metrics` at its top → the same in the short form, where each key is an id.
import {
  type Document,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  stringify,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Derivation, Metric } from '../../model/content/metric.ts';
import type { Place } from '../../model/place.ts';
import { nameInputs } from './name-inputs.ts';
import { quoteReport, staysLong } from './quote-report.ts';
import { quotedPair } from './quoted-pair.ts';
import { type Left, type Rewrite, type Rewritten, staying } from './rewritten.ts';
import type { Measure } from './short-entry.ts';
import { AS_WRITTEN, keepFlows, mapsOf, pairIn, remark, remarksIn, textIn } from './yaml-nodes.ts';

const RENAMED = { definition: 'is', subject: 'of', subjectAnchors: 'anchors', preferred: 'rely-on' } as const;

type Paper = {
  readonly text: string;
  readonly placeOf: (node: Node) => Place;
  readonly measure: Measure;
  readonly rewrites: Rewrite[];
  readonly left: Left[];
};

/** Undefined where nothing is long, or where its shape is none that was ever read. */
export function shortenLedger(path: string, text: string, measure: Measure): Rewritten | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { customTags: [AS_WRITTEN], lineCounter: lines });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root) || pairIn(root, 'metrics') === undefined) return undefined;
  const lists = ['metrics', 'comparable'].map((name) => pairIn(root, name)?.value);
  const seqs = lists.map((list) => (isSeq(list) ? list : undefined));
  const [metrics, groups] = seqs.map((seq) => mapsOf(seq?.items ?? []));
  if (metrics === undefined || groups === undefined) return undefined;
  if (lists.some((list) => list !== undefined && !isSeq(list))) return undefined;
  if ([...metrics, ...groups].some((map) => textIn(map, 'id') === undefined)) return undefined;
  const placeOf = ({ range }: Node) => {
    const { line, col } = lines.linePos(range?.[0] ?? 0);
    return { file: path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const paper: Paper = { text, placeOf, measure, rewrites: [], left: [] };
  for (const map of metrics) shortenMetric(map, document, paper);
  const short = new YAMLMap();
  short.items.push(...metrics.map(underId));
  if (groups.length > 0) {
    const all = new YAMLMap();
    all.items.push(...groups.map(underId));
    short.items.push(new Pair(new Scalar('comparable'), all));
  }
  keepRemarks(root, seqs, short);
  document.contents = short as typeof root;
  keepFlows(document, text);
  const { rewrites, left } = paper;
  return { text: document.toString({ lineWidth: 0 }), rewrites, left };
}

/** What stood beside keys that go stands at the top, what stood below the last entry at the end. */
function keepRemarks(root: YAMLMap, seqs: readonly (YAMLSeq | undefined)[], short: YAMLMap): void {
  const [topic, ...lists] = ['topic', 'metrics', 'comparable'].map((name) => pairIn(root, name));
  const before = seqs.map((seq) => seq?.commentBefore);
  const top = [root.commentBefore, ...remarksIn(topic, ...lists.map((pair) => pair?.key)), ...before];
  short.commentBefore = joined(top);
  short.comment = joined([...seqs.map((seq) => seq?.comment), root.comment]);
}

function joined(remarks: readonly (string | null | undefined)[]): string | null {
  const texts = remarks.filter((text) => text != null);
  return texts.length === 0 ? null : texts.join('\n');
}

/** `- id: cost` and its keys → `cost:` with them below it. */
function underId(map: YAMLMap): Pair {
  const pair = pairIn(map, 'id');
  const key = new Scalar(textIn(map, 'id') ?? '');
  if (map.spaceBefore) key.spaceBefore = true;
  remark(key, [...(map.commentBefore == null ? [] : [map.commentBefore]), ...remarksIn(pair)]);
  map.commentBefore = null;
  map.spaceBefore = false;
  map.flow = false;
  map.items = map.items.filter((each) => each !== pair);
  return new Pair(key, map);
}

function shortenMetric(map: YAMLMap, document: Document, paper: Paper): void {
  const metric = paper.measure.content.metrics.get(textIn(map, 'id') ?? '');
  if (metric !== undefined) {
    shortenReports(map, metric, document, paper);
    shortenDerivation(map, metric, document, paper);
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
function shortenReports(map: YAMLMap, metric: Metric, document: Document, paper: Paper): void {
  const pair = pairIn(map, 'reports');
  const seq = pair?.value;
  if (pair === undefined || !isSeq(seq) || pairIn(map, 'says') !== undefined) return;
  const rest = restOf(map, document, ['id', 'reports', 'preferred', 'rely-on']);
  const says = new YAMLMap<Scalar, unknown>();
  for (const raw of mapsOf(seq.items) ?? []) {
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
    says.items.push(quoted);
    paper.rewrites.push(rewriteOf(raw, raw, text, paper));
  }
  const stay = seq.items.slice(says.items.length);
  if (says.items.length === 0) return;
  seq.items = stay;
  const key = new Scalar('says');
  if (stay.length === 0) {
    remark(key, [...remarksIn(pair.key), ...ofSeq(seq)]);
    map.items = map.items.map((each) => (each === pair ? new Pair(key, says) : each));
  } else map.items.splice(map.items.indexOf(pair), 0, new Pair(key, says));
}

function ofSeq({ commentBefore, comment }: YAMLSeq): readonly string[] {
  return [commentBefore, comment].filter((text) => text != null);
}

function shortenDerivation(map: YAMLMap, metric: Metric, document: Document, paper: Paper): void {
  const pair = pairIn(map, 'derived');
  if (pair === undefined || !isMap(pair.value) || metric.derived === undefined) return;
  const rest = restOf(map, document, ['id', 'derived']);
  const named = nameInputs(metric, metric.derived, rest, paper.measure);
  if (named === undefined) {
    paper.left.push({ metric: metric.id, finding: derivationStays(metric.derived) });
    return;
  }
  const becomes = stringify(named, { lineWidth: 0 }).trimEnd();
  paper.rewrites.push(rewriteOf(pair.key, pair.value, becomes, paper));
  remark(pair.key, remarksIn(pair.value));
  pair.value = new Scalar(named.derived);
  if (named.unit !== undefined) map.items.push(document.createPair('unit', named.unit) as Pair<Scalar>);
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
