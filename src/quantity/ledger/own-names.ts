// Sources and metrics → the names in their words that contain numbers: whoever quotes them types no figure.
import type { Metric } from '../../model/content/metric.ts';
import type { Source } from '../../model/content/source.ts';
import { makeAlways, type Recall } from '../../model/world.ts';
import { isNumberedName, versionsIn } from '../find/allowed-numbers.ts';
import { findPeriods } from '../find/find-periods.ts';
import { findTypedNumbers, joinTyped } from '../find/find-typed-numbers.ts';
import { isPeriodName } from '../period.ts';

/**
 * Subjects and how they are spelt, rows of series, titles and publishers: `Tarvexa 15 mg`, `Phase 3 readout`. Of definitions,
 * scopes and titles the periods and versions: `Q3 FY25`, `Llama 3.1`. Each once.
 */
export function ownNames(
  metrics: Iterable<Metric>,
  sources: Iterable<Source>,
  recall: Recall = makeAlways,
): readonly string[] {
  const words = [
    ...[...metrics].flatMap(({ subject, subjectAnchors, cell }) => [
      ...Object.values(subject),
      ...subjectAnchors,
      ...(cell === undefined ? [] : [cell.row]),
    ]),
    ...[...sources].flatMap(({ title, publisher, publisherName }) => [
      title,
      publisher,
      ...Object.values(publisherName),
    ]),
  ];
  const said = [
    // Of a cell its own period alone is right beside it: who cites it may type that one.
    ...[...metrics].flatMap(({ definition, scope, cell }) =>
      cell === undefined
        ? [definition, ...(scope ? [scope] : [])].flatMap((each): string[] => Object.values(each))
        : [],
    ),
    ...[...sources].map(({ title }) => title),
  ];
  return recall('own-names', [words, said], () => namesIn(words, said));
}

function namesIn(words: readonly string[], said: readonly string[]): readonly string[] {
  // A series says the same of each of its cells.
  const named = [...new Set(words)].filter((one) => isNumberedName(one) && findTypedNumbers(one).length > 0);
  return [
    ...new Set([...named, ...[...new Set(said)].flatMap((one) => [...periodsIn(one), ...versionsIn(one)])]),
  ];
}

/** `third quarter of fiscal 2025` as a whole, and the year in it. */
function periodsIn(text: string): readonly string[] {
  const named = findPeriods(text).flatMap((one) =>
    one.named?.part !== undefined && one.named.part !== 'year' && /\d/.test(one.text) ? [one.text] : [],
  );
  const typed = joinTyped(findTypedNumbers(text), text).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );
  return [...named, ...typed.filter(isPeriodName)];
}
