// The text of a `.rels` part and the part it belongs to → its relationships, targets as names of parts.
import type { PackageLink } from '../../../model/deck-package.ts';
import { findElements, parseXml } from './parse-xml.ts';

/** `owner` is empty for the package itself. */
export function readRelationships(xml: string, owner: string): PackageLink[] {
  const base = owner.slice(0, owner.lastIndexOf('/') + 1);
  const root = { name: '', attributes: {}, text: '', children: [parseXml(xml)] };
  return findElements(root, 'Relationship').map(({ attributes }): PackageLink => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const isExternal = mode === 'External';
    return {
      id,
      type: type.replace(/.*\//, ''),
      target: isExternal ? target : resolvePart(base, target),
      isExternal,
    };
  });
}

/** `slides/slide1.xml` → `slides/_rels/slide1.xml.rels`. */
export function relationshipsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function resolvePart(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${base}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
