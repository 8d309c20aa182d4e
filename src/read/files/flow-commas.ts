// A YAML document → words in `{ }` that their own comma has torn apart, whole again, and a finding for each entry with such words.
import { type Document, isMap, isScalar, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Place } from '../../model/place.ts';
import { eachNode } from './yaml-spots.ts';

type Torn = {
  readonly start: number;
  readonly end: number;
  readonly pair: Pair;
  /** Keys that are the rest of its words. */
  readonly rest: readonly unknown[];
};

/**
 * `{ a:18: 48,215 }` is read as `48` at `a:18` and a key `215` with nothing behind it, which nobody means: words are put
 * together before anything is made of them. `within` are the offsets of such entries.
 */
export function joinAtCommas(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
): { readonly findings: readonly Finding[]; readonly within: readonly (readonly [number, number])[] } {
  const findings: Finding[] = [];
  const within: (readonly [number, number])[] = [];
  // Most documents have no such map.
  if (!text.includes('{')) return { findings, within };
  eachNode(document.contents, (map) => {
    if (!isMap(map) || !map.flow || !map.range) return;
    const { range } = map;
    const torn = tornIn(map);
    const [first] = torn;
    if (first === undefined) return;
    within.push([range[0], range[1]]);
    findings.push(unquoted(placeAt(first.start), torn, text, [range[0], range[1]]));
    const rest = new Set(torn.flatMap((one) => one.rest));
    map.items = map.items.filter(({ key }) => !rest.has(key));
    for (const { pair, start, end } of torn) {
      const whole = new Scalar(text.slice(start, end));
      whole.range = [start, end, end];
      pair.value = whole;
    }
  });
  return { findings, within };
}

function tornIn({ items }: YAMLMap): readonly Torn[] {
  const torn: Torn[] = [];
  let open: Torn | undefined;
  for (const pair of items) {
    const { key, value } = pair;
    if (value === null && open !== undefined && isPlain(key)) {
      open = { ...open, end: endOf(key), rest: [...open.rest, key] };
      continue;
    }
    if (open !== undefined && open.rest.length > 0) torn.push(open);
    open = isPlain(value) ? { start: value.range?.[0] ?? 0, end: endOf(value), pair, rest: [] } : undefined;
  }
  return open !== undefined && open.rest.length > 0 ? [...torn, open] : torn;
}

function isPlain(node: unknown): node is Scalar {
  return isScalar(node) && node.type === 'PLAIN' && (node.source ?? '') !== '';
}

function endOf({ range }: Scalar): number {
  return range?.[1] ?? 0;
}

function unquoted(
  place: Place,
  torn: readonly Torn[],
  text: string,
  [from, to]: readonly [number, number],
): Finding {
  let mended = '';
  let at = from;
  for (const { start, end } of torn) {
    mended += text.slice(at, start) + inQuotes(text.slice(start, end));
    at = end;
  }
  mended += text.slice(at, to);
  const met = quoted(torn.map(({ start, end }) => text.slice(start, end)));
  const message = `Unexpected comma in ${met}, expected words that hold a comma in quotation marks, since a comma ends an entry in \`{ }\``;
  return { kind: 'broken-yaml', place, message, hint: `Write \`${mended.replace(/\s+/g, ' ')}\`` };
}

function inQuotes(words: string): string {
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`;
}
