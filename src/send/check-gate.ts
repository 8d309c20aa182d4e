// What is known of a deck about to be mailed → findings for whatever keeps it in the house.
import { hasCome } from '../model/calendar.ts';
import type { Briefing } from '../model/content/briefing.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import { type Finding, severityOf } from '../model/finding.ts';
import type { Audience } from '../model/template/audience.ts';
import { collectTakeaways } from './message/collect-takeaways.ts';

/** One deck that is what the present content gives, and what is known of it. */
export type GateDeck = {
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly plan: DeckPlan;
  /** Of content, evidence with its lock, and this deck, its file read back included. */
  readonly findings: readonly Finding[];
  /** How many reports and passages the deck rests on, and how many of them this run did not find in their originals. */
  readonly evidence: { readonly total: number; readonly unseen: number };
  /** The person who answers for what was not looked up. */
  readonly withoutOriginals: string | undefined;
  /** ISO date. */
  readonly today: string;
};

/** `draft`: nothing leaves the house by itself, so an edition that is not approved yet is only marked as such. */
export type GatePurpose = 'draft' | 'send';

export function checkGate(deck: GateDeck, purpose: GatePurpose): readonly Finding[] {
  return [
    ...checkClean(deck),
    ...(purpose === 'send' ? [...checkApproved(deck), ...checkLookedUp(deck)] : []),
    ...checkSaying(deck),
  ];
}

export function isApproved({ status, approved }: Briefing): boolean {
  return status === 'approved' && approved !== undefined;
}

function checkClean({ findings, briefing, audience }: GateDeck): readonly Finding[] {
  const errors = findings.filter((finding) => severityOf(finding) === 'error');
  const [first] = errors;
  if (first === undefined) return [];
  const met = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return [
    {
      kind: 'deck-unclean',
      place: first.place,
      message: `Unexpected ${met} in the deck of \`${audience.id}\` for ${briefing.week}, expected none`,
      hint: `See them with \`briefdeck check --edition ${briefing.week}\``,
    },
  ];
}

/** What lies in the folder of the project can be edited by whoever may write there; the originals lie elsewhere. */
function checkLookedUp(deck: GateDeck): readonly Finding[] {
  const { evidence, withoutOriginals, briefing, audience } = deck;
  const { total, unseen } = evidence;
  if (unseen === 0 || withoutOriginals !== undefined) return [];
  return [
    {
      kind: 'deck-not-looked-up',
      place: briefing.place,
      message: `Unexpected ${unseen} of ${total} reports and passages behind the deck of \`${audience.id}\` that were only recorded, expected each to be looked up in its original now`,
      hint: 'Name the folder with `--originals DIR`, or the person who answers for the records with `--without-originals NAME`',
    },
  ];
}

function checkApproved({ briefing, today }: GateDeck): readonly Finding[] {
  const { week, place, approved } = briefing;
  if (isApproved(briefing)) {
    if (approved === undefined || hasCome(approved.on, today)) return [];
    const message = `Unexpected approval of ${week} on ${approved.on}, expected a day that has come (it is ${today})`;
    return [{ kind: 'deck-not-approved', place, message, hint: 'Write the day on which it was approved' }];
  }
  return [
    {
      kind: 'deck-not-approved',
      place,
      message: `Unexpected \`status: ${briefing.status}\` of ${week}, expected \`approved\` with a name and a date`,
      hint: 'Write `status: approved` and `approved: { by: Name, on: 2025-10-24 }`',
    },
  ];
}

function checkSaying({ plan, audience }: GateDeck): readonly Finding[] {
  if (collectTakeaways(plan) !== undefined) return [];
  const message = `Unexpected deck of \`${audience.id}\` without a page of takeaways, expected one for the message`;
  return [{ kind: 'mail-without-takeaways', place: audience.place, message }];
}
