// A YAML document → where each of its values, keys and words was written, as plain data that can be kept.
import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';

export type Part = 'key' | 'value' | 'words';

/** Offsets in the text; none where nothing is written. */
export type Spot = {
  readonly at?: number;
  readonly isScalar?: true;
  readonly isQuoted?: true;
  /** Of keys, the first of each. */
  readonly pairs?: ReadonlyMap<string, Child>;
  readonly items?: readonly Child[];
};

type Child = {
  readonly value: Spot;
  /** Where its key stands. */
  readonly keyAt?: number;
  readonly hasKey?: true;
};

export function spotsOf({ contents }: Document): Spot | undefined {
  return isNode(contents) ? spotOf(contents) : undefined;
}

function spotOf(node: unknown): Spot {
  if (!isNode(node)) return {};
  const at = node.range?.[0];
  const own = at === undefined ? {} : { at };
  if (isScalar(node)) {
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    return isQuoted ? { ...own, isScalar: true, isQuoted } : { ...own, isScalar: true };
  }
  if (isMap(node)) {
    const pairs = new Map<string, Child>();
    for (const pair of node.items) {
      if (!isNode(pair.key)) continue;
      const key = String(pair.key.toJSON());
      if (!pairs.has(key)) pairs.set(key, childOf(pair));
    }
    return { ...own, pairs };
  }
  return isSeq(node) ? { ...own, items: node.items.map(childOf) } : own;
}

function childOf(item: Pair | unknown): Child {
  if (!isPair(item)) return { value: spotOf(item) };
  const keyAt = isNode(item.key) ? item.key.range?.[0] : undefined;
  return { value: spotOf(item.value), hasKey: true, ...(keyAt !== undefined && { keyAt }) };
}

/** Of the nearest parent when there is no such path. */
export function offsetOf(root: Spot, path: readonly (string | number)[], part: Part): number | undefined {
  let spot = root;
  let offset: number | undefined;
  for (const [index, step] of path.entries()) {
    const child = stepInto(spot, step);
    // Words that stand for every language have no key of one.
    if (child === undefined && spot.isScalar && part !== 'key') {
      offset = spot.at ?? offset;
      break;
    }
    if (child === undefined) return offset;
    spot = child.value;
    const isKeyAsked = child.hasKey && (part === 'key' || index < path.length - 1);
    offset = (isKeyAsked ? child.keyAt : spot.at) ?? child.keyAt ?? offset;
  }
  if (offset !== undefined && part === 'words' && spot.isQuoted) return offset + 1;
  return offset ?? (path.length === 0 ? root.at : undefined);
}

function stepInto({ pairs, items }: Spot, step: string | number): Child | undefined {
  if (pairs !== undefined) return pairs.get(String(step));
  return typeof step === 'number' ? items?.[step] : undefined;
}

/** Every collection, alias and scalar, a parent before what it holds: the vendor's own walk copies the path for each of them. */
export function eachNode(node: unknown, visit: (node: Node) => void): void {
  if (isPair(node)) {
    eachNode(node.key, visit);
    eachNode(node.value, visit);
    return;
  }
  if (!isNode(node)) return;
  visit(node);
  // What `visit` has left of them.
  if (isMap(node) || isSeq(node)) for (const item of node.items) eachNode(item, visit);
}
