// The citations of one slide: every source, and every calculation of the deck, gets a mark in order of appearance.
import { byWhere, type Where, type WhereKey, whereKey } from '../model/content/where.ts';
import type { Citation } from '../model/deck/plan.ts';

export class Citing {
  readonly #entries: {
    key: string;
    source: string;
    lines: Set<WhereKey>;
    figures: Set<string>;
    calculation?: string;
  }[] = [];

  /** The mark's number of a source; `at` is the place it is cited for, `metric` the figure it is cited for. */
  cite(source: string, at: Where | undefined, metric?: string): number {
    let index = this.#entries.findIndex((entry) => entry.key === source);
    if (index < 0)
      index = this.#entries.push({ key: source, source, lines: new Set(), figures: new Set() }) - 1;
    const entry = this.#entries[index];
    if (entry && at !== undefined) entry.lines.add(whereKey(at));
    if (entry && metric !== undefined) entry.figures.add(metric);
    return index + 1;
  }

  citeCalculation(metric: string, calculation: string): number {
    let at = this.#entries.findIndex((entry) => entry.key === `derived:${metric}`);
    if (at < 0) {
      at =
        this.#entries.push({
          key: `derived:${metric}`,
          source: 'derived',
          lines: new Set(),
          figures: new Set([metric]),
          calculation,
        }) - 1;
    }
    return at + 1;
  }

  citations(): Citation[] {
    return this.#entries.map((entry, index) => ({
      mark: index + 1,
      source: entry.source,
      lines: [...entry.lines].sort(byWhere),
      figures: [...entry.figures].sort(),
      ...(entry.calculation === undefined ? {} : { calculation: entry.calculation }),
    }));
  }
}

/** `(1)` or `(1,3)`. */
export function markText(numbers: readonly number[]): string {
  return `(${[...new Set(numbers)].sort((a, b) => a - b).join(',')})`;
}
