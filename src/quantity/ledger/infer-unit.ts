// A formula and the figures of its inputs → the unit of its result, where nobody wrote one, and how far it is rounded.
import type { Figure } from '../../model/quantity.ts';
import { decimalText } from '../../words/decimal.ts';
import { evaluateFormula } from '../formula.ts';
import { unitOf } from '../units.ts';
import { amountOf, dimensionOf, dimensionsOf } from './figure-of.ts';

export type InferredUnit = {
  /** As in a report. */
  readonly unit: string;
  /** What the result of the formula is multiplied by to be in that unit: a ratio told in percent by 100. */
  readonly factor: number;
  /** Amounts of the inputs to calculate with: 40.2 % of an amount is 0.402 of it. */
  readonly values: Readonly<Record<string, number>>;
};

type Inputs = Readonly<Record<string, Figure>>;

/**
 * An amount, where the result grows with the inputs of its unit alone; points, where percentages are subtracted; else a ratio:
 * times from one upward, percent below and for a change (`a / b - 1`). Undefined where the formula makes none of them.
 */
export function inferUnit(formula: string, inputs: Inputs): InferredUnit | undefined {
  const figures = Object.entries(inputs);
  const isPart = ([, { quantity }]: (typeof figures)[number]) =>
    quantity.kind === 'percent' || quantity.kind === 'points';
  const ofParts = figures.every(isPart);
  const values = Object.fromEntries(
    figures.map((each) => {
      const amount = amountOf(each[1].quantity) ?? Number.NaN;
      return [each[0], isPart(each) && !ofParts ? amount / 100 : amount];
    }),
  );
  const result = evaluateFormula(formula, values);
  if (result === undefined) return undefined;
  const grown = (isGrown: (figure: Figure) => boolean) => {
    const after = figures.map(([name, figure]) => [name, (values[name] ?? 0) * (isGrown(figure) ? 3 : 1)]);
    return evaluateFormula(formula, Object.fromEntries(after)) ?? Number.NaN;
  };
  if (ofParts) {
    const moved =
      evaluateFormula(
        formula,
        mapped(values, (value) => value + 1),
      ) ?? Number.NaN;
    if (
      isNear(
        grown(() => true),
        result,
      )
    )
      return ratio(formula, result, values);
    if (isNear(moved, result)) return { unit: 'points', factor: 1, values };
    const twice =
      evaluateFormula(
        formula,
        mapped(values, (value) => value + 2),
      ) ?? Number.NaN;
    return isNear(twice - moved, moved - result) ? { unit: 'percent', factor: 1, values } : undefined;
  }
  const counted = countedUnit(formula, inputs, values, result);
  if (counted !== undefined) return counted === '' ? undefined : { unit: counted, factor: 1, values };
  const whole = figures.filter((each) => !isPart(each));
  const dimensions = new Set(whole.flatMap(([, { quantity }]) => dimensionOf(quantity) ?? []));
  const isIn = (unit: string) => (figure: Figure) => unitOf(figure) === unit;
  const units = [...new Set(whole.map(([, figure]) => unitOf(figure)))].filter((unit) =>
    whole.some(([, figure]) => isIn(unit)(figure) && (dimensions.size === 0 || dimensionOf(figure.quantity))),
  );
  const after = units.map((unit) => grown(isIn(unit)));
  const carried = units.filter((_, index) => isNear(after[index] ?? Number.NaN, 3 * result));
  const [only, another] = carried.filter((unit) => unit !== 'fraction');
  const isClear = after.every((each) => isNear(each, result) || isNear(each, 3 * result));
  if ((!isClear && dimensions.size > 0) || another !== undefined) return undefined;
  return only === undefined ? ratio(formula, result, values) : { unit: only, factor: 1, values };
}

/**
 * Where an input is counted by something: yen per dollar times dollars are yen. Empty where nothing clear comes out;
 * undefined where no input is counted so, or all units cancel.
 */
function countedUnit(
  formula: string,
  inputs: Inputs,
  values: InferredUnit['values'],
  result: number,
): string | undefined {
  const given = Object.entries(inputs).map(([name, { quantity }]) => [name, dimensionsOf(quantity)] as const);
  if (!given.some(([, powers]) => [...powers.values()].includes(-1))) return undefined;
  const powers = [...new Set(given.flatMap(([, each]) => [...each.keys()]))].map((dimension) => {
    const grown = given.map(([name, each]) => [name, (values[name] ?? 0) * 3 ** (each.get(dimension) ?? 0)]);
    const after = evaluateFormula(formula, Object.fromEntries(grown)) ?? Number.NaN;
    return [dimension, Number((Math.log(after / result) / Math.log(3)).toFixed(6))] as const;
  });
  const left = powers.filter(([, power]) => power !== 0);
  if (left.length === 0) return undefined;
  const [own, ...others] = left.filter(([, power]) => power === 1);
  const per = left.filter(([, power]) => power === -1);
  const isClear =
    own !== undefined && others.length === 0 && per.length < 2 && per.length + 1 === left.length;
  return isClear ? [own, ...per].map(([dimension]) => dimension).join('/') : '';
}

/** `a / b - 1` */
const CHANGE = /-\s*1\s*$/;

function ratio(formula: string, result: number, values: InferredUnit['values']): InferredUnit {
  const isTimes = result >= 1 && !CHANGE.test(formula);
  return isTimes ? { unit: 'times', factor: 1, values } : { unit: 'percent', factor: 100, values };
}

const PARTS = ['percent', 'points', 'times'];

/** Sums and differences keep the decimals of what they are made of; parts have one, or two digits; all else three digits. */
export function inferDecimals(
  formula: string,
  amount: number,
  { unit, values }: Pick<InferredUnit, 'unit' | 'values'>,
): number {
  if (!/[*/]/.test(formula)) return Math.max(0, ...Object.values(values).map(decimalsOf));
  const size = amount === 0 ? 0 : Math.floor(Math.log10(Math.abs(amount)));
  if (!PARTS.includes(unit)) return 2 - size;
  return size < 0 ? 1 - size : size < 2 ? 1 : 0;
}

function decimalsOf(amount: number): number {
  return decimalText(amount).split('.')[1]?.length ?? 0;
}

function mapped(values: InferredUnit['values'], change: (value: number) => number): InferredUnit['values'] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-300, Math.abs(a), Math.abs(b));
}
