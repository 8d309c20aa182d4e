// Content in, the figure of every derived metric out; findings for cycles, unknown inputs and formulas without sense.
import type { Content } from '../../model/content/content.ts';
import type { Derivation, Metric } from '../../model/content/metric.ts';
import type { Finding, FindingKind, Found } from '../../model/finding.ts';
import { LIMITS, limitWords } from '../../model/limits.ts';
import { quoted } from '../../model/names.ts';
import { type Figure, QUALIFIERS, type Qualifier } from '../../model/quantity.ts';
import { decimalText } from '../../words/decimal.ts';
import { figureFromEntry } from '../entry.ts';
import { evaluateFormula, nestingOf } from '../formula.ts';
import { amountOf, dimensionOf, dimensionsOf, findReport, refOf } from './figure-of.ts';
import { inferDecimals, inferUnit } from './infer-unit.ts';
import { endsOf, upperEnds } from './range-ends.ts';

/** A derived input is taken as rounded for display, so that the arithmetic on a slide can be followed by hand. */
export function evaluateDerived(content: Pick<Content, 'metrics'>): Found<ReadonlyMap<string, Figure>> {
  const figures = new Map<string, Figure>();
  const findings: Finding[] = [];
  const failed = new Set<string>();

  const evaluate = (metric: Metric, path: readonly string[]): Figure | undefined => {
    const { id, derived } = metric;
    if (derived === undefined || figures.has(id) || failed.has(id)) return figures.get(id);
    const fail = (kind: FindingKind, message: string): undefined => {
      failed.add(id);
      findings.push({ kind, place: derived.place, message });
    };
    if (path.length >= LIMITS.derivations.most) {
      return fail(
        'beyond-limit',
        `Unexpected \`${id}\` below ${path.length} others, expected ${limitWords('derivations')}`,
      );
    }
    const inputs: Record<string, Figure> = {};
    for (const [name, text] of Object.entries(derived.inputs)) {
      const ref = refOf(text);
      const input = content.metrics.get(ref.metric);
      if (input?.derived !== undefined && [...path, id].includes(ref.metric)) {
        const circle = [...path, id, ref.metric].slice([...path, id].indexOf(ref.metric));
        return fail(
          'derived-cycle',
          `Unexpected circle ${circle.join(' → ')}, expected inputs that rest on reports`,
        );
      }
      const report = findReport(content, ref)?.figure;
      const figure =
        report ??
        (input === undefined || ref.source !== undefined ? undefined : evaluate(input, [...path, id]));
      if (figure === undefined) {
        return fail(
          'derived-input',
          `Unexpected input \`${name}: ${text}\` of \`${id}\`, expected a report or a derived metric`,
        );
      }
      inputs[name] = figure;
    }
    const result = calculate(derived, inputs);
    if (typeof result === 'string') {
      return fail('derived-formula', `Unexpected formula \`${derived.formula}\` of \`${id}\` ${result}`);
    }
    figures.set(id, result);
    return result;
  };

  for (const metric of content.metrics.values()) evaluate(metric, []);
  return { value: figures, findings };
}

/** The figure, or what is wrong with the formula. */
function calculate(derived: Derivation, inputs: Readonly<Record<string, Figure>>): Figure | string {
  const { formula } = derived;
  if (nestingOf(formula) > LIMITS.parentheses.most)
    return `nested too deep, expected ${limitWords('parentheses')}`;
  const amounts = amountsOf(inputs);
  const undefinedInput = amounts.find(([, amount]) => amount === undefined);
  if (undefinedInput !== undefined)
    return `with the date \`${undefinedInput[0]}\`, expected inputs to calculate with`;
  const written =
    derived.unit === undefined ? undefined : { unit: derived.unit, factor: 1, values: asWritten(amounts) };
  const inferred = written ?? inferUnit(formula, inputs);
  const { values, unit, factor } = inferred ?? { values: asWritten(amounts), unit: '', factor: 1 };
  const uppers = upperEnds(inputs);
  const tops = written ? asWritten(amountsOf(uppers)) : inferUnit(formula, uppers)?.values;
  const ends = endsOf(formula, values, tops);
  if (typeof ends === 'string') return ends;
  const result = evaluateFormula(formula, ends.low);
  if (result === undefined)
    return 'without a value, expected `+ - * /` with spaces around them, parentheses, numbers and the input names';
  if (inferred === undefined)
    return 'whose unit does not follow from its inputs, expected one amount to carry over, or a ratio; else write `derived: { formula: …, inputs: …, unit: … }`';
  const amount = result * factor;
  const { decimals = inferDecimals(formula, amount, inferred) } = derived;
  const rounded = roundTo(amount, decimals);
  if (rounded === 0 && amount !== 0)
    return `that rounds ${amount} to 0, expected more decimals or another formula`;
  const hedges = derivedHedges(formula, values, inputs);
  const { qualifier = hedges[0] ?? 'exact' } = derived;
  const low = entryOf(rounded, amount, unit);
  const top =
    ends.high === undefined ? undefined : (evaluateFormula(formula, ends.high) ?? Number.NaN) * factor;
  const roundedTop = top === undefined ? undefined : roundTo(top, decimals);
  const high = roundedTop === undefined ? low : entryOf(roundedTop, top ?? 0, unit);
  const missed = missedResult(derived.result, roundedTop === undefined ? [rounded] : [rounded, roundedTop]);
  if (missed !== undefined) return missed;
  // Decimals that the entry asks for are shown, zeros too; those inferred only bound the digits.
  const asked = (end: string) =>
    derived.decimals && unit !== 'fraction' ? Number(end).toFixed(derived.decimals) : end;
  const value = low === high ? asked(low) : [asked(low), asked(high)];
  const figure = figureFromEntry({ value, unit, qualifier });
  if (figure === undefined) return `with unit \`${unit}\`, expected a unit of the ledger`;
  return wrongDimension(formula, values, inputs, figure) ?? lostHedge(hedges, qualifier) ?? figure;
}

/** Of a range both ends. */
function missedResult(wanted: Derivation['result'], reached: readonly number[]): string | undefined {
  if (wanted === undefined) return undefined;
  const byHand = typeof wanted === 'number' ? [wanted] : wanted;
  const isSame = (value: number, at: number) =>
    Math.abs(value - (byHand[at] ?? Number.NaN)) <= 1e-9 * Math.abs(value);
  if (byHand.length === reached.length && reached.every(isSame)) return undefined;
  const written = (values: readonly (number | string)[]) =>
    values.length === 1 ? `${values[0]}` : `[${values.join(', ')}]`;
  return `that gives ${written(reached.map(decimalText))}, expected \`result: ${written(byHand)}\` as worked out by hand`;
}

function amountsOf(
  inputs: Readonly<Record<string, Figure>>,
): readonly (readonly [string, number | undefined])[] {
  return Object.entries(inputs).map(([name, { quantity }]) => [name, amountOf(quantity)] as const);
}

function asWritten(
  amounts: readonly (readonly [string, number | undefined])[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(amounts.map(([name, amount]) => [name, amount ?? 0]));
}

function lostHedge(hedges: readonly Qualifier[], qualifier: Qualifier): string | undefined {
  if (hedges.includes(qualifier)) return undefined;
  if (hedges.length === 0)
    return 'whose inputs bound it from neither side, expected inputs that say something about it';
  return `with qualifier \`${qualifier}\`, expected ${quoted(hedges, ' or ')} as its inputs are hedged`;
}

/**
 * Dollars in must be dollars out, or cancel: the result has to grow with the inputs of its own unit and no others. Dollars and
 * yen per dollar make yen.
 */
function wrongDimension(
  formula: string,
  values: Readonly<Record<string, number>>,
  inputs: Readonly<Record<string, Figure>>,
  result: Figure,
): string | undefined {
  const wanted = dimensionsOf(result.quantity);
  const given = Object.entries(inputs).map(([name, { quantity }]) => [name, dimensionsOf(quantity)] as const);
  const dimensions = new Set(given.flatMap(([, powers]) => [...powers.keys()]));
  const lost = [...wanted.keys()].find((dimension) => !dimensions.has(dimension));
  const before = evaluateFormula(formula, values) ?? 0;
  for (const dimension of dimensions) {
    const grown = given.map(([name, powers]) => [
      name,
      (values[name] ?? 0) * 3 ** (powers.get(dimension) ?? 0),
    ]);
    const after = evaluateFormula(formula, Object.fromEntries(grown)) ?? Number.NaN;
    const power = wanted.get(dimension) ?? 0;
    const expected = before * 3 ** power;
    if (!(Math.abs(after - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
      const unit = dimensionOf(result.quantity) ?? 'parts or times';
      return `whose result is no amount in ${unit}, expected ${dimension} to ${power === 0 ? 'cancel out' : 'carry over'}`;
    }
  }
  return lost === undefined ? undefined : `with a result in ${lost}, expected an input in ${lost}`;
}

/** Half goes away from zero, as on paper; 12 digits take away what binary fractions add (2.675 is 2.67499…). */
function roundTo(amount: number, decimals: number): number {
  const clean = Math.abs(Number(amount.toPrecision(12)));
  const scaled = Number((clean * 10 ** decimals).toPrecision(12));
  return Number(((Math.sign(amount) * Math.round(scaled)) / 10 ** decimals).toPrecision(12));
}

/** A fraction keeps one over a whole number. */
function entryOf(rounded: number, exact: number, unit: string): string {
  return unit === 'fraction' ? `1/${Math.round(1 / exact)}` : decimalText(rounded);
}

/** A step so small that no formula of a ledger turns round within it. */
const STEP = 1e-6;

/**
 * An upper bound that the result grows with bounds it from above, and so does a lower bound that it falls with.
 * Bounded from both sides by different inputs it is bounded by neither: nothing true can be said, and the list is empty.
 */
function derivedHedges(
  formula: string,
  values: Readonly<Record<string, number>>,
  inputs: Readonly<Record<string, Figure>>,
): readonly Qualifier[] {
  const result = evaluateFormula(formula, values);
  if (result === undefined) return QUALIFIERS;
  const met = new Set<'above' | 'below'>();
  for (const [name, { qualifier }] of Object.entries(inputs)) {
    const side = sideOf(qualifier);
    const value = values[name];
    if (side === undefined || value === undefined) continue;
    const more = evaluateFormula(formula, { ...values, [name]: value + Math.max(Math.abs(value), 1) * STEP });
    if (more === undefined || more === result) continue;
    met.add(more > result === (side === 'above') ? 'above' : 'below');
  }
  if (met.size === 2) return [];
  if (met.has('above')) return ['at-most', 'under'];
  if (met.has('below')) return ['at-least', 'over'];
  const isRough = Object.values(inputs).some(({ qualifier }) => qualifier === 'about');
  return isRough ? ['about'] : ['exact', 'about'];
}

/** On which side of the true value a bound lies. */
function sideOf(qualifier: Qualifier): 'above' | 'below' | undefined {
  switch (qualifier) {
    case 'at-most':
    case 'under':
      return 'above';
    case 'at-least':
    case 'over':
      return 'below';
    case 'exact':
    case 'about':
      return undefined;
  }
}
