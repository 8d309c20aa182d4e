// What has to be known of a slide to tell where a number in one of its texts leads.
import type { Language } from '../../model/language.ts';
import type { PlannedSlide } from '../../model/plan.ts';
import type { AllowedOnSlide } from './allowed-on-slide.ts';
import type { Ledger } from './ledger-keys.ts';

export type NumberContext = {
  readonly ledger: Ledger;
  readonly planned: PlannedSlide;
  readonly language: Language;
  /** Figures that may stand in this text. */
  readonly keys: readonly string[];
  readonly allowed: AllowedOnSlide;
};
