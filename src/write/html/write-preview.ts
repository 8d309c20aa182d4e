// A finished scene with pictures, plan, findings and receipts → one HTML page that shows the deck and loads nothing.
import { htmlOf } from '../../elements/html.ts';
import type { ReceiptCard, SourceWords } from '../../model/content/receipt.ts';
import type { DeckPlan, PlannedSlide } from '../../model/deck/plan.ts';
import { type Scene, type ScenePage, textWith } from '../../model/deck/scene.ts';
import type { Finding } from '../../model/finding.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { writePageSvg } from '../svg/write-page-svg.ts';
import { around, receiptPanel } from './page-frame.ts';
import { type CardStanding, quotation, receiptArticle } from './receipt-article.ts';
import { slideProofs } from './slide-proofs.ts';
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
): Preview {
  const { language } = scene;
  const words = wordsOf(language).preview;
  const shared = shareFindings(findings, plan.slides);
  const numbers = new Map(scene.pages.map(({ id }, index) => [id, index + 1]));
  const standing = new Map<string, CardStanding>();
  const slides = scene.pages.map((page, index): SlideParts => {
    const number = index + 1;
    const label = words.slide(number, scene.pages.length, titleOf(page, language));
    const proofs = slideProofs(plan.slides[index], page, receipts);
    const setting = {
      scene,
      language,
      pictures,
      pageLink: (id: string) => {
        const target = numbers.get(id);
        return target === undefined ? undefined : { href: `#slide-${target}`, class: 'page-link' };
      },
      proofLink: (rest: Parameters<typeof proofs>[0]) => {
        const asked = proofs(rest).map(({ key }) => idOf(key, number, standing));
        if (asked.length === 0) return undefined;
        return { href: `#${asked[0]}`, class: 'proof', 'data-cards': asked.join(' ') };
      },
    };
    const svg = writePageSvg(page, setting, label, `art-${number}`);
    const read = page.boxes.map((box) => htmlOf(box)(box, setting)).join('');
    return { page, number, label, svg, words: read, findings: shared.bySlide[index] ?? [] };
  });
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

function titleOf(page: ScenePage, language: Language): string {
  return (textWith(page, 'title')?.lines ?? [])
    .map(({ runs }) => runs.flatMap(({ text, raised }) => (raised ? [] : [text])).join(''))
    .join(wordsOf(language).punctuation.wordSpace)
    .trim();
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
