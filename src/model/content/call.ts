// What a call of the house has beside its words: a direction, and how sure it is by a rule that its evidence decides.
import type { Backing, Direction } from '../../words/labels.ts';

export const DIRECTIONS = ['up', 'down', 'neutral', 'unclear'] as const satisfies readonly Direction[];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** High: three publishers and no doubt. Medium: two, or one with a grounded figure. Else low. */
export function mostConfidence({ publishers, isGrounded, isDoubted }: Backing): Confidence {
  if (publishers >= 3 && !isDoubted) return 'high';
  return publishers >= 2 || (publishers === 1 && isGrounded) ? 'medium' : 'low';
}
