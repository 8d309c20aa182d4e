// What a new file is made from, and what it is.
import type { Content } from '../../model/content/content.ts';
import type { ContentRoots } from '../../read/read-content.ts';
import type { Language } from '../../words/languages.ts';

/** What a document says of itself. */
export type SourceDocument = {
  readonly fileName: string;
  readonly title?: string | undefined;
  /** As its letterhead has it. */
  readonly publisher?: string | undefined;
  readonly language?: Language | undefined;
  /** ISO; the first day that it names near its beginning. */
  readonly date?: string | undefined;
};

export type NewFileContext = {
  readonly content: Content;
  readonly roots: ContentRoots;
  /** ISO date. */
  readonly today: string;
  /** The folder of JSON Schemas, as a template file names it. */
  readonly schemas: string;
  /** Of the project. */
  readonly languages: readonly Language[];
  /** Of `new source FILE`. */
  readonly document?: SourceDocument;
};

export type NewFile = { readonly path: string; readonly text: string; readonly next: string };
