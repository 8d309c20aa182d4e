// What a path of a slide kind leads to: words, items or nothing.
import type { ChartSpec } from '../../model/content/chart-spec.ts';
import type { Stance } from '../../model/content/metric.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { Takeaway } from '../../model/content/takeaway.ts';
import type { Where } from '../../model/content/where.ts';
import type { ChipLook, RichText } from '../../model/deck/plan.ts';

export type Bound =
  | { readonly kind: 'none' }
  | { readonly kind: 'prose'; readonly prose: Prose; readonly takeaway: Takeaway | undefined }
  | {
      readonly kind: 'runs';
      readonly runs: RichText;
      /** Numbers of marks already given. */
      readonly marks?: readonly number[];
      readonly cites?: readonly { source: string; at: Where; metric?: string }[];
    }
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'chart'; readonly spec: ChartSpec; readonly takeaway: Takeaway };

export const NONE: Bound = { kind: 'none' };

export function plain(text: string | undefined, from: string): Bound {
  return text === undefined || text === ''
    ? NONE
    : { kind: 'runs', runs: [{ text, strong: false, origin: { from } }] };
}

/** Filled: said about past or present. Outlined: future or view. Inverted: sources disagree. House: said by no source. */

/** How a deck shows stances and the places of a group. */
export const STANCE_LOOKS = {
  fact: 'filled',
  announced: 'filled',
  reported: 'filled',
  measured: 'filled',
  estimate: 'filled',
  forecast: 'outlined',
  plan: 'outlined',
  opinion: 'outlined',
  disputed: 'inverted',
  'house-view': 'house',
} as const satisfies Record<Stance, ChipLook>;

/** Circled numbers of an ordered group; they are ordinals, never figures. */
export const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';
