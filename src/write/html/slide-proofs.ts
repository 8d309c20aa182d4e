// A planned slide and all cards → for whatever on it can be clicked, the cards of what that rests on.
import type { ReceiptCard } from '../../model/content/receipt.ts';
import { placeIn } from '../../model/content/where.ts';
import type { PlannedSlide } from '../../model/deck/plan.ts';
import type { ChartBox, SceneRun } from '../../model/deck/scene.ts';

export type Cards = ReadonlyMap<string, ReceiptCard>;
type Citation = PlannedSlide['citations'][number];

/** A planned slide and all cards → for a number, a mark or a chart on that slide, the cards of what it rests on. */
export function slideProofs(
  slide: PlannedSlide | undefined,
  cards: Cards,
): (rest: SceneRun | ChartBox) => readonly ReceiptCard[] {
  // A number and its mark stand on a slide many times, drawn and as words.
  const known = new Map<string, readonly ReceiptCard[]>();
  return (rest) => {
    if ('kind' in rest) return cardsOf(rest.origin.map(({ report }) => report ?? ''));
    const asked = rest.origin?.report ?? (rest.raised ? rest.text : undefined);
    if (asked === undefined) return NONE;
    const met = known.get(asked) ?? cardsOf(runKeys(rest, slide, cards));
    known.set(asked, met);
    return met;
  };
  function cardsOf(keys: readonly string[]): readonly ReceiptCard[] {
    return [...new Set(keys.flatMap((key) => [key, ...reportsBehind(key, cards)]))].flatMap(
      (key) => cards.get(key) ?? [],
    );
  }
}

const NONE: readonly ReceiptCard[] = [];

/** Calculations in between stand in the tree of the one that was asked for. */
function reportsBehind(key: string, cards: Cards, above: readonly string[] = []): readonly string[] {
  if (above.includes(key)) return [];
  return (cards.get(key)?.inputs ?? []).flatMap((input) =>
    cards.get(input)?.kind === 'calculation' ? reportsBehind(input, cards, [...above, key]) : [input],
  );
}

function runKeys(run: SceneRun, slide: PlannedSlide | undefined, cards: Cards): readonly string[] {
  if (run.origin?.report !== undefined) return [run.origin.report];
  const [, marks] = (run.raised && /^\(([\d,]+)\)$/.exec(run.text)) || [];
  if (marks === undefined || slide === undefined) return [];
  const numbers = marks.split(',').map(Number);
  return slide.citations
    .filter(({ mark }) => numbers.includes(mark))
    .flatMap((citation) => citationKeys(citation, slide, cards));
}

/** A mark says which source: the figures of that source on the slide, and the passages its takeaways rest on. */
function citationKeys({ source, lines }: Citation, slide: PlannedSlide, cards: Cards): readonly string[] {
  if (source === 'derived') return slide.figures.filter((key) => cards.get(key)?.kind === 'calculation');
  const figures = slide.figures.filter((key) => cards.get(key)?.proof?.source === source);
  const passages = slide.takeaways.flatMap((takeaway) =>
    lines.map((line) => `${takeaway}/${placeIn(source, line)}`).filter((key) => cards.has(key)),
  );
  return [...figures, ...passages];
}
