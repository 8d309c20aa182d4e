// The bytes of a PowerPoint file → everything it says, slide by slide in the order of the presentation.
import { strFromU8 } from 'fflate';
import type { DeckTexts, SlideTexts } from '../model/deck/deck-texts.ts';
import { UsageError } from '../model/errors.ts';
import { madeOnce, type Products } from '../model/world.ts';
import type { PackageLink } from './deck-package.ts';
import { type ChartParts, readWorkbook } from './read-chart-texts.ts';
import { type DeckParts, readRelationships, relationshipsPart } from './read-package.ts';
import { readNotes, readSlideTexts } from './read-slide-texts.ts';
import { findElement, findElements, parseXml } from './xml.ts';
import { unzipParts } from './zip.ts';

/** Pictures, themes and layouts say nothing that belongs to one deck. */
const TEXT_PARTS =
  /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|(?:slides|notesSlides|charts|drawings)\/(?:_rels\/)?[^/]+\.(?:xml|rels)|embeddings\/[^/]+\.xlsx)$/;

export function readDeckTexts(bytes: Uint8Array): DeckTexts {
  return readPartTexts(unzipParts(bytes, TEXT_PARTS));
}

/** What was read before of the same parts, byte for byte, is not read again. */
export function readPartTexts(parts: DeckParts, products?: Products): DeckTexts {
  return {
    slides: slideParts(parts).map((name, index) => {
      const behind = products && partsBehind(parts, name).map((part) => [part, parts.hashOf?.(part)]);
      const isKnown = behind?.every(([, hash]) => hash !== undefined) ?? false;
      const read = madeOnce(isKnown ? products : undefined, 'said', behind ?? [], () =>
        readOneSlide(parts, name),
      );
      return { page: index + 1, ...read };
    }),
  };
}

/** What a slide says follows from these. */
const SAYING: ReadonlySet<string> = new Set(['notesSlide', 'chart', 'chartUserShapes', 'package']);

function partsBehind(parts: DeckParts, name: string): readonly string[] {
  const links = relationshipsPart(name);
  return [
    name,
    ...(parts.has(links) ? [links] : []),
    ...[...linksOf(parts, name).values()]
      .filter(({ type, target }) => SAYING.has(type) && parts.has(target))
      .flatMap(({ type, target }) => (type === 'notesSlide' ? [target] : partsBehind(parts, target))),
  ];
}

/** Names of the slides' parts in the order they are shown. */
function slideParts(parts: DeckParts): string[] {
  const presentation = parseXml(textOf(parts, 'ppt/presentation.xml'));
  const targets = linksOf(parts, 'ppt/presentation.xml');
  return findElements(findElement(presentation, 'p:sldIdLst'), 'p:sldId').map(({ attributes }) => {
    const part = targets.get(attributes['r:id'] ?? '')?.target;
    if (part === undefined) throw new UsageError('Unexpected slide without a part, expected a whole .pptx');
    return part;
  });
}

function readOneSlide(parts: DeckParts, name: string): Omit<SlideTexts, 'page'> {
  const slide = parseXml(textOf(parts, name));
  const targets = linksOf(parts, name);
  const notes = [...targets.values()].find(({ type }) => type === 'notesSlide')?.target;
  const chartOf = (id: string): ChartParts | undefined => {
    const part = targets.get(id)?.target;
    return part !== undefined && parts.has(part) ? chartParts(parts, part) : undefined;
  };
  return {
    id: findElement(slide, 'p:cSld')?.attributes.name ?? '',
    texts: [
      ...readSlideTexts(slide, chartOf),
      ...(notes === undefined ? [] : readNotes(parseXml(textOf(parts, notes)))),
    ],
  };
}

/** A chart with the words drawn into it and its workbook, where those are there. */
function chartParts(parts: DeckParts, name: string): ChartParts {
  const targets = [...linksOf(parts, name).values()];
  const target = (type: string) => targets.find((one) => one.type === type && parts.has(one.target))?.target;
  const shapes = target('chartUserShapes');
  const workbook = parts.get(target('package') ?? '');
  return {
    chart: parseXml(textOf(parts, name)),
    ...(shapes === undefined ? {} : { shapes: parseXml(textOf(parts, shapes)) }),
    ...(workbook === undefined ? {} : { cells: readWorkbook(workbook) }),
  };
}

function linksOf(parts: DeckParts, part: string): Map<string, PackageLink> {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return new Map();
  return new Map(readRelationships(textOf(parts, name), part).map((link) => [link.id, link]));
}

function textOf(parts: DeckParts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new UsageError(`Unexpected file without \`${name}\`, expected a .pptx`);
  return strFromU8(bytes);
}
