// Every kind of fault that is planted, in the order of the table.
import { amountOfChange, changeForLevel, valueBefore } from './content/change-faults.ts';
import { directionTurned } from './content/direction-faults.ts';
import { lockEdited, lockEditedTogether, modelSwapped, wrongSubject } from './content/evidence-faults.ts';
import { cellOfOtherPeriod, namedCrosswise, unitColumnContradicted } from './content/heading-faults.ts';
import { citationDropped, wrongAnchor, wrongSource, yearShifted } from './content/mark-faults.ts';
import { numberOfOtherMeasure, otherMeasureNamed } from './content/measure-faults.ts';
import { oppositeOf } from './content/opposite-faults.ts';
import { originalEdited, rangeSideLost, signLost } from './content/original-faults.ts';
import {
  numberOfYearBefore,
  otherMonthEnd,
  otherPeriodNamed,
  otherYearNamed,
} from './content/period-faults.ts';
import { bareNumber, conflictHidden, saidNumber, untrueWord, wrongFormula } from './content/prose-faults.ts';
import { negationLost, quotationReworded } from './content/quotation-faults.ts';
import { otherRowNamed } from './content/row-faults.ts';
import { exactBeforeHedged, speakerSwapped } from './content/speaker-faults.ts';
import { scaleLost, wrongCell, wrongQuarter } from './content/table-faults.ts';
import {
  currencySwapped,
  digitChanged,
  hedgeDropped,
  ratioInverted,
  scaleSlipped,
  unitSwapped,
} from './content/value-faults.ts';
import {
  bareNumberInDeck,
  citationDroppedInDeck,
  citationWrongInDeck,
  currencySwappedInDeck,
  decksDisagree,
  digitChangedInDeck,
  hedgeDroppedInDeck,
  modelSwappedInDeck,
  rangeSideLostInDeck,
  ratioInvertedInDeck,
  receiptEdited,
  scaleSlippedInDeck,
  signLostInDeck,
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
import { wordsLost } from './plan/plan-faults.ts';

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
  rangeSideLost,
  rangeSideLostInDeck,
  signLost,
  signLostInDeck,
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
  scaleLost,
  wrongCell,
  wrongQuarter,
  cellOfOtherPeriod,
  unitColumnContradicted,
  namedCrosswise,
  otherPeriodNamed,
  otherYearNamed,
  otherMonthEnd,
  numberOfYearBefore,
  otherMeasureNamed,
  numberOfOtherMeasure,
  oppositeOf,
  otherRowNamed,
  amountOfChange,
  changeForLevel,
  valueBefore,
  quotationReworded,
  negationLost,
  lockEdited,
  lockEditedTogether,
  conflictHidden,
  conflictHiddenInDeck,
  staleUnmarkedInDeck,
  bareNumber,
  saidNumber,
  untrueWord,
  directionTurned,
  speakerSwapped,
  exactBeforeHedged,
  bareNumberInDeck,
  decksDisagree,
  wordsLost,
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
