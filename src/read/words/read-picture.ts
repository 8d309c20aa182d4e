// A paragraph that is one picture of Markdown → the picture with its words, or what is wrong with it.
import { posix } from 'node:path';
import type { PageBlock } from '../../model/content/page-block.ts';
import type { Picture } from '../../model/content/picture.ts';
import { type Prose, plainText } from '../../model/content/prose.ts';
import { type Finding, type Found, takerInto } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { FileReader } from '../../model/world.ts';
import { readImage } from '../files/read-image.ts';
import { unexpected } from '../files/unexpected.ts';
import type { Declared } from './find-bare-numbers.ts';
import type { Joined } from './join-lines.ts';
import { readText } from './read-words.ts';

export const PICTURE_FORM = '`![what it shows](../pictures/file.png "caption | credit")`';

const PICTURE =
  /^!\[(?<alt>(?:\\.|[^\]\\])*)\]\(\s*(?<path><[^<>]*>|[^\s()"]*)(?:\s+"(?<title>(?:\\.|[^"\\])*)")?\s*\)$/d;

/** Undefined where the paragraph is something else. */
export function pictureIn(
  paragraph: Joined,
  files: FileReader,
  declared: Declared,
): Found<PageBlock | undefined> | undefined {
  const met = PICTURE.exec(paragraph.text);
  if (met?.groups === undefined) return undefined;
  const findings: Finding[] = [];
  const take = takerInto(findings);
  const spanOf = (name: 'alt' | 'path' | 'title'): readonly [number, number] =>
    met.indices?.groups?.[name] ?? [0, 0];
  const prose = ([from, to]: readonly [number, number]): Prose => {
    const text = paragraph.text.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    return take(
      readText({ text: text.trim(), placeAt: (offset) => paragraph.placeAt(start + offset) }, declared),
    );
  };
  const place = paragraph.placeAt(0);
  const alt = prose(spanOf('alt'));
  if (plainText(alt).trim() === '' && !alt.some(({ kind }) => kind === 'figure')) {
    const hint = 'Say in one sentence what a reader is to see in it: screen readers read it out';
    findings.push(
      unexpected('alt-missing', place, 'picture without words for what it shows', PICTURE_FORM, hint),
    );
  }
  const [from, to] = spanOf('title');
  const bar = paragraph.text.slice(from, to).lastIndexOf('|');
  const caption = prose(bar < 0 ? [from, to] : [from, from + bar]);
  const credit: Prose = bar < 0 ? [] : prose([from + bar + 1, to]);
  const { path = '' } = met.groups;
  const picture = take(pictureAt(path.replace(/^<|>$/g, ''), files, paragraph.placeAt(spanOf('path')[0])));
  return {
    value: picture && { kind: 'picture', picture, alt, caption, credit, place },
    findings,
  };
}

/** Named as Markdown does, from the folder of the file that shows it. */
function pictureAt(written: string, files: FileReader, place: Place): Found<Picture | undefined> {
  const folder = posix.join(posix.dirname(place.file), '../pictures');
  const path = posix.join(posix.dirname(place.file), written);
  if (written !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(written) && path.startsWith(`${folder}/`)) {
    return readImage(files, path, place);
  }
  const hint =
    'Put the picture there: what lies elsewhere may change or be gone when the deck is built again';
  const expected = `one in \`${folder}/\`, such as \`../pictures/plant.png\``;
  return {
    value: undefined,
    findings: [unexpected('picture-unreadable', place, `picture \`${written}\``, expected, hint)],
  };
}
