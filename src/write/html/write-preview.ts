// A finished scene with pictures, plan, findings and receipts → one HTML page that shows the deck and loads nothing.
import type { ReceiptCard, SourceWords } from '../../model/content/receipt.ts';
import type { DeckPlan, PlannedSlide } from '../../model/deck/plan.ts';
import type { Scene } from '../../model/deck/scene.ts';
import type { Finding } from '../../model/finding.ts';
import type { Products } from '../../model/world.ts';
import { wordsOf } from '../../words/languages.ts';
import { drawSlide } from './draw-slide.ts';
import { around, receiptPanel } from './page-frame.ts';
import { type CardStanding, quotation, receiptArticle } from './receipt-article.ts';
import type { SlideParts } from './slide-section.ts';

export type Preview = {
  readonly page: string;
  /** The same with the words of the sources in its receipts, for the house alone: no more than a look at what is cited. */
  readonly sourcesPage?: string;
};

/**
 * `pictures` by `page.id/box.id`; `receipts` by key, of which the page keeps those that something on it leads to; `quoting`
 * gives what a source says, where it is at hand.
 */
export function writePreview(
  scene: Scene,
  pictures: ReadonlyMap<string, Uint8Array>,
  plan: DeckPlan,
  findings: readonly Finding[],
  receipts: ReadonlyMap<string, ReceiptCard>,
  quoting: (key: string) => SourceWords | undefined = () => undefined,
  products?: Products,
): Preview {
  const { language } = scene;
  const words = wordsOf(language).preview;
  const shared = shareFindings(findings, plan.slides);
  const { pages, properties: _, ...look } = scene;
  const numbers = new Map(pages.map(({ id }, index) => [id, index + 1]));
  const standing = new Map<string, CardStanding>();
  const deck = { look, pictures, numbers, cards: receipts, products };
  const slides = pages.map(
    (page, index): SlideParts => ({
      ...drawSlide(page, plan.slides[index], deck, (card, slide) => idOf(card, slide, standing)),
      findings: shared.bySlide[index] ?? [],
    }),
  );
  const cards = [...standing].flatMap(([key, there]) => {
    const card = receipts.get(key);
    return card === undefined ? [] : [{ card, there }];
  });
  const setting = { cards: receipts, language, standing };
  const receipted = cards.map(({ card, there }, index) => ({
    ...receiptArticle(card, there, index + 1, setting),
    quoted: quoting(card.key),
  }));
  const [before, after] = around(scene, plan, slides, shared.ofDeck, words);
  const pageWith = (articles: readonly string[], isForHouse: boolean) =>
    [...before, ...receiptPanel(articles, isForHouse, words), ...after].join('\n');
  const page = pageWith(
    receipted.map((one) => one.before + one.anchors + one.after),
    false,
  );
  if (receipted.every(({ quoted }) => quoted === undefined)) return { page };
  const withWords = receipted.map(
    (one) =>
      one.before + (one.quoted === undefined ? one.anchors : quotation(one.quoted, language)) + one.after,
  );
  return { page, sourcesPage: pageWith(withWords, true) };
}

/** In the order in which they are first asked for. */
function idOf(key: string, slide: number, standing: Map<string, CardStanding>): string {
  const { id, slides } = standing.get(key) ?? { id: `card-${standing.size + 1}`, slides: [] };
  standing.set(key, { id, slides: slides.includes(slide) ? slides : [...slides, slide] });
  return id;
}

type SharedFindings = {
  /** As many as slides. */
  readonly bySlide: readonly (readonly Finding[])[];
  readonly ofDeck: readonly Finding[];
};

/** Findings about a deck and its slides → those of each slide, and those that concern no slide more than another. */
function shareFindings(findings: readonly Finding[], slides: readonly PlannedSlide[]): SharedFindings {
  const concerns = (finding: Finding, slide: PlannedSlide, index: number): boolean =>
    finding.page === undefined ? isAbout(finding, slide) : finding.page === index + 1;
  return {
    bySlide: slides.map((slide, index) => findings.filter((finding) => concerns(finding, slide, index))),
    ofDeck: findings.filter((finding) => !slides.some((slide, index) => concerns(finding, slide, index))),
  };
}

/** A finding without a page is about words in a file: it concerns the slides that show them. */
function isAbout({ place }: Finding, slide: PlannedSlide): boolean {
  const [, takeaway] = /(?:^|\/)takeaways\/([^/]+)\.md$/.exec(place.file) ?? [];
  return takeaway !== undefined && slide.takeaways.includes(takeaway);
}
