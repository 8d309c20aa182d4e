// Two right figures, and a word between them that makes the smaller one the larger.

import { eachProse } from '../../../src/lint/proses.ts';
import { figureForm } from '../../../src/model/content/prose.ts';
import type { Place } from '../../../src/model/place.ts';
import type { Figure } from '../../../src/model/quantity.ts';
import { compareFigures, spanOf } from '../../../src/quantity/compare.ts';
import { isSupposed } from '../../../src/quantity/find/direction-beside.ts';
import { evaluateDerived } from '../../../src/quantity/ledger/evaluate-derived.ts';
import { figureOf } from '../../../src/quantity/ledger/figure-of.ts';
import { isNegative } from '../../../src/quantity/negate.ts';
import type { Language } from '../../../src/words/languages.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit } from './mark-sites.ts';
import { around } from './period-faults.ts';
import { textOf } from './sites.ts';

/** Around the smaller of two figures, where `OTHER` is the larger, and around the larger, where it is the smaller. */
const SAID: Readonly<
  Record<
    Language,
    {
      readonly smaller: readonly (readonly [string, string])[];
      readonly larger: readonly (readonly [string, string])[];
    }
  >
> = {
  en: {
    smaller: [
      ['', ', up from OTHER'],
      ['OTHER is below ', ''],
    ],
    larger: [
      ['', ', down from OTHER'],
      ['', ', below OTHER'],
    ],
  },
  ja: { smaller: [['OTHERを上回る', '']], larger: [['OTHERを下回る', '']] },
};

export const directionTurned: FaultKind = {
  name: 'direction turned round (words)',
  foundBy: ['direction-untrue'],
  candidates: (clean) => {
    const { content } = clean.ground;
    const derived = evaluateDerived(content).value;
    const known = [...content.metrics.keys()].flatMap((id) => {
      const figure = figureOf(content, { metric: id }, derived)?.figure;
      return figure === undefined || isNegative(figure) ? [] : [{ id, figure }];
    });
    const isBelow = (a: Figure, b: Figure) =>
      a.quantity.kind !== 'date' && compareFigures(a, b) === 'conflict' && spanOf(a).to <= spanOf(b).from;
    return eachProse(content).flatMap(([prose, spoken]) =>
      prose.flatMap((span): Candidate[] => {
        const own =
          span.kind === 'figure' && span.as === undefined
            ? figureOf(content, span.ref, derived)?.figure
            : undefined;
        if (span.kind !== 'figure' || own === undefined || isNegative(own)) return [];
        const language = clean.inputs.roots.languages?.includes(spoken) === false ? 'en' : spoken;
        const rival = (isRival: (figure: Figure) => boolean) => known.find(({ figure }) => isRival(figure));
        return [
          { other: rival((figure) => isBelow(own, figure)), forms: SAID[language].smaller },
          { other: rival((figure) => isBelow(figure, own)), forms: SAID[language].larger },
        ].flatMap(({ other, forms }) =>
          forms.flatMap((form): Candidate[] => {
            // Of what is denied or only supposed nothing is said.
            if (other === undefined || isSupposed(lineAt(clean, span.place))) return [];
            const [before, after] = form.map((words) => words.replace('OTHER', `{{${other.id}}}`)) as [
              string,
              string,
            ];
            const text = around(textOf(clean, span.place.file), span.place, before, after);
            const what = `${span.place.file}:${span.place.line}: ${before}${figureForm(span)}${after}`;
            return text === undefined ? [] : [contentEdit(what, span.place.file, text)];
          }),
        );
      }),
    );
  },
};

function lineAt(clean: Clean, { file, line }: Place): string {
  return textOf(clean, file).split('\n')[line - 1] ?? '';
}
