// A quotation → its entry below `says`, on one line where that fits, and the same as text.
import { type Document, isMap, Pair, Scalar, stringify, visit } from 'yaml';
import { terminalColumns } from '../../type/measure-text.ts';
import type { Quotation } from './quote-report.ts';

/** Columns that a line of a ledger may fill, and how far the places in it are set in. */
const WIDEST = 120;
const INSET = 4;

type QuotedPair = { readonly pair: Pair<Scalar, unknown>; readonly text: string };

export function quotedPair(document: Document, { place, words, said }: Quotation): QuotedPair {
  const value = Object.keys(said).length === 0 ? words : { words, ...said };
  const node = document.createNode(value);
  visit(node, {
    Collection: (_, each) => {
      each.flow = true;
    },
  });
  const pair = new Pair(new Scalar(place), node);
  const line = `${place}: ${textOf(value)}`;
  if (!isMap(node) || INSET + terminalColumns(line) <= WIDEST) return { pair, text: line };
  node.flow = false;
  const lines = Object.entries(value).map(([key, each]) => `  ${key}: ${textOf(each)}`);
  return { pair, text: [`${place}:`, ...lines].join('\n') };
}

/** A text needs fewer quotation marks outside of braces. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? stringify(value, { lineWidth: 0 }).trimEnd() : flowText(value);
}

function flowText(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
}
