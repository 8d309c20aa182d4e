// A planned slide and all cards → for whatever on it can be clicked, the cards of what that rests on.
import { boxElement } from '../../elements/boxes.ts';
import type { ReceiptCard } from '../../model/content/receipt.ts';
import { placeIn } from '../../model/content/where.ts';
import type { PlannedSlide } from '../../model/deck/plan.ts';
import type { ChartBox, ScenePage, SceneRun } from '../../model/deck/scene.ts';

export type Cards = ReadonlyMap<string, ReceiptCard>;
type Citation = PlannedSlide['citations'][number];

/** A planned slide, its page and all cards → for a number, a mark or a chart on it, the cards of what that rests on. */
export function slideProofs(
  slide: PlannedSlide | undefined,
  page: ScenePage,
  cards: Cards,
): (rest: SceneRun | ChartBox) => readonly ReceiptCard[] {
  const marked = markedWords(page);
  // A number and its mark stand on a slide many times, drawn and as words.
  const known = new Map<string, readonly ReceiptCard[]>();
  const cardsOf = (keys: readonly string[]) =>
    [...new Set(keys.flatMap((key) => [key, ...reportsBehind(key, cards)]))].flatMap(
      (key) => cards.get(key) ?? [],
    );
  return (rest) => {
    if ('kind' in rest) return cardsOf(rest.origin.map(({ report }) => report ?? ''));
    const report = rest.origin?.report;
    if (report === undefined && !rest.raised) return NONE;
    const words = marked.get(rest) ?? NO_WORDS;
    const asked = report ?? [rest.text, words.from, ...words.reports].join(' ');
    const met =
      known.get(asked) ?? cardsOf(report === undefined ? markKeys(rest.text, words, slide, cards) : [report]);
    known.set(asked, met);
    return met;
  };
}

const NONE: readonly ReceiptCard[] = [];

/** What a mark stands behind: who wrote the words, and the figures among them. */
type MarkedWords = { readonly from: string; readonly reports: readonly string[] };

const NO_WORDS: MarkedWords = { from: '', reports: [] };

function markedWords(page: ScenePage): ReadonlyMap<SceneRun, MarkedWords> {
  const marked = new Map<SceneRun, MarkedWords>();
  for (const { lines } of page.boxes.flatMap((box) => boxElement(box).words(box))) {
    let from = '';
    let reports: readonly string[] = [];
    for (const run of lines.flatMap(({ runs }) => runs)) {
      if (run.raised) {
        marked.set(run, { from, reports });
        reports = [];
        continue;
      }
      const { from: writer = from, report } = run.origin ?? {};
      reports = [...(writer === from ? reports : []), ...(report === undefined ? [] : [report])];
      from = writer;
    }
  }
  return marked;
}

/** Calculations in between stand in the tree of the one that was asked for. */
function reportsBehind(key: string, cards: Cards, above: readonly string[] = []): readonly string[] {
  if (above.includes(key)) return [];
  return (cards.get(key)?.inputs ?? []).flatMap((input) =>
    cards.get(input)?.kind === 'calculation' ? reportsBehind(input, cards, [...above, key]) : [input],
  );
}

function markKeys(
  text: string,
  words: MarkedWords,
  slide: PlannedSlide | undefined,
  cards: Cards,
): readonly string[] {
  const [, marks] = /^\(([\d,]+)\)$/.exec(text) ?? [];
  if (marks === undefined || slide === undefined) return [];
  const numbers = marks.split(',').map(Number);
  return slide.citations
    .filter(({ mark }) => numbers.includes(mark))
    .flatMap((citation) => {
      const { from, reports } = words;
      const near = citationKeys(citation, { takeaways: [from], figures: reports }, cards);
      return near.length > 0 ? near : citationKeys(citation, slide, cards);
    });
}

/** A mark says which source: the figures of that source among these, and the passages these takeaways rest on. */
function citationKeys(
  { source, lines }: Citation,
  { takeaways, figures }: Pick<PlannedSlide, 'takeaways' | 'figures'>,
  cards: Cards,
): readonly string[] {
  if (source === 'derived') return figures.filter((key) => cards.get(key)?.kind === 'calculation');
  const reports = figures.filter((key) => cards.get(key)?.proof?.source === source);
  const passages = takeaways.flatMap((takeaway) =>
    lines.map((line) => `${takeaway}/${placeIn(source, line)}`).filter((key) => cards.has(key)),
  );
  return [...reports, ...passages];
}
