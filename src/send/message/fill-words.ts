// The paragraphs of a template and what its placeholders stand for → the paragraphs as they are read.
import type { MailPlaceholder } from '../../model/mail-template.ts';

export type Values = Readonly<Record<MailPlaceholder, string>>;

/** One pass: braces in a value stay what they are. */
export function fillWords(paragraphs: readonly string[], values: Values): readonly string[] {
  return paragraphs.map((text) =>
    text.replace(/\{([a-z]+)\}/gu, (met, name: string) =>
      Object.hasOwn(values, name) ? values[name as MailPlaceholder] : met,
    ),
  );
}
