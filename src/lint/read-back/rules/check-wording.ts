// A finished deck and its plan → a finding for every text in the file that was not planned, or planned and not there.

import { elementOf } from '../../../elements/nodes.ts';
import type { DeckText } from '../../../model/deck/deck-texts.ts';
import { type DeckPlan, nodesIn, type PlannedSlide, type RichText } from '../../../model/deck/plan.ts';
import type { Finding } from '../../../model/finding.ts';
import { counted } from '../../../model/names.ts';
import { findingOn, isReceiptsHeading, plainText, type ReadBack, type SlideBack } from '../read-back.ts';
import { nativeCharts } from '../to-read-back.ts';

export function checkWording(deck: ReadBack): Finding[] {
  const [first] = deck.slides;
  const count = deck.texts.slides.length;
  if (first !== undefined && count !== deck.slides.length) {
    const message = `Unexpected ${counted(count, 'slide')} in the file, expected ${deck.slides.length} as planned`;
    return [findingOn(first, deck, 'words-differ', message)];
  }
  return deck.slides.flatMap((slide) => checkSlide(slide, deck));
}

function checkSlide(slide: SlideBack, deck: ReadBack): Finding[] {
  const planned = planTexts(slide.planned, deck.plan);
  const open = planned.map((texts) => texts.map(plainText));
  const strays: DeckText[] = [];
  const isCharted = nativeCharts(slide.planned.body, deck.plan.language).length > 0;
  for (const entry of [...withWholeHeadline(slide.texts), ...slide.notes]) {
    // Values of charts have a rule of their own.
    if (isCharted && entry.value !== undefined) continue;
    const words = plainText(withMarks(entry));
    const at = open.findIndex((texts) => texts.includes(words));
    if (at < 0) strays.push(entry);
    else open.splice(at, 1);
  }
  const fault = (message: string): Finding => findingOn(slide, deck, 'words-differ', message);
  const lost = open.filter((texts) => !texts.includes(''));
  return [
    ...strays.map((entry) =>
      fault(
        `Unexpected \`${shown(withMarks(entry))}\` in \`${entry.shape}\` of slide ${slide.page}, expected words of its plan`,
      ),
    ),
    ...lost.map((texts) =>
      fault(
        `Unexpected slide ${slide.page} without \`${shown(texts[0] ?? '')}\`, expected every text of its plan`,
      ),
    ),
  ];
}

/** What of a headline stands below it in smaller type is said in one breath with it. */
function withWholeHeadline(texts: readonly DeckText[]): readonly DeckText[] {
  const rest = texts.find(({ shape }) => shape === STANDFIRST);
  if (rest === undefined) return texts;
  // `(2/3)` ends the headline wherever its words end.
  return texts.flatMap((entry): DeckText[] => {
    if (entry === rest) return [];
    if (entry.shape !== HEADLINE) return [entry];
    const text = withMarks(entry);
    const at = PART.exec(text)?.index ?? text.length;
    return [{ ...entry, text: `${text.slice(0, at)}${withMarks(rest)}${text.slice(at)}`, marks: [] }];
  });
}

const HEADLINE = 'headline';
const STANDFIRST = 'standfirst';
const PART = /\s*[（(]\d+\/\d+[）)]$/u;

/** Marks back in their places: `約560万ドル(1)`. */
function withMarks({ text, marks }: DeckText): string {
  let done = 0;
  const parts = marks.map(({ numbers, at }) => {
    const part = `${text.slice(done, at)}(${numbers.join(',')})`;
    done = at;
    return part;
  });
  return parts.join('') + text.slice(done);
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A source line is planned from full to short, and layout takes the first that fits. */
function planTexts(slide: PlannedSlide, plan: DeckPlan): (readonly string[])[] {
  const { kicker, houseView, layout, sourceLines } = slide;
  const { left, leftShort, right } = plan.footer;
  return [
    [words(slide.headline)],
    ...(layout === 'cover' ? [] : [[kicker]]),
    ...(houseView === undefined ? [] : [[houseView]]),
    ...(layout === 'content' ? [[left, leftShort], [right]] : []),
    ...nodesIn(slide.body).flatMap((node) => elementOf(node).says(node, plan.language)),
    ...(sourceLines.length > 0 ? [sourceLines.map(words)] : []),
    ...noteLines(slide.notes, plan).map((text) => [text]),
  ];
}

/** Receipts have a rule of their own. */
function noteLines(notes: readonly string[], plan: DeckPlan): string[] {
  const lines = notes.flatMap((note) => note.split(/\r?\n/));
  const heading = lines.findLastIndex((line) => isReceiptsHeading(line, plan.language));
  return heading < 0 ? lines : lines.slice(0, heading);
}

function words(text: RichText): string {
  return text.map((run) => run.text).join('');
}
