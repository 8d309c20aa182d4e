// How a deck shows stances and the places of a group.
import type { Stance } from '../model/content/metric.ts';

/** Filled: said about past or present. Outlined: future or view. Inverted: sources disagree. */
type ChipLook = 'filled' | 'outlined' | 'inverted';

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
} as const satisfies Record<Stance, ChipLook>;

/** Circled numbers of an ordered group; they are ordinals, never figures. */
export const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫';
