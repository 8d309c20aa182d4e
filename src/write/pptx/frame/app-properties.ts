// A scene → docProps/app.xml: the fonts, theme and slide titles that programs list without opening the slides.
import type { Scene, ScenePage } from '../../../model/scene.ts';
import { escapeXml } from '../escape-xml.ts';
import { notesOf } from './notes-page.ts';
import { isScreen4x3 } from './presentation.ts';
import { DECLARATION } from './xml.ts';

const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export function appPropertiesXml(scene: Scene): string {
  const fonts = [...new Set([scene.fonts.latin, scene.fonts.japanese])];
  const titles = scene.pages.map((page) => titleOf(page));
  const groups = [
    ['Fonts Used', fonts.length],
    ['Theme', 1],
    ['Slide Titles', titles.length],
  ] as const;
  const pairs = groups.map(
    ([name, count]) =>
      `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`,
  );
  const parts = [...fonts, scene.themeName, ...titles].map(
    (text) => `<vt:lpstr>${escapeXml(text)}</vt:lpstr>`,
  );
  const notes = scene.pages.filter((page) => notesOf(page).length > 0).length;
  return (
    `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties" xmlns:vt="${VARIANTS}">` +
    `<Application>briefdeck</Application><PresentationFormat>${formatOf(scene)}</PresentationFormat>` +
    `<Slides>${scene.pages.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides>` +
    `<HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs.join('')}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${parts.length}" baseType="lpstr">${parts.join('')}</vt:vector></TitlesOfParts>` +
    `<Company>${escapeXml(scene.properties.company)}</Company></Properties>`
  );
}

/** As PowerPoint names it. */
function formatOf(scene: Scene): string {
  return isScreen4x3(scene) ? 'On-screen Show (4:3)' : 'Widescreen';
}

/** The title's lines as one line; English lines are joined by the space the break stands for. */
function titleOf(page: ScenePage): string {
  const box = page.boxes.find((candidate) => candidate.kind === 'text' && candidate.role === 'title');
  const lines =
    box?.kind === 'text' ? box.lines.map((line) => line.runs.map((run) => run.text).join('')) : [];
  return lines.reduce(
    (text, line) => (/[!-~]$/.test(text) && /^[!-~]/.test(line) ? `${text} ${line}` : text + line),
    '',
  );
}
