// One paragraph as written → its words piece by piece, each with its accent and where it was written, read as CommonMark; and
// a finding for every sign of Markdown that is broken or that no field can show.
import { parse, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { decodeString } from 'micromark-util-decode-string';
import type { Accent } from '../../model/content/prose.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { BLANK } from '../../quantity/find/mask-terms.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';
import { LINK_FORM, straySigns } from './stray-signs.ts';

/** Offsets into the paragraph; a reference, such as `{{metric}}` or `[@source]`, has no text yet. */
export type Piece = {
  readonly text: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly accent: Accent;
};

/** With emphasis beside Japanese signs: by CommonMark alone, `**「約束」**を` is never closed. */
const MARKDOWN = parse({ extensions: [cjkFriendlyExtension()] });

export function readPieces(paragraph: Joined): Found<readonly Piece[]> {
  const { text, placeAt } = paragraph;
  const masked = maskReferences(text);
  if (MARKUP.test(masked)) return readMarkup(paragraph, masked);
  const typed = masked.replace(MASKS, BLANK);
  return { value: partsOf(masked, 0, { strong: false }), findings: straySigns(typed, placeAt) };
}

/** Most paragraphs have none, and are read in a tenth of the time. */
const MARKUP = /[*_`<&\\[\]]/;

/** Words and references in a stretch without markup, which begins at `start`. */
function partsOf(masked: string, start: number, accent: Accent): Piece[] {
  let from = start;
  return (masked.match(PARTS) ?? []).map((part): Piece => {
    const end = from + part.length;
    const piece = { text: part.startsWith(MASK) ? undefined : part, start: from, end, accent };
    from = end;
    return piece;
  });
}

function readMarkup({ text, placeAt }: Joined, masked: string): Found<readonly Piece[]> {
  const findings: Finding[] = [];
  const refuse = (kind: Finding['kind'], at: number, met: string, expected: string, hint: string): void => {
    findings.push(unexpected(kind, placeAt(at), met, expected, hint));
  };
  const pieces: Piece[] = [];
  const opened: number[] = [];
  const tags: string[] = [];
  let [strong, emphasis] = [0, 0];
  let link: { address?: string; title?: number } = {};
  let typed = '';
  const accent = (): Accent => ({ strong: strong > 0, ...(emphasis > 0 ? { emphasis: true } : {}) });
  const take = (start: number, end: number, words: string): void => {
    pieces.push({ text: words, start, end, accent: accent() });
  };
  const linkTo = (address: string, from: number, at: number): void => {
    const href = toHref(address);
    if (href === undefined) {
      refuse('unsupported-markup', at, `link to \`${address}\``, LINK_FORM, LINK_HINT);
    } else {
      for (const [index, piece] of pieces.slice(from).entries()) {
        pieces[from + index] = { ...piece, accent: { ...piece.accent, href } };
      }
    }
  };
  const on: Readonly<Record<string, (start: number, end: number) => void>> = {
    'enter strong': () => strong++,
    'exit strong': () => strong--,
    'enter emphasis': () => emphasis++,
    'exit emphasis': () => emphasis--,
    'exit data': (start, end) => {
      const words = masked.slice(start, end);
      typed = typed.padEnd(start, BLANK) + words.replace(MASKS, BLANK);
      pieces.push(...partsOf(words, start, accent()));
    },
    'exit characterEscape': (start, end) => take(start, end, masked.slice(start + 1, end)),
    'exit characterReference': (start, end) => take(start, end, decodeString(masked.slice(start, end))),
    'exit codeTextData': (start, end) => {
      const ours = OURS.exec(text.slice(start, end));
      if (ours === null) take(start, end, masked.slice(start, end));
      else {
        const hint = 'Write it outside the backticks';
        refuse('broken-markup', start + ours.index, `\`${ours[0]}\` in code`, 'words as they stand', hint);
      }
    },
    'enter link': () => opened.push(pieces.length),
    'enter image': () => opened.push(pieces.length),
    'exit resourceDestinationString': (start, end) => {
      link = { ...link, address: text.slice(start, end) };
    },
    'exit resourceTitle': (start) => {
      link = { ...link, title: start };
    },
    'exit image': (start, end) => {
      pieces.length = opened.pop() ?? 0;
      link = {};
      const met = `picture \`${text.slice(start, end)}\``;
      refuse(
        'unsupported-markup',
        start,
        met,
        'words, or a chart of the ledger',
        'Give the takeaway a `chart`',
      );
    },
    'exit link': (start) => {
      const from = opened.pop() ?? 0;
      const { address = '', title } = link;
      link = {};
      linkTo(address, from, start);
      if (title !== undefined) {
        refuse('unsupported-markup', title, 'title of a link', LINK_FORM, 'Write its words into the text');
      }
      if (pieces.length === from) {
        refuse('broken-markup', start, 'link without words', LINK_FORM, 'Write the words to click on');
      }
    },
    'exit autolinkProtocol': (start, end) => {
      take(start, end, text.slice(start, end));
      linkTo(text.slice(start, end), pieces.length - 1, start);
    },
    'exit autolinkEmail': (start, end) => {
      take(start, end, text.slice(start, end));
      linkTo(`mailto:${text.slice(start, end)}`, pieces.length - 1, start);
    },
    'exit htmlText': (start, end) => {
      const [tag, isClosing, name = ''] = /^<(\/)?([a-z][\w-]*)?/i.exec(text.slice(start, end)) ?? [];
      // `</b>` goes with the `<b>` that has been told.
      if (isClosing !== undefined && tags.includes(name)) return;
      tags.push(name);
      const met = `HTML \`${name === '' ? text.slice(start, end) : `${tag}>`}\``;
      refuse('unsupported-markup', start, met, 'words, `**strong**` or `*emphasised*`', HTML_HINT);
    },
  };
  for (const [way, { type, start, end }] of MARKDOWN.text().write(preprocess()(masked, undefined, true))) {
    on[`${way} ${type}`]?.(start.offset, end.offset);
  }
  return { value: pieces, findings: [...findings, ...straySigns(typed, placeAt)] };
}

const LINK_HINT = 'Write a whole address that begins with `https://`, `http://` or `mailto:`, without spaces';
const HTML_HINT = 'Take it out; a sign that is meant as it stands is written `\\<`';

/** What is ours, or hidden from readers, says nothing where words stand as they were typed. */
const OURS = /\{\{[^{}]*\}\}|\[@[^\]]*\]|\{\{|\}\}|\[@|<!--/;

/** No star or underscore in them is markup; an escaped brace or bracket begins none. */
const REFERENCE = /\\[\s\S]|\{\{[^{}]*\}\}|\[@[^\]]*\]/g;
/** Stand in for a reference, first sign and others: no characters at all, which Markdown takes for letters. */
const MASK = '\uFDD0';
const MASKS = /[\uFDD0\uFDD1]/g;
const PARTS = /\uFDD0\uFDD1*|[^\uFDD0]+/g;

const ODD = /[[{\uFDD0\uFDD1\uFEFF]/;

/** Offsets stay what they are. */
function maskReferences(text: string): string {
  if (!ODD.test(text)) return text;
  return text
    .replace(MASKS, '\uFFFD')
    .replace(/^\uFEFF/, ' ')
    .replace(REFERENCE, (met) => (met.startsWith('\\') ? met : MASK.padEnd(met.length, '\uFDD1')));
}

/** A whole address of a page or a mailbox, as a file or a message may hold it; undefined for any other. */
function toHref(address: string): string | undefined {
  const written = decodeString(address);
  if (!/^(?:https?:\/\/|mailto:[^@]+@)[^{}]+$/i.test(written) || !URL.canParse(written)) return undefined;
  return new URL(written).href;
}
