// A formula (`+ - * /`, parentheses, numbers, names) and the values of its names in; its result out, or undefined.
import { LIMITS } from '../model/limits.ts';

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\d_]*)|([-+*/()]))/uy;

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
  const text = formula.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [whole, digits, name] = match;
    const value = digits === undefined ? valueOfName(name, values) : Number(digits);
    if (name !== undefined && value === undefined) return undefined;
    tokens.push({ text: whole.trim(), ...(value === undefined ? {} : { value }) });
  }
  return tokens;
}

function valueOfName(name: string | undefined, values: Readonly<Record<string, number>>): number | undefined {
  return name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
