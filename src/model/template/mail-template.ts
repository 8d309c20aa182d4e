// The words around a deck in a message, per language, with placeholders for what differs from week to week.
import type { Localized } from '../../words/languages.ts';
import type { Prose } from '../content/prose.ts';
import type { Place } from '../place.ts';

/** What a message may say about itself; `{reason}` belongs to corrections. */
export const MAIL_PLACEHOLDERS = [
  'title',
  'week',
  'date',
  'audience',
  'name',
  'sender',
  'file',
  'slides',
  'size',
  'classification',
  'reason',
] as const;
export type MailPlaceholder = (typeof MAIL_PLACEHOLDERS)[number];

export const MAIL_FIELDS = ['subject', 'greeting', 'intro', 'closing', 'disclosure'] as const;
export type MailField = (typeof MAIL_FIELDS)[number];

/** Paragraphs by field, of text alone; a subject is one. */
export type MailWords = Readonly<Record<MailField, readonly Prose[]>>;

export type MailTemplate = {
  readonly id: string;
  readonly words: Localized<MailWords>;
  readonly place: Place;
};
