// A finished deck's texts, its plan and the content → both side by side, slide by slide, with every number traced.
import { isNative, toNativeSheet } from '../../chart/native-form.ts';
import { namesUnit } from '../../chart/points.ts';
import { type NativeValue, nativeValues } from '../../chart/sheet/native-values.ts';
import { type Content, ledgerOf } from '../../model/content/content.ts';
import type { DeckText, DeckTexts } from '../../model/deck/deck-texts.ts';
import { type DeckPlan, type FilledNode, nodesOf, type PlannedSlide } from '../../model/deck/plan.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import { hashOfParts, hashOfValue } from '../../model/hash.ts';
import type { Figure } from '../../model/quantity.ts';
import { madeOnce, type Products } from '../../model/world.ts';
import type { Language } from '../../words/languages.ts';
import { type AllowedFor, allowedInDeck, allowedOnSlide } from './allowed-on-slide.ts';
import { keysOfProse, type Ledger } from './ledger-keys.ts';
import { type BoundWord, boundWords } from './number-words.ts';
import {
  isReceiptsHeading,
  type NumberContext,
  type ReadBack,
  type ReadNumber,
  type SlideBack,
} from './read-back.ts';
import { readNumbers } from './read-numbers.ts';

export function toReadBack(
  texts: DeckTexts,
  plan: DeckPlan,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  selected: readonly SelectedSlide[] = [],
  products?: Products,
): ReadBack {
  // A slide is handed its own claims and no other, and of edition and audience what they allow on it: as little as its key holds.
  const ledger = { content: ledgerOf(content), derived };
  const { disclosed, ...inDeck } = allowedInDeck(content, plan);
  const bound = boundWords({ content, derived }, plan.language);
  const meant = bound.map(({ words, key }) => [words, key]);
  const around = products && hashOfValue([hashOfParts(ledger.content), derived, inDeck, meant]);
  const slides = plan.slides.map((planned, index): SlideBack => {
    const read = texts.slides[index]?.texts ?? [];
    const takeaways = planned.takeaways.flatMap((id) => content.takeaways.get(id) ?? []);
    const parts = { planned, takeaways, ...partsOf(read, plan.language) };
    const allowed = { ...inDeck, ...(disclosed.kinds.includes(planned.kind) && { disclosed }) };
    const kept = madeOnce(products, 'traced', [around, planned, takeaways, read, allowed.disclosed], () =>
      readNumbersOf(parts, read, ledger, allowed, bound).map((number) => ({
        ...number,
        // The text itself, and no copy of it, is what rules look for.
        entry: read.indexOf(number.entry),
      })),
    );
    const numbers = kept.map((number) => ({ ...number, entry: read[number.entry] as DeckText }));
    return { page: index + 1, ...parts, numbers };
  });
  return { texts, plan, content, derived, audience: content.audiences.get(plan.audience), slides, selected };
}

type SlideParts = Omit<SlideBack, 'page' | 'numbers'>;

function partsOf(
  read: readonly DeckText[],
  language: Language,
): Pick<SlideBack, 'texts' | 'notes' | 'receipts'> {
  const said = read.filter(({ kind }) => kind === 'notes');
  const heading = said.findLastIndex(({ text }) => isReceiptsHeading(text, language));
  return {
    texts: read.filter(({ kind }) => kind !== 'notes'),
    notes: heading < 0 ? said : said.slice(0, heading),
    receipts: heading < 0 ? [] : said.slice(heading + 1),
  };
}

function readNumbersOf(
  { planned, takeaways, texts, notes }: SlideParts,
  read: readonly DeckText[],
  ledger: Ledger,
  allowed: AllowedFor,
  bound: readonly BoundWord[],
): readonly ReadNumber[] {
  const { language } = allowed;
  const context: NumberContext = {
    ledger,
    planned,
    language,
    keys: planned.figures,
    bound,
    allowed: allowedOnSlide(planned, takeaways, ledger.content, allowed),
    heads: seriesHeads(planned, read),
    labelUnits: labelUnits(planned, read),
    charted: nativeCharts(planned.body, language).flat(),
  };
  const spoken = takeaways.flatMap((one) =>
    one.words[language].notes.flatMap((prose) => keysOfProse(prose, ledger)),
  );
  const inNotes = { ...context, keys: [...new Set([...planned.figures, ...spoken])] };
  return [
    ...texts.flatMap((entry) => readNumbers(entry, context)),
    ...notes.flatMap((entry) => readNumbers(entry, inNotes)),
  ];
}

/** The first row of every table that shows a series, by the name of its shape. */
export function seriesHeads(
  { body }: PlannedSlide,
  texts: readonly DeckText[],
): ReadonlyMap<string, DeckText> {
  return new Map(
    nodesOf(body, 'table').flatMap(({ name, across }) => {
      const head = across && texts.find(({ shape, cells }) => shape === name && cells !== undefined);
      return head ? [[name, head] as const] : [];
    }),
  );
}

/** Only what the finished file says of an axis counts. */
function labelUnits({ body }: PlannedSlide, texts: readonly DeckText[]): ReadonlyMap<string, string> {
  return new Map(
    nodesOf(body, 'chart').flatMap(({ name, chart }) => {
      const { labelUnit, unit } = chart;
      const isSaid = texts.some(
        ({ kind, shape, text }) => kind === 'chart' && shape === name && namesUnit(text, unit),
      );
      return labelUnit !== undefined && isSaid ? [[name, labelUnit] as const] : [];
    }),
  );
}

/** A planned slide → the values that its native charts must hold, chart by chart in reading order. */
export function nativeCharts(node: FilledNode, language: Language): readonly (readonly NativeValue[])[] {
  return nodesOf(node, 'chart')
    .filter(isNative)
    .map(({ chart }) => nativeValues(toNativeSheet(chart, language)));
}
