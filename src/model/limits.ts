// How large what a person writes may be: one table, each limit far above what decks need and low enough to be quick.
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

type Limit = {
  readonly most: number;
  /** What is counted, as the finding names it. */
  readonly unit: string;
  readonly mend: string;
};

const PART_FILE = 'Part it into several files, or take out what nobody wrote by hand';

export const LIMITS = {
  /** Of one file of content or templates; reading a megabyte of YAML takes two seconds. */
  file: { most: 1_000_000, unit: 'characters in a file', mend: PART_FILE },
  /** Of all that is read for one build. */
  project: {
    most: 5_000_000,
    unit: 'characters in all files of content and templates',
    mend: 'Move what no deck shows to another project',
  },
  files: {
    most: 5_000,
    unit: 'files of content and templates',
    mend: 'Move what no deck shows to another project',
  },
  /** Of any file at all, an original or a deck too: more is not taken into memory. */
  opened: { most: 50_000_000, unit: 'bytes in a file', mend: 'Keep the part of it that is needed' },
  /** Of an original that is a workbook: what its parts say they hold, before any is unpacked. */
  workbook: {
    most: 20_000_000,
    unit: 'bytes in the unpacked parts of a workbook',
    mend: 'Keep the sheets that are cited',
  },
  cells: { most: 200_000, unit: 'cells in a workbook', mend: 'Keep the sheets that are cited' },
  'front-matter': {
    most: 30_000,
    unit: 'characters of front matter',
    mend: 'Keep what belongs to one claim, and write other claims in other files',
  },
  body: { most: 30_000, unit: 'characters of words', mend: PART_FILE },
  blocks: {
    most: 200,
    unit: 'paragraphs and list items below one heading',
    mend: 'Part the words among several takeaways',
  },
  claims: { most: 500, unit: 'claims in one file', mend: PART_FILE },
  depth: { most: 60, unit: 'levels of YAML in one another', mend: 'Write it flatter' },
  keys: { most: 1_000, unit: 'keys beside one another', mend: PART_FILE },
  items: { most: 5_000, unit: 'items in one list', mend: PART_FILE },
  aliases: { most: 100, unit: 'aliases', mend: 'Write out what they stand for' },
  text: { most: 5_000, unit: 'characters in one text', mend: 'Say it in fewer words, or in several texts' },
  title: { most: 300, unit: 'characters in a title', mend: 'Say it in one sentence that fits on two lines' },
  /** References and tokens: what is looked up, not read. */
  name: {
    most: 200,
    unit: 'characters in what is looked up',
    mend: 'Write no more of it than is looked for',
  },
  word: {
    most: 300,
    unit: 'characters without a place where a line may end',
    mend: 'Put spaces between its words',
  },
  /** A family of emoji has eleven. */
  character: {
    most: 16,
    unit: 'code points in one character',
    mend: 'Take out the marks that pile up on one letter',
  },
  names: { most: 500, unit: 'names in one list', mend: 'Keep those that are used' },
  number: { most: 1e15, unit: 'as the size of a number', mend: 'Write it in a larger unit' },
  digits: { most: 25, unit: 'digits in one number', mend: 'Round it' },
  formula: { most: 500, unit: 'characters in a formula', mend: 'Part it into several derived metrics' },
  parentheses: {
    most: 20,
    unit: 'parentheses in one another',
    mend: 'Part the formula into several derived metrics',
  },
  derivations: {
    most: 20,
    unit: 'derived metrics that rest on one another',
    mend: 'Rest some of them on reports',
  },
  /** What a person is shown; a program gets all. */
  told: { most: 50, unit: 'findings of one file at once', mend: 'Mend these, and run it again' },
  pixels: {
    most: 4_000_000,
    unit: 'pixels in a logo',
    mend: 'Export it at the size it has on the page',
  },
  /** It travels in every deck, preview and message that shows it. */
  picture: {
    most: 2_000_000,
    unit: 'bytes in a picture',
    mend: 'Save it smaller: a page shows at most 1800 × 720 pixels of it',
  },
  'picture-pixels': {
    most: 12_000_000,
    unit: 'pixels in a picture',
    mend: 'Save it smaller: a page shows at most 1800 × 720 pixels of it',
  },
  'table-columns': { most: 12, unit: 'columns in a table', mend: 'Part it into two tables' },
  'table-rows': { most: 100, unit: 'rows in a table', mend: 'Keep the rows that the claim rests on' },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** None up to the limit; `met` says what was met: `title of 400 characters`. */
export function overLimit(
  name: LimitName,
  count: number,
  placeAt: () => Place,
  met: (count: string) => string,
): readonly Finding[] {
  return count > LIMITS[name].most ? [beyondLimit(name, met(written(count)), placeAt())] : [];
}

export function beyondLimit(name: LimitName, met: string, place: Place): Finding {
  const { mend } = LIMITS[name];
  return {
    kind: 'beyond-limit',
    place,
    message: `Unexpected ${met}, expected ${limitWords(name)}`,
    hint: mend,
  };
}

/** `at most 300 characters in a title` */
export function limitWords(name: LimitName): string {
  const { most, unit } = LIMITS[name];
  return `at most ${written(most)} ${unit}`;
}

function written(count: number): string {
  return count.toLocaleString('en-US');
}
