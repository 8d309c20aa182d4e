// What has to be known of a slide to tell where a number in one of its texts leads.
import type { Language } from '../../model/language.ts';
import type { NativeValue } from '../../model/native-chart/native-values.ts';
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
  /** What the slide's native charts hold. */
  readonly charted: readonly NativeValue[];
};
