// The picture in a message: a chart of the deck with its words for whoever does not see it.
import type { RichText } from '../model/plan.ts';

/** The deck's key chart, drawn for the width of a message. */
export type MailPicture = {
  readonly png: Uint8Array;
  /** CSS pixels in the message. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly title: string;
  /** Page of the deck that shows it. */
  readonly page: number;
  readonly sources: RichText;
};
