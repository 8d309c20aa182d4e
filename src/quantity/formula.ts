// A formula (`+ - * /`, parentheses, numbers, names) and the values of its names in; its result out, or undefined.
import { LIMITS } from '../model/limits.ts';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([\uE000-\uF8FF])|([-+*/()]))/uy;

const FIRST_LETTER = 0xe000;

type Token = { readonly text: string; readonly value?: number };

/** Undefined for a syntax error, an unknown name and a division by zero: there is no number to show. */
export function evaluateFormula(
  formula: string,
  values: Readonly<Record<string, number>>,
): number | undefined {
  const tokens = tokensOf(formula, values);
  if (!tokens) return undefined;
  let at = 0;
  let depth = 0;

  const next = (...signs: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token?.value !== undefined || !signs.includes(token?.text ?? '')) return undefined;
    at += 1;
    return token?.text;
  };

  const sum = (): number => {
    let total = product();
    for (let sign = next('+', '-'); sign !== undefined; sign = next('+', '-')) {
      total = sign === '+' ? total + product() : total - product();
    }
    return total;
  };

  const product = (): number => {
    let total = factor();
    for (let sign = next('*', '/'); sign !== undefined; sign = next('*', '/')) {
      total = sign === '*' ? total * factor() : total / factor();
    }
    return total;
  };

  /** NaN carries a syntax error up to the end. */
  const factor = (): number => {
    let sign = 1;
    while (next('-') !== undefined) sign = -sign;
    if (next('(') !== undefined) {
      depth += 1;
      const inner = depth > LIMITS.parentheses.most ? Number.NaN : sum();
      depth -= 1;
      return next(')') === undefined ? Number.NaN : sign * inner;
    }
    const value = tokens[at]?.value;
    at += 1;
    return sign * (value ?? Number.NaN);
  };

  const result = sum();
  return at === tokens.length && Number.isFinite(result) ? result : undefined;
}

/** How many parentheses stand open at most. */
export function nestingOf(formula: string): number {
  let [open, most] = [0, 0];
  for (const sign of formula) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    most = Math.max(most, open);
  }
  return most;
}

function tokensOf(formula: string, values: Readonly<Record<string, number>>): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const names = Object.keys(values);
  const text = withLetters(formula, names).trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [whole, digits, letter] = match;
    const name = letter && nameOfLetter(letter, names);
    const value = digits === undefined ? name && values[name] : Number(digits);
    if (letter !== undefined && typeof value !== 'number') return undefined;
    tokens.push({ text: whole.trim(), ...(typeof value === 'number' ? { value } : {}) });
  }
  return tokens;
}

/**
 * A formula → the same with one character of private use for each name, of two the longer: no sign within a name, as in
 * `v3-training-cost` or `revenue[Storage, Q3 FY25]`, is an operator.
 */
export function withLetters(formula: string, names: readonly string[]): string {
  if (names.length === 0) return formula;
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(`(?<![\\p{L}\\d_])(?:${longestFirst.join('|')})(?![\\p{L}\\d_])`, 'gu');
  return formula.replace(pattern, (name) => String.fromCharCode(FIRST_LETTER + names.indexOf(name)));
}

function literal(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

export const LETTER = /[\uE000-\uF8FF]/g;

/** Inverse of `withLetters` for one letter. */
export function nameOfLetter(letter: string, names: readonly string[]): string | undefined {
  return names[letter.charCodeAt(0) - FIRST_LETTER];
}
