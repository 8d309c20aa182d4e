// All that a language needs: what its file in this folder has to say before the program compiles.

import type { ChangeWords } from './changes.ts';
import type { ClauseWords } from './clauses.ts';
import type { DateWords } from './dates.ts';
import type { DisclosureWords } from './disclosures.ts';
import type { FigureWords, SaidNumbers } from './figure-words.ts';
import type {
  ChartLabels,
  DeckLabels,
  MailLabels,
  PreviewLabels,
  PromptLabels,
  SkeletonLabels,
} from './labels.ts';
import type { MeasureWords } from './measures.ts';
import type { ModalityWords } from './modality.ts';
import type { NumberPhrases } from './number-words.ts';
import type { Oppositions } from './oppositions.ts';
import type { PeriodWords } from './periods.ts';
import type { SampleWords } from './sample.ts';
import type { SentenceWords } from './sentences.ts';

export type LanguageWords = {
  /** Its English name, for findings. */
  readonly name: string;
  /** BCP 47; and the tag of the language that a typist of the other script would mean. */
  readonly tag: string;
  readonly otherTag: string;
  /** Which of a theme's two fonts it is set in. */
  readonly script: 'japanese' | 'latin';
  /** A run with such a letter is in this language wherever it stands; undefined where other languages have its letters too. */
  readonly letters: RegExp | undefined;
  readonly punctuation: Punctuation;
  readonly breaking: BreakingWords;
  readonly clauses: ClauseWords;
  readonly modality: ModalityWords;
  readonly sentences: SentenceWords;
  readonly dates: DateWords;
  readonly periods: PeriodWords;
  readonly measures: MeasureWords;
  readonly changes: ChangeWords;
  readonly oppositions: Oppositions;
  readonly figures: FigureWords;
  readonly said: SaidNumbers;
  /** Number words that are checked against a figure: `{{share as "half"}}`. */
  readonly numberWords: NumberPhrases;
  /** The beginning of a sentence that began with a small letter. */
  readonly capitalised: (text: string) => string;
  /** Hedges that are part of a big number's face and set in its size. */
  readonly bigHedges: readonly string[];
  readonly deck: DeckLabels;
  readonly disclosures: DisclosureWords;
  readonly chart: ChartLabels;
  readonly preview: PreviewLabels;
  readonly prompts: PromptLabels;
  readonly mail: MailLabels;
  readonly skeleton: SkeletonLabels;
  readonly sample: SampleWords;
};

/** Which places of a line are no end of it, beside what UAX 14 says. Patterns are sources, empty where there are none. */
export type BreakingWords = {
  /** Characters that may not begin or end a line; UAX 14 leaves the wave dash and a sign after another free (measured). */
  readonly neverFirst: string;
  readonly neverLast: string;
  /** Letters that lean on the word before them, as particles do: a line begins with one only where nothing else fits. */
  readonly leaning: string;
  /** A number with what it counts, kept whole. */
  readonly whole: string;
  /** How what is counted may begin behind a number, character by character, and as whole words. */
  readonly unitStart: string;
  readonly unitFirst: string;
  /** What ends a line before a number no better than a unit begins one. */
  readonly beforeNumber: string;
};

type Punctuation = {
  /** Between the words of two lines that are one text. */
  readonly wordSpace: '' | ' ';
  /** Between two small things of one entry. */
  readonly and: string;
  /** Between the items of a list. */
  readonly list: string;
  /** Between stretches of one line: week, date, classification. */
  readonly separator: string;
  /** Between the entries of a source line. */
  readonly gap: string;
  readonly stop: string;
  readonly colon: string;
  /** Around words as somebody else said them. */
  readonly quotes: readonly [before: string, after: string];
  /** Its own space before it, where the language sets one. */
  readonly bracketed: (text: string) => string;
};
