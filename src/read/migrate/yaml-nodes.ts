// Nodes of a YAML document → moved and printed with every remark, and with what was written on one line as it was written.
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  Scalar,
  type ScalarTag,
  visit,
  type YAMLMap,
} from 'yaml';

/** A flow collection in its own words: printed anew it would get other spaces. */
class AsWritten {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export const AS_WRITTEN: ScalarTag = {
  tag: 'tag:briefdeck:as-written',
  default: true,
  identify: (value) => value instanceof AsWritten,
  resolve: (text) => text,
  stringify: ({ value }) => (value as AsWritten).source,
};

export function keepFlows(document: Document, text: string): void {
  visit(document, {
    Collection: (_, node) => {
      const source = sourceOf(node, text);
      if (!node.flow || source === undefined || /[\n#]/.test(source)) return undefined;
      const kept = new Scalar(new AsWritten(source));
      Object.assign(kept, remarksBeside(node));
      return kept;
    },
  });
}

function remarksBeside({ comment, commentBefore, spaceBefore }: Node) {
  return {
    ...(comment == null ? {} : { comment }),
    ...(commentBefore == null ? {} : { commentBefore }),
    ...(spaceBefore === undefined ? {} : { spaceBefore }),
  };
}

/** Undefined for a node that was not read from the text. */
export function sourceOf(node: unknown, text: string): string | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? text.slice(range[0], range[1]) : undefined;
}

/** Remarks of nodes and of all below them. */
export function remarksIn(...nodes: readonly unknown[]): readonly string[] {
  const remarks: string[] = [];
  for (const node of nodes) {
    if (isPair(node)) remarks.push(...remarksIn(node.key, node.value));
    if (!isNode(node)) continue;
    visit(node, (_, each) => {
      if (isNode(each)) remarks.push(...[each.commentBefore, each.comment].filter((text) => text != null));
    });
  }
  return remarks;
}

/** The remarks stand before the key. */
export function remark(key: Scalar, remarks: readonly string[]): void {
  if (remarks.length === 0) return;
  key.commentBefore = [key.commentBefore, ...remarks].filter((text) => text != null).join('\n');
}

export function pairIn(map: YAMLMap, name: string): Pair<Scalar, unknown> | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name) as
    | Pair<Scalar, unknown>
    | undefined;
}

/** Undefined where there is none, or where it is something else than a text. */
export function textIn(map: YAMLMap, name: string): string | undefined {
  const value = pairIn(map, name)?.value;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

export function mapsOf(items: readonly unknown[]): readonly YAMLMap[] | undefined {
  return items.every(isMap) ? items : undefined;
}
