// Beginnings of lines that are Markdown, but nothing that every field can show: what they are, and what to write instead.

export type RefusedLine = {
  /** The markup, up to the words behind it. */
  readonly start: RegExp;
  /** What the line before may belong to; default whatever. Inside a paragraph Markdown takes less for markup. */
  readonly inside?: 'item' | 'nothing' | 'something';
  readonly met: string;
  readonly expected: string;
  readonly hint: string;
  /** What begins with such a line. The words behind the markup are read on, to find all that is wrong with them. */
  readonly begins: 'paragraph' | 'item' | 'quotation' | 'table' | 'nothing';
  /** Told only by who cannot show it. */
  readonly isShownSomewhere?: true;
  /** What stands there are no words. */
  readonly isWordless?: true;
};

const BLOCKS = 'a paragraph, a list item `- ` or the heading of a field';

/** Ends a hint. */
const ON_PAGES = 'a takeaway of `kind: page` shows it';

export const FENCE: RefusedLine = {
  start: /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/,
  met: 'block of code',
  expected: BLOCKS,
  hint: 'Write the words without the fence, or between single backticks inside a sentence',
  begins: 'paragraph',
  isWordless: true,
};

/** Between the items of a list a line may be left empty. */
export const SUB_ITEM: RefusedLine = {
  start: /^(?: {2,}|\t)[ \t]*[-*+][ \t]+(?=\S)/,
  inside: 'item',
  met: 'list inside a list',
  expected: 'one list of items that begin at the start of the line',
  hint: 'Write it as an item of its own, or into the item above; points of a takeaway may have such a list',
  begins: 'item',
  isShownSomewhere: true,
};

const ROWS: readonly RefusedLine[] = [
  FENCE,
  {
    start: /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/,
    met: 'line across the page',
    expected: BLOCKS,
    hint: 'Take the line out; a heading is written `## name`',
    begins: 'nothing',
  },
  {
    start: /^ {0,3}(?:=+|-+)[ \t]*$/,
    inside: 'something',
    met: 'underlined heading',
    expected: 'a heading `## name`',
    hint: 'Take the line out, or write `#` and a space before the words above it',
    begins: 'nothing',
  },
  {
    start: /^ {0,3}(?:#{1,6}(?=[a-z])|＃+[ \u3000]?(?=[a-z]))/,
    met: 'heading without a space, or with a full-width sign',
    expected: 'a heading such as `# ja` or `## short`',
    hint: 'Write a half-width `#` and a space before the name, or `\\#` if it is no heading',
    begins: 'nothing',
  },
  {
    start: /^ {0,3}>[ \t]?/,
    met: 'block quote',
    expected: BLOCKS,
    hint: `Begin side notes with \`> Notes:\`; quote with the words in quotation marks and \`[@source]\` behind them; ${ON_PAGES}`,
    begins: 'quotation',
    isShownSomewhere: true,
  },
  {
    start: /^ {0,3}\d{1,9}[.)](?=[ \t]|$)[ \t]*/,
    inside: 'nothing',
    met: 'numbered list',
    expected: 'list items `- `',
    hint: 'Write `- `; slides number what has an order. If it is no list, write a backslash before the point',
    begins: 'item',
  },
  {
    start: /^ {0,3}1[.)][ \t]+(?=\S)/,
    inside: 'something',
    met: 'numbered list',
    expected: 'list items `- `',
    hint: 'Write `- `; slides number what has an order. If it is no list, write a backslash before the point',
    begins: 'item',
  },
  {
    start: /^ {0,3}\+[ \t]+/,
    met: 'list item `+ `',
    expected: 'list items `- `',
    hint: 'Write `- `, or `\\+` if it is no item',
    begins: 'item',
  },
  {
    start: /^ {0,3}[-*+][ \t]*$/,
    inside: 'nothing',
    met: 'list item without words',
    expected: 'words behind `- `',
    hint: 'Write the point, or take the line out',
    begins: 'nothing',
  },
  SUB_ITEM,
  {
    start: /^(?: {4}| {0,3}\t)\s*/,
    inside: 'nothing',
    met: 'indented block of code',
    expected: BLOCKS,
    hint: 'Begin at the start of the line',
    begins: 'paragraph',
    isWordless: true,
  },
  {
    start: /^ {0,3}(?=\|)/,
    met: 'table',
    expected: BLOCKS,
    hint: `Write points, or choose a slide kind with a table, whose rows are takeaways; ${ON_PAGES}`,
    begins: 'table',
    isShownSomewhere: true,
  },
  {
    start: /^ {0,3}:?-+:?[ \t]*\|[ \t|:-]*$/,
    met: 'table whose rows do not begin with `|`',
    expected: BLOCKS,
    hint: 'Begin and end every row of it with `|`',
    begins: 'paragraph',
    isWordless: true,
  },
  {
    start: /^ {0,3}\[(?!@)[^\]]+\]:.*$/,
    inside: 'nothing',
    met: 'address or footnote to be referred to',
    expected: 'links `[words](https://address)` and citations `[@source]`',
    hint: 'Write the address where the link is; write a remark that nobody is to see as `<!-- remark -->`',
    begins: 'nothing',
  },
];

/** No row begins like this, and most lines do. */
const WORDS = /^ {0,3}[^\s\d#＃>+*_=|:[`~-]/;

/** What the line before belongs to; `row` where it has one. */
type Open = {
  readonly kind: 'paragraph' | 'item' | 'quotation' | 'table' | 'note';
  readonly row: RefusedLine | undefined;
};

/** The markup at the beginning of a line, and its row. */
export function refusedAt(
  line: string,
  open: Open | undefined,
): { readonly row: RefusedLine; readonly markup: string } | undefined {
  if (WORDS.test(line)) return undefined;
  for (const row of ROWS) {
    if (row.inside === 'nothing' && open !== undefined && open.row?.met !== row.met) continue;
    if (row.inside === 'something' && open === undefined) continue;
    if (row.inside === 'item' && open?.kind !== 'item') continue;
    const markup = row.start.exec(line)?.[0];
    if (markup !== undefined) return { row, markup };
  }
  return undefined;
}

/** Index of the line that ends the block of code which begins on a line; of that line itself where it is never closed. */
export function endOfCode(lines: readonly string[], from: number): number {
  const fence = /[`~]+/.exec(lines[from] ?? '')?.[0] ?? '';
  const closing = new RegExp(`^ {0,3}${fence}${fence.slice(0, 1)}*[ \\t]*$`);
  const end = lines.findIndex((line, index) => index > from && closing.test(line));
  return end < 0 ? from : end;
}
