// Marks with words of the places they cite → evidence, which is looked up; those that stand above all words of a claim, too.
import type { Prose } from '../../model/content/prose.ts';
import type { Evidence } from '../../model/content/takeaway.ts';
import type { Found } from '../../model/finding.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Joined } from './join-lines.ts';
import { readProse } from './read-prose.ts';

/** A mark without such words repeats another, and is none. */
export function markedEvidence(proses: readonly Prose[]): readonly Evidence[] {
  return proses.flat().flatMap((span) => {
    if (span.kind !== 'cite' || span.at === undefined || span.anchors === undefined) return [];
    const { source, at, anchors, place } = span;
    return [{ source, at, anchors, place }];
  });
}

/** `marks` hold nothing else. Above the words there is nothing yet that one could repeat. */
export function readMarks(marks: Joined): Found<readonly Evidence[]> {
  const { value, findings } = readProse(marks);
  const bare = value.prose.flatMap((span) =>
    span.kind === 'cite' && span.anchors === undefined
      ? [unexpected('broken-markup', span.place, `a mark of \`${span.source}\` alone above the words`, FORM)]
      : [],
  );
  return { value: markedEvidence([value.prose]), findings: [...findings, ...bare] };
}

const FORM = 'a place and words that stand there, `[@source:26 words]`';
