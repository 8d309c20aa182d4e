// Words as an analyst writes them: text, references to figures, citations; numbers are never typed.

import type { Place } from '../place.ts';
import type { ReportRef } from './metric.ts';

export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly place: Place }
  /** `{{metric}}` or `{{metric@source}}` */
  | { readonly kind: 'figure'; readonly ref: ReportRef; readonly strong: boolean; readonly place: Place }
  /** `[@source]` or `[@source:26]`: this very clause rests on that source. */
  | { readonly kind: 'cite'; readonly source: string; readonly line?: number; readonly place: Place };

export type Prose = readonly Span[];
