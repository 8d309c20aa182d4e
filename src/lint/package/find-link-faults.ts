// A package → a fault for every relationship that leads nowhere or to another thing, and every id without one.
import type { DeckPackage, PackageLink } from '../../package/deck-package.ts';
import { contentTypeOf, faultOf, type PackageFault, type PackageRule } from './package-rule.ts';

const fault = faultOf('package-links');

/** Relationships of these types mean something only where the XML of the part names their id. */
const NAMED: ReadonlySet<string> = new Set(['image', 'chart', 'hyperlink', 'package', 'chartUserShapes']);

export const findLinkFaults: PackageRule = (deckPackage) => [
  ...deckPackage.ownerless.map((part) =>
    fault(part, `relationships of \`${part}\``, 'the part they belong to'),
  ),
  ...deckPackage.links.flatMap((link) => misled('', link, deckPackage)),
  ...[...deckPackage.parts].flatMap(([part, { links, usedLinks }]): PackageFault[] => {
    const ids = links.map(({ id }) => id);
    const used = new Set(usedLinks);
    return [
      ...ids
        .filter((id, index) => ids.indexOf(id) < index)
        .map((id) => fault(part, `second relationship \`${id}\` of \`${part}\``, 'each id once')),
      ...[...used]
        .filter((id) => !ids.includes(id))
        .map((id) => fault(part, `id \`${id}\` in \`${part}\``, 'the id of a relationship')),
      ...links
        .filter(({ id, type }) => NAMED.has(type) && !used.has(id))
        .map(({ id }) => fault(part, `relationship \`${id}\` of \`${part}\`, which it does not use`, 'none')),
      ...links.flatMap((link) => misled(part, link, deckPackage)),
    ];
  }),
];

function misled(part: string, link: PackageLink, deckPackage: DeckPackage): PackageFault[] {
  const { id, type, target, isExternal } = link;
  const met = `relationship \`${id}\` of \`${part === '' ? 'the package' : part}\` to \`${target}\``;
  if (isExternal) return type === 'hyperlink' ? [] : [fault(part, met, 'a part of the file')];
  if (!deckPackage.parts.has(target)) return [fault(part, met, 'a part that is there')];
  const types = LINKED_TYPES[type];
  if (types === undefined) return [fault(part, `${met} of type \`${type}\``, 'a type that is known')];
  const own = contentTypeOf(target, deckPackage) ?? '';
  return types.includes(own)
    ? []
    : [fault(part, `${met}, which is \`${own}\``, `\`${types.join('` or `')}\``)];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SLIDES = `${OFFICE}.presentationml`;
const SHEETS = `${OFFICE}.spreadsheetml`;

/** Type of a relationship → the content types of what it leads to. */
const LINKED_TYPES: Readonly<Record<string, readonly string[]>> = {
  officeDocument: [`${SLIDES}.presentation.main+xml`, `${SHEETS}.sheet.main+xml`],
  'core-properties': ['application/vnd.openxmlformats-package.core-properties+xml'],
  'extended-properties': [`${OFFICE}.extended-properties+xml`],
  'custom-properties': [`${OFFICE}.custom-properties+xml`],
  slide: [`${SLIDES}.slide+xml`],
  slideLayout: [`${SLIDES}.slideLayout+xml`],
  slideMaster: [`${SLIDES}.slideMaster+xml`],
  notesSlide: [`${SLIDES}.notesSlide+xml`],
  notesMaster: [`${SLIDES}.notesMaster+xml`],
  presProps: [`${SLIDES}.presProps+xml`],
  viewProps: [`${SLIDES}.viewProps+xml`],
  tableStyles: [`${SLIDES}.tableStyles+xml`],
  theme: [`${OFFICE}.theme+xml`],
  image: ['image/png', 'image/jpeg'],
  chart: [`${OFFICE}.drawingml.chart+xml`],
  chartUserShapes: [`${OFFICE}.drawingml.chartshapes+xml`],
  chartStyle: ['application/vnd.ms-office.chartstyle+xml'],
  chartColorStyle: ['application/vnd.ms-office.chartcolorstyle+xml'],
  package: [`${SHEETS}.sheet`],
  worksheet: [`${SHEETS}.worksheet+xml`],
  styles: [`${SHEETS}.styles+xml`],
  sharedStrings: [`${SHEETS}.sharedStrings+xml`],
  table: [`${SHEETS}.table+xml`],
};
