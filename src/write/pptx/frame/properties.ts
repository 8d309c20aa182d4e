// A scene → docProps/app.xml: the fonts, theme and slide titles that programs list without opening the slides.
import { type Scene, type ScenePage, textWith } from '../../../model/deck/scene.ts';
import { InternalError } from '../../../model/errors.ts';
import { DECLARATION } from '../../../package/ooxml.ts';
import { escapeXml } from '../../../package/xml.ts';
import { wordsOf } from '../../../words/languages.ts';
import { notesOf } from './notes.ts';
import { isScreen4x3 } from './presentation.ts';

const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export function appPropertiesXml(scene: Scene): string {
  const fonts = [...new Set([scene.fonts.latin, scene.fonts.japanese])];
  const titles = scene.pages.map((page) => titleOf(page));
  const groups = [
    ['Fonts Used', fonts.length],
    ['Theme', 1],
    ['Slide Titles', titles.length],
  ] as const;
  const pairs = groups.map(
    ([name, count]) =>
      `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`,
  );
  const parts = [...fonts, scene.themeName, ...titles].map(
    (text) => `<vt:lpstr>${escapeXml(text)}</vt:lpstr>`,
  );
  const notes = scene.pages.filter((page) => notesOf(page).length > 0).length;
  return (
    `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${VARIANTS}">` +
    `<Application>briefdeck</Application><PresentationFormat>${formatOf(scene)}</PresentationFormat>` +
    `<Slides>${scene.pages.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides>` +
    `<HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs.join('')}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${parts.length}" baseType="lpstr">${parts.join('')}</vt:vector></TitlesOfParts>` +
    `<Company>${escapeXml(scene.properties.company)}</Company></Properties>`
  );
}

/** As PowerPoint names it. */
function formatOf(scene: Scene): string {
  return isScreen4x3(scene) ? 'On-screen Show (4:3)' : 'Widescreen';
}

/** The title's lines as one line; English lines are joined by the space the break stands for. */
function titleOf(page: ScenePage): string {
  const lines = (textWith(page, 'title')?.lines ?? []).map(({ runs }) =>
    runs.map(({ text }) => text).join(''),
  );
  return lines.reduce(
    (text, line) => (/[!-~]$/.test(text) && /^[!-~]/.test(line) ? `${text} ${line}` : text + line),
    '',
  );
}

/** A scene's properties → docProps/core.xml: what a file manager shows; dated by the briefing, not by the clock. */
export function corePropertiesXml({ properties, language }: Scene): string {
  const author = escapeXml(properties.author);
  const time = `${properties.date}T00:00:00Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(properties.title)}</dc:title><dc:subject>${escapeXml(properties.subject)}</dc:subject>` +
    `<dc:creator>${author}</dc:creator>` +
    `<cp:keywords>${escapeXml(`${properties.week}, ${properties.audience}`)}</cp:keywords>` +
    `<dc:language>${wordsOf(language).tag}</dc:language>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/** A scene's properties and hash → docProps/custom.xml: what briefdeck needs to know a file again. */
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
const EXTENSIONS = { jpeg: 'image/jpeg', png: 'image/png', xlsx: `${DOCUMENT}.spreadsheetml.sheet` } as const;

/** Part names → [Content_Types].xml: one Override for every XML part that exists, one Default per other extension. */
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
