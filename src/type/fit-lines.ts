// Words, a width and any way to measure → lines filled one after the other, and whether some of the words had to go.
import { findOpportunities, type Opportunity, PARTS_PHRASE } from './break-opportunities.ts';
import { type FontUse, measureText, WIDTH_MARGIN } from './measure-text.ts';

export type FittedLines = { readonly lines: readonly string[]; readonly cut: boolean };

type Fits = (line: string) => boolean;

/** Labels of a few words: lines end between phrases if that suffices, else wherever they may. */
export function fitLines(
  text: string,
  font: FontUse,
  width: number,
  maxLines: number,
  measure: (text: string, font: FontUse) => number,
): FittedLines {
  const fits: Fits = (line) => measure(line.trimEnd(), font) <= width;
  if (fits(text)) return { lines: [text.trimEnd()], cut: false };
  const opportunities = findOpportunities(text, []);
  const phrases = opportunities.filter(({ penalty }) => penalty < PARTS_PHRASE);
  const phrased = shortened(fillLines(text, phrases, fits), fits, maxLines);
  return phrased.cut ? shortened(fillLines(text, opportunities, fits), fits, maxLines) : phrased;
}

/** As many lines as the words need, in a renderer whose font is not at hand; a word wider than the width stays whole. */
export function breakWords(text: string, width: number, font: FontUse): readonly string[] {
  const fits: Fits = (line) => measureText(line.trimEnd(), font) <= width * WIDTH_MARGIN;
  const lines = fillLines(text, findOpportunities(text, []), fits);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function fillLines(text: string, opportunities: readonly Opportunity[], fits: Fits): readonly string[] {
  const ends = [...opportunities.map(({ offset }) => offset), text.length];
  const lines: string[] = [];
  let start = 0;
  ends.forEach((end, index) => {
    const next = ends[index + 1];
    if (next !== undefined && fits(text.slice(start, next))) return;
    lines.push(text.slice(start, end));
    start = end;
  });
  return lines;
}

/** What finds no room on the last line goes, and so does what a line of its own cannot hold. */
function shortened(filled: readonly string[], fits: Fits, maxLines: number): FittedLines {
  if (filled.length <= maxLines && filled.every(fits))
    return { lines: filled.map((line) => line.trimEnd()), cut: false };
  const shown = [...filled.slice(0, maxLines - 1), filled.slice(maxLines - 1).join('')];
  return { lines: shown.map((line) => shorten(line, fits)), cut: true };
}

function shorten(line: string, fits: Fits): string {
  if (fits(line)) return line.trimEnd();
  const chars = [...line];
  while (chars.length > 1 && !fits(`${chars.join('')}…`)) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
