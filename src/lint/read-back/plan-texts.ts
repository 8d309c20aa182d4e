// A planned slide → every text its file must have; each as the list of forms it may take there.
import { never } from '../../model/errors.ts';
import type { DeckPlan, FilledNode, PlannedSlide, RichText } from '../../model/plan.ts';
import { isReceiptsHeading } from './deck-words.ts';

/** A source line is planned from full to short, and layout takes the first that fits. */
export function planTexts(slide: PlannedSlide, plan: DeckPlan): string[][] {
  const { kicker, layout, sourceLines } = slide;
  const standing = layout === 'content' ? [plan.footer.left, plan.footer.right] : [];
  const texts = [words(slide.headline), ...(layout === 'cover' ? [] : [kicker]), ...standing];
  return [
    ...texts.map((text) => [text]),
    ...nodeTexts(slide.body).map((text) => [text]),
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

function nodeTexts(node: FilledNode): string[] {
  switch (node.node) {
    case 'row':
    case 'column':
      return node.children.flatMap(nodeTexts);
    case 'text':
    case 'figure':
      return [words(node.text)];
    case 'chip':
      return [node.text];
    case 'chart':
      return [node.alt];
    case 'table':
      return [
        node.alt,
        rowText(node.columns.map(({ head }) => head)),
        ...node.rows.map(({ cells }) => rowText(cells)),
      ];
    case 'timeline':
      return [
        ...node.events.flatMap(({ when, name, text }) => [when, name, text].map(words)),
        ...node.lane.map(({ text }) => words(text)),
        ...(node.lane.length > 0 ? [node.laneTitle] : []),
        ...Object.values(node.yearLabels),
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
