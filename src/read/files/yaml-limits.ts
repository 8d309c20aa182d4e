// YAML on its way to data → findings for what is deeper, wider or longer in it than anybody writes by hand.
import { type CST, type Document, isAlias, isScalar, Lexer, Parser } from 'yaml';
import type { Finding, Found } from '../../model/finding.ts';
import { beyondLimit, LIMITS, type LimitName, overLimit } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import { checkText } from './text-limits.ts';
import { eachNode } from './yaml-spots.ts';

type PlaceAt = (offset: number) => Place;

/**
 * The vendor goes down one call for each level, and compares every key with every other: both are counted before anything
 * is built. `onNewLine` gets the offset of every line.
 */
export function readTokens(
  text: string,
  onNewLine: (offset: number) => void,
  placeAt: PlaceAt,
): Found<readonly CST.Token[]> {
  const parser = new Parser(onNewLine);
  onNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const fault = findExcess(parser.stack);
    if (fault !== undefined) {
      return { value: [], findings: [beyondLimit(fault.name, fault.met, placeAt(parser.offset))] };
    }
  }
  tokens.push(...parser.end());
  return { value: tokens, findings: [] };
}

const FEWEST = Math.min(LIMITS.items.most, LIMITS.keys.most);

function findExcess(
  open: readonly CST.Token[],
): { readonly name: LimitName; readonly met: string } | undefined {
  if (open.length > LIMITS.depth.most) return { name: 'depth', met: `level ${open.length} of YAML` };
  const last = open[open.length - 1];
  // Looked at behind every sign: few have many items of whatever kind.
  if (last === undefined || !('items' in last) || last.items.length <= FEWEST) return undefined;
  const isList = last.type === 'block-seq' || (last.type === 'flow-collection' && last.start.source === '[');
  const [name, noun] = isList ? (['items', 'item'] as const) : (['keys', 'key'] as const);
  const { length } = last.items;
  return length > LIMITS[name].most ? { name, met: `${noun} number ${length}` } : undefined;
}

/**
 * Its texts, its numbers, and how many aliases it has. A text beyond its limit is cut short, so that what stands beside it
 * can still be checked in time.
 */
export function checkDocument(document: Document, placeAt: PlaceAt): readonly Finding[] {
  const findings: Finding[] = [];
  let aliases = 0;
  eachNode(document.contents, (node) => {
    const placeOf = () => placeAt(node.range?.[0] ?? 0);
    if (isAlias(node)) aliases += 1;
    if (isAlias(node) && aliases === LIMITS.aliases.most + 1) {
      findings.push(beyondLimit('aliases', `alias number ${aliases}`, placeOf()));
    }
    if (!isScalar(node)) return;
    if (typeof node.value === 'string') {
      const faults = checkText(node.value, placeOf);
      findings.push(...faults);
      if (faults.length > 0) node.value = node.value.slice(0, LIMITS.name.most);
    }
    if (typeof node.value === 'number') findings.push(...checkNumber(node.value, node.source ?? '', placeOf));
  });
  return findings;
}

function checkNumber(value: number, written: string, placeOf: () => Place): readonly Finding[] {
  const digits = written.replace(/\D/g, '').length;
  const long = overLimit('digits', digits, placeOf, (count) => `number of ${count} digits`);
  if (long.length > 0) return long;
  return overLimit('number', Math.abs(value), placeOf, () => `number \`${written}\``);
}
