// A finished deck's texts with its plan and receipts → for every number on its slides the way back to the original.
import type { Content } from '../model/content/content.ts';
import type { Receipt } from '../model/content/receipt.ts';
import { placeIn } from '../model/content/where.ts';
import type { DeckTexts } from '../model/deck/deck-texts.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import { normalisedValue } from '../quantity/compare.ts';
import { derivationText } from '../quantity/ledger/derivation-text.ts';
import { evaluateDerived } from '../quantity/ledger/evaluate-derived.ts';
import { figureOf, findReport, refOf } from '../quantity/ledger/figure-of.ts';
import type { ReadBack, ReadNumber, SlideBack } from './read-back/read-back.ts';
import { toReadBack } from './read-back/to-read-back.ts';

type TracedReceipt = {
  /** `metric@source` */
  readonly key: string;
  /** Normalised: `USD 5600000 about`. */
  readonly value: string;
  readonly source: string;
  readonly publisher: string;
  /** `file:line` or `file#cell` of the original. */
  readonly place: string;
  /** As the original writes it. */
  readonly token: string;
  /** Absent where there is no receipt. */
  readonly hash?: string;
  /** ISO date of the receipt. */
  readonly verified?: string;
};

export type TraceEntry = {
  readonly page: number;
  readonly shape: string;
  /** As the slide writes it. */
  readonly words: string;
  /** `hedge`: the value of the metric, with another qualifier. */
  readonly leadsTo: 'report' | 'calculation' | 'date' | 'hedge' | 'nowhere';
  readonly metric?: string;
  readonly definition?: string;
  /** The deck's own arithmetic in words. */
  readonly calculation?: string;
  /** One for a report, those of all inputs for a calculation. */
  readonly receipts: readonly TracedReceipt[];
};

/** `plan` and `receipts` are those in the JSON beside the deck; `page` counts from 1, default every slide. */
export function traceDeck(
  texts: DeckTexts,
  plan: DeckPlan,
  content: Content,
  receipts: readonly Receipt[],
  page?: number,
): TraceEntry[] {
  const deck = toReadBack(texts, plan, content, evaluateDerived(content).value);
  const proofs = new Map(receipts.map((receipt) => [receipt.key, receipt]));
  return deck.slides
    .filter((slide) => page === undefined || slide.page === page)
    .flatMap((slide) => slide.numbers.map((number) => toEntry(number, slide, deck, proofs)));
}

function toEntry(
  number: ReadNumber,
  slide: SlideBack,
  deck: ReadBack,
  proofs: ReadonlyMap<string, Receipt>,
): TraceEntry {
  const common = { page: slide.page, shape: number.entry.shape, words: number.words };
  const { trace } = number;
  if (trace.kind === 'date' || trace.kind === 'nowhere')
    return { ...common, leadsTo: trace.kind, receipts: [] };
  const key = trace.kind === 'hedge' ? trace.key : citedKey(trace.keys, number, slide);
  const { content, derived, plan } = deck;
  const ref = refOf(key);
  const metric = content.metrics.get(ref.metric);
  const calculation =
    metric === undefined ? undefined : derivationText(metric, content, derived, plan.language);
  const read = figureOf(content, ref, derived);
  return {
    ...common,
    leadsTo: trace.kind === 'hedge' ? 'hedge' : calculation === undefined ? 'report' : 'calculation',
    metric: ref.metric,
    ...(metric === undefined ? {} : { definition: metric.definition[plan.language] }),
    ...(calculation === undefined ? {} : { calculation }),
    receipts: (read?.keys ?? []).flatMap((one) => toReceipt(one, deck, proofs)),
  };
}

/** Where several reports say the same, the one whose source is marked beside the number. */
function citedKey(keys: readonly string[], { entry }: ReadNumber, { planned }: SlideBack): string {
  const marks = new Set(entry.marks.flatMap(({ numbers }) => numbers));
  const sources = planned.citations.filter(({ mark }) => marks.has(mark)).map(({ source }) => source);
  return keys.find((key) => sources.includes(refOf(key).source ?? '')) ?? keys[0] ?? '';
}

function toReceipt(
  key: string,
  { content, plan }: ReadBack,
  proofs: ReadonlyMap<string, Receipt>,
): TracedReceipt[] {
  const report = findReport(content, refOf(key));
  const source = content.sources.get(report?.source ?? '');
  if (report === undefined || source === undefined) return [];
  const proof = proofs.get(key);
  return [
    {
      key,
      value: normalisedValue(report.figure),
      source: source.id,
      publisher: source.publisherName[plan.language],
      place: placeIn(source.original, report.at),
      token: report.token,
      ...(proof === undefined ? {} : { hash: proof.hash, verified: proof.verified }),
    },
  ];
}
