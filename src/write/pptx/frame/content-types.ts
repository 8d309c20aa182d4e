// Part names → [Content_Types].xml: one Override for every XML part that exists, one Default per other extension.
import { InternalError } from '../../../model/errors.ts';
import { DECLARATION } from '../../../package/ooxml.ts';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument';

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/presProps\.xml$/, `${PRESENTATION}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${PRESENTATION}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${PRESENTATION}.tableStyles+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, `${DOCUMENT}.theme+xml`],
  [/^ppt\/charts\/chart\d+\.xml$/, `${DOCUMENT}.drawingml.chart+xml`],
  [/^ppt\/drawings\/drawing\d+\.xml$/, `${DOCUMENT}.drawingml.chartshapes+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${DOCUMENT}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${DOCUMENT}.custom-properties+xml`],
];

/** Parts that are no XML. */
const EXTENSIONS = { png: 'image/png', xlsx: `${DOCUMENT}.spreadsheetml.sheet` } as const;

export function contentTypesXml(names: Iterable<string>): string {
  const parts = [...names];
  const overrides = parts
    .filter((name) => name.endsWith('.xml'))
    .map((name) => {
      const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
      if (type === undefined) throw new InternalError(`Unexpected part \`${name}\` in the package`);
      return `<Override PartName="/${name}" ContentType="${type}"/>`;
    });
  const defaults = Object.entries(EXTENSIONS).map(([extension, type]) =>
    parts.some((name) => name.endsWith(`.${extension}`))
      ? `<Default Extension="${extension}" ContentType="${type}"/>`
      : '',
  );
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${defaults.join('')}${overrides.join('')}</Types>`
  );
}
