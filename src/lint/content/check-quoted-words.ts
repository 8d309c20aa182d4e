// Content and the originals at hand → findings for words in quotation marks that do not stand where they are cited from, and for
// a `not` that a clause lost or gained beside the words that it is cited for.
import type { Content } from '../../model/content/content.ts';
import type { Prose, Span } from '../../model/content/prose.ts';
import { NEAR, placeIn, type Where } from '../../model/content/where.ts';
import type { Finding } from '../../model/finding.ts';
import { sentenceAround, sentenceEnds } from '../../quantity/find/sentences.ts';
import { columnsOf } from '../../words/columns-of.ts';
import { inAnyLanguage } from '../../words/languages.ts';
import { JAPANESE } from '../../words/match-text.ts';
import { eachProse } from '../proses.ts';

/** By source id. */
export type Originals = ReadonlyMap<string, { readonly lines: readonly string[] }>;
type Cite = Extract<Span, { kind: 'cite' }>;

export function checkQuotedWords(content: Content, originals: Originals): Finding[] {
  return eachProse(content).flatMap(([prose]) =>
    cited(prose).flatMap(({ cite, clause, place }): Finding[] => {
      const { source, at } = cite;
      const passage = at === undefined ? undefined : passageAt(originals.get(source)?.lines ?? [], at);
      if (at === undefined || passage === undefined || passage === '') return [];
      const where = placeIn(source, at);
      return [
        ...quotationsIn(clause)
          .filter((words) => isOneScript(words, passage) && !stands(words, passage))
          .map(
            (words): Finding => ({
              kind: 'quotation-reworded',
              place,
              message: `Unexpected “${words}” in quotation marks, expected words that stand at ${where}`,
              hint: 'Quote them word for word, with `…` where something is left out, or take the quotation marks away',
            }),
          ),
        ...(cite.anchors ?? []).flatMap((anchor): Finding[] => {
          const met = turned(anchor, clause, passage);
          if (met === undefined) return [];
          const [what, expected] =
            met === 'lost' ? ['without the negation', 'it'] : ['with a negation', 'none'];
          return [
            {
              kind: 'negation-turned',
              place,
              message: `Unexpected \`${anchor}\` ${what}, expected ${expected} as at ${where}`,
              hint: 'Say what the source says, or cite the words in which it says what is claimed',
            },
          ];
        }),
      ];
    }),
  );
}

type Clause = { readonly cite: Cite; readonly clause: string; readonly place: Span['place'] };

/** Each mark with the sentence before it, up to the mark before. */
function cited(prose: Prose): readonly Clause[] {
  let text = '';
  let place: Span['place'] | undefined;
  return prose.flatMap((span): Clause[] => {
    if (span.kind === 'text') {
      text += span.text;
      place ??= span.place;
      return [];
    }
    if (span.kind === 'figure') {
      text += FIGURE;
      return [];
    }
    const from = sentenceEnds(text.trimEnd().slice(0, -1)).at(-1) ?? 0;
    const clause = text.slice(from);
    const one = { cite: span, clause, place: place ?? span.place };
    // Two marks side by side stand for the same words.
    if (clause.trim() !== '') {
      text = '';
      place = undefined;
    }
    return [one];
  });
}

const FIGURE = '\ufffc';

function passageAt(lines: readonly string[], at: Where): string | undefined {
  if (at.kind === 'cell') return undefined;
  return lines.slice(Math.max(0, at.first - 1 - NEAR), at.last + NEAR).join('\n');
}

const QUOTED = /“([^“”]+)”|"([^"]+)"|「([^「」]+)」/g;
/** Shorter ones may be terms set apart. */
const SHORTEST = 12;

function quotationsIn(clause: string): readonly string[] {
  return [...clause.matchAll(QUOTED)]
    .map(([, ...groups]) => groups.find((words) => words !== undefined) ?? '')
    .filter((words) => columnsOf(words) >= SHORTEST && /\s|[^\p{ASCII}]{6}/u.test(words))
    .filter((words) => !words.includes(FIGURE));
}

/** What is translated is never verbatim. */
function isOneScript(words: string, passage: string): boolean {
  return JAPANESE.test(words) === JAPANESE.test(passage);
}

/** Each part between marks of omission, in their order. */
function stands(words: string, passage: string): boolean {
  const there = plain(passage);
  let from = 0;
  for (const part of words.split(/\[?(?:…+|\.{3})\]?/)) {
    const wanted = plain(part).replace(/[.,;:、。]$/, '');
    const at = there.indexOf(wanted, from);
    if (at < 0) return false;
    from = at + wanted.length;
  }
  return true;
}

function plain(text: string): string {
  const one = text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();
  return (JAPANESE.test(one) ? one.replace(/\s+/g, '') : one.replace(/\s+/g, ' ')).trim();
}

const NEGATED_BEFORE = new RegExp(`${inAnyLanguage(({ modality }) => modality.negated.before)}$`, 'i');
const NEGATED_AFTER = new RegExp(`^${inAnyLanguage(({ modality }) => modality.negated.after)}`, 'i');
const NEGATIVE = new RegExp(
  inAnyLanguage(({ modality }) => modality.negated.anywhere),
  'i',
);

/** Lost where the source negates the words each time and nothing in the clause is negative; gained the other way round. */
function turned(anchor: string, clause: string, passage: string): 'lost' | 'gained' | undefined {
  // One word names what a sentence is about; what it says of that, another verb may say without a `not`.
  if (!JAPANESE.test(anchor) && !/\S\s+\S/.test(anchor)) return undefined;
  const [here, there] = [occurrences(anchor, clause), occurrences(anchor, passage)];
  if (here.length === 0 || there.length === 0) return undefined;
  if (there.every(({ isNegated }) => isNegated) && here.every(({ sentence }) => !NEGATIVE.test(sentence)))
    return 'lost';
  if (here.every(({ isNegated }) => isNegated) && there.every(({ sentence }) => !NEGATIVE.test(sentence)))
    return 'gained';
  return undefined;
}

type Occurrence = { readonly isNegated: boolean; readonly sentence: string };

function occurrences(anchor: string, text: string): readonly Occurrence[] {
  const [words, wanted] = [text.normalize('NFKC').toLowerCase(), anchor.normalize('NFKC').toLowerCase()];
  const found: Occurrence[] = [];
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    const [from, to] = sentenceAround(words, { start: at });
    const isNegated =
      NEGATED_BEFORE.test(words.slice(from, at)) || NEGATED_AFTER.test(words.slice(at + wanted.length, to));
    found.push({ isNegated, sentence: words.slice(from, to) });
  }
  return found;
}
