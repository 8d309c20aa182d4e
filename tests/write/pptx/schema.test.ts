// Every part against the schemas of the file format, where those are at hand.
import { describe, expect, it } from '@jest/globals';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';
import { hasSchemas, schemaFaults } from '../../support/schema-faults.ts';

describe('every part', () => {
  (hasSchemas ? it : it.skip)('is valid against its schema (skipped without ../shared/schemas)', async () => {
    const decks = await Promise.all([
      writePptx(aFullScene(), FULL_PICTURES, 'f00d'),
      writePptx(aFullScene('en', 'dark'), FULL_PICTURES, 'f00d'),
    ]);
    const { faults, checked } = schemaFaults(decks);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(50);
  });
});
