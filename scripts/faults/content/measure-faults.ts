// A right figure beside the name of another measure, and a right number that the original gives for another measure.

import { eachProse } from '../../../src/lint/proses.ts';
import { figureForm } from '../../../src/model/content/prose.ts';
import type { QuantityKind } from '../../../src/model/quantity.ts';
import { findMeasures, isTold } from '../../../src/quantity/find/find-measures.ts';
import { fits } from '../../../src/quantity/find/measure-beside.ts';
import { measuresOf, type OwnMeasures } from '../../../src/quantity/ledger/measures-of.ts';
import type { Language } from '../../../src/words/languages.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit } from './mark-sites.ts';
import { lineOfReport, originalEdit } from './original-faults.ts';
import { around } from './period-faults.ts';
import { textOf } from './sites.ts';
import { changedDigits } from './value-faults.ts';

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'operating profit',
    'net income',
    'EBITDA',
    'capital expenditure',
    'order backlog',
    'net debt',
    'gross margin',
    'headcount',
  ],
  ja: ['営業利益', '経常利益', '純利益', '設備投資', '受注残高', '有利子負債', '自己資本比率', '従業員数'],
};

/** Right before a figure, and right behind it. */
const NAMED: Readonly<Record<Language, readonly (readonly [before: string, after: string])[]>> = {
  en: [
    ['NAME of ', ''],
    ['NAME: ', ''],
    ['', ' (NAME: FIGURE)'],
  ],
  ja: [
    ['NAMEは', ''],
    ['NAME ', ''],
  ],
};

/** Names of measures that a figure of that kind may be of, and this one is not. */
function others(own: OwnMeasures, kind: QuantityKind, language: Language): readonly string[] {
  return NAMES[language].filter((name) =>
    findMeasures(name).every(({ measure }) => fits(measure, { kind }) && !isTold(own.measures, measure)),
  );
}

export const otherMeasureNamed: FaultKind = {
  name: 'other measure named in a sentence (words)',
  foundBy: ['measure-other'],
  candidates: (clean) => {
    const { content } = clean.ground;
    return eachProse(content).flatMap(([prose, spoken]) =>
      prose.flatMap((span): Candidate[] => {
        const metric =
          span.kind === 'figure' && span.as === undefined ? content.metrics.get(span.ref.metric) : undefined;
        const own = metric && measuresOf(metric);
        const kind = metric?.reports[0]?.figure.quantity.kind;
        if (span.kind !== 'figure' || own === undefined || kind === undefined) return [];
        const language = clean.inputs.roots.languages?.includes(spoken) === false ? 'en' : spoken;
        return others(own, kind, language).flatMap((name) =>
          NAMED[language].flatMap((form): Candidate[] => {
            const [before, after] = form.map((words) =>
              words.replace('NAME', name).replace('FIGURE', figureForm(span)),
            ) as [string, string];
            const text = around(textOf(clean, span.place.file), span.place, before, after);
            const what = `${span.place.file}:${span.place.line}: ${before}${figureForm(span)}${after}`;
            return text === undefined ? [] : [contentEdit(what, span.place.file, text)];
          }),
        );
      }),
    );
  },
};

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Another number stands where the quoted one stood, and the quoted one behind it, as that of another measure. */
export const numberOfOtherMeasure: FaultKind = {
  name: 'number of another measure (original)',
  needsOriginals: true,
  /** A ledger with a metric of that name knows it as the subject of that metric. */
  foundBy: ['report-measure', 'report-subject'],
  candidates: (clean) => {
    const { content } = clean.ground;
    return [...content.metrics.values()].flatMap((metric) =>
      metric.reports.flatMap((report): Candidate[] => {
        const { at, token, quotation = token, figure } = report;
        const own = measuresOf(metric);
        // Of a table the series is read, by the names of its rows.
        if (at.kind === 'cell' || own === undefined || metric.cell?.table !== undefined) return [];
        const line = lineOfReport(report, clean);
        const [digits] = changedDigits(quotation);
        if (line === undefined || digits === undefined) return [];
        const language = JAPANESE.test(quotation) ? 'ja' : 'en';
        return others(own, figure.quantity.kind, language).map((name) => {
          const both =
            language === 'ja' ? `${digits}、${name}は${quotation}` : `${digits} and ${name} of ${quotation}`;
          return originalEdit(line.file, line.lines, line.index, [quotation, both]);
        });
      }),
    );
  },
};
