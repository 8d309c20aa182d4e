// A finished deck's texts, its plan and the ledger → a finding for every number or citation that does not hold.
import type { Content } from '../../model/content/content.ts';
import type { DeckTexts } from '../../model/deck/deck-texts.ts';
import type { DeckPlan } from '../../model/deck/plan.ts';
import type { SelectedSlide } from '../../model/deck/selection.ts';
import type { Finding } from '../../model/finding.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Products } from '../../model/world.ts';
import type { ReadBackRule } from './read-back.ts';
import { checkCitations } from './rules/check-citations.ts';
import { checkConflicts } from './rules/check-conflicts.ts';
import { checkNativeCharts } from './rules/check-native-charts.ts';
import { checkDangling, checkHedges, checkNumbers, checkStale } from './rules/check-numbers.ts';
import { checkReceipts } from './rules/check-receipts.ts';
import { checkSelected } from './rules/check-selected.ts';
import { checkSourceLine, checkSourceList } from './rules/check-sources.ts';
import { checkSubjects } from './rules/check-subjects.ts';
import { checkWording } from './rules/check-wording.ts';
import { toReadBack } from './to-read-back.ts';

export function checkReadBack(
  texts: DeckTexts,
  plan: DeckPlan,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
  selected: readonly SelectedSlide[],
  products?: Products,
): Finding[] {
  const deck = toReadBack(texts, plan, content, derived, selected, products);
  return READ_BACK_RULES.flatMap((rule) => rule(deck));
}

/** The rules a finished deck is read back with, in the order their findings are reported. */
const READ_BACK_RULES: readonly ReadBackRule[] = [
  checkNumbers,
  checkHedges,
  checkSubjects,
  checkCitations,
  checkDangling,
  checkSourceLine,
  checkSourceList,
  checkStale,
  checkConflicts,
  checkReceipts,
  checkNativeCharts,
  checkWording,
  checkSelected,
];
