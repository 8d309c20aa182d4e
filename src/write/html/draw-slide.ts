// A finished page with its pictures → its drawing and its words in HTML, made once for all that they follow from.
import { htmlOf } from '../../elements/html.ts';
import type { PlannedSlide } from '../../model/deck/plan.ts';
import { type SceneLook, type ScenePage, textWith } from '../../model/deck/scene.ts';
import { hashOfParts, hashOfValue } from '../../model/hash.ts';
import { onceFor } from '../../model/once-for.ts';
import { madeOnce, type Products } from '../../model/world.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import { writePageSvg } from '../svg/write-page-svg.ts';
import { type Cards, slideProofs } from './slide-proofs.ts';
import type { SlideParts } from './slide-section.ts';

/** What a deck has around its pages. */
export type AroundSlides = {
  readonly look: SceneLook;
  /** PNG bytes by `page.id/box.id`. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** From 1, by id of the page: where links to other pages lead. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly cards: Cards;
  readonly products: Products | undefined;
};

type Drawing = Pick<SlideParts, 'svg' | 'words'> & {
  /** Of cards, in the order in which the drawing asks for them. */
  readonly asked: readonly string[];
};

/** `idOf` gives a card's id in the document: cards are numbered through the deck, so their numbers are put in late. */
export function drawSlide(
  page: ScenePage,
  slide: PlannedSlide | undefined,
  around: AroundSlides,
  idOf: (card: string, slide: number) => string,
): Omit<SlideParts, 'findings'> {
  const { look, pictures, numbers, cards, products } = around;
  const number = numbers.get(page.id) ?? 0;
  const label = wordsOf(look.language).preview.slide(number, numbers.size, titleOf(page, look.language));
  const own = new Map([...pictures].filter(([name]) => name.startsWith(`${page.id}/`)));
  const of = products && [look, hashOfParts(page), slide, label, numbers, [...own], hashOfCards(cards)];
  const { svg, words, asked } = madeOnce(products, 'shown', of ?? [], () =>
    draw(page, slide, { ...around, pictures: own }, { number, label }),
  );
  const numbered = (text: string): string =>
    text.replace(PLACE, (place, index: string) => {
      const card = asked[Number(index)];
      return card === undefined ? place : idOf(card, number);
    });
  return { page, number, label, svg: numbered(svg), words: numbered(words) };
}

/** A card by its place in what is asked for, between signs that no text of a language has. */
const PLACE = /\uE000(\d+)\uE001/g;

function draw(
  page: ScenePage,
  slide: PlannedSlide | undefined,
  { look, pictures, numbers, cards }: AroundSlides,
  { number, label }: Pick<SlideParts, 'number' | 'label'>,
): Drawing {
  const proofs = slideProofs(slide, page, cards);
  const asked: string[] = [];
  const placeOf = (card: string): string => {
    if (!asked.includes(card)) asked.push(card);
    return `\uE000${asked.indexOf(card)}\uE001`;
  };
  const setting = {
    scene: look,
    language: look.language,
    pictures,
    pageLink: (id: string) => {
      const target = numbers.get(id);
      return target === undefined ? undefined : { href: `#slide-${target}`, class: 'page-link' };
    },
    proofLink: (rest: Parameters<typeof proofs>[0]) => {
      const places = proofs(rest).map(({ key }) => placeOf(key));
      if (places.length === 0) return undefined;
      return { href: `#${places[0]}`, class: 'proof', 'data-cards': places.join(' ') };
    },
  };
  const svg = writePageSvg(page, setting, label, `art-${number}`);
  const words = page.boxes.map((box) => htmlOf(box)(box, setting)).join('');
  return { svg, words, asked };
}

/** Of what decides where a click leads; what cards say stands in the receipts. */
const hashOfCards = onceFor((cards: Cards): string =>
  hashOfValue(
    [...cards].map(([key, { kind, inputs, proof }]) => [key, kind, proof?.source, ...(inputs ?? [])]),
  ),
);

function titleOf(page: ScenePage, language: Language): string {
  return (textWith(page, 'title')?.lines ?? [])
    .map(({ runs }) => runs.flatMap(({ text, raised }) => (raised ? [] : [text])).join(''))
    .join(wordsOf(language).punctuation.wordSpace)
    .trim();
}
