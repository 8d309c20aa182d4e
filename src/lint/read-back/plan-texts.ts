// A planned slide → every text its file must have; each as the list of forms it may take there.
import { never } from '../../model/errors.ts';
import type { Language } from '../../model/language.ts';
import { isNative } from '../../model/native-chart/is-native.ts';
import { nativeTexts } from '../../model/native-chart/native-texts.ts';
import { toNativeSheet } from '../../model/native-chart/to-native-sheet.ts';
import type { DeckPlan, FilledNode, PlannedSlide, RichText } from '../../model/plan.ts';
import { isReceiptsHeading } from './deck-words.ts';

/** A source line is planned from full to short, and layout takes the first that fits. */
export function planTexts(slide: PlannedSlide, plan: DeckPlan): string[][] {
  const { kicker, layout, sourceLines } = slide;
  const { left, leftShort, right } = plan.footer;
  return [
    [words(slide.headline)],
    ...(layout === 'cover' ? [] : [[kicker]]),
    ...(layout === 'content' ? [[left, leftShort], [right]] : []),
    ...nodeTexts(slide.body, plan.language),
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

function nodeTexts(node: FilledNode, language: Language): string[][] {
  switch (node.node) {
    case 'row':
    case 'column':
      return node.children.flatMap((child) => nodeTexts(child, language));
    case 'text':
    case 'figure':
      return [[words(node.text)]];
    case 'chip':
      return [[node.text]];
    case 'chart':
      return isNative(node)
        ? [node.alt, ...nativeTexts(node.chart, toNativeSheet(node.chart, language))].map((text) => [text])
        : [[node.alt]];
    case 'table':
      return [
        [node.alt],
        [rowText(node.columns.map(({ head }) => head))],
        ...node.rows.map(({ cells }) => [rowText(cells)]),
      ];
    case 'timeline':
      return [
        ...node.events.flatMap(({ when, name, text }) => [when, name, text].map((one) => [words(one)])),
        // Along an axis a date is a place, in a list it is written.
        ...node.lane.map(({ text, when }) => [words(text), `${words(text)}${when}`]),
        ...(node.lane.length > 0 ? [[node.laneTitle, node.laneListTitle]] : []),
        // A year of which the axis shows too little for its name stands there without it.
        ...Object.values(node.yearLabels).map((label) => [label, '']),
      ];
    case 'rule':
    case 'space':
    case 'arrow':
      return [];
    default:
      return never(node);
  }
}

function rowText(cells: readonly RichText[]): string {
  return cells.map(words).join('');
}

function words(text: RichText): string {
  return text.map((run) => run.text).join('');
}
