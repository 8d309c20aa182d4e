// A message, its audience and what its deck is made of → a finding when it is over the budget, naming what is large.
import type { Audience } from '../model/audience.ts';
import type { Finding } from '../model/finding.ts';
import type { Draft } from '../model/mail.ts';
import { sizeText } from './message/message-words.ts';

/** A part of the deck's package, as it lies in the file. */
export type PartSize = { readonly name: string; readonly bytes: number };

const NAMED = 3;

/** The message stays whole: leaving something out silently is worse than not sending. */
export function checkBudget(
  { bytes, attachmentName }: Pick<Draft, 'bytes' | 'attachmentName'>,
  audience: Pick<Audience, 'id' | 'mailBudgetMB' | 'place'>,
  parts: readonly PartSize[],
): readonly Finding[] {
  const most = audience.mailBudgetMB * 1_000_000;
  if (bytes <= most) return [];
  const deck = parts.reduce((sum, part) => sum + part.bytes, 0);
  const largest = [...parts].sort((a, b) => b.bytes - a.bytes).slice(0, NAMED);
  const named = largest.map((part) => `\`${part.name}\` ${sizeText(part.bytes)}`).join(', ');
  return [
    {
      kind: 'mail-too-large',
      place: audience.place,
      message: `Unexpected ${sizeText(bytes)} for a message to \`${audience.id}\` with \`${attachmentName}\` (${sizeText(deck)} before encoding; largest: ${named}), expected at most ${sizeText(most)}`,
      hint: 'Attach a PDF saved from PowerPoint or LibreOffice instead, use fewer charts or charts drawn at a lower scale, or raise `mailBudgetMB`',
    },
  ];
}
