// A scene's properties and hash → docProps/custom.xml: what briefdeck needs to know a file again.
import type { Scene } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';
import { DECLARATION } from './xml.ts';

const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export function customPropertiesXml({ properties }: Scene, hash: string): string {
  const values = {
    'briefdeck.week': properties.week,
    'briefdeck.audience': properties.audience,
    'briefdeck.hash': hash,
    'briefdeck.classification': properties.classification,
  };
  const entries = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${VARIANTS}">${entries.join('')}</Properties>`;
}
