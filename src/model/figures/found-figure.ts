// A figure met in running text, with its place and, for a range, both ends.
import type { Figure } from '../quantity.ts';

export type FoundFigure = {
  /** UTF-16 offsets into the text as given; qualifier, number and unit lie between them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of a range this is the low end as `at-least`: true as it stands, and never a middle nobody stated. */
  readonly figure: Figure;
  readonly range?: { readonly low: Figure; readonly high: Figure };
};
