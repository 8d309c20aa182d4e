// A request → the pages and the file of a deck in which no page is refused.
import { expect } from '@jest/globals';
import { buildDeck, type DeckRequest, prepareDeck, type Workshop } from '../../src/build.ts';
import type { Ground } from '../../src/ground.ts';
import { type Finding, hasErrors } from '../../src/model/finding.ts';
import type { BuiltScene } from '../support/describe-audit.ts';

export async function builtWithoutFault(
  ground: Ground,
  request: DeckRequest,
  workshop: Workshop,
): Promise<BuiltScene> {
  const prepared = await prepareDeck(ground, request, workshop.drawing);
  expect(prepared.findings.filter(isError).map(({ message }) => message)).toEqual([]);
  return { scene: prepared.scene, bytes: (await buildDeck(ground, prepared, workshop)).bytes };
}

export function isError(finding: Finding): boolean {
  return hasErrors([finding]);
}
