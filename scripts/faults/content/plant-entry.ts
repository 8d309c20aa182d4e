// Text of YAML and the place of an entry in it → the same text with other values in that entry, and nothing else changed.
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Place } from '../../../src/model/place.ts';

type Spot = Pick<Place, 'line' | 'column'>;
type Splice = { readonly node: Node; readonly text: string };

/** New values by key, as YAML; keys that the entry does not have are left alone. The spot is its first key, or its own; of a key with a text, that key's. */
export function withValues(text: string, spot: Spot, values: Readonly<Record<string, string>>): string {
  const { pair, pairs } = entryAt(text, spot);
  const own = isMap(pair?.value) ? pair.value.items : pairs.length > 0 || pair === undefined ? pairs : [pair];
  const splices = own.flatMap(({ key, value }): Splice[] => {
    const wanted = isScalar(key) ? values[String(key.value)] : undefined;
    return wanted === undefined || !isNodeOf(value) ? [] : [{ node: value, text: wanted }];
  });
  return spliced(text, splices);
}

export type Quotation = { readonly place: string; readonly words: string; readonly figure?: string };

/** A place and the words that stand there, as they are → as they shall be. The spot is that of the place. */
export function withQuotation(text: string, spot: Spot, change: (quotation: Quotation) => Quotation): string {
  const { pair } = entryAt(text, spot);
  if (pair === undefined || !isScalar(pair.key) || !isNodeOf(pair.value)) return text;
  const { key, value } = pair;
  const inside = (name: string): Node | undefined => {
    const node = isMap(value) ? value.get(name, true) : name === 'words' ? value : undefined;
    return isNodeOf(node) ? node : undefined;
  };
  const [words, figure] = [inside('words'), inside('figure')];
  if (!isScalar(words)) return text;
  const before: Quotation = {
    place: String(key.value),
    words: String(words.value),
    ...(isScalar(figure) ? { figure: String(figure.value) } : {}),
  };
  const after = change(before);
  const nodes = { place: key, words, figure };
  return spliced(
    text,
    (['place', 'words', 'figure'] as const).flatMap((name): Splice[] => {
      const [node, wanted] = [nodes[name], after[name]];
      const isChanged = wanted !== undefined && wanted !== before[name];
      return node === undefined || !isChanged ? [] : [{ node, text: quoted(wanted) }];
    }),
  );
}

/** A YAML scalar that stays the text it is. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The pair whose key begins at the spot, and the pairs of the map whose first key does. */
function entryAt(text: string, { line, column }: Spot): { pair?: Pair; pairs: readonly Pair[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const offset = (lines.lineStarts[line - 1] ?? 0) + column - 1;
  const begins = (node: unknown): boolean => isNodeOf(node) && node.range?.[0] === offset;
  let pair: Pair | undefined;
  let pairs: readonly Pair[] = [];
  visit(document, {
    Map: (_, map) => {
      if (begins(map)) pairs = map.items;
    },
    Pair: (_, one) => {
      if (begins(one.key)) pair = one;
    },
  });
  return { ...(pair === undefined ? {} : { pair }), pairs };
}

function isNodeOf(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function spliced(text: string, splices: readonly Splice[]): string {
  const from = ({ node }: Splice): number => node.range?.[0] ?? 0;
  return [...splices]
    .sort((a, b) => from(b) - from(a))
    .reduce((whole, { node, text: wanted }) => {
      const [start = 0, end = 0] = node.range ?? [];
      // Words of a block keep the end of their last line.
      const tail = whole.slice(start, end).endsWith('\n') ? '\n' : '';
      return whole.slice(0, start) + wanted + tail + whole.slice(end);
    }, text);
}
