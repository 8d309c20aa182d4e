// Words as an analyst writes them: text, references to figures, citations; numbers are never typed.

import type { Place } from '../place.ts';
import type { ReportRef } from './metric.ts';
import type { Where } from './where.ts';

/** How words are set apart from those around them. */
export type Accent = {
  readonly strong: boolean;
  readonly emphasis?: true;
  /** An address `https:`, `http:` or `mailto:` that a click leads to. */
  readonly href?: string;
};

export type Span =
  | (Accent & { readonly kind: 'text'; readonly text: string; readonly place: Place })
  /**
   * `{{metric}}` or `{{metric@source}}`; with `|abs` its size alone, where a word says that it was lost; with `as "half of"` that
   * number word in its stead.
   */
  | (Accent & {
      readonly kind: 'figure';
      readonly ref: ReportRef;
      readonly isSize?: true;
      readonly as?: string;
      readonly place: Place;
    })
  /** `[@source]`, `[@source:26 words, others]` or `[@source#Sheet!F12 words]`: this very clause rests on that source. */
  | {
      readonly kind: 'cite';
      readonly source: string;
      readonly at?: Where;
      /** Short terms that must occur there: the mark is evidence of its takeaway. */
      readonly anchors?: readonly string[];
      readonly place: Place;
    };

export type FigureSpan = Extract<Span, { kind: 'figure' }>;

export type Prose = readonly Span[];

/** Its words alone, without figures and citations. */
export function plainText(prose: Prose): string {
  return prose.map((span) => (span.kind === 'text' ? span.text : '')).join('');
}

/** A reference as it is written, without its accent. */
export function figureForm({ ref, isSize, as }: FigureSpan): string {
  const source = ref.source === undefined ? '' : `@${ref.source}`;
  return `{{${ref.metric}${source}${isSize ? '|abs' : ''}${as === undefined ? '' : ` as "${as}"`}}}`;
}

/** A span → how its words are set apart. */
export function accentOf({ strong, emphasis, href }: Accent): Accent {
  return { strong, ...(emphasis ? { emphasis } : {}), ...(href === undefined ? {} : { href }) };
}
