// A text and terms with numbers in them that are no figures → the same text with these blanked out, as long as before.
import { literally } from '../../words/match-text.ts';
import { isAmountBehind } from './names.ts';
import { normaliseText } from './text.ts';

/** Takes the place of a letter that is not to be read. */
export const BLANK = '\uFFFC';

/**
 * In any case, in half and full width, and as words are spelt in a sentence: `72-week` is 72 weeks, `15 mg` 15-mg. `4要因` may
 * stand by itself, not as the end of `14要因`, and `Phase 3` not as the beginning of `Phase 30`.
 */
export function maskTerms(text: string, terms: readonly string[]): string {
  if (terms.length === 0) return text;
  const plain = normaliseText(text);
  const searches = termsIn(plain, terms).map((term) => ({ term, met: nextIn(term, plain, 0) }));
  let masked = '';
  let end = 0;
  for (;;) {
    for (const search of searches) {
      if (search.met !== undefined && search.met.index < end) search.met = nextIn(search.term, plain, end);
    }
    const first = searches.reduce<Met | undefined>(
      (best, { met }) => (met !== undefined && (best === undefined || met.index < best.index) ? met : best),
      undefined,
    );
    if (first === undefined) return masked + text.slice(end);
    masked += text.slice(end, first.index) + BLANK.repeat(first.length);
    end = first.index + first.length;
  }
}

type Met = { readonly index: number; readonly length: number };

function nextIn(term: Term, plain: string, from: number): Met | undefined {
  term.pattern ??= new RegExp(termSource(term.words), 'gi');
  const { pattern } = term;
  pattern.lastIndex = from;
  for (let met = pattern.exec(plain); met !== null; met = pattern.exec(plain)) {
    const { index, 0: found } = met;
    // Looked at here, because in the pattern of each term the words of all amounts are compiled slowly.
    if (!term.endsInDigit || !isAmountBehind(plain, index + found.length))
      return { index, length: found.length };
    pattern.lastIndex = index + 1;
  }
  return undefined;
}

/**
 * The longest first, of those whose words are all there in any case. Each has a pattern of its own, made once: one of all of
 * them is made anew for every slide, and that takes longer than all that is looked for with it.
 */
function termsIn(plain: string, terms: readonly string[]): readonly Term[] {
  const upper = plain.toUpperCase();
  return terms
    .map(termOf)
    .filter(({ capitals }) => capitals.length > 0 && capitals.every((word) => upper.includes(word)))
    .sort((a, b) => b.words.length - a.words.length);
}

type Term = {
  readonly words: string;
  /** Each of its words. */
  readonly capitals: readonly string[];
  readonly endsInDigit: boolean;
  /** Made when it is first looked for. */
  pattern?: RegExp;
};

const known = new Map<string, Term>();
const MOST_KNOWN = 10_000;

function termOf(term: string): Term {
  const before = known.get(term);
  if (before !== undefined) return before;
  const made: Term = {
    words: term,
    capitals: wordsIn(term).map((word) => word.toUpperCase()),
    endsInDigit: /\d$/.test(normaliseText(term).trim()),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(term, made);
  return made;
}

function wordsIn(term: string): readonly string[] {
  return normaliseText(term)
    .trim()
    .split(/[ -]+/)
    .filter((word) => word !== '');
}

function termSource(term: string): string {
  const plain = normaliseText(term).trim();
  const words = wordsIn(term).map(literally);
  return startOf(plain) + words.join('[ -]?') + endOf(plain);
}

function startOf(term: string): string {
  if (/^\d/.test(term)) return '(?<!\\d|\\d[.,]|[A-Za-z]-?)';
  return /^[A-Za-z]/.test(term) ? '(?<![A-Za-z0-9])' : '';
}

function endOf(term: string): string {
  if (/\d$/.test(term)) return '(?!\\d|[.,]\\d)';
  // A plural; of a unit's sign there is none.
  return /[A-Za-z]$/.test(term) ? `${/[a-z]{3}$/.test(term) ? 's?' : ''}(?![A-Za-z0-9])` : '';
}
