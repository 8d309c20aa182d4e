// A part's targets → its relationships part.
import { DECLARATION } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `type` is the last word of an Office relationship type, or a whole type. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(({ id, type, target }) => {
    const uri = type.includes(':') ? type : OFFICE + type;
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`;
}
