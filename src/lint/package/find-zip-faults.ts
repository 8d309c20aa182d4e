// A package → a fault for every entry of its zip that is not one whole part, once, of the one date.
import type { PackageFault, PackageRule } from './package-rule.ts';

/** The first moment the format knows: the same content is the same bytes at any time. */
const DATE = '1980-01-01T00:00:00';
const FIRST = '[Content_Types].xml';

export const findZipFaults: PackageRule = ({ entries }) => {
  const names = entries.map(({ name }) => name);
  const first = names[0] === FIRST ? [] : [fault(FIRST, `first entry \`${names[0]}\``, `\`${FIRST}\``)];
  return [
    ...first,
    ...entries.flatMap(({ name, date, isWhole }, index): PackageFault[] => [
      ...(name.endsWith('/') ? [fault(name, `folder \`${name}\` in the zip`, 'parts only')] : []),
      // Names differ by more than case where a file system unpacks them.
      ...(names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index
        ? [fault(name, `second entry \`${name}\``, 'each part once')]
        : []),
      ...(date === DATE ? [] : [fault(name, `date ${date} of \`${name}\``, DATE)]),
      ...(isWhole ? [] : [fault(name, `bytes of \`${name}\``, 'those of its length and checksum')]),
    ]),
  ];
};

function fault(part: string, met: string, expected: string): PackageFault {
  return { kind: 'package-zip', part, message: `Unexpected ${met}, expected ${expected}` };
}
