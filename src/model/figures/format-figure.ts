// A figure and a language in; its words out in parts, so that a page can set units smaller than their number.
import type { Language } from '../language.ts';
import type { Figure, FigurePart } from '../quantity.ts';
import { formatEnglishFigure } from './format-english-figure.ts';
import { formatJapaneseFigure } from './format-japanese-figure.ts';

/** Spaces are inside the parts: joined without separator they are the finished words. Empty parts are left out. */
export function formatFigure(figure: Figure, language: Language): readonly FigurePart[] {
  const parts = language === 'ja' ? formatJapaneseFigure(figure) : formatEnglishFigure(figure);
  return parts.filter(({ text }) => text !== '');
}
