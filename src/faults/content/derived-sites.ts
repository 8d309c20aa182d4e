// The clean content → every derived metric with a way to give it another formula or another input.
import type { Clean } from '../clean.ts';
import type { Candidate } from '../fault.ts';
import { withValues } from './entry-lines.ts';
import { textOf } from './report-sites.ts';

export type DerivedSite = {
  readonly id: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly change: (formula: string) => Candidate;
  readonly changeInput: (name: string, key: string) => Candidate;
};

export function derivedSites(clean: Clean): DerivedSite[] {
  return [...clean.ground.content.metrics.values()].flatMap(({ id, derived, place }): DerivedSite[] => {
    if (derived === undefined) return [];
    const candidate = (what: string, values: Readonly<Record<string, string>>): Candidate => ({
      what: `${id}: ${what}`,
      plant: () => ({
        into: 'content',
        files: new Map([[place.file, withValues(textOf(clean, place.file), place.line, values)]]),
      }),
    });
    return [
      {
        id,
        formula: derived.formula,
        inputs: derived.inputs,
        change: (formula) => candidate(`${derived.formula} → ${formula}`, { formula }),
        changeInput: (name, key) =>
          candidate(`${name}: ${derived.inputs[name]} → ${key}`, {
            inputs: `{ ${Object.entries({ ...derived.inputs, [name]: key })
              .map(([one, input]) => `${one}: ${input}`)
              .join(', ')} }`,
          }),
      },
    ];
  });
}
