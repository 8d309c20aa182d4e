// A drawn object and its box → the object with its own id and the box's name, alternative text, link and role.
import type { SceneBox } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';

const DRAWN = /<p:cNvPr id="\d+" name="[^"]*"[^>]*?(?:\/>|> *<\/p:cNvPr>)/;
/** Tells a screen reader to pass over the shape. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>';

export function nameObject(xml: string, box: SceneBox, id: number, linkId: string | undefined): string {
  const alt = box.kind === 'chart' || box.kind === 'table' ? ` descr="${escapeXml(box.alt)}"` : '';
  const link =
    linkId === undefined ? '' : `<a:hlinkClick r:id="${linkId}" action="ppaction://hlinksldjump"/>`;
  const content = link + (isDecorative(box) ? DECORATIVE : '');
  const open = `<p:cNvPr id="${id}" name="${escapeXml(box.id)}"${alt}`;
  return xml.replace(DRAWN, () => (content === '' ? `${open}/>` : `${open}>${content}</p:cNvPr>`));
}

function isDecorative(box: SceneBox): boolean {
  if (box.kind === 'chart' || box.kind === 'table') return false;
  if (box.kind !== 'text') return true;
  return (
    box.link === undefined && box.lines.every((line) => line.runs.every((run) => run.text.trim() === ''))
  );
}
