// Every part against the schemas of the file format, which lie beside the project and are not part of it.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { writePptx } from '../../../src/write/pptx/write-pptx.ts';
import { openPackage } from '../../support/open-package.ts';
import { aFullScene, FULL_PICTURES } from '../../support/scene-builder.ts';

const SCHEMAS = resolve('../shared/schemas');
const FILES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/.*\.xml$/, 'transitional/pml.xsd'],
  [/\.rels$/, 'opc/opc-relationships.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
  [/^docProps\/core\.xml$/, 'opc/opc-coreProperties.xsd'],
  [/^docProps\/app\.xml$/, 'transitional/shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'transitional/shared-documentPropertiesCustom.xsd'],
];
const withSchemas = existsSync(SCHEMAS) ? it : it.skip;

function validator(file: string): XsdValidator {
  const url = resolve(SCHEMAS, file);
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));
}

function faultsOf(schema: XsdValidator, name: string, text: string): string[] {
  const document = XmlDocument.fromString(text);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  } finally {
    document.dispose();
  }
}

describe('every part', () => {
  withSchemas('is valid against its schema (skipped without ../shared/schemas)', async () => {
    xmlRegisterFsInputProviders();
    const decks = await Promise.all([
      writePptx(aFullScene(), FULL_PICTURES, 'f00d'),
      writePptx(aFullScene('en', 'dark'), FULL_PICTURES, 'f00d'),
    ]);
    const faults: string[] = [];
    let checked = 0;
    for (const [pattern, file] of FILES) {
      const schema = validator(file);
      for (const deck of decks) {
        for (const [name, text] of openPackage(deck).matching(pattern)) {
          checked += 1;
          faults.push(...faultsOf(schema, name, text));
        }
      }
      schema.dispose();
    }
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(50);
  });
});
