// A block quote → the words quoted, who said them, and the evidence that proves them; or what is missing in it.
import type { PageBlock } from '../../model/content/page-block.ts';
import { type Prose, plainText } from '../../model/content/prose.ts';
import type { Evidence } from '../../model/content/takeaway.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { Language } from '../../words/languages.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Declared } from './find-bare-numbers.ts';
import { type Joined, joinLines } from './join-lines.ts';
import { readText } from './read-words.ts';
import type { WordBlock } from './split-blocks.ts';

type Quotation = { readonly block: PageBlock & { readonly kind: 'quotation' }; readonly evidence: Evidence };

const FORM = '`> words — who said them [@source:26]`';
/** Words, a dash, and who said them up to the citation. */
const PARTS = /^(?<words>[\s\S]+?)\s*[—–―─]+\s*(?<who>[^—–―─]*\[@[^\]]+\])\s*[.。]?\s*$/d;
const MARKS = /^[“"「『]|[”"」』]$/g;

/** Numbers are proved by the quotation where its words are those of the source (`isVerbatim`). */
export function readBlockQuote(
  { lines, place }: WordBlock,
  language: Language,
  declared: Declared,
  isVerbatim: (source: string) => boolean,
): Found<Quotation | undefined> {
  const whole = joinLines(lines, language);
  const indices = PARTS.exec(whole.text)?.indices?.groups;
  if (indices === undefined) {
    const met = 'quotation without a dash, a name and the place where it stands';
    return { value: undefined, findings: [unexpected('broken-markup', place, met, FORM)] };
  }
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const part = ([from, to]: readonly [number, number] = [0, 0]): Joined => ({
    text: whole.text.slice(from, to),
    placeAt: (offset) => whole.placeAt(from + offset),
  });
  const who = take(readText(part(indices.who), declared));
  const cite = who.find((span) => span.kind === 'cite');
  const isProved = cite?.kind === 'cite' && cite.at !== undefined && isVerbatim(cite.source);
  const { value: words, findings: met } = readText(part(indices.words), declared);
  findings.push(...met.filter(({ kind }) => !(isProved && kind === 'bare-number')));
  if (cite?.kind !== 'cite' || cite.at === undefined) {
    const met = 'quotation whose citation names no place';
    const hint = 'Its words are looked for there in the original';
    findings.push(unexpected('broken-markup', cite?.place ?? place, met, FORM, hint));
    return { value: undefined, findings };
  }
  // A figure has a receipt of its own; what stands between two of them is looked for piece by piece.
  const pieces = words.flatMap((span, index) =>
    span.kind === 'text' && words[index - 1]?.kind !== 'text' ? [textFrom(words, index)] : [],
  );
  const anchors = pieces
    .map((text) => text.replace(MARKS, '').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (anchors.length === 0) {
    findings.push(unexpected('broken-markup', place, 'quotation without words', FORM));
    return { value: undefined, findings };
  }
  return {
    value: {
      block: { kind: 'quotation', words, who },
      evidence: { source: cite.source, at: cite.at, anchors, quotedIn: language, place: cite.place },
    },
    findings,
  };
}

/** Words of different accents stand in one piece. */
function textFrom(words: Prose, start: number): string {
  const end = words.findIndex(({ kind }, index) => index > start && kind !== 'text');
  return plainText(words.slice(start, end < 0 ? undefined : end));
}
