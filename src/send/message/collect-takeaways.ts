// A deck plan → the page that sums it up, as its headline, three to five takeaways with hedge and stance, and its sources.
import { type DeckPlan, nodesOf, type PlannedSlide, type RichText } from '../../model/deck/plan.ts';

type MailTakeaway = {
  readonly claim: RichText;
  /** What supports or limits the claim. */
  readonly support?: RichText;
  /** How the claim stands: `自己申告`, `Outlook`. */
  readonly stance?: string;
};

export type MailSummary = {
  readonly headline: RichText;
  readonly takeaways: readonly MailTakeaway[];
  /** The source line that the marks lead to. */
  readonly sources: RichText;
};

const FEWEST = 2;
const MOST = 5;

/** The summary, or the first page that shows at least two takeaways as words, as the page of calls; undefined when the deck has none. */
export function collectTakeaways({ slides }: Pick<DeckPlan, 'slides'>): MailSummary | undefined {
  const pages = slides
    .filter(({ layout, standing }) => layout === 'content' && !standing)
    .map((slide) => ({ slide, takeaways: takeawaysOf(slide) }));
  const summing = pages.find(({ slide }) => slide.kind === 'executive-summary');
  const found = [...(summing ? [summing] : []), ...pages].find(({ takeaways }) => takeaways.length >= FEWEST);
  if (found === undefined) return undefined;
  const { slide, takeaways } = found;
  return {
    headline: slide.headline,
    takeaways: takeaways.slice(0, MOST),
    sources: slide.sourceLines[0] ?? [],
  };
}

function takeawaysOf(slide: PlannedSlide): readonly MailTakeaway[] {
  const texts = new Map(nodesOf(slide.body, 'text').map(({ name, text }) => [name, text]));
  const chips = new Map(nodesOf(slide.body, 'chip').map(({ name, text }) => [name, text]));
  return slide.takeaways.flatMap((id): MailTakeaway[] => {
    const claim = texts.get(`${id}.short`) ?? texts.get(`${id}.claim`);
    if (claim === undefined) return [];
    const support = texts.get(`${id}.support`) ?? texts.get(`${id}.hedge`);
    // Where a page is the house's view, it says so once for all that stands on it.
    const stance = chips.get(`${id}.stance`) ?? slide.houseView;
    return [{ claim, ...(support ? { support } : {}), ...(stance ? { stance } : {}) }];
  });
}
