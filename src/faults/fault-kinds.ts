// Every kind of fault that is planted, in the order of the table.
import { bareNumber } from './content/bare-number.ts';
import { citationDropped } from './content/citation-dropped.ts';
import { conflictHidden } from './content/conflict-hidden.ts';
import { currencySwapped } from './content/currency-swapped.ts';
import { digitChanged } from './content/digit-changed.ts';
import { hedgeDropped } from './content/hedge-dropped.ts';
import { lockEdited } from './content/lock-edited.ts';
import { modelSwapped } from './content/model-swapped.ts';
import { originalEdited } from './content/original-edited.ts';
import { ratioInverted } from './content/ratio-inverted.ts';
import { scaleSlipped } from './content/scale-slipped.ts';
import { unitSwapped } from './content/unit-swapped.ts';
import { wrongAnchor } from './content/wrong-anchor.ts';
import { wrongFormula } from './content/wrong-formula.ts';
import { wrongSource } from './content/wrong-source.ts';
import { wrongSubject } from './content/wrong-subject.ts';
import { yearShifted } from './content/year-shifted.ts';
import {
  bareNumberInDeck,
  citationDroppedInDeck,
  citationWrongInDeck,
  currencySwappedInDeck,
  decksDisagree,
  digitChangedInDeck,
  hedgeDroppedInDeck,
  modelSwappedInDeck,
  ratioInvertedInDeck,
  receiptEdited,
  scaleSlippedInDeck,
  staleUnmarkedInDeck,
  unitSwappedInDeck,
  yearShiftedInDeck,
} from './deck/deck-faults.ts';
import { altTextChanged, conflictHiddenInDeck, sourceListWrong } from './deck/structure-faults.ts';
import type { FaultKind } from './fault.ts';
import { contentTypeWrong, linkBroken, partBroken } from './file/file-faults.ts';
import {
  altMissing,
  boxesOverlap,
  boxOffPage,
  contrastLow,
  lineBrokenWrong,
  readFirst,
  textOverflows,
  textTooSmall,
  titleMissing,
  titleTwice,
} from './page/page-faults.ts';

export const FAULT_KINDS: readonly FaultKind[] = [
  digitChanged,
  digitChangedInDeck,
  altTextChanged,
  unitSwapped,
  unitSwappedInDeck,
  scaleSlipped,
  scaleSlippedInDeck,
  currencySwapped,
  currencySwappedInDeck,
  hedgeDropped,
  hedgeDroppedInDeck,
  yearShifted,
  yearShiftedInDeck,
  modelSwapped,
  modelSwappedInDeck,
  ratioInverted,
  ratioInvertedInDeck,
  wrongFormula,
  wrongSubject,
  wrongSource,
  citationWrongInDeck,
  citationDropped,
  citationDroppedInDeck,
  sourceListWrong,
  receiptEdited,
  wrongAnchor,
  originalEdited,
  lockEdited,
  conflictHidden,
  conflictHiddenInDeck,
  staleUnmarkedInDeck,
  bareNumber,
  bareNumberInDeck,
  decksDisagree,
  textOverflows,
  boxesOverlap,
  boxOffPage,
  textTooSmall,
  contrastLow,
  altMissing,
  titleMissing,
  titleTwice,
  readFirst,
  lineBrokenWrong,
  contentTypeWrong,
  linkBroken,
  partBroken,
];
