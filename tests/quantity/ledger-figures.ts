// Figures of every kind that can be written out again exactly: amounts of up to four significant digits.
import fc from 'fast-check';
import { type Figure, QUALIFIERS, type Quantity } from '../../src/model/quantity.ts';
import type { Language } from '../../src/words/languages.ts';
import { idsOf } from '../../src/words/units.ts';

const amount = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -3, max: 12 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));
const share = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -3, max: 1 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`))
  .map((value) => (Object.is(value, -0) ? 0 : value));
const year = fc.integer({ min: 1900, max: 2099 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const quarter = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const kind = 'date' as const;

const date: fc.Arbitrary<Quantity> = fc.oneof(
  year.map((value) => ({ kind, year: value })),
  fc.record({ kind: fc.constant(kind), year, month }),
  fc.record({ kind: fc.constant(kind), year, month, day }),
  fc.record({ kind: fc.constant(kind), year: fc.constant(0), month, day }),
  fc.record({ kind: fc.constant(kind), year: fc.oneof(year, fc.constant(0)), quarter }),
  fc.record({ kind: fc.constant(kind), year, fiscal: fc.constant(true as const) }),
  fc.record({ kind: fc.constant(kind), year, quarter, fiscal: fc.constant(true as const) }),
);
/** English names a month without digits, so a month by itself is a figure in Japanese only. */
const monthAlone = fc.record({ kind: fc.constant(kind), year: fc.constant(0), month });

const rate = fc.option(fc.constantFrom(...idsOf('duration')), { nil: undefined });

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc
    .tuple(amount, fc.boolean(), fc.constantFrom(...idsOf('money')), rate)
    .map(([value, negative, currency, per]) => ({
      kind: 'money' as const,
      amount: negative ? -value : value,
      currency,
      ...(per ? { per } : {}),
    })),
  fc.record({ kind: fc.constant('count' as const), amount, counter: fc.constantFrom(...idsOf('count')) }),
  fc.tuple(share, rate).map(([value, per]) => ({
    kind: 'percent' as const,
    amount: value,
    ...(per ? { per } : {}),
  })),
  fc.record({ kind: fc.constant('points' as const), amount: share }),
  /** Parts of a whole only: 24/7 is a figure of speech. */
  fc
    .tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.oneof(fc.integer({ min: 2, max: 9999 }), fc.constantFrom(10_000, 1_000_000)),
    )
    .filter(([numerator, denominator]) => numerator < denominator)
    .map(([numerator, denominator]) => ({ kind: 'fraction' as const, numerator, denominator })),
  fc.record({ kind: fc.constant('multiple' as const), amount }),
  fc.record({ kind: fc.constant('duration' as const), amount, unit: fc.constantFrom(...idsOf('duration')) }),
  date,
);

export function ledgerFigures(language: Language): fc.Arbitrary<Figure> {
  // English writes what Japanese counts with 件 as a bare number.
  const isWritten = ({ quantity: written }: Figure) =>
    language === 'ja' || written.kind !== 'count' || written.counter !== 'case';
  const figure = fc.record({
    quantity: language === 'ja' ? fc.oneof({ weight: 9, arbitrary: quantity }, monthAlone) : quantity,
    qualifier: fc.constantFrom(...QUALIFIERS),
  });
  return figure.filter(isWritten);
}
