// A right figure beside the name of another period, and a right number that the original gives for the year before.

import { eachProse } from '../../../src/lint/proses.ts';
import { figureForm } from '../../../src/model/content/prose.ts';
import type { Place } from '../../../src/model/place.ts';
import { type LedgerPeriod, periodOf } from '../../../src/quantity/ledger/period-of.ts';
import {
  isOfYear,
  isSameStretch,
  type Stretch,
  shiftedStretch,
  stretchText,
} from '../../../src/quantity/period.ts';
import type { Language } from '../../../src/words/languages.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit } from './mark-sites.ts';
import { lineOfReport, originalEdit } from './original-faults.ts';
import { textOf } from './sites.ts';
import { changedDigits } from './value-faults.ts';

/** Behind a figure, and before it. */
const NAMED: Readonly<Record<Language, readonly (readonly [before: string, after: string])[]>> = {
  en: [
    ['', ' in PERIOD'],
    ['', ' (PERIOD)'],
    ["PERIOD's ", ''],
  ],
  ja: [
    ['', '（PERIOD）'],
    ['PERIODの', ''],
  ],
};

const MONTH_END: typeof NAMED = { en: [['', ' at the end of PERIOD']], ja: [['', '（PERIOD末）']] };

type Period = Stretch & Pick<LedgerPeriod, 'yearEnd'>;

/** Of another quarter, half or year that the ledger knows, as long as that of the figure. */
export const otherPeriodNamed: FaultKind = namedKind(
  'wrong quarter named in a sentence (words)',
  ({ yearEnd, ...stretch }, language, all) =>
    all
      .filter((one) => isSameStretch(one, stretch, yearEnd) === false)
      .map((one) => stretchText(one, language, yearEnd)),
);

/** The year before and after that of the figure, whatever part of a year it is of. */
export const otherYearNamed: FaultKind = namedKind(
  'wrong year named in a sentence (words)',
  ({ yearEnd, ...stretch }, language) =>
    [-1, 1]
      .map((by) => `${Number(stretch.first?.slice(0, 4)) + by}`)
      .filter((year) => isOfYear(yearOf(year), stretch, yearEnd) === false)
      .map((year) => stretchText(yearOf(year), language)),
);

/** The end of the quarter after that of the figure. */
export const otherMonthEnd: FaultKind = namedKind(
  'end of another month named in a sentence (words)',
  ({ yearEnd, named, ...stretch }, language) => {
    const isKnown = stretch.months === 3 && (named === 'calendar' || yearEnd !== undefined);
    const last = isKnown ? shiftedStretch(stretch, stretch.months)?.last : undefined;
    return last === undefined ? [] : [monthName(last, language)];
  },
  MONTH_END,
);

function monthName(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

function yearOf(year: string): Stretch {
  const days = { first: `${year}-01-01`, last: `${year}-12-31` };
  return { months: 12, part: 'year', named: 'calendar', year: Number(year), ...days };
}

function namedKind(
  name: string,
  othersOf: (own: Period, language: Language, all: readonly Stretch[]) => readonly string[],
  forms = NAMED,
): FaultKind {
  return {
    name,
    foundBy: ['period-other'],
    candidates: (clean) => {
      const { content } = clean.ground;
      const known = new Map([...content.metrics].map(([id, metric]) => [id, periodOf(metric, content)]));
      const all = [...known.values()].flatMap(({ stretch }) =>
        stretch?.first === undefined ? [] : [stretch],
      );
      const seen = new Set<string>();
      return eachProse(content).flatMap(([prose, spoken]) =>
        prose.flatMap((span): Candidate[] => {
          const own =
            span.kind === 'figure' && span.as === undefined ? known.get(span.ref.metric) : undefined;
          if (span.kind !== 'figure' || own?.stretch?.first === undefined) return [];
          const { stretch, yearEnd } = own;
          const language = clean.inputs.roots.languages?.includes(spoken) === false ? 'en' : spoken;
          const names = othersOf({ ...stretch, ...(yearEnd && { yearEnd }) }, language, all);
          return [...new Set(names)].flatMap((name) =>
            forms[language].flatMap((form): Candidate[] => {
              const [before, after] = form.map((words) => words.replace('PERIOD', name)) as [string, string];
              const what = `${before}${figureForm(span)}${after}`;
              const key = `${span.place.file}:${span.place.line}:${what}`;
              if (seen.has(key)) return [];
              seen.add(key);
              const text = around(textOf(clean, span.place.file), span.place, before, after);
              return text === undefined ? [] : [contentEdit(what, span.place.file, text)];
            }),
          );
        }),
      );
    },
  };
}

/** Undefined where something that says how it is written stands before it: a number with a dash, a word. */
export function around(
  text: string,
  { line, column }: Place,
  before: string,
  after: string,
): string | undefined {
  const lines = text.split('\n');
  const words = lines[line - 1] ?? '';
  const end = words.indexOf('}}', column - 1) + 2;
  if (end < 2) return undefined;
  const [start, reference] = [words.slice(0, column - 1), words.slice(column - 1, end)];
  return lines.with(line - 1, `${start}${before}${reference}${after}${words.slice(end)}`).join('\n');
}

const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Another number stands where the quoted one stood, and the quoted one behind it, as that of the year before. */
export const numberOfYearBefore: FaultKind = {
  name: 'number of the year before (original)',
  needsOriginals: true,
  foundBy: ['report-period'],
  candidates: (clean) => {
    const { content } = clean.ground;
    return [...content.metrics.values()].flatMap((metric) =>
      metric.reports.flatMap((report): Candidate[] => {
        const { at, token, quotation = token, stance } = report;
        const { stretch, relative } = periodOf(metric, content);
        const isToCome = stance === 'plan' || stance === 'forecast';
        // Whether a forecast of a year is that of the year before, nobody can tell; and what is said to be, is.
        if (at.kind === 'cell' || relative.size > 0 || (isToCome && stretch !== undefined)) return [];
        const line = lineOfReport(report, clean);
        if (line === undefined) return [];
        return changedDigits(quotation)
          .slice(0, 3)
          .map((other) => {
            const both = JAPANESE.test(quotation)
              ? `${other}（前年同期 ${quotation}）`
              : `${other} (${quotation} a year earlier)`;
            return originalEdit(line.file, line.lines, line.index, [quotation, both]);
          });
      }),
    );
  },
};
