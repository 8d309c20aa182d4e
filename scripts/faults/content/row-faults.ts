// A right figure of a series behind the name of another of its rows, where its own row is no longer named.

import { eachProse } from '../../../src/lint/proses.ts';
import { figureForm } from '../../../src/model/content/prose.ts';
import type { Series } from '../../../src/model/content/series.ts';
import { stretchesIn } from '../../../src/quantity/ledger/period-of.ts';
import type { Language } from '../../../src/words/languages.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit } from './mark-sites.ts';
import { around } from './period-faults.ts';
import { textOf } from './sites.ts';

/** Right before a figure. */
const NAMED: Readonly<Record<Language, readonly string[]>> = {
  en: ['NAME: ', 'NAME of '],
  ja: ['NAMEは', 'NAME '],
};

export const otherRowNamed: FaultKind = {
  name: 'other row named in a sentence (words)',
  foundBy: ['row-other'],
  candidates: (clean) => {
    const { metrics, series } = clean.ground.content;
    return eachProse(clean.ground.content).flatMap(([prose, spoken]) =>
      prose.flatMap((span): Candidate[] => {
        const cell =
          span.kind === 'figure' && span.as === undefined ? metrics.get(span.ref.metric)?.cell : undefined;
        const whole = cell && series.get(cell.series);
        if (span.kind !== 'figure' || cell === undefined || whole === undefined) return [];
        const { file, line, column } = span.place;
        const language = clean.inputs.roots.languages?.includes(spoken) === false ? 'en' : spoken;
        const text = textOf(clean, file);
        const words = text.split('\n')[line - 1] ?? '';
        // Who names both rows, or refers to both, may mean either.
        const isNamed = [cell.row, ...(cell.column === undefined ? [] : [cell.column])].some((name) =>
          spelt(whole, name).some((each) =>
            words
              .replace(/\{\{.*?\}\}/g, '')
              .toLowerCase()
              .includes(each),
          ),
        );
        if (isNamed) return [];
        return whole.rows
          .filter(
            (row) => row !== cell.row && /\p{L}{2}/u.test(row) && stretchesIn(row, undefined).length === 0,
          )
          .filter((row) => !words.includes(`[${row}`))
          .flatMap((row) =>
            NAMED[language].flatMap((form): Candidate[] => {
              const before = form.replace('NAME', whole.names[row]?.[language] ?? row);
              const edited = around(text, { file, line, column }, before, '');
              const what = `${file}:${line}: ${before}${figureForm(span)}`;
              return edited === undefined ? [] : [contentEdit(what, file, edited)];
            }),
          );
      }),
    );
  },
};

function spelt({ names }: Series, name: string): readonly string[] {
  return [name, ...Object.values<string>(names[name] ?? {})].map((each) => each.toLowerCase());
}
