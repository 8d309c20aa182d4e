// A package → a fault for XML that is broken, ids that repeat, text bodies without a paragraph, and values that are missing.
import type { PackageFault, PackageRule } from './package-rule.ts';

/** `p:cNvPr/@id` is an unsigned number; 0 belongs to nothing. */
const ID = /^[1-9]\d{0,9}$/;

export const findContentFaults: PackageRule = ({ parts, broken }) => [
  ...[...broken].map(([part, why]) => fault(part, `${why} in \`${part}\``, 'well-formed XML')),
  ...[...parts].flatMap(([part, { shapeIds, emptyBodies, oddValues }]): PackageFault[] => [
    ...shapeIds
      .filter((id) => !ID.test(id))
      .map((id) => fault(part, `shape id \`${id}\` in \`${part}\``, 'a whole number')),
    ...shapeIds
      .filter((id, index) => shapeIds.indexOf(id) < index)
      .map((id) => fault(part, `second shape \`${id}\` in \`${part}\``, 'each id once')),
    ...(emptyBodies === 0
      ? []
      : [
          fault(part, `${emptyBodies} text bodies without a paragraph in \`${part}\``, 'a paragraph in each'),
        ]),
    ...oddValues.map((value) => fault(part, `\`${value}\` in \`${part}\``, 'a value')),
  ]),
];

function fault(part: string, met: string, expected: string): PackageFault {
  return { kind: 'package-content', part, message: `Unexpected ${met}, expected ${expected}` };
}
