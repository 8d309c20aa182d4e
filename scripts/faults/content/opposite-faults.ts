// An entry that says that its figure is without something, of a number that the original gives with it.
import type { Candidate, ContentFault, FaultKind } from '../fault.ts';
import { lineOfReport, originalEdit } from './original-faults.ts';
import { withValues } from './plant-entry.ts';
import { textOf } from './sites.ts';

/** What the entry adds to its definition, and the original to the number. */
const OPPOSITES = {
  en: [
    [' (excluding leases)', ' including leases'],
    [' before tax', ' after tax'],
  ],
  ja: [
    ['（リースを除く）', '（リースを含む）'],
    ['（税引前）', '（税引後）'],
  ],
} as const;

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

export const oppositeOf: FaultKind = {
  name: 'opposite of what the entry says (original)',
  needsOriginals: true,
  /** A measure of that name may be known as another one. */
  foundBy: ['report-opposite', 'report-measure'],
  candidates: (clean) =>
    [...clean.ground.content.metrics.values()].flatMap((metric) =>
      metric.reports.flatMap((report): Candidate[] => {
        const { at, token, quotation = token, figure } = report;
        const line = lineOfReport(report, clean);
        if (at.kind === 'cell' || metric.cell !== undefined || line === undefined) return [];
        // Behind more words it would be said of them.
        if (!quotation.endsWith(token)) return [];
        if (figure.quantity.kind !== 'money' && figure.quantity.kind !== 'percent') return [];
        const language = JAPANESE.test(quotation) ? 'ja' : 'en';
        const { file } = metric.place;
        return OPPOSITES[language].map(([own, other]): Candidate => {
          const is = { ja: `${metric.definition.ja}${own}`, en: `${metric.definition.en}${own}` };
          const text = withValues(textOf(clean, file), metric.place, {
            is: JSON.stringify(metric.definition.ja === metric.definition.en ? is.en : is),
            definition: JSON.stringify(is),
          });
          const edit = originalEdit(line.file, line.lines, line.index, [quotation, `${quotation}${other}`]);
          return {
            what: `${metric.id}${own}: ${edit.what}`,
            plant: () => ({ ...(edit.plant() as ContentFault), files: new Map([[file, text]]) }),
          };
        });
      }),
    ),
};
