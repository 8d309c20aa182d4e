// A briefing and an audience → how the deck must be handled: the audience's own word, else the edition's.
import type { Audience } from '../model/audience.ts';
import type { Briefing } from '../model/briefing.ts';

export function classificationOf(
  { classification: usual }: Pick<Briefing, 'classification'>,
  { classification, language }: Pick<Audience, 'classification' | 'language'>,
): string {
  return (classification ?? usual)[language];
}
