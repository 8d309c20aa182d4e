// The parts of decks against the schemas of the file format, which lie beside the project and are not part of it.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { openPackage } from './open-package.ts';

const SCHEMAS = resolve('../shared/schemas');
const FILES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/.*\.xml$/, 'transitional/pml.xsd'],
  [/\.rels$/, 'opc/opc-relationships.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
  [/^docProps\/core\.xml$/, 'opc/opc-coreProperties.xsd'],
  [/^docProps\/app\.xml$/, 'transitional/shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'transitional/shared-documentPropertiesCustom.xsd'],
];

export const hasSchemas = existsSync(SCHEMAS);

export type SchemaCheck = { readonly faults: readonly string[]; readonly checked: number };

export function schemaFaults(decks: readonly Uint8Array[]): SchemaCheck {
  xmlRegisterFsInputProviders();
  const packages = decks.map(openPackage);
  const faults: string[] = [];
  let checked = 0;
  for (const [pattern, file] of FILES) {
    const schema = validator(file);
    for (const [index, deck] of packages.entries()) {
      for (const [name, text] of deck.matching(pattern)) {
        checked += 1;
        faults.push(...faultsOf(schema, `${index + 1}/${name}`, text));
      }
    }
    schema.dispose();
  }
  return { faults, checked };
}

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
