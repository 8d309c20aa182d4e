// A report, its subjects and an original in, every place of its token out: what figure stands there and whose it is.
import { findFigures } from '../model/figures/find-figures.ts';
import { sameFigure } from '../model/figures/same-figure.ts';
import type { Report } from '../model/metric.ts';
import type { Figure } from '../model/quantity.ts';
import { type Binding, bindSubject } from './bind-subject.ts';
import { type Passage, passagesOf } from './passages-of.ts';
import type { Original } from './read-original.ts';
import { type Subjects, subjectMentions } from './subject-mentions.ts';
import { termPattern } from './term-pattern.ts';

/** How far from the figure its subject may stand when its own paragraph does not name one. */
const NEAR = 2;

export type Occurrence = {
  /** Counted from 1. */
  readonly line: number;
  /** The figure as the original writes it, or the token where no figure can be read. */
  readonly text: string;
  readonly figure?: Figure;
  readonly binding: Binding;
};

export function findOccurrences(
  report: Report,
  subjects: Subjects,
  original: Original,
): readonly Occurrence[] {
  const token = termPattern(report.token);
  return passagesOf(original).flatMap((passage, index) => {
    const spots = [...passage.text.matchAll(token)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
      .filter(({ start }) => start >= passage.start && start < passage.end);
    if (spots.length === 0) return [];
    const figures = findFigures(passage.text);
    return spots.map((spot): Occurrence => {
      const there = figures.filter(({ start, end }) => start < spot.end && spot.start < end);
      const match = there.find(({ figure }) => isFigureOf(report, figure)) ?? there[0];
      const place = match ?? spot;
      const kind = (match?.figure ?? report.figure).quantity.kind;
      return {
        line: index + 1,
        text: place.text,
        ...(match === undefined ? {} : { figure: match.figure }),
        binding: bindingNear(
          original,
          index,
          passage,
          { start: place.start, end: place.end, kind },
          subjects,
        ),
      };
    });
  });
}

/** Value, unit and qualifier agree; 半年 is six months, but 10 % is not one tenth. */
export function isFigureOf(report: Report, figure: Figure): boolean {
  return figure.quantity.kind === report.figure.quantity.kind && sameFigure(figure, report.figure);
}

/** Every figure that begins on the line. */
export function figuresOnLine(original: Original, line: number, subjects: Subjects): readonly Occurrence[] {
  const passage = passagesOf(original)[line - 1];
  if (passage === undefined) return [];
  return findFigures(passage.text)
    .filter(({ start }) => start >= passage.start && start < passage.end)
    .map(({ start, end, text, figure }) => ({
      line,
      text,
      figure,
      binding: bindingNear(original, line - 1, passage, { start, end, kind: figure.quantity.kind }, subjects),
    }));
}

function bindingNear(
  original: Original,
  index: number,
  passage: Passage,
  figure: Parameters<typeof bindSubject>[1],
  subjects: Subjects,
): Binding {
  const binding = bindSubject(passage.text, figure, subjects);
  if (binding.kind !== 'nobody') return binding;
  const near = original.words.slice(Math.max(0, index - NEAR), index + NEAR + 1).join('\n');
  const isNamed = subjectMentions(near, { own: subjects.own, rivals: [] }).some(
    ({ role }) => role !== 'denied',
  );
  return isNamed ? { kind: 'own', inSentence: false } : binding;
}
