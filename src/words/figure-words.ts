// What a language needs to read and write figures. Patterns are sources of regular expressions; case does not matter.
import type { MoneyStyle } from './house-style.ts';
import type { PerNoun, TimeUnit, UnitId } from './units.ts';

/** A source of a regular expression, or nothing where the language has no such words. */
type Pattern = string;

export type FigureWords = {
  /** Where a figure may begin, beside a digit. */
  readonly triggers: Pattern;
  readonly numbers: NumberWords;
  readonly units: Readonly<Record<UnitId, UnitWords>>;
  /** A unit sign followed by one of these characters begins another word: 日本, 社会. */
  readonly notBefore: Readonly<Record<string, string>>;
  /** Words that may stand between a number and what it counts: `1,509 AI models`. */
  readonly adjectives: Pattern;
  /** Words of letters and digits that are figures all the same: `5.6bn`, `3-year`. */
  readonly compounds: Pattern;
  readonly rates: Readonly<Record<TimeUnit, Surround>>;
  readonly per: PerWords;
  /** A noun that a project counts, as its settings write it: one and many, or one word for both. */
  readonly noun: (words: readonly string[]) => UnitWords;
  /** An amount of money as a house style has it; undefined where the language knows but one. */
  readonly moneyStyle: ((written: WrittenMoney, style: MoneyStyle) => WrittenMoney) | undefined;
  readonly hedges: Readonly<Record<Hedge, Surround>>;
  readonly dateHedges: Readonly<Record<Hedge, Surround>>;
  /** Before a duration alone: it takes no longer. Of a share or an amount the same word says where it lies. */
  readonly noLonger: Pattern;
  readonly ranges: {
    readonly connector: Pattern;
    readonly from: Pattern;
    readonly until: Pattern;
    readonly between: Pattern;
    readonly and: Pattern;
    /** Written between two numbers with one unit, and between two amounts that are each written in full. */
    readonly write: readonly [joined: string, apart: string];
  };
  /** An amount in two units, as groups `whole` and `part`: 18円42銭; and what is written behind 18.42. */
  readonly inTwoUnits?: { readonly pattern: Pattern; readonly unit: string };
  /** What stands behind a figure to point to a note. */
  readonly noteSign: Pattern;
  /** What a row of a table is called that says what its columns are counted in. */
  readonly unitsRow: Pattern;
  /** What is counted and no unit here, where it is glued to a scale in a heading: 千台. */
  readonly counters: Pattern;
  /** What says in words that an amount was lost: it stands before or behind it, and says so in a definition. */
  readonly falls: {
    readonly before: Pattern;
    readonly after: Pattern;
    readonly named: Pattern;
    /** Shown where one is missing beside a figure. */
    readonly said: readonly string[];
  };
  /** What says so of a figure below zero alone: prices take an amount, and a model costs one. */
  readonly takes: { readonly before: Pattern; readonly after: Pattern };
  /** Read as a hedge, and as often a comparison with the number: を上回る, `exceeding`. */
  readonly compares: { readonly before: Pattern; readonly after: Pattern };
  /** A change from one value to another is no range: `rose from 5% to 6%`, 5%から6%に. */
  readonly moves: { readonly before: Pattern; readonly after: Pattern };
  /** What makes a number only number something: 第2章, `Figure 4`, `2nd`. */
  readonly ordinals: { readonly before: Pattern; readonly after: Pattern };
  /** What says that nobody counted: 数10社. `before` a power of ten. */
  readonly vague: { readonly before: Pattern; readonly after: Pattern };
};

/** `per share`, `1株あたり`. */
export type PerWords = {
  /** How one of it is called, the word that is written first. */
  readonly nouns: Readonly<Record<PerNoun, readonly string[]>>;
  /** The same for a unit of its own. */
  readonly unit: (id: string, words: UnitWords) => readonly string[];
  /** The one that a word may begin with or hold, and that may be left out; nothing where there is none. */
  readonly one: Pattern;
  /** One of the words → what stands before an amount, and behind it. */
  readonly before: (word: Pattern) => Pattern;
  readonly after: (word: Pattern) => Pattern;
  readonly write: (word: string) => readonly [before: string, after: string];
  /** A time behind a thing: `per patient per month`; undefined where it is written as it is alone. */
  readonly time: ((unit: TimeUnit) => readonly [before: string, after: string]) | undefined;
};

/** `before` the number; `scale` as in `ScaledNumber`. */
export type WrittenMoney = { readonly currency: string; readonly before: string; readonly scale: string };

/**
 * Numbers said without digits, for words that nobody may type: twice, 半分. Wider than `triggers`, which read amounts: of
 * `dozens` nobody can say how many.
 */
export type SaidNumbers = {
  readonly words: Pattern;
  /** Where the same words say no number: half-life, 半導体. Looked for first. */
  readonly idioms: Pattern;
  /** Nouns that measure and count nothing: tonnes, 時間. */
  readonly measures: Pattern;
  /** Whole words that name a period, beside those of letters and digits that are names: `H1`, `9M`. */
  readonly periods: Pattern;
  /** A business year in the midst of words that would be read as a date or a fraction: 2026年3月期, 26/3期. */
  readonly businessYears: Pattern;
  /** What may be glued before a number with a hyphen: `sub-10nm`. */
  readonly prefixes: Pattern;
};

type Hedge = 'about' | 'at-least' | 'at-most' | 'under' | 'over';

/** Words before or behind a figure: as they are read, and as they are written. */
export type Surround = {
  readonly before: Pattern;
  readonly after: Pattern;
  readonly write: readonly [before: string, after: string];
};

export type UnitWords = {
  /** Behind a number, beside what stands there in every language. */
  readonly read: readonly string[];
  /** Written before the number, and behind it and its scale for one and for many. */
  readonly before: string;
  readonly after: readonly [one: string, many: string];
  /** What an axis in this unit is called; undefined for a mere value. */
  readonly axis: string | undefined;
};

export type NumberWords = {
  /** Numbers in words, longest first, and what they are worth; also before a unit glued to them. */
  readonly inWords: Pattern;
  readonly worth: (word: string) => number;
  /** Scale words behind a number, and those that only money has. Every group that matched is a word of `powers`. */
  readonly scale: Pattern;
  readonly moneyScale: Pattern;
  readonly powers: Readonly<Record<string, number>>;
  /** A smaller group may follow: 1兆2,000億. */
  readonly hasGroups: boolean;
  /** Before a number below zero, beside the dashes that every language reads. */
  readonly minus: { readonly read: Pattern; readonly write: string };
  /** Half a unit more behind it: 2年半. */
  readonly andHalf: Pattern;
  readonly halfYear: { readonly read: Pattern; readonly write: string };
  /** What follows a denominator that is named first, with the numerator as its group; `sign` is always in it. */
  readonly denominatorFirst: { readonly sign: string; readonly pattern: Pattern } | undefined;
  /** `one tenth`. */
  readonly fraction: { readonly pattern: Pattern; readonly worth: (words: string) => Fraction } | undefined;
  /** Decimal digits without sign → digits as written, and the scale word that belongs to the unit. */
  readonly write: (decimal: string) => ScaledNumber;
  readonly writeFraction: (numerator: number, denominator: number) => string;
};

export type Fraction = { readonly numerator: number; readonly denominator: number };

/** `scale` keeps the space before it: ` million`. */
export type ScaledNumber = { readonly number: string; readonly scale: string };
