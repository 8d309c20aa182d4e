// Words as an analyst writes them: text, references to figures, citations; numbers are never typed.

import type { Place } from '../place.ts';
import type { ReportRef } from './metric.ts';

/** How words are set apart from those around them. */
export type Accent = {
  readonly strong: boolean;
  readonly emphasis?: true;
  /** An address `https:`, `http:` or `mailto:` that a click leads to. */
  readonly href?: string;
};

export type Span =
  | (Accent & { readonly kind: 'text'; readonly text: string; readonly place: Place })
  /** `{{metric}}` or `{{metric@source}}` */
  | (Accent & { readonly kind: 'figure'; readonly ref: ReportRef; readonly place: Place })
  /** `[@source]` or `[@source:26 words, others]`: this very clause rests on that source. */
  | {
      readonly kind: 'cite';
      readonly source: string;
      readonly line?: number;
      /** Short terms that must occur on that line: the mark is evidence of its takeaway. */
      readonly anchors?: readonly string[];
      readonly place: Place;
    };

export type Prose = readonly Span[];

/** A span → how its words are set apart. */
export function accentOf({ strong, emphasis, href }: Accent): Accent {
  return { strong, ...(emphasis ? { emphasis } : {}), ...(href === undefined ? {} : { href }) };
}
