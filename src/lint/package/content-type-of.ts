// A part and its package → its content type: its own, or that of its extension.
import type { DeckPackage } from '../../model/deck-package.ts';

export function contentTypeOf(part: string, { types }: DeckPackage): string | undefined {
  return types.overrides.get(part) ?? types.defaults.get(part.slice(part.lastIndexOf('.') + 1));
}
