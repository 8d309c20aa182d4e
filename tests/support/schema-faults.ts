// The parts of decks against the schemas of the file format, which lie beside the project and are not part of it.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { openPackage } from './open-package.ts';

const SCHEMAS = resolve('../shared/schemas');
const FILES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/(?!charts\/|drawings\/).*\.xml$/, 'transitional/pml.xsd'],
  [/^ppt\/charts\/chart[^/]*\.xml$/, 'transitional/dml-chart.xsd'],
  [/^ppt\/drawings\/.*\.xml$/, 'transitional/dml-chart.xsd'],
  [/^xl\/(?!theme\/).*\.xml$/, 'transitional/sml.xsd'],
  [/^xl\/theme\/.*\.xml$/, 'transitional/dml-main.xsd'],
  [/\.rels$/, 'opc/opc-relationships.xsd'],
  [/^\[Content_Types\]\.xml$/, 'opc/opc-contentTypes.xsd'],
  [/^docProps\/core\.xml$/, 'opc/opc-coreProperties.xsd'],
  [/^docProps\/app\.xml$/, 'transitional/shared-documentPropertiesExtended.xsd'],
  [/^docProps\/custom\.xml$/, 'transitional/shared-documentPropertiesCustom.xsd'],
];
/** Excel writes it on the words of cells, and the schema does not know it there. */
const KNOWN_ALARM = / xml:space="preserve"/g;

export const hasSchemas = existsSync(SCHEMAS);

export type SchemaCheck = { readonly faults: readonly string[]; readonly checked: number };

/** The workbooks inside the decks are looked at too; a part that no schema is known for is a fault. */
export function schemaFaults(decks: readonly Uint8Array[]): SchemaCheck {
  xmlRegisterFsInputProviders();
  const packages = decks.flatMap((deck, index) => [
    { name: `${index + 1}`, opened: openPackage(deck) },
    ...workbooksOf(deck).map(([name, bytes]) => ({
      name: `${index + 1}/${name}`,
      opened: openPackage(bytes),
    })),
  ]);
  const faults = packages.flatMap(({ name, opened }) =>
    opened
      .matching(/\.(?:xml|rels)$/)
      .filter(([part]) => !FILES.some(([pattern]) => pattern.test(part)))
      .map(([part]) => `${name}/${part}: no schema`),
  );
  let checked = 0;
  for (const [pattern, file] of FILES) {
    const found = packages.flatMap(({ name, opened }) =>
      opened.matching(pattern).map(([part, text]) => ({ name: `${name}/${part}`, text })),
    );
    if (found.length === 0) continue;
    const schema = validator(file);
    checked += found.length;
    faults.push(...found.flatMap(({ name, text }) => faultsOf(schema, name, text.replace(KNOWN_ALARM, ''))));
    schema.dispose();
  }
  return { faults, checked };
}

function workbooksOf(deck: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(deck, { filter: ({ name }) => name.endsWith('.xlsx') }));
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
