// A figure in the mouth of one who gives another one, and a hedged figure that words call exact.

import { eachProse } from '../../../src/lint/proses.ts';
import { figureForm } from '../../../src/model/content/prose.ts';
import { sameFigure } from '../../../src/quantity/compare.ts';
import { evaluateDerived } from '../../../src/quantity/ledger/evaluate-derived.ts';
import { figureOf, findReport } from '../../../src/quantity/ledger/figure-of.ts';
import type { Language } from '../../../src/words/languages.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { contentEdit } from './mark-sites.ts';
import { around } from './period-faults.ts';
import { textOf } from './sites.ts';

type Words = Readonly<Record<Language, readonly string[]>>;

/** Right before a figure; `WHO` is a publisher whose own figure for the same metric is another one. */
const SAID: Words = {
  en: ['according to WHO, ', 'WHO puts it at '],
  ja: ['WHOによれば、', 'WHOの推計では'],
};

const EXACT: Words = { en: ['exactly ', 'precisely '], ja: ['ちょうど', 'きっかり'] };

export const speakerSwapped: FaultKind = {
  name: 'speaker swapped (words)',
  foundBy: ['speaker-other'],
  candidates: (clean) =>
    beforeFigures(clean, (span, language) => {
      const { metrics, sources } = clean.ground.content;
      const own = findReport(clean.ground.content, span.ref);
      const others = metrics.get(span.ref.metric)?.reports ?? [];
      if (own === undefined) return [];
      const publisher = sources.get(own.source)?.publisher;
      return others.flatMap(({ source, figure }) => {
        const who = sources.get(source);
        return who === undefined || who.publisher === publisher || sameFigure(figure, own.figure)
          ? []
          : SAID[language].map((words) => words.replace('WHO', who.publisherName[language]));
      });
    }),
};

export const exactBeforeHedged: FaultKind = {
  name: 'exactly before a hedged figure (words)',
  foundBy: ['exact-hedged'],
  candidates: (clean) => {
    const derived = evaluateDerived(clean.ground.content).value;
    return beforeFigures(clean, (span, language) => {
      const figure = figureOf(clean.ground.content, span.ref, derived)?.figure;
      return figure === undefined || figure.qualifier === 'exact' ? [] : EXACT[language];
    });
  },
};

type FigureSpan = Parameters<typeof figureForm>[0];

/** Every figure in words, with each text that is set before it. */
function beforeFigures(
  clean: Clean,
  textsFor: (span: FigureSpan, language: Language) => readonly string[],
): readonly Candidate[] {
  const seen = new Set<string>();
  return eachProse(clean.ground.content).flatMap(([prose, spoken]) =>
    prose.flatMap((span): Candidate[] => {
      if (span.kind !== 'figure' || span.as !== undefined) return [];
      const language = clean.inputs.roots.languages?.includes(spoken) === false ? 'en' : spoken;
      return textsFor(span, language).flatMap((before): Candidate[] => {
        const { file, line, column } = span.place;
        const what = `${file}:${line}:${column}: ${before}${figureForm(span)}`;
        const text = around(textOf(clean, file), span.place, before, '');
        if (text === undefined || seen.has(what)) return [];
        seen.add(what);
        return [contentEdit(what, file, text)];
      });
    }),
  );
}
