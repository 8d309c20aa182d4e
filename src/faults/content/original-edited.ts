// Originals with one digit changed in the passage that a report or a piece of evidence points to.
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { changedDigits } from './digit-changed.ts';

export const originalEdited: FaultKind = {
  name: 'original edited',
  needsOriginals: true,
  candidates: (clean) => {
    const { content } = clean.ground;
    const reports = [...content.metrics.values()].flatMap((metric) => metric.reports);
    return reports.flatMap(({ source, line, token }): Candidate[] => {
      const file = content.sources.get(source)?.original ?? '';
      const text = originalText(clean, file);
      const lines = text.split('\n');
      const passage = lines[line - 1] ?? '';
      const at = passage.indexOf(token);
      if (at < 0) return [];
      return changedDigits(token).map((other) => ({
        what: `${file}:${line}: ${token} → ${other}`,
        plant: () => {
          const edited = lines.with(
            line - 1,
            passage.slice(0, at) + other + passage.slice(at + token.length),
          );
          return { into: 'content', files: new Map(), originals: new Map([[file, edited.join('\n')]]) };
        },
      }));
    });
  },
};

export function originalText({ inputs }: Clean, file: string): string {
  return new TextDecoder().decode(inputs.original?.(file));
}
