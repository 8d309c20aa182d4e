// The citations of one slide: every source, and every calculation of the deck, gets a mark in order of appearance.
import type { Citation } from '../model/deck/plan.ts';

export class Citing {
  readonly #entries: {
    key: string;
    source: string;
    lines: Set<number>;
    figures: boolean;
    calculation?: string;
  }[] = [];

  /** The mark's number of a source; `line` is the place it is cited for. */
  cite(source: string, line: number | undefined, isFigure: boolean): number {
    let at = this.#entries.findIndex((entry) => entry.key === source);
    if (at < 0) at = this.#entries.push({ key: source, source, lines: new Set(), figures: false }) - 1;
    const entry = this.#entries[at];
    if (entry && line !== undefined) entry.lines.add(line);
    if (entry && isFigure) entry.figures = true;
    return at + 1;
  }

  citeCalculation(metric: string, calculation: string): number {
    let at = this.#entries.findIndex((entry) => entry.key === `derived:${metric}`);
    if (at < 0) {
      at =
        this.#entries.push({
          key: `derived:${metric}`,
          source: 'derived',
          lines: new Set(),
          figures: true,
          calculation,
        }) - 1;
    }
    return at + 1;
  }

  citations(): Citation[] {
    return this.#entries.map((entry, index) => ({
      mark: index + 1,
      source: entry.source,
      lines: [...entry.lines].sort((a, b) => a - b),
      figures: entry.figures,
      ...(entry.calculation === undefined ? {} : { calculation: entry.calculation }),
    }));
  }
}

/** `(1)` or `(1,3)`. */
export function markText(numbers: readonly number[]): string {
  return `(${[...new Set(numbers)].sort((a, b) => a - b).join(',')})`;
}
