// The picture in a message: a chart of the deck with its words for whoever does not see it.
import type { RichText } from '../model/deck/plan.ts';

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

/** How wide a message is, in CSS pixels, and how much of that its pictures may take. */
export const MESSAGE_WIDTH = 640;
export const MESSAGE_SIDE = 28;
export const CONTENT_WIDTH = MESSAGE_WIDTH - 2 * MESSAGE_SIDE;
