// A ledger file with entries in long forms → the same with each in the short form, below its id.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Pair,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Left, type Rewritten, staying } from './rewritten.ts';
import type { Measure } from './short-entry.ts';
import { type Paper, shortenMetric } from './shorten-metric.ts';
import { AS_WRITTEN, keepFlows, mapsOf, pairIn, remark, remarksIn, textIn } from './yaml-nodes.ts';

/** Undefined where its shape is none that was ever read. */
export function shortenLedger(text: string, measure: Measure): Rewritten | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { customTags: [AS_WRITTEN], lineCounter: lines });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const placeOf: Paper['placeOf'] = ({ range }) => {
    const { line, col } = lines.linePos(range?.[0] ?? 0);
    return { line, column: col };
  };
  const isLong = pairIn(root, 'metrics') !== undefined;
  const paper: Paper = { document, text, placeOf, measure, isLong, rewrites: [], left: [] };
  const short = isLong ? shortenLong(root, paper) : shortenEntries(root, paper);
  if (short === undefined) return undefined;
  const { rewrites, left } = paper;
  // One that is short already is not set anew for nothing.
  if (!isLong && rewrites.length === 0) return { text, rewrites, left };
  if (hasAliases(document)) return { text, rewrites: [], left: [aliasesStay(short)] };
  document.contents = short as typeof root;
  keepFlows(document, text);
  return { text: document.toString({ lineWidth: 0 }), rewrites, left };
}

function shortenEntries(root: YAMLMap, paper: Paper): YAMLMap {
  for (const { key, value } of root.items)
    if (isScalar(key) && isMap(value)) shortenMetric(String(key.value), value, paper);
  return root;
}

function shortenLong(root: YAMLMap, paper: Paper): YAMLMap | undefined {
  const lists = ['metrics', 'comparable'].map((name) => pairIn(root, name)?.value);
  const seqs = lists.map((list) => (isSeq(list) ? list : undefined));
  const [metrics, groups] = seqs.map((seq) => mapsOf(seq?.items ?? []));
  if (metrics === undefined || groups === undefined) return undefined;
  if (lists.some((list) => list !== undefined && !isSeq(list))) return undefined;
  if ([...metrics, ...groups].some((map) => textIn(map, 'id') === undefined)) return undefined;
  for (const map of metrics) shortenMetric(textIn(map, 'id') ?? '', map, paper);
  const short = new YAMLMap();
  short.items.push(...metrics.map(underId));
  if (groups.length > 0) {
    const all = new YAMLMap();
    all.items.push(...groups.map(underId));
    short.items.push(new Pair(new Scalar('comparable'), all));
  }
  keepRemarks(root, seqs, short);
  return short;
}

/** What an alias stands for may be gone, or elsewhere. */
function hasAliases(document: Document): boolean {
  let met = false;
  visit(document, {
    Alias: () => {
      met = true;
      return visit.BREAK;
    },
  });
  return met;
}

function aliasesStay({ items: [first] }: YAMLMap): Left {
  const finding = staying(
    'aliases (`*`) in the file',
    'each entry with words of its own',
    'Write out what they stand for, then migrate again',
  );
  return { metric: String(first?.key ?? ''), finding };
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
