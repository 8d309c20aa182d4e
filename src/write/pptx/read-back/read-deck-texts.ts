// The bytes of a PowerPoint file → everything it says, slide by slide in the order of the presentation.
import { strFromU8 } from 'fflate';
import type { DeckTexts, SlideTexts } from '../../../model/deck-texts.ts';
import { UsageError } from '../../../model/errors.ts';
import { unzipParts } from '../zip-package.ts';
import { findElement, findElements, parseXml, type XmlElement } from './parse-xml.ts';
import { readNotes, readSlideTexts } from './read-slide-texts.ts';

export type DeckParts = ReadonlyMap<string, Uint8Array>;

/** Pictures, themes and layouts say nothing that belongs to one deck. */
const TEXT_PARTS =
  /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|(?:slides|notesSlides|charts)\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;

export function readDeckTexts(bytes: Uint8Array): DeckTexts {
  return readPartTexts(unzipDeck(bytes));
}

/** Only the parts that carry words. */
export function unzipDeck(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return unzipParts(bytes, TEXT_PARTS);
  } catch (error) {
    throw new UsageError(`Unexpected file that is no zip package (${String(error)}), expected a .pptx`);
  }
}

export function readPartTexts(parts: DeckParts): DeckTexts {
  return { slides: slideParts(parts).map((name, index) => readOneSlide(parts, name, index + 1)) };
}

/** Names of the slides' parts in the order they are shown. */
export function slideParts(parts: DeckParts): string[] {
  const presentation = parseXml(textOf(parts, 'ppt/presentation.xml'));
  const targets = relationshipsOf(parts, 'ppt/presentation.xml');
  return findElements(findElement(presentation, 'p:sldIdLst'), 'p:sldId').map(({ attributes }) => {
    const part = targets.get(attributes['r:id'] ?? '')?.part;
    if (part === undefined) throw new UsageError('Unexpected slide without a part, expected a whole .pptx');
    return part;
  });
}

export function readOneSlide(parts: DeckParts, name: string, page: number): SlideTexts {
  const slide = parseXml(textOf(parts, name));
  const targets = relationshipsOf(parts, name);
  const notes = [...targets.values()].find(({ type }) => type === 'notesSlide')?.part;
  const chartPart = (id: string): XmlElement | undefined => {
    const part = targets.get(id)?.part;
    return part !== undefined && parts.has(part) ? parseXml(textOf(parts, part)) : undefined;
  };
  return {
    page,
    id: findElement(slide, 'p:cSld')?.attributes.name ?? '',
    texts: [
      ...readSlideTexts(slide, chartPart),
      ...(notes === undefined ? [] : readNotes(parseXml(textOf(parts, notes)))),
    ],
  };
}

type Target = { readonly type: string; readonly part: string };

function relationshipsOf(parts: DeckParts, part: string): Map<string, Target> {
  const at = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  if (!parts.has(name)) return new Map();
  const base = part.slice(0, at);
  return new Map(
    findElements(
      { name: '', attributes: {}, text: '', children: [parseXml(textOf(parts, name))] },
      'Relationship',
    ).map(({ attributes }): [string, Target] => [
      attributes.Id ?? '',
      { type: (attributes.Type ?? '').replace(/.*\//, ''), part: resolvePart(base, attributes.Target ?? '') },
    ]),
  );
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

function textOf(parts: DeckParts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new UsageError(`Unexpected file without \`${name}\`, expected a .pptx`);
  return strFromU8(bytes);
}
