// The kinds of fault that spoil a finished file as a package: its types, its relationships, its parts.
import type { FindingKind } from '../../../src/model/finding.ts';
import type { Clean } from '../clean.ts';
import type { Candidate, FaultKind } from '../fault.ts';

const TYPES = /^\[Content_Types\]\.xml$/;
const PHANTOM =
  '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/>';
const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;
const LINKS = /^ppt\/(?:slides|notesSlides|slideLayouts|slideMasters)\/_rels\/[^/]+\.rels$/;

export const contentTypeWrong = fileKind('content type wrong (file)', ['package-types'], TYPES, (types) => [
  ...cut(types, /<Override [^>]*\/slides\/[^>]*>/g),
  types.replace('</Types>', `${PHANTOM}</Types>`),
]);

export const linkBroken = fileKind(
  'relationship that leads nowhere (file)',
  ['package-links'],
  LINKS,
  (links) => [
    ...cut(links, /<Relationship [^>]*(?:slideLayout|slideMaster|notesMaster|theme)"[^>]*>/g),
    ...[...links.matchAll(/Target="([^"]+)\.xml"/g)].map(({ 0: whole, 1: target, index }) =>
      spliced(links, index, whole.length, `Target="${target}9.xml"`),
    ),
  ],
);

export const partBroken = fileKind('part that cannot be read (file)', ['package-content'], SLIDES, (xml) => [
  ...[...xml.matchAll(/<p:cNvPr id="\d+"/g)]
    .slice(2)
    .map(({ 0: whole, index }) => spliced(xml, index, whole.length, '<p:cNvPr id="2"')),
  ...[...xml.matchAll(/ (?:cx|cy|x|y)="\d+"/g)].map(({ 0: whole, index }) =>
    spliced(xml, index, whole.length, whole.replace(/\d+/, 'NaN')),
  ),
  ...cut(xml, /<\/a:p>/g),
]);

function fileKind(
  name: string,
  foundBy: readonly FindingKind[],
  parts: RegExp,
  spoil: (xml: string) => readonly string[],
): FaultKind {
  return { name, foundBy, candidates: (clean) => candidatesOf(clean, parts, spoil) };
}

function candidatesOf(
  { decks }: Clean,
  names: RegExp,
  spoil: (xml: string) => readonly string[],
): Candidate[] {
  const decoder = new TextDecoder();
  return decks.flatMap(({ parts, plan }, deck) =>
    [...parts]
      .filter(([part]) => names.test(part))
      .flatMap(([part, bytes]) =>
        spoil(decoder.decode(bytes)).map(
          (xml, index): Candidate => ({
            what: `${plan.fileName} ${part} ${index + 1}`,
            plant: () => ({ into: 'file', deck, parts: new Map([[part, xml]]) }),
          }),
        ),
      ),
  );
}

function cut(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(({ 0: whole, index }) => spliced(xml, index, whole.length, ''));
}

function spliced(xml: string, at: number, length: number, text: string): string {
  return xml.slice(0, at) + text + xml.slice(at + length);
}
