// A file whose `counts` name amounts → the same without these, so that a finding asks for a figure where each is typed.
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { isPlainCount } from '../../quantity/find/allowed-numbers.ts';
import { splitFrontMatter } from '../files/front-matter.ts';
import { partCount } from '../words/read-counts.ts';
import type { Rewritten } from './rewritten.ts';
import { pairIn, remarksIn, sourceOf } from './yaml-nodes.ts';

/** Undefined where they are none, or are not a list of its front matter. */
export function dropCounts(path: string, text: string): Rewritten | undefined {
  const yaml = path.endsWith('.md') ? splitFrontMatter(path, text).value?.yaml : text;
  if (yaml === undefined) return undefined;
  // The opening fence is no part of it.
  const shift = text.indexOf(yaml);
  const lines = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter: lines });
  const pair = isMap(contents) ? pairIn(contents, 'counts') : undefined;
  const seq = pair?.value;
  if (pair === undefined || !isSeq(seq) || !seq.range) return undefined;
  const kept = seq.items.filter(
    (item) => isScalar(item) && isPlainCount(partCount(String(item.value)).words),
  );
  if (kept.length === seq.items.length || kept.some(isPair)) return undefined;
  const [from, end] = [shift + (pair.key.range?.[0] ?? 0), shift + seq.range[2]];
  const start = text.lastIndexOf('\n', from) + 1;
  const list = kept.map((item) => sourceOf(item, yaml)).join(', ');
  const becomes = kept.length === 0 ? '' : `counts: [${list}]`;
  const was = text.slice(start, end).trimEnd();
  const remarks = remarksIn(pair)
    .map((words) => `${words.replace(/^/gm, '#')}\n`)
    .join('');
  const rest = becomes === '' ? '' : `${becomes}\n`;
  const written = `${text.slice(0, start)}${remarks}${rest}${text.slice(end)}`;
  return { text: written, rewrites: [{ line: lines.linePos(from - shift).line, was, becomes }], left: [] };
}
