// A finished deck's texts, its plan and the ledger → a finding for every number or citation that does not hold.
import type { Content } from '../../model/content.ts';
import type { DeckTexts } from '../../model/deck-texts.ts';
import type { Finding } from '../../model/finding.ts';
import type { DeckPlan } from '../../model/plan.ts';
import type { Figure } from '../../model/quantity.ts';
import { READ_BACK_RULES } from './rules.ts';
import { toReadBack } from './to-read-back.ts';

export function checkReadBack(
  texts: DeckTexts,
  plan: DeckPlan,
  content: Content,
  derived: ReadonlyMap<string, Figure>,
): Finding[] {
  const deck = toReadBack(texts, plan, content, derived);
  return READ_BACK_RULES.flatMap((rule) => rule(deck));
}
