// A drawn object and its box → the object with its own id and the box's name, alternative text, link and role.
import type { SceneBox } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';
import { DECORATIVE } from '../frame/xml.ts';

const DRAWN = /<p:cNvPr id="\d+" name="[^"]*"[^>]*?(?:\/>|> *<\/p:cNvPr>)/;

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
