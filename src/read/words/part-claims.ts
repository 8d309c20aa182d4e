// The body of a file of several claims → each with its heading, and its words as they stand there, comments too. The heading
// of a language is no claim's.
import type { Place } from '../../model/place.ts';
import { isLanguage } from '../../words/languages.ts';
import type { Joined } from './join-lines.ts';

export type WrittenClaim = {
  /** Without the `#`. */
  readonly heading: Joined;
  readonly place: Place;
  /** The marks that stand directly below it, above all words and their languages: the claim rests on them whatever is shown. */
  readonly marks: Joined | undefined;
  /** Without those marks. */
  readonly body: string;
  readonly bodyLine: number;
};

type Parted = {
  readonly claims: readonly WrittenClaim[];
  /** Where words stand that are before the first claim. */
  readonly stray: Place | undefined;
};

const HEADING = /^ {0,3}#[ \t]+/;
/** Lines that hold marks and nothing else. */
const MARKS = /^(?:\s*\[@[^\]]*\])+[ \t]*(?:\n|$)/;

export function partClaims(file: string, body: string, bodyLine: number): Parted {
  const lines = body.split('\n');
  const seen = withoutComments(body).split('\n');
  const starts = seen.flatMap((line, index) => {
    const [sign] = HEADING.exec(line) ?? [];
    return sign === undefined || isLanguage(line.slice(sign.length).trim()) ? [] : [index];
  });
  const words = seen.slice(0, starts[0]).findIndex((line) => line.trim() !== '');
  const placeOn = (index: number, column: number): Place => ({ file, line: bodyLine + index, column });
  const claims = starts.map((start, index): WrittenClaim => {
    const line = seen[start] ?? '';
    const from = HEADING.exec(line)?.[0].length ?? 0;
    const below = lines.slice(start + 1, starts[index + 1]).join('\n');
    const [marks] = MARKS.exec(below) ?? [];
    return {
      heading: {
        text: line.slice(from).trim(),
        placeAt: (offset) => placeOn(start, 1 + from + offset),
      },
      place: placeOn(start, 1 + line.indexOf('#')),
      marks:
        marks === undefined ? undefined : onLines(marks, (row, column) => placeOn(start + 1 + row, column)),
      body: marks === undefined ? below : marks.replace(/[^\n]/g, '') + below.slice(marks.length),
      bodyLine: bodyLine + start + 1,
    };
  });
  return { claims, stray: words < 0 ? undefined : placeOn(words, 1) };
}

function onLines(text: string, placeOn: (row: number, column: number) => Place): Joined {
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return placeOn(before.length - 1, 1 + (before.at(-1)?.length ?? 0));
  };
  return { text, placeAt };
}

/** Whether a heading of the first level begins something else than the words of a language. */
export function hasClaims(body: string): boolean {
  return partClaims('', body, 1).claims.length > 0;
}

/** Blanks in their place; one that is never closed is a fault of the claim that it stands in. */
function withoutComments(body: string): string {
  let text = '';
  let done = 0;
  for (
    let start = body.indexOf('<!--');
    start >= 0;
    start = body.indexOf('<!--', Math.max(done, start + 1))
  ) {
    const end = body.indexOf('-->', start + 2);
    if (end < 0) break;
    if (body[start - 1] === '\\') continue;
    text += body.slice(done, start) + body.slice(start, end + 3).replace(/[^\n]/g, ' ');
    done = end + 3;
  }
  return text + body.slice(done);
}
