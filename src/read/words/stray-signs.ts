// Signs that are left in a text once its markup has been read → a finding for each that was meant as markup.
import type { Finding, FindingKind } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { matchesOf } from '../../words/match-text.ts';
import { unexpected } from '../files/unexpected.ts';

export const FIGURE_FORM =
  '`{{metric}}` or `{{metric@source}}`, `{{metric|abs}}` behind a word such as `lost`, or `{{metric as "half of"}}`';
export const CITE_FORM =
  '`[@source]`, `[@source:26]`, `[@source:26-28 words of those lines]`, `[@source#F12 words of that cell]` or `[@source#Sheet!F12 words]`, ' +
  'with words only behind a place';
export const LINK_FORM = '`[words](https://address)` or `[words](mailto:name@example.com)`';

export const FOOTNOTE = /\[\^[^\]]*\]/g;

type Row = {
  readonly kind: FindingKind & ('broken-markup' | 'unsupported-markup');
  readonly sign: RegExp;
  readonly met: (sign: string) => string;
  readonly expected: string;
  readonly hint?: string;
  /** One that is missing makes every other one stray. */
  readonly isPaired?: true;
};

const quote = (sign: string): string => `\`${sign}\``;
const HALF_WIDTH = 'Write the signs in half width';

const ROWS: readonly Row[] = [
  {
    kind: 'broken-markup',
    sign: /\*\*|(?<!\w)__(?=\w)/g,
    met: (sign) => `${quote(sign)} that is never closed`,
    expected: '`**words**`',
    hint: 'Close it, with no space between the stars and the words, or write `\\*`',
    isPaired: true,
  },
  {
    kind: 'broken-markup',
    sign: /`+/g,
    met: () => 'backtick that is never closed',
    expected: 'backticks on both sides of the words',
    hint: 'Close it, or write a backslash before it',
    isPaired: true,
  },
  {
    kind: 'broken-markup',
    sign: /\{\{|\}\}/g,
    met: (sign) => `${quote(sign)} by itself`,
    expected: FIGURE_FORM,
  },
  { kind: 'broken-markup', sign: /\[@/g, met: (sign) => `${quote(sign)} by itself`, expected: CITE_FORM },
  { kind: 'broken-markup', sign: /(?<=\[[^[\]]*)\]\(/g, met: quote, expected: LINK_FORM },
  {
    kind: 'broken-markup',
    sign: /--!?>/g,
    met: (sign) => `${quote(sign)} that ends no comment`,
    expected: '`<!-- remark -->`, which ends with its first `-->`',
    hint: 'Take the rest of the remark out; an arrow is written `→`',
  },
  {
    kind: 'broken-markup',
    sign: /&(?:#x?)?[a-z\d]+;/gi,
    met: quote,
    expected: 'a character by its name, such as `&amp;`',
    hint: 'Write the character itself',
  },
  {
    kind: 'broken-markup',
    sign: /＊＊|｛｛|｝｝|[［[]＠|［@|＜[!！]|`*｀+/g,
    met: (sign) => `${quote(sign)} in full width`,
    expected: '`**words**`, `{{metric}}`, `[@source]` and `<!-- remark -->`',
    hint: HALF_WIDTH,
  },
  {
    kind: 'unsupported-markup',
    sign: /~~/g,
    met: (sign) => `${quote(sign)} of words crossed out`,
    expected: 'words that hold',
    hint: 'Take the words out, or put them into a comment `<!-- words -->`',
    isPaired: true,
  },
  {
    kind: 'unsupported-markup',
    sign: FOOTNOTE,
    met: (sign) => `footnote ${quote(sign)}`,
    expected: CITE_FORM,
    hint: 'Cite the source; a remark is a field of its own, `## aside` or `## caution`',
  },
  {
    kind: 'unsupported-markup',
    sign: /(?<=\[[^[\]]*)\]\[(?=[^\]]*\])/g,
    met: (sign) => `${quote(sign)} of a link by reference`,
    expected: LINK_FORM,
    hint: 'Write the address where the link is',
  },
  {
    kind: 'unsupported-markup',
    sign: /^\[[ xX]\] /g,
    met: (sign) => `box to tick ${quote(sign.trim())}`,
    expected: 'words',
    hint: 'Take it out',
  },
];

/** Every one of the signs has one of these in it; few texts have any. */
const ANY = /[*_`{}[\]&~＊｛｝［＜｀]|--/;

/** `text` holds what was typed as text, blanks for what was read as markup. */
export function straySigns(text: string, placeAt: (offset: number) => Place): readonly Finding[] {
  if (!ANY.test(text)) return [];
  return ROWS.flatMap(({ kind, sign, met, expected, hint, isPaired }) => {
    const found = matchesOf(sign, text);
    return (isPaired ? found.slice(0, 1) : found).map(({ 0: signs, index }) =>
      unexpected(kind, placeAt(index), met(signs), expected, hint),
    );
  });
}
