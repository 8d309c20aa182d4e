// Reports with one digit changed: in value and token alike, in the value alone, in the token alone.
import { QUALIFIERS } from '../../../src/model/quantity.ts';
import { entryValue } from '../../../src/quantity/entry.ts';
import { amountOf } from '../../../src/quantity/ledger/figure-of.ts';
import { unitOf } from '../../../src/quantity/units.ts';
import { decimalText } from '../../../src/words/decimal.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import { keptTables } from './kept-tables.ts';
import { derivedSites, reportSites, valueOfToken } from './sites.ts';

export const digitChanged: FaultKind = {
  name: 'digit changed (ledger)',
  candidates: (clean) => [
    ...keptTables(clean).flatMap(({ table, change }) =>
      table.rows.flatMap((row, at) =>
        row.cells.flatMap((cell, column) =>
          changedDigits(cell).map((other) =>
            change(`${row.heading}: ${cell} → ${other}`, {
              ...table,
              rows: table.rows.with(at, { ...row, cells: row.cells.with(column, other) }),
            }),
          ),
        ),
      ),
    ),
    ...reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const inToken = changedDigits(report.token).flatMap((token): Candidate[] => {
        const value = valueOfToken(token);
        if (value === undefined || value === valueOfToken(report.token)) return [];
        const isDecimal = String(entryValue(report.figure)) !== value;
        const both = change(`${report.token} → ${token}`, { token, value });
        return isDecimal ? [both, change(`token alone → ${token}`, { token })] : [both];
      });
      const value = entryValue(report.figure);
      return [
        ...inToken,
        ...changedDigits(value).map((other) => change(`value alone ${value} → ${other}`, { value: other })),
      ];
    }),
  ],
};

/** Every text that differs in one digit by one or two; a number keeps its first digit above zero. */
export function changedDigits(text: string): string[] {
  return [...text.matchAll(/\d/g)].flatMap(({ 0: digit, index }) =>
    [1, 2, 8]
      .map((step) => (Number(digit) + step) % 10)
      .filter((other) => other !== 0 || /\d/.test(text[index - 1] ?? ''))
      .map((other) => text.slice(0, index) + other + text.slice(index + 1)),
  );
}

const WORDS = { USD: 'ドル', CNY: '元', JPY: '円', EUR: 'ユーロ' } as const;

/** Reports of money in another currency: in unit and token alike, or in the unit alone. */
export const currencySwapped: FaultKind = {
  name: 'currency swapped (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { quantity } = report.figure;
      if (quantity.kind !== 'money') return [];
      const word = Object.entries(WORDS).find(([unit]) => unit === quantity.currency)?.[1];
      if (word === undefined) return [];
      return Object.entries(WORDS)
        .filter(([unit]) => unit !== quantity.currency)
        .flatMap(([unit, other]) => [
          change(`${quantity.currency} → ${unit}, token too`, {
            unit,
            token: report.token.replace(word, other),
          }),
          change(`${quantity.currency} → ${unit}`, { unit }),
        ]);
    }),
};

const SCALES = ['万', '億', '兆'] as const;

/** Reports read in 億 where the original has 万, and the like: in value and token alike, or in the value alone. */
export const scaleSlipped: FaultKind = {
  name: '億 / 万 slip (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const amount = amountOf(report.figure.quantity) ?? 0;
      return SCALES.filter((scale) => report.token.includes(scale)).flatMap((scale) => [
        ...SCALES.filter((other) => other !== scale).flatMap((other) => {
          const token = report.token.replace(scale, other);
          const value = valueOfToken(token);
          return value === undefined ? [] : [change(`${report.token} → ${token}`, { token, value })];
        }),
        change(`value × 10000`, { value: decimalText(amount * 10_000) }),
        change(`value ÷ 10`, { value: decimalText(amount / 10) }),
      ]);
    }),
};

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  percent: ['points', 'percent/year', 'times'],
  'percent/year': ['percent', 'points', 'percent/month'],
  times: ['percent', 'points', 'item'],
  month: ['year', 'week', 'day'],
  year: ['month', 'day', 'week'],
  model: ['company', 'item', 'person', 'chip'],
  person: ['company', 'item', 'country'],
};

/** Reports with another unit of their kind: percent for points, months for years, companies for models. */
export const unitSwapped: FaultKind = {
  name: 'unit swapped (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const unit = unitOf(report.figure);
      return (SWAPS[unit] ?? []).map((other) => change(`${unit} → ${other}`, { unit: other }));
    }),
};

/** Reports whose qualifier is dropped, or turned into another. */
export const hedgeDropped: FaultKind = {
  name: 'hedge dropped or changed (ledger)',
  candidates: (clean) =>
    reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { qualifier } = report.figure;
      if (qualifier === 'exact') return [];
      return QUALIFIERS.filter((other) => other !== qualifier).map((other) =>
        change(`${qualifier} → ${other}`, { qualifier: other }),
      );
    }),
};

/** Fractions and multiples turned upside down in the ledger, and quotients whose parts change places. */
export const ratioInverted: FaultKind = {
  name: 'ratio inverted (ledger)',
  candidates: (clean) => [
    ...reportSites(clean).flatMap(({ report, change }): Candidate[] => {
      const { quantity } = report.figure;
      if (quantity.kind === 'fraction') {
        const { numerator, denominator } = quantity;
        const turned = `${denominator}/${numerator}`;
        const times = String(denominator / numerator);
        const token = `${times}倍`;
        return [
          change(`${numerator}/${denominator} → ${turned}`, { value: turned }),
          change(`→ ${turned}, token too`, {
            value: turned,
            token: `${numerator}分の${denominator}`,
          }),
          change(`→ ${times} times`, { value: times, unit: 'times' }),
          change(`→ ${token}, token too`, { value: times, unit: 'times', token }),
        ];
      }
      if (quantity.kind !== 'multiple') return [];
      const fraction = `1/${quantity.amount}`;
      return [
        change(`${quantity.amount} times → ${fraction}`, { value: fraction, unit: 'fraction' }),
        change(`→ ${fraction}, token too`, {
          value: fraction,
          unit: 'fraction',
          token: `${quantity.amount}分の1`,
        }),
      ];
    }),
    ...derivedSites(clean).flatMap(({ formula, change }): Candidate[] => {
      const parts = QUOTIENT.exec(formula);
      if (parts === null) return [];
      const [, before, top, bottom, after] = parts;
      return [change(`${before}${bottom} / ${top}${after}`)];
    }),
  ],
};

/** Two operands, of which the short form names each by id, cell and source. */
const OPERAND = String.raw`[a-z][\w-]*(?:\[[^\]]*\])?(?:@[\w-]+)?`;
const QUOTIENT = new RegExp(String.raw`^(.*?)(\([^()]*\)|${OPERAND})\s*/\s*(\([^()]*\)|${OPERAND})(.*)$`);
