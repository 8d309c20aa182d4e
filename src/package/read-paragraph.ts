// A paragraph of a text body → its words, with line breaks closed up and raised marks taken out.
import type { DeckMark, DeckPiece } from '../model/deck/deck-texts.ts';
import { findElement, type XmlElement } from './xml.ts';

const MARK = /^\((\d{1,3}(?:,\d{1,3})*)\)$/;
/** Between such characters a line can end without a space having stood there. */
const GLUED =
  /[-/\u2010-\u2015\u30FB\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]$/u;
const WIDE_START =
  /^[\u30FB\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** The page number is a field: it says nothing of its own. */
export function readParagraph(paragraph: XmlElement): DeckPiece {
  const marks: DeckMark[] = [];
  let text = '';
  let broken = false;
  for (const child of paragraph.children) {
    if (child.name === 'a:br') broken = true;
    const isField = child.name === 'a:fld' && child.attributes.type !== 'slidenum';
    if (child.name !== 'a:r' && !isField) continue;
    const words = findElement(child, 'a:t')?.text ?? '';
    const numbers = isRaised(child) ? MARK.exec(words)?.[1] : undefined;
    if (numbers !== undefined) {
      marks.push({ numbers: numbers.split(',').map(Number), at: text.length });
      continue;
    }
    // Right-aligned lines end without the space that parts the words.
    if (broken) text += gapBetween(text, words);
    broken = false;
    text += words;
  }
  return { text, marks };
}

/** A space, where two lines of one text do not close up. */
function gapBetween(before: string, next: string): string {
  return before !== '' && next !== '' && !GLUED.test(before) && !WIDE_START.test(next) ? ' ' : '';
}

/** Lines of one label, closed up as a paragraph's are. */
export function joinLines(pieces: readonly DeckPiece[]): DeckPiece {
  return joinPieces(pieces, gapBetween);
}

export function joinPieces(
  pieces: readonly DeckPiece[],
  separator: (before: string, next: string) => string,
): DeckPiece {
  return pieces.reduce((before, { text, marks }, index) => {
    const start = before.text + (index === 0 ? '' : separator(before.text, text));
    const moved = marks.map(({ numbers, at }) => ({ numbers, at: at + start.length }));
    return { text: start + text, marks: [...before.marks, ...moved] };
  }, NOTHING);
}

const NOTHING: DeckPiece = { text: '', marks: [] };

function isRaised(run: XmlElement): boolean {
  return Number(findElement(run, 'a:rPr')?.attributes.baseline ?? 0) > 0;
}
