// A scene, its pictures and the parts pptxgenjs wrote → every part of the finished file, packed, in the order of the file.
import { nativeCharts, numberCharts } from '../../../chart/native/native-charts.ts';
import { pptxOf } from '../../../elements/pptx.ts';
import { boxesOf, type Scene, type SceneBox, type ScenePage } from '../../../model/deck/scene.ts';
import { InternalError } from '../../../model/errors.ts';
import { hashOfParts, hashOfValue, sha256 } from '../../../model/hash.ts';
import { madeOnce, type Products } from '../../../model/world.ts';
import { relationshipsXml } from '../../../package/ooxml.ts';
import { themeColors } from '../../../package/theme-colors.ts';
import { type PackedParts, type Parts, packParts, readPart } from '../../../package/zip.ts';
import type { Locale } from '../../../words/house-style.ts';
import { PROGRAM_LANGUAGE, wordsOf } from '../../../words/languages.ts';
import { picturePart } from '../draw/draw-slides.ts';
import { layoutLogos } from '../frame/layout.ts';
import { type LayoutStyles, layoutKind, type SlideLayout } from '../frame/layout-styles.ts';
import { notesOf, notesRelationships, notesXml } from '../frame/notes.ts';
import { presentationRelationships, presentationXml } from '../frame/presentation.ts';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  customPropertiesXml,
} from '../frame/properties.ts';
import { finishSlide } from './finish-slide.ts';
import { frameParts, layoutStyles } from './frame-parts.ts';

/** What is kept of pptxgenjs's package; all other parts are written here. */
export const KEPT = /^ppt\/(?:slides\/.+|presProps\.xml|viewProps\.xml)$/;

type PackageInput = {
  readonly scene: Scene;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly hash: string;
  readonly products?: Products | undefined;
};

/** What is the same in another deck, or was in this one before, is packed already. */
export async function finishPackage(
  input: PackageInput,
  drawn: Parts,
  { slides, finish, layouts }: KeptSlides,
): Promise<PackedParts> {
  const { scene, hash, products } = input;
  const { pages, properties: _, ...look } = scene;
  const colors = themeColors(scene);
  const hasNotes = pages.some((page) => notesOf(page).length > 0);
  const frame = { layouts, logos: layoutLogos(scene), hasNotes };
  const inDeck = [look, colors.mapXml];
  const framing = madeOnce(products, 'frame', [...inDeck, frame], () =>
    packed(frameParts(look, frame, colors), scene),
  );
  const own: Parts = new Map<string, string | Uint8Array>([
    ['_rels/.rels', packageRelationships()],
    ['docProps/app.xml', appPropertiesXml(scene)],
    ['docProps/core.xml', corePropertiesXml(scene)],
    ['docProps/custom.xml', customPropertiesXml(scene, hash)],
    ['ppt/presentation.xml', presentationXml(scene, hasNotes)],
    ['ppt/_rels/presentation.xml.rels', presentationRelationships(scene, hasNotes)],
    ['ppt/presProps.xml', readPart(drawn, 'ppt/presProps.xml')],
    ['ppt/viewProps.xml', readPart(drawn, 'ppt/viewProps.xml')],
    ...picturesOf(input),
  ]);
  const charts = await nativeCharts(scene, colors);
  const parts = new Map([
    ...packed(own, scene),
    ...framing,
    ...slides.flatMap((before, index) => [...(before ?? finish(drawn, index))]),
    ...charts.flatMap(({ box, number, parts: draw }) => [
      ...madeOnce(products, 'chart', [...inDeck, number, box], () => packed(draw(), scene)),
    ]),
  ]);
  const types: Parts = new Map([['[Content_Types].xml', contentTypesXml(parts.keys())]]);
  return new Map([...packed(types, scene), ...parts]);
}

function packed(parts: Parts, { locale }: Pick<Scene, 'locale'>): PackedParts {
  return packParts(new Map([...parts].map(([name, part]) => [name, inLocale(part, locale)])));
}

const ENGLISH_TAG = wordsOf(PROGRAM_LANGUAGE).tag;
const TAGGED = new RegExp(`(ang(?:uage>|="| val="))${ENGLISH_TAG}(?=["<])`, 'g');

/** Every part says of its English which English it is: languages are written where locales are not known. */
function inLocale(part: string | Uint8Array, locale: Locale): string | Uint8Array {
  return typeof part !== 'string' || locale === ENGLISH_TAG ? part : part.replace(TAGGED, `$1${locale}`);
}

/** Slides with their notes as they were finished before, and how those that are missing are to be. */
type KeptSlides = {
  readonly slides: readonly (PackedParts | undefined)[];
  /** Counted from 0. */
  readonly missing: ReadonlySet<number>;
  readonly finish: (drawn: Parts, index: number) => PackedParts;
  readonly layouts: LayoutStyles;
};

/** A slide follows from its page, what the deck has around all of them, and the numbers of what it leads to. */
export function keptSlides(scene: Scene, products: Products | undefined): KeptSlides {
  const { pages, properties: _, logos: __, ...look } = scene;
  const colors = themeColors(scene);
  const charts = numberCharts(scene);
  const numbers = new Map(pages.map((page, index) => [page.id, index + 1]));
  const layouts = layoutStyles(scene);
  const around = products && hashOfValue([look, colors.mapXml, numbers]);
  const layoutOf = (page: ScenePage): SlideLayout => {
    const { kind, background, standing, points } = layouts[layoutKind(page)];
    return { kind, standing, points, ...(background && { background }) };
  };
  const madeOf = pages.map((page, index) => {
    const numbered = boxesOf(page, 'chart').map((box) => charts.get(box));
    return [around, layoutOf(page), products && hashOfParts(page), index, numbered];
  });
  const slides = madeOf.map((of) => products?.find<PackedParts>('slide', of));
  const finish = (drawn: Parts, index: number): PackedParts => {
    const page = pages[index] as ScenePage;
    const name = `slide${index + 1}.xml`;
    const xml = readPart(drawn, `ppt/slides/${name}`);
    const relationships = readPart(drawn, `ppt/slides/_rels/${name}.rels`);
    const notes = notesParts(page, index + 1, scene);
    const frame = {
      language: scene.language,
      layout: layoutOf(page),
      colors,
      pages: numbers,
      hasNotes: notes.length > 0,
      media: mediaOf(page, index),
      charts,
    };
    const slide = finishSlide(page, { xml, relationships }, frame);
    const parts: Parts = new Map([
      [`ppt/slides/${name}`, slide.xml],
      [`ppt/slides/_rels/${name}.rels`, slide.relationships],
      ...notes,
    ]);
    const made = packed(parts, scene);
    products?.keep('slide', madeOf[index] ?? [], made);
    return made;
  };
  return { slides, missing: new Set([...slides.keys()].filter((index) => !slides[index])), finish, layouts };
}

function notesParts(page: ScenePage, number: number, { language }: Scene): readonly [string, string][] {
  const paragraphs = notesOf(page);
  if (paragraphs.length === 0) return [];
  return [
    [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(paragraphs, language)],
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, notesRelationships(number)],
  ];
}

function picturesOf({ scene, pictures }: PackageInput): readonly [string, Uint8Array][] {
  const logos = [...layoutLogos(scene).values()].map(({ picture, part }): [string, Uint8Array] => [
    part,
    Buffer.from(picture.png, 'base64'),
  ]);
  const onPages = scene.pages.flatMap((page, index) =>
    picturesOn(page, index).map(({ box, part }): [string, Uint8Array] => {
      const own = box.kind === 'picture' ? Buffer.from(box.picture.data, 'base64') : undefined;
      const bytes = own ?? pictures.get(`${page.id}/${box.id}`);
      if (!bytes) throw new InternalError(`Unexpected chart box \`${box.id}\` without a picture`);
      return [part, bytes];
    }),
  );
  return [...logos, ...onPages];
}

type PlacedPicture = { readonly box: SceneBox; readonly drawn: string; readonly part: string };

/** Pictures of a page in the order they were drawn; a file of the project has one part, however many pages show it. */
function picturesOn(page: ScenePage, index: number): readonly PlacedPicture[] {
  return page.boxes
    .filter((box) => pptxOf(box).hasPicture?.(box))
    .map((box, count) => {
      const drawn = picturePart(index + 1, count + 1);
      if (box.kind !== 'picture') return { box, drawn, part: drawn };
      const { data, format } = box.picture;
      return { box, drawn, part: `ppt/media/picture-${sha256(data).slice(0, 12)}.${format}` };
    });
}

function mediaOf(page: ScenePage, index: number): ReadonlyMap<string, string> {
  return new Map(
    picturesOn(page, index)
      .filter(({ drawn, part }) => drawn !== part)
      .map(({ drawn, part }) => [drawn.replace('ppt/', '../'), part.replace('ppt/', '../')]),
  );
}

function packageRelationships(): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return relationshipsXml([
    { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
    { id: 'rId2', type: core, target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
    { id: 'rId4', type: 'custom-properties', target: 'docProps/custom.xml' },
  ]);
}
