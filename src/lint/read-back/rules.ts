// The rules a finished deck is read back with, in the order their findings are reported.
import type { ReadBackRule } from './read-back.ts';
import { checkCitations } from './rules/check-citations.ts';
import { checkConflicts } from './rules/check-conflicts.ts';
import { checkDangling } from './rules/check-dangling.ts';
import { checkHedges } from './rules/check-hedges.ts';
import { checkNativeCharts } from './rules/check-native-charts.ts';
import { checkNumbers } from './rules/check-numbers.ts';
import { checkReceipts } from './rules/check-receipts.ts';
import { checkSourceLine } from './rules/check-source-line.ts';
import { checkSourceList } from './rules/check-source-list.ts';
import { checkStale } from './rules/check-stale.ts';
import { checkSubjects } from './rules/check-subjects.ts';
import { checkWording } from './rules/check-wording.ts';

export const READ_BACK_RULES: readonly ReadBackRule[] = [
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
];
