// An HTML document in, its words out: one line per block, table row or break; scripts, styles and tags dropped.

const DROPPED = /<(script|style|noscript|template|svg|title)\b[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>/g;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  minus: '−',
  times: '×',
  divide: '÷',
  plusmn: '±',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  le: '≤',
  ge: '≥',
  frac12: '½',
  reg: '®',
  copy: '©',
  trade: '™',
};

/** Footnote marks stay as `<sup>` so that they are dropped by the same rule as in Markdown. */
export function htmlToLines(html: string): string[] {
  const marked = html
    .replace(COMMENT, '')
    .replace(DROPPED, '')
    .replace(/\s+/g, ' ')
    .replace(TAG, (tag, closing: string, name: string) => {
      const lower = name.toLowerCase();
      if (BLOCKS.has(lower)) return '\n';
      if (lower === 'td' || lower === 'th') return closing === '' ? ' | ' : '';
      return lower === 'sup' ? tag : '';
    });
  return marked
    .split('\n')
    .map((line) => decodeEntities(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]*);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
