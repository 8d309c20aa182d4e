// The four stretches of a formatted figure, before empty ones are left out.
import type { FigurePart } from '../../model/quantity.ts';

export type Stretches = {
  readonly before?: string;
  /** Unit in front of the number: 年 in 年20%以上. */
  readonly rate?: string;
  readonly number: string;
  readonly unit?: string;
  readonly after?: string;
};

/** A rate outside a qualifier: 年 | 約 | 20 | %. */
export function figureParts({ before, rate, number, unit, after }: Stretches): readonly FigurePart[] {
  return [
    { role: 'unit', text: rate ?? '' },
    { role: 'qualifier', text: before ?? '' },
    { role: 'number', text: number },
    { role: 'unit', text: unit ?? '' },
    { role: 'qualifier', text: after ?? '' },
  ];
}

/** The parts of a formatted figure in; its words as one string out. */
export function figureText(parts: readonly FigurePart[]): string {
  return parts.map(({ text }) => text).join('');
}
