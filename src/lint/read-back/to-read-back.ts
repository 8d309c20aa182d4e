// A finished deck's texts, its plan and the content → both side by side, slide by slide, with every number traced.
import { isNative, toNativeSheet } from '../../chart/native-form.ts';
import { namesUnit } from '../../chart/points.ts';
import { type NativeValue, nativeValues } from '../../chart/sheet/native-values.ts';
import type { Content } from '../../model/content/content.ts';
import type { DeckText, DeckTexts } from '../../model/deck/deck-texts.ts';
import { type DeckPlan, type FilledNode, nodesOf, type PlannedSlide } from '../../model/deck/plan.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Language } from '../../words/languages.ts';
import { allowedOnSlide } from './allowed-on-slide.ts';
import { keysOfProse, type Ledger } from './ledger-keys.ts';
import { isReceiptsHeading, type NumberContext, type ReadBack, type SlideBack } from './read-back.ts';
import { readNumbers } from './read-numbers.ts';

export function toReadBack(
  texts: DeckTexts,
  plan: DeckPlan,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  selected: readonly SelectedSlide[] = [],
): ReadBack {
  const ledger = { content, derived };
  const slides = plan.slides.map((planned, index): SlideBack => {
    const read = texts.slides[index]?.texts ?? [];
    return toSlideBack(index + 1, planned, read, plan, ledger);
  });
  return { texts, plan, content, derived, audience: content.audiences.get(plan.audience), slides, selected };
}

function toSlideBack(
  page: number,
  planned: PlannedSlide,
  read: readonly DeckText[],
  plan: DeckPlan,
  ledger: Ledger,
): SlideBack {
  const { content } = ledger;
  const takeaways = planned.takeaways.flatMap((id) => content.takeaways.get(id) ?? []);
  const shown = read.filter(({ kind }) => kind !== 'notes');
  const said = read.filter(({ kind }) => kind === 'notes');
  const heading = said.findLastIndex(({ text }) => isReceiptsHeading(text, plan.language));
  const notes = heading < 0 ? said : said.slice(0, heading);
  const context: NumberContext = {
    ledger,
    planned,
    language: plan.language,
    keys: planned.figures,
    allowed: allowedOnSlide(planned, takeaways, content, plan),
    heads: seriesHeads(planned, read),
    labelUnits: labelUnits(planned, read),
    charted: nativeCharts(planned.body, plan.language).flat(),
  };
  const spoken = takeaways.flatMap((one) =>
    one.words[plan.language].notes.flatMap((prose) => keysOfProse(prose, ledger)),
  );
  const inNotes = { ...context, keys: [...new Set([...planned.figures, ...spoken])] };
  return {
    page,
    planned,
    takeaways,
    texts: shown,
    notes,
    receipts: heading < 0 ? [] : said.slice(heading + 1),
    numbers: [
      ...shown.flatMap((entry) => readNumbers(entry, context)),
      ...notes.flatMap((entry) => readNumbers(entry, inNotes)),
    ],
  };
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
