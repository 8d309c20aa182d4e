// One line of a Markdown, text or HTML original in, its words out: marks and links dropped, widths and spaces made one.

const HALF_KATAKANA = /[\uff61-\uff9f]+/g;
const FULL_WIDTH_ASCII = /[\uff01-\uff5d]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\f]/g;

/**
 * Full-width letters, digits and signs become half-width one by one: NFKC over the whole line would turn ① into 1
 * and a raised ² into 2, and both would then read as digits of a neighbouring number.
 */
export function plainWords(line: string): string {
  return withoutMarks(line)
    .replace(INVISIBLE, '')
    .replace(HALF_KATAKANA, (run) => run.normalize('NFKC'))
    .replace(FULL_WIDTH_ASCII, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[¥￥]/g, '¥')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u301c/g, '～')
    .replace(SPACES, ' ')
    .trim();
}

function withoutMarks(line: string): string {
  return line
    .replace(/<sup\b[^>]*>.*?<\/sup\s*>/gi, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/(?<=\S)\[\d{1,3}\]/g, '')
    .replace(/<https?:[^>]*>|https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/g, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\*(?! )([^*]+)(?<! )\*/g, '$1')
    .replace(/^\s*#{1,6}\s+/, '');
}
