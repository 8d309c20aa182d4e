// Broken lines → the runs pptxgenjs writes, with every line kept where layout put it.
import type { Language } from '../../../model/language.ts';
import type { Align, SceneLine, SceneRun } from '../../../model/scene.ts';
import { cleanText } from '../clean-text.ts';
import type { TextItem } from './load-pptxgenjs.ts';

export type TextSetting = {
  readonly align: Align;
  readonly lineHeight: number;
  /** Titles take the heading slot of the theme's fonts. */
  readonly font: 'major' | 'minor';
  /** Slide numbers by page id. */
  readonly pages: ReadonlyMap<string, number>;
};

const LANGUAGE_TAGS = { ja: 'ja-JP', en: 'en-US' } as const satisfies Record<Language, string>;
/** Characters after which a line may be broken without a space having stood there. */
const GLUED = /[-/\u2010-\u2015\s]$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

export function toTextItems(lines: readonly SceneLine[], setting: TextSetting): TextItem[] {
  return lines.flatMap((line, index) => {
    const items = line.runs
      .map((run) => ({ text: cleanText(run.text), options: toOptions(run, setting) }))
      .filter((item) => item.text !== '');
    if (items.length === 0) items.push(emptyLine(lines, setting));
    const first = items[0];
    const last = items.at(-1);
    if (first && index > 0 && lines[index - 1]?.ends !== 'paragraph') first.options.softBreakBefore = true;
    if (last && index < lines.length - 1) {
      if (line.ends === 'paragraph') last.options.breakLine = true;
      else if (line.ends === 'line' && needsSpace(last.text, lines[index + 1], setting.align))
        last.text += ' ';
    }
    return items;
  });
}

function toOptions(run: SceneRun, setting: TextSetting): NonNullable<TextItem['options']> {
  const slide = run.link === undefined ? undefined : setting.pages.get(run.link);
  return {
    fontSize: run.size,
    bold: run.bold,
    color: run.color,
    lang: LANGUAGE_TAGS[run.language],
    fontFace: setting.font === 'major' ? '+mj-lt' : '+mn-lt',
    lineSpacing: setting.lineHeight,
    // pptxgenjs writes 50 for each unit of `baseline`; the file wants thousandths of a percent.
    ...(run.raised ? { baseline: ((run.raise ?? 30) * 1000) / 50 } : {}),
    ...(slide === undefined ? {} : { hyperlink: { slide } }),
  };
}

function emptyLine(lines: readonly SceneLine[], setting: TextSetting) {
  const size = lines.flatMap((line) => line.runs)[0]?.size ?? Math.round(setting.lineHeight / 1.4);
  return {
    text: '',
    options: { fontSize: size, lineSpacing: setting.lineHeight } as TextItem['options'] & object,
  };
}

/**
 * Words on both sides of a break would be read as one without a space. Right-aligned text goes without:
 * there the space would stand between the word and the edge.
 */
function needsSpace(text: string, next: SceneLine | undefined, align: Align): boolean {
  const following = next?.runs.find((run) => run.text !== '')?.text ?? '';
  const before = text.at(-1) ?? '';
  const after = following.at(0) ?? '';
  return (
    align !== 'right' &&
    after !== '' &&
    !GLUED.test(text) &&
    !/\s/.test(after) &&
    !WIDE.test(before) &&
    !WIDE.test(after)
  );
}
