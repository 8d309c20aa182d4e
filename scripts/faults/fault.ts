// A fault that can be planted into a copy of the content, of a plan, of a page or of a finished file, and the kinds of fault there are.
import type { DeckPlan } from '../../src/model/deck/plan.ts';
import type { ScenePage } from '../../src/model/deck/scene.ts';
import type { FindingKind } from '../../src/model/finding.ts';
import type { Clean } from './clean.ts';
import type { Random } from './random.ts';

/** Text of files by path, in place of what they are; originals by file name. */
export type ContentFault = {
  readonly into: 'content';
  readonly files: ReadonlyMap<string, string>;
  readonly originals?: ReadonlyMap<string, string>;
};

/** The plan of one deck, each time it is planned, in place of what it is. */
export type PlanFault = {
  readonly into: 'plan';
  /** Place of the deck in `Clean.decks`. */
  readonly deck: number;
  readonly spoil: (plan: DeckPlan) => DeckPlan;
};

/** One laid-out page of a deck, in place of what it is. */
export type PageFault = {
  readonly into: 'page';
  readonly deck: number;
  readonly page: ScenePage;
};

/** Text of parts of one finished file, in place of what they are. */
export type FileFault = {
  readonly into: 'file';
  readonly deck: number;
  readonly parts: ReadonlyMap<string, string>;
};

export type Fault = ContentFault | PlanFault | PageFault | FileFault;

export type Candidate = {
  /** For a person who looks up what was not found. */
  readonly what: string;
  readonly plant: () => Fault;
};

export type FaultKind = {
  readonly name: string;
  readonly needsOriginals?: true;
  /** The kinds of finding that count, default every error. */
  readonly foundBy?: readonly FindingKind[];
  /** Every place where this fault could be; some of them are chosen. */
  readonly candidates: (clean: Clean, random: Random) => readonly Candidate[];
};
