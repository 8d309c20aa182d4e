// A figure and a language in; its words out in parts, so that a page can set units smaller than their number.
import type { Figure, FigurePart } from '../../model/quantity.ts';
import type { Language } from '../../words/languages.ts';
import { formatEnglishFigure } from './format-english.ts';
import { formatJapaneseFigure } from './format-japanese.ts';

/** Spaces are inside the parts: joined without separator they are the finished words. Empty parts are left out. */
export function formatFigure(figure: Figure, language: Language): readonly FigurePart[] {
  const parts = language === 'ja' ? formatJapaneseFigure(figure) : formatEnglishFigure(figure);
  return parts.filter(({ text }) => text !== '');
}
