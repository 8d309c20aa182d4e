// What a new file is made from, and what it is: where it goes, its text, and what its author does next.
import type { Content } from '../../model/content.ts';
import type { ContentRoots } from '../../read/read-content.ts';

export type NewFileContext = {
  readonly content: Content;
  readonly roots: ContentRoots;
  /** ISO date. */
  readonly today: string;
};

export type NewFile = { readonly path: string; readonly text: string; readonly next: string };
