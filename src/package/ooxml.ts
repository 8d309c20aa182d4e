// The bits of XML every part of the package begins with, and lengths as attributes.
import { type Rect, toEmu } from '../model/length.ts';
import { inEachLanguage, wordsOf } from '../words/languages.ts';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The first child of every shape tree. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>' +
  '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Tells a screen reader to pass over the shape. */
export const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>';

export const SLIDE_NUMBER_FIELD = '{6C7A3F0E-52B1-4D8A-9E44-0B1D5A7C2F10}';

/** The second language is the one a typist of the other script would mean. */
export const LANGUAGE_ATTRIBUTES = inEachLanguage((language) => {
  const { tag, otherTag } = wordsOf(language);
  return `lang="${tag}" altLang="${otherTag}"`;
});

export function positionXml(rect: Rect): string {
  const [x, y, cx, cy] = [rect.x, rect.y, rect.w, rect.h].map(toEmu);
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** `type` is the last word of an Office relationship type, or a whole type. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  /** Escaped for XML. */
  readonly target: string;
  /** An address outside the file. */
  readonly isExternal?: boolean;
};

/** A part's targets → its relationships part. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const entries = relationships.map(({ id, type, target, isExternal }) => {
    const uri = type.includes(':') ? type : OFFICE + type;
    const mode = isExternal ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"${mode}/>`;
  });
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`;
}

export function fontsXml(slot: 'mj' | 'mn'): string {
  return `<a:latin typeface="+${slot}-lt"/><a:ea typeface="+${slot}-ea"/><a:cs typeface="+${slot}-cs"/>`;
}
