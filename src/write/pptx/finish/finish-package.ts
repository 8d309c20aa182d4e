// A scene, its pictures and the parts pptxgenjs wrote → every part of the finished file, in the order they are packed.
import { nativeParts, numberCharts } from '../../../chart/native/native-charts.ts';
import { pptxOf } from '../../../elements/pptx.ts';
import { boxesOf, type Scene, type SceneBox, type ScenePage } from '../../../model/deck/scene.ts';
import { InternalError } from '../../../model/errors.ts';
import { hashOfValue, sha256 } from '../../../model/hash.ts';
import type { Products } from '../../../model/world.ts';
import { relationshipsXml } from '../../../package/ooxml.ts';
import { themeColors } from '../../../package/theme-colors.ts';
import { type Parts, readPart } from '../../../package/zip.ts';
import type { Locale } from '../../../words/house-style.ts';
import { PROGRAM_LANGUAGE, wordsOf } from '../../../words/languages.ts';
import { picturePart } from '../draw/draw-slides.ts';
import { layoutLogos, layoutRelationships, layoutXml } from '../frame/layout.ts';
import {
  LAYOUT_KINDS,
  layoutKind,
  layoutNumber,
  layoutStyle,
  pageLayout,
  type SlideLayout,
} from '../frame/layout-styles.ts';
import { masterRelationships, masterXml } from '../frame/master.ts';
import {
  notesMasterRelationships,
  notesMasterXml,
  notesOf,
  notesRelationships,
  notesXml,
} from '../frame/notes.ts';
import { presentationRelationships, presentationXml } from '../frame/presentation.ts';
import {
  appPropertiesXml,
  contentTypesXml,
  corePropertiesXml,
  customPropertiesXml,
} from '../frame/properties.ts';
import { notesPalette, tableStylesXml, themeXml } from '../frame/theme.ts';
import { finishSlide } from './finish-slide.ts';

/** What is kept of pptxgenjs's package; all other parts are written here. */
export const KEPT = /^ppt\/(?:slides\/.+|presProps\.xml|viewProps\.xml)$/;

type PackageInput = {
  readonly scene: Scene;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly hash: string;
};

export async function finishPackage(input: PackageInput, drawn: Parts, slides: KeptSlides): Promise<Parts> {
  const { scene, hash } = input;
  const notes = scene.pages.map(notesOf);
  const hasNotes = notes.some((paragraphs) => paragraphs.length > 0);
  const parts = new Map<string, string | Uint8Array>([
    ['_rels/.rels', packageRelationships()],
    ['docProps/app.xml', appPropertiesXml(scene)],
    ['docProps/core.xml', corePropertiesXml(scene)],
    ['docProps/custom.xml', customPropertiesXml(scene, hash)],
    ['ppt/presentation.xml', presentationXml(scene, hasNotes)],
    ['ppt/_rels/presentation.xml.rels', presentationRelationships(scene, hasNotes)],
    ['ppt/presProps.xml', readPart(drawn, 'ppt/presProps.xml')],
    ['ppt/viewProps.xml', readPart(drawn, 'ppt/viewProps.xml')],
    ['ppt/tableStyles.xml', tableStylesXml()],
    ['ppt/theme/theme1.xml', themeXml(scene.themeName, scene.palette, scene.fonts)],
  ]);
  addSlides(parts, scene, drawn, slides);
  if (hasNotes) addNotes(parts, scene, notes);
  addPictures(parts, input);
  for (const [name, part] of await nativeParts(scene, themeColors(scene))) parts.set(name, part);
  return new Map([
    ['[Content_Types].xml', contentTypesXml(parts.keys())],
    ...[...parts].map(([name, part]) => [name, inLocale(part, scene.locale)] as const),
  ]);
}

const ENGLISH_TAG = wordsOf(PROGRAM_LANGUAGE).tag;
const TAGGED = new RegExp(`(ang(?:uage>|="| val="))${ENGLISH_TAG}(?=["<])`, 'g');

/** Every part says of its English which English it is: languages are written where locales are not known. */
function inLocale(part: string | Uint8Array, locale: Locale): string | Uint8Array {
  return typeof part !== 'string' || locale === ENGLISH_TAG ? part : part.replace(TAGGED, `$1${locale}`);
}

/** Slides as they were finished before, and how those that are missing are to be. */
type KeptSlides = {
  readonly slides: readonly (FinishedSlide | undefined)[];
  /** Counted from 0. */
  readonly missing: ReadonlySet<number>;
  readonly finish: (drawn: Parts, index: number) => FinishedSlide;
  readonly layouts: ReturnType<typeof layoutStyles>;
};

type FinishedSlide = ReturnType<typeof finishSlide>;

/** A slide follows from its page, what the deck has around all of them, and the numbers of what it leads to. */
export function keptSlides(scene: Scene, products: Products | undefined): KeptSlides {
  const { pages, properties: _, logos: __, ...look } = scene;
  const colors = themeColors(scene);
  const charts = numberCharts(scene);
  const numbers = new Map(pages.map((page, index) => [page.id, index + 1]));
  const layouts = layoutStyles(scene);
  const around = products && hashOfValue([look, numbers]);
  const layoutOf = (page: ScenePage): SlideLayout => {
    const { kind, background, standing, points } = layouts[layoutKind(page)];
    return { kind, standing, points, ...(background && { background }) };
  };
  const madeOf = pages.map((page, index) => {
    const numbered = boxesOf(page, 'chart').map((box) => charts.get(box));
    return [around, layoutOf(page), page, index, numbered];
  });
  const slides = madeOf.map((of) => products?.find<FinishedSlide>('slide', of));
  const finish = (drawn: Parts, index: number): FinishedSlide => {
    const page = pages[index] as ScenePage;
    const name = `slide${index + 1}.xml`;
    const xml = readPart(drawn, `ppt/slides/${name}`);
    const relationships = readPart(drawn, `ppt/slides/_rels/${name}.rels`);
    const frame = {
      language: scene.language,
      layout: layoutOf(page),
      colors,
      pages: numbers,
      hasNotes: notesOf(page).length > 0,
      media: mediaOf(page, index),
      charts,
    };
    const slide = finishSlide(page, { xml, relationships }, frame);
    products?.keep('slide', madeOf[index] ?? [], slide);
    return slide;
  };
  return { slides, missing: new Set([...slides.keys()].filter((index) => !slides[index])), finish, layouts };
}

function layoutStyles(scene: Scene) {
  return {
    cover: layoutStyle(scene, 'cover'),
    section: layoutStyle(scene, 'section'),
    content: layoutStyle(scene, 'content'),
    points: layoutStyle(scene, 'points'),
  };
}

function addSlides(
  parts: Map<string, string | Uint8Array>,
  scene: Scene,
  drawn: Parts,
  { slides, finish, layouts }: KeptSlides,
): void {
  const colors = themeColors(scene);
  const logos = layoutLogos(scene);
  parts.set('ppt/slideMasters/slideMaster1.xml', masterXml(scene, layouts.content, colors));
  parts.set('ppt/slideMasters/_rels/slideMaster1.xml.rels', masterRelationships());
  for (const kind of LAYOUT_KINDS) {
    const name = `slideLayout${layoutNumber(kind)}.xml`;
    const logo = logos.get(pageLayout(kind));
    parts.set(`ppt/slideLayouts/${name}`, layoutXml(layouts[kind], scene, colors, logo?.picture));
    parts.set(`ppt/slideLayouts/_rels/${name}.rels`, layoutRelationships(logo?.part));
  }
  for (const [index, before] of slides.entries()) {
    const slide = before ?? finish(drawn, index);
    parts.set(`ppt/slides/slide${index + 1}.xml`, slide.xml);
    parts.set(`ppt/slides/_rels/slide${index + 1}.xml.rels`, slide.relationships);
  }
}

function addNotes(
  parts: Map<string, string | Uint8Array>,
  scene: Scene,
  notes: readonly (readonly string[])[],
): void {
  parts.set('ppt/theme/theme2.xml', themeXml('Notes', notesPalette(scene.palette), scene.fonts));
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml(scene));
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', notesMasterRelationships());
  notes.forEach((paragraphs, index) => {
    if (paragraphs.length === 0) return;
    const name = `notesSlide${index + 1}.xml`;
    parts.set(`ppt/notesSlides/${name}`, notesXml(paragraphs, scene.language));
    parts.set(`ppt/notesSlides/_rels/${name}.rels`, notesRelationships(index + 1));
  });
}

function addPictures(parts: Map<string, string | Uint8Array>, { scene, pictures }: PackageInput): void {
  for (const { picture, part } of layoutLogos(scene).values())
    parts.set(part, Buffer.from(picture.png, 'base64'));
  scene.pages.forEach((page, index) => {
    for (const { box, part } of picturesOn(page, index)) {
      const own = box.kind === 'picture' ? Buffer.from(box.picture.data, 'base64') : undefined;
      const bytes = own ?? pictures.get(`${page.id}/${box.id}`);
      if (!bytes) throw new InternalError(`Unexpected chart box \`${box.id}\` without a picture`);
      parts.set(part, bytes);
    }
  });
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
