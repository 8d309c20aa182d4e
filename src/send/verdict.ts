// What became of one delivery in one attempt.
import type { Trouble } from './smtp/trouble.ts';

export type Verdict = {
  readonly id: number;
  readonly address: string;
  readonly kind: 'sent' | Trouble['kind'];
  /** The server's words, or the library's. */
  readonly text: string;
};
