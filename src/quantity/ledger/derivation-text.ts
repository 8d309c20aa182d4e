// A derived metric in, its arithmetic in words out: `600万ドル以下 ÷ 30万ドル = 20倍`.
import type { Content } from '../../model/content/content.ts';
import type { Metric } from '../../model/content/metric.ts';
import type { Figure } from '../../model/quantity.ts';
import type { Language } from '../../words/languages.ts';
import { figureText, formatFigure } from '../format/format-figure.ts';
import { LETTER, nameOfLetter, withLetters } from '../formula.ts';
import { figureOf, refOf } from './figure-of.ts';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '+': '+' };

/** Inputs keep their hedges. Undefined where the metric is not derived or could not be evaluated. */
export function derivationText(
  metric: Metric,
  content: Pick<Content, 'metrics' | 'house'>,
  derived: ReadonlyMap<string, Figure>,
  language: Language,
): string | undefined {
  const result = derived.get(metric.id);
  if (metric.derived === undefined || result === undefined) return undefined;
  const words = (figure: Figure | undefined) =>
    figure === undefined ? '?' : figureText(formatFigure(figure, language, content.house)).trim();
  const inputs = new Map(
    Object.entries(metric.derived.inputs).map(([name, ref]) => [
      name,
      figureOf(content, refOf(ref), derived)?.figure,
    ]),
  );
  const names = [...inputs.keys()];
  const figureAt = (letter: string) => inputs.get(nameOfLetter(letter, names) ?? '');
  const calculation = withPercents(withLetters(metric.derived.formula, names), figureAt)
    .replace(/\s*([-+*/])\s*/g, (_, sign: string) => ` ${SIGNS[sign] ?? sign} `)
    .replace(/(^|\() − /g, '$1−')
    .replace(LETTER, (letter) => words(figureAt(letter)));
  return `${calculation} = ${words(result)}`;
}

/** The words say `40.2%` where the formula has 40.2: the whole is 100%, and `/ share * 100` is a division by 40.2%. */
function withPercents(formula: string, figureAt: (letter: string) => Figure | undefined): string {
  const letters = formula.match(LETTER) ?? [];
  const percents = letters.filter((letter) => figureAt(letter)?.quantity.kind === 'percent');
  return percents.reduce(
    (text, name) =>
      text
        .replace(new RegExp(`/\\s*${name}\\s*\\*\\s*100(?![\\d.])`, 'g'), `/ ${name}`)
        .replace(new RegExp(`(?<![\\d.*/]\\s*)100(\\s*[-+]\\s*${name})`, 'g'), '100%$1'),
    formula,
  );
}
