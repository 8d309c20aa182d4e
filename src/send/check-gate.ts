// What is known of a deck about to be mailed → findings for whatever keeps it in the house.
import type { Briefing } from '../model/content/briefing.ts';
import type { DeckPlan } from '../model/deck/plan.ts';
import { type Finding, severityOf } from '../model/finding.ts';
import { startOf } from '../model/place.ts';
import type { Audience } from '../model/template/audience.ts';
import type { Language } from '../words/languages.ts';
import { collectTakeaways } from './message/collect-takeaways.ts';

/** One deck as it lies in the folder, and as it would be built now. */
export type GateDeck = {
  readonly briefing: Briefing;
  readonly audience: Audience;
  readonly language: Language;
  /** Path of the week's manifest as the user would type it. */
  readonly manifest: string;
  /** The deck's entry in the manifest; undefined when it was never built. */
  readonly listed: { readonly file: string; readonly hash: string; readonly sha256: string } | undefined;
  /** SHA-256 of the file in the folder; undefined when there is none. */
  readonly sha256: string | undefined;
  /** Hash of the deck that the present content gives. */
  readonly hash: string;
  readonly plan: DeckPlan;
  /** Of content, evidence with its lock, and this deck. */
  readonly findings: readonly Finding[];
};

/** `draft`: nothing leaves the house by itself, so an edition that is not approved yet is only marked as such. */
export type GatePurpose = 'draft' | 'send';

export function checkGate(deck: GateDeck, purpose: GatePurpose): readonly Finding[] {
  return [
    ...checkClean(deck),
    ...checkBuilt(deck),
    ...(purpose === 'send' ? checkApproved(deck) : []),
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
      hint: `See them with \`briefdeck check --week ${briefing.week}\``,
    },
  ];
}

function checkBuilt(deck: GateDeck): readonly Finding[] {
  const { listed, sha256, hash, language, briefing, audience, manifest } = deck;
  const place = startOf(manifest);
  const own = language === audience.language ? '' : ` --language ${language}`;
  const hint = `Run \`briefdeck build --week ${briefing.week} --audience ${audience.id}${own}\``;
  if (listed === undefined || sha256 === undefined) {
    const name = listed
      ? `without \`${listed.file}\``
      : `without a deck of \`${audience.id}\` in \`${language}\``;
    const message = `Unexpected folder of ${briefing.week} ${name}, expected it to be built`;
    return [{ kind: 'deck-not-built', place, message, hint }];
  }
  if (listed.hash !== hash) {
    const message = `Unexpected deck \`${listed.file}\` (${short(listed.hash)}), expected the one that the present content gives (${short(hash)})`;
    return [{ kind: 'deck-outdated', place, message, hint }];
  }
  if (listed.sha256 !== sha256) {
    const message = `Unexpected bytes in \`${listed.file}\` (${short(sha256)}), expected those that were built (${short(listed.sha256)})`;
    return [{ kind: 'deck-altered', place, message, hint }];
  }
  return [];
}

function checkApproved({ briefing }: GateDeck): readonly Finding[] {
  if (isApproved(briefing)) return [];
  return [
    {
      kind: 'deck-not-approved',
      place: briefing.place,
      message: `Unexpected \`status: ${briefing.status}\` of ${briefing.week}, expected \`approved\` with a name and a date`,
      hint: 'Write `status: approved` and `approved: { by: Name, on: 2025-10-24 }`',
    },
  ];
}

function checkSaying({ plan, audience }: GateDeck): readonly Finding[] {
  if (collectTakeaways(plan) !== undefined) return [];
  const message = `Unexpected deck of \`${audience.id}\` without a page of takeaways, expected one for the message`;
  return [{ kind: 'mail-without-takeaways', place: audience.place, message }];
}

function short(hash: string): string {
  return hash.slice(0, 8);
}
