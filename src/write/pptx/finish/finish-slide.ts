// A page and its slide as pptxgenjs wrote it → the finished slide part and its relationships.
import { altOf, runsIn } from '../../../elements/boxes.ts';
import { type Placeholder, pptxOf } from '../../../elements/pptx.ts';
import {
  boxesOf,
  type ChartBox,
  type SceneBox,
  type ScenePage,
  textWith,
} from '../../../model/deck/scene.ts';
import { InternalError } from '../../../model/errors.ts';
import {
  DECLARATION,
  DECORATIVE,
  NAMESPACES,
  type Relationship,
  relationshipsXml,
  TREE_HEAD,
} from '../../../package/ooxml.ts';
import type { ThemeColors } from '../../../package/theme-colors.ts';
import { escapeXml } from '../../../package/xml.ts';
import type { Language } from '../../../words/languages.ts';
import { backgroundXml } from '../frame/layout.ts';
import { layoutNumber, mainBoxes, type SlideLayout } from '../frame/layout-styles.ts';
import { CONTENT_PLACEHOLDER, pointPlaceholder, standingPlaceholder } from '../frame/placeholder.ts';

type DrawnSlide = { readonly xml: string; readonly relationships: string };

type SlideFrame = {
  readonly language: Language;
  readonly layout: SlideLayout;
  readonly colors: ThemeColors;
  /** Slide numbers by page id. */
  readonly pages: ReadonlyMap<string, number>;
  readonly hasNotes: boolean;
  /** Where a picture's part is, where it is not where it was drawn. */
  readonly media: ReadonlyMap<string, string>;
  /** Numbers of the parts of native charts. */
  readonly charts: ReadonlyMap<ChartBox, number>;
};

export function finishSlide(page: ScenePage, drawn: DrawnSlide, frame: SlideFrame): DrawnSlide {
  const objects = splitObjects(drawn.xml);
  if (objects.length !== page.boxes.length) {
    throw new InternalError(
      `Unexpected ${objects.length} objects for ${page.boxes.length} boxes on \`${page.id}\``,
    );
  }
  const links: Relationship[] = [];
  const main = mainBoxes(page);
  const finished = page.boxes.map((box, index) => {
    const linkId = addLink(box, links, frame.pages);
    const xml = finishBox(objects[index] ?? '', box, { ...frame, page, main }).replace('<a:ln></a:ln>', '');
    return nameObject(xml, box, index + 2, linkId);
  });
  const inherited = frame.layout.background ?? frame.colors.background;
  return {
    xml:
      `${DECLARATION}<p:sld ${NAMESPACES}><p:cSld name="${escapeXml(page.id)}">` +
      `${backgroundXml(page.background, inherited, frame.colors)}<p:spTree>${TREE_HEAD}` +
      `${frame.colors.toSlots(finished.join(''))}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
    relationships: relationshipsXml([
      ...drawnRelationships(drawn, frame),
      ...links,
      ...chartRelationships(page, frame),
      ...standing(page, frame),
    ]),
  };
}

function splitObjects(xml: string): string[] {
  const start = xml.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length;
  const tree = xml.slice(start, xml.lastIndexOf('</p:spTree>'));
  return tree.split(/(?=<p:(?:sp|pic|graphicFrame)>)/).filter((object) => object !== '');
}

type PageFrame = SlideFrame & { readonly page: ScenePage; readonly main: readonly SceneBox[] };

function finishBox(xml: string, box: SceneBox, frame: PageFrame): string {
  const { finish, fill } = pptxOf(box);
  const finished = finish(xml, box, {
    language: frame.language,
    pageNumber: frame.page.number,
    chartRelationship: (chart) => chartRelationship(chart, frame),
  });
  const placeholder = placeholderOf(box, frame);
  return placeholder === undefined ? finished : fill(finished, box, placeholder);
}

/** The layout's body takes the page's chart, table or main text; words of a standing region stand where the layout has them. */
function placeholderOf(box: SceneBox, { page, layout, main }: PageFrame): Placeholder | undefined {
  const role = 'role' in box ? box.role : 'body';
  if (role === 'body') {
    const index = main.indexOf(box);
    if (index < 0) return undefined;
    if (layout.kind !== 'points') return { ph: CONTENT_PLACEHOLDER };
    return { ph: pointPlaceholder(index), style: layout.points[index] };
  }
  // A slide has one of each; what else stands in that line stays a text box.
  const style = layout.standing[role];
  if (textWith(page, role) !== box || style === undefined) return undefined;
  return { ph: standingPlaceholder(role, layout.kind), style };
}

function addLink(
  box: SceneBox,
  links: Relationship[],
  pages: ReadonlyMap<string, number>,
): string | undefined {
  if (!('link' in box) || box.link === undefined) return undefined;
  const id = `rIdLink${links.length + 1}`;
  links.push({ id, type: 'slide', target: `slide${pages.get(box.link)}.xml` });
  return id;
}

function chartRelationship(box: ChartBox, { charts }: SlideFrame): string {
  return `rIdChart${charts.get(box)}`;
}

function chartRelationships(page: ScenePage, frame: SlideFrame): Relationship[] {
  return boxesOf(page, 'chart').flatMap((box) => {
    const number = frame.charts.get(box);
    if (number === undefined) return [];
    return [{ id: chartRelationship(box, frame), type: 'chart', target: `../charts/chart${number}.xml` }];
  });
}

/** Pictures and links inside text: the ones pptxgenjs numbered. */
function drawnRelationships({ relationships }: DrawnSlide, { media }: SlideFrame): Relationship[] {
  const entries = relationships.matchAll(
    /<Relationship Id="([^"]+)" Type="([^"]+)" Target="([^"]+)"( TargetMode="External")?/g,
  );
  return [...entries]
    .map(([, id = '', type = '', target = '', mode]) => ({
      id,
      type,
      target: media.get(target) ?? target,
      isExternal: mode !== undefined,
    }))
    .filter(({ type }) => /\/(?:image|slide|hyperlink)$/.test(type));
}

function standing(page: ScenePage, { layout, hasNotes, pages }: SlideFrame): Relationship[] {
  const target = `../slideLayouts/slideLayout${layoutNumber(layout.kind)}.xml`;
  const notes = `../notesSlides/notesSlide${pages.get(page.id)}.xml`;
  return [
    { id: 'rIdLayout', type: 'slideLayout', target },
    ...(hasNotes ? [{ id: 'rIdNotes', type: 'notesSlide', target: notes }] : []),
  ];
}

const DRAWN = /<p:cNvPr id="\d+" name="[^"]*"[^>]*?(?:\/>|> *<\/p:cNvPr>)/;

/** A drawn object and its box → the object with its own id and the box's name, alternative text, link and role. */
function nameObject(xml: string, box: SceneBox, id: number, linkId: string | undefined): string {
  const alt = altOf(box);
  const descr = alt === undefined ? '' : ` descr="${escapeXml(alt)}"`;
  const link =
    linkId === undefined ? '' : `<a:hlinkClick r:id="${linkId}" action="ppaction://hlinksldjump"/>`;
  const content = link + (isDecorative(box) ? DECORATIVE : '');
  const open = `<p:cNvPr id="${id}" name="${escapeXml(box.id)}"${descr}`;
  return xml.replace(DRAWN, () => (content === '' ? `${open}/>` : `${open}>${content}</p:cNvPr>`));
}

function isDecorative(box: SceneBox): boolean {
  const isLinked = 'link' in box && box.link !== undefined;
  return altOf(box) === undefined && !isLinked && runsIn(box).every(({ text }) => text.trim() === '');
}
