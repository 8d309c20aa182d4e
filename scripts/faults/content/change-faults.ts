// A right number that the original gives as what the value changed by, or as what it was before.

import type { Metric, Report } from '../../../src/model/content/metric.ts';
import { namesChange, namesEarlier } from '../../../src/quantity/find/change-beside.ts';
import { periodOf } from '../../../src/quantity/ledger/period-of.ts';
import { isNegative } from '../../../src/quantity/negate.ts';
import { wordsOfEntry } from '../../../src/verify/other-change.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, ContentFault, FaultKind } from '../fault.ts';
import { lineOfReport, originalEdit } from './original-faults.ts';
import { withQuotation } from './plant-entry.ts';
import { textOf } from './sites.ts';
import { changedDigits } from './value-faults.ts';

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Another number stands where the quoted one stood, and the quoted one beside it, as what it changed by. */
export const amountOfChange: FaultKind = {
  name: 'amount of a change for the value (original)',
  needsOriginals: true,
  foundBy: ['report-change'],
  candidates: (clean) =>
    quoted(clean).flatMap(({ report, metric, quotation }): Candidate[] => {
      const { kind } = report.figure.quantity;
      // `up $1 to $2` is read as a change from the one to the other.
      const isAmount = kind === 'money' || kind === 'percent' || kind === 'points' || kind === 'count';
      if (
        !isAmount ||
        report.figure.high !== undefined ||
        isNegative(report.figure) ||
        namesChange(wordsOfEntry(report, metric))
      )
        return [];
      return planted(clean, report, quotation, (other) =>
        JAPANESE.test(quotation)
          ? [`${quotation}増の${other}`, `${other}で、${quotation}の上昇`]
          : [`${other}, up ${quotation}`, `${other}, having risen by ${quotation}`],
      );
    }),
};

/** The ledger quotes, and the original gives, what the value fell by, under the name of the value. */
export const changeForLevel: FaultKind = {
  name: 'change quoted for a level (ledger)',
  needsOriginals: true,
  foundBy: ['report-change'],
  candidates: (clean) =>
    quoted(clean).flatMap(({ report, metric, quotation }): Candidate[] => {
      const { kind } = report.figure.quantity;
      const isAmount = kind === 'money' || kind === 'percent' || kind === 'points';
      const line = lineOfReport(report, clean);
      const isOne = report.figure.high === undefined && report.figure.qualifier === 'exact';
      if (!isAmount || !isOne || isNegative(report.figure) || line === undefined) return [];
      if (namesChange(wordsOfEntry(report, metric))) return [];
      const words = JAPANESE.test(quotation) ? `${quotation}減` : `fell by ${quotation}`;
      const { file } = report.place;
      const text = withQuotation(textOf(clean, file), report.place, (before) => ({
        ...before,
        words,
        ...(before.figure === undefined ? {} : { figure: words }),
      }));
      const edit = originalEdit(line.file, line.lines, line.index, [quotation, words]);
      return [
        {
          what: `${metric.id}: ${edit.what}`,
          plant: () => ({ ...(edit.plant() as ContentFault), files: new Map([[file, text]]) }),
        },
      ];
    }),
};

/** The same, as the value from which it came. */
export const valueBefore: FaultKind = {
  name: 'value before a change (original)',
  needsOriginals: true,
  /** What is read as a range from one to the other is told as that. */
  foundBy: ['report-period', 'report-changed'],
  candidates: (clean) =>
    quoted(clean).flatMap(({ report, metric, quotation }): Candidate[] => {
      const { stretch, relative } = periodOf(metric, clean.ground.content);
      const words = wordsOfEntry(report, metric);
      // Of an entry with a day or a period that one decides, and nobody can tell which of the two it is.
      const isDated = stretch !== undefined || words.some((each) => /\d{4}/.test(each));
      if (relative.size > 0 || isDated || namesEarlier(words)) return [];
      return planted(clean, report, quotation, (other) =>
        JAPANESE.test(quotation)
          ? [`${quotation}から${other}に低下`, `${other}（従来は${quotation}）`]
          : [`${other}, down from ${quotation}`, `${other} (previously ${quotation})`],
      );
    }),
};

/** Of words with a name or a verb among them no sentence can be made. */
const IS_NUMBER = /^(?:約 ?|about )?\p{Sc}?\d/u;

type Quoted = { readonly report: Report; readonly metric: Metric; readonly quotation: string };

function quoted({ ground: { content } }: Clean): readonly Quoted[] {
  return [...content.metrics.values()].flatMap((metric) =>
    metric.cell?.table !== undefined
      ? []
      : metric.reports.flatMap((report) =>
          report.at.kind === 'cell' || !IS_NUMBER.test(report.quotation ?? report.token)
            ? []
            : [{ report, metric, quotation: report.quotation ?? report.token }],
        ),
  );
}

function planted(
  clean: Clean,
  report: Report,
  quotation: string,
  written: (other: string) => readonly string[],
): Candidate[] {
  const line = lineOfReport(report, clean);
  const [other] = changedDigits(quotation);
  if (line === undefined || other === undefined) return [];
  return written(other).map((both) => originalEdit(line.file, line.lines, line.index, [quotation, both]));
}
