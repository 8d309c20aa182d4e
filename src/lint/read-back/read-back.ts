// What every read-back rule looks at: the finished deck's texts beside its plan, each number with where it leads.
import type { NativeValue } from '../../chart/sheet/native-values.ts';
import type { Content } from '../../model/content/content.ts';
import { type Report, reportKey } from '../../model/content/metric.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { DeckText, DeckTexts } from '../../model/deck/deck-texts.ts';
import type { DeckPlan, PlannedSlide } from '../../model/deck/plan.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { Finding, FindingKind } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Audience } from '../../model/template/audience.ts';
import { compareReports } from '../../quantity/compare.ts';
import { type Language, wordsOf } from '../../words/languages.ts';
import type { AllowedOnSlide } from './allowed-on-slide.ts';
import type { Ledger } from './ledger-keys.ts';
import type { BoundWord } from './number-words.ts';

export type ReadBack = {
  readonly texts: DeckTexts;
  readonly plan: DeckPlan;
  readonly content: Content;
  readonly derived: ReadonlyMap<string, Figure>;
  /** Undefined where the deck was made for an audience that is no more. */
  readonly audience: Audience | undefined;
  readonly slides: readonly SlideBack[];
  /** What was chosen for it before it was planned. */
  readonly selected: readonly SelectedSlide[];
};

export type SlideBack = {
  /** Counted from 1. */
  readonly page: number;
  readonly planned: PlannedSlide;
  readonly takeaways: readonly Takeaway[];
  /** What stands on the slide, alt texts included. */
  readonly texts: readonly DeckText[];
  /** What the speaker says; the receipts below are apart. */
  readonly notes: readonly DeckText[];
  readonly receipts: readonly DeckText[];
  readonly numbers: readonly ReadNumber[];
};

/** One rule of the list: the whole deck in, its findings out. */
export type ReadBackRule = (deck: ReadBack) => readonly Finding[];

export function findingOn(
  slide: Pick<SlideBack, 'page' | 'planned'>,
  deck: Pick<ReadBack, 'plan'>,
  kind: FindingKind,
  message: string,
  hint?: string,
): Finding {
  return {
    kind,
    place: slide.planned.place,
    message,
    ...(hint === undefined ? {} : { hint }),
    deck: deck.plan.fileName,
    page: slide.page,
  };
}

/** What has to be known of a slide to tell where a number in one of its texts leads. */
export type NumberContext = {
  readonly ledger: Ledger;
  readonly planned: PlannedSlide;
  readonly language: Language;
  /** Figures that may stand in this text. */
  readonly keys: readonly string[];
  readonly allowed: AllowedOnSlide;
  /** Number words that any claim binds to a figure. */
  readonly bound: readonly BoundWord[];
  /** The first row of each table of a series, by the name of its shape. */
  readonly heads: ReadonlyMap<string, DeckText>;
  /** What labels of a native chart are counted in where its axis, read from the file, says so for all: by its shape. */
  readonly labelUnits: ReadonlyMap<string, string>;
  /** What the slide's native charts hold. */
  readonly charted: readonly NativeValue[];
};

/** A number met in a finished deck, and where it leads: to figures of the ledger, to a declared date, or nowhere. */
export type NumberTrace =
  /** Keys of the ledger's figures that say exactly this; several sources may agree. */
  | { readonly kind: 'ledger'; readonly keys: readonly string[] }
  /** The value of that figure, with another qualifier. */
  | { readonly kind: 'hedge'; readonly key: string }
  /** A date that the words declare, or that of a document named there. */
  | { readonly kind: 'date' }
  /** `nearest` is the key of the figure most like it. */
  | { readonly kind: 'nowhere'; readonly nearest?: string };

export type ReadNumber = {
  readonly entry: DeckText;
  /** As written. */
  readonly words: string;
  readonly figure: Figure;
  readonly trace: NumberTrace;
};

type ConflictSides = { readonly id: string; readonly sides: readonly string[] };

/** Sides from documents published later than `date` cannot be shown yet. */
export function conflictSides(content: Content, date: string): ConflictSides[] {
  const known = ({ source }: Report): boolean => (content.sources.get(source)?.date ?? '') <= date;
  const groups = [
    ...[...content.comparables.values()].map(({ id, metrics }) => ({ id, metrics })),
    ...[...content.metrics.keys()]
      .filter((id) => ![...content.comparables.values()].some(({ metrics }) => metrics.includes(id)))
      .map((id) => ({ id, metrics: [id] })),
  ];
  return groups.flatMap(({ id, metrics }) => {
    const reports = metrics.flatMap((metric) => content.metrics.get(metric)?.reports ?? []).filter(known);
    const sides = reports.filter((report) =>
      reports.some((other) => other !== report && compareReports(report.figure, other.figure) === 'conflict'),
    );
    return sides.length > 0 ? [{ id, sides: sides.map(reportKey) }] : [];
  });
}

/** Shapes that stand on every page. */
export const SOURCE_LINE = 'sources';

export function isReceiptsHeading(text: string, language: Language): boolean {
  return text.trim() === `${wordsOf(language).deck.receipts}:`;
}

/** Line breaks and the spaces around them are layout's; what no file may hold was never written. */
export function plainText(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]+/gu, '');
}
