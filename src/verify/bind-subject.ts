// A figure's place in a passage in, the subject it belongs to out: its own, a rival's, or nobody's.
import type { QuantityKind } from '../model/quantity.ts';
import { inAnyLanguage } from '../words/languages.ts';
import { matchesOf } from '../words/match-text.ts';
import { type Mention, type Subjects, subjectMentions } from './subjects.ts';

export type Binding =
  | { readonly kind: 'own'; readonly inSentence: boolean }
  | { readonly kind: 'rival'; readonly name: string }
  | { readonly kind: 'nobody' };

const SENTENCE_END = /[。!?\n]|\.(?=\s|$)/g;
const ADDS = new RegExp(`^\\s*${inAnyLanguage(({ clauses }) => clauses.adds)}`, 'i');
const CONTRASTS = new RegExp(`^\\s*${inAnyLanguage(({ clauses }) => clauses.contrasts)}`, 'i');
/** Also in brackets. */
const NAMES_AFTER = new RegExp(
  `^(?:[^,、。;\\d]{0,30}?[(（] ?|${inAnyLanguage(({ clauses }) => clauses.namesAfter)})$`,
);
const RATIO_OF = new RegExp(`^${inAnyLanguage(({ clauses }) => clauses.ratioOf)}$`);

/**
 * Japanese and English name the subject before its figure, so the nearest subject before it in the sentence owns it.
 * A sentence without one speaks on about the last; one that adds to the topic passes over a contrast made in between.
 */
export function bindSubject(
  text: string,
  figure: { readonly start: number; readonly end: number; readonly kind: QuantityKind },
  subjects: Subjects,
): Binding {
  const { sentences, mentions } = passageOf(text, subjects);
  const current = sentences.findLastIndex(({ start }) => start <= figure.start);
  const sentence = sentences[current] ?? { start: 0, end: text.length };
  const here = mentions.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const follower = here.find(({ start }) => start >= figure.end);
  if (follower?.role === 'subject' && isNamedAfter(text, figure, follower)) return bindingOf(follower, true);

  const nearest = here.findLast((mention) => mention.end <= figure.start && isSubject(text, mention, figure));
  if (nearest !== undefined) return bindingOf(nearest, true);
  const ownHere = here.find(({ rival }) => rival === undefined);
  if (ownHere !== undefined) return bindingOf(ownHere, true);

  const adds = ADDS.test(text.slice(sentence.start, sentence.end));
  for (let at = current - 1; at >= 0; at--) {
    const earlier = sentences[at] ?? sentence;
    // What names no subject is about the document's own: another item of a list is no reason against it.
    if (subjects.own.length === 0 && text[earlier.end - 1] === '\n') break;
    if (adds && CONTRASTS.test(text.slice(earlier.start, earlier.end))) continue;
    const topic = mentions.findLast(
      ({ start, role }) => start >= earlier.start && start < earlier.end && role === 'subject',
    );
    if (topic !== undefined) return bindingOf(topic, false);
  }
  const anywhere = mentions.find(({ rival }) => rival === undefined);
  return anywhere === undefined ? { kind: 'nobody' } : bindingOf(anywhere, false);
}

type Passage = {
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly mentions: readonly Mention[];
};

const known = new WeakMap<Subjects, Map<string, Passage>>();

/** Kept: a passage is asked for with every figure in it. */
function passageOf(text: string, subjects: Subjects): Passage {
  const passages = known.get(subjects) ?? new Map<string, Passage>();
  known.set(subjects, passages);
  const passage = passages.get(text) ?? {
    sentences: sentencesOf(text),
    mentions: subjectMentions(text, subjects).filter(({ role }) => role !== 'denied'),
  };
  passages.set(text, passage);
  return passage;
}

function bindingOf({ rival }: Mention, inSentence: boolean): Binding {
  return rival === undefined ? { kind: 'own', inSentence } : { kind: 'rival', name: rival };
}

/** `GPT-4の10分の1`: what a ratio is taken of does not own the ratio. */
function isSubject(text: string, mention: Mention, figure: { start: number; kind: QuantityKind }): boolean {
  if (mention.role !== 'subject') return false;
  const isRatio = figure.kind === 'fraction' || figure.kind === 'multiple';
  return !(isRatio && RATIO_OF.test(text.slice(mention.end, figure.start)));
}

function isNamedAfter(text: string, figure: { end: number; kind: QuantityKind }, mention: Mention): boolean {
  return NAMES_AFTER.test(text.slice(figure.end, mention.start));
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const ends = matchesOf(SENTENCE_END, text).map(({ index }) => index + 1);
  const starts = [0, ...ends.filter((end) => end < text.length)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}
