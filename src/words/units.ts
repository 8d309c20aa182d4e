// Every unit a figure can have: one table for reading, writing, axes, rules and reading back. Its words stand in each language.
import { CURRENCY_SIGNS, HUNDREDTHS } from './currencies.ts';

type Unit = {
  readonly kind: 'money' | 'percent' | 'points' | 'multiple' | 'duration' | 'count';
  /** Moves the decimal point of what is read: 割 counts tenths. Such a unit is read only; the ledger has the plain one. */
  readonly shift?: number;
  /** What stands before a number in every language, and what stands behind it, in just these letters: `MW`, not `mw`. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
  /** A duration, to be compared with others; months and days do not compare. */
  readonly lasts?: { readonly many: number; readonly of: 'days' | 'months' };
  /** A measure, to be compared with others: 2.4 GW are 2,400 MW, and 5 US cents $0.05. */
  readonly measures?: { readonly many: number; readonly of: string };
  /** Things whose names end in numbers: `Llama 3 models` are models of Llama 3, not three models. */
  readonly hasNumberedNames?: true;
  /** Counts things without saying which: the same number under both is the same count. */
  readonly isBare?: true;
};

type Code = keyof typeof CURRENCY_SIGNS;
type SignedMoney = Unit & { readonly kind: 'money' };

const CURRENCIES = Object.fromEntries(
  Object.entries(CURRENCY_SIGNS).map(([code, sign]) => [
    code,
    { kind: 'money', before: sign === '' ? [code] : [sign, code], behind: [code] },
  ]),
) as unknown as Readonly<Record<Code, SignedMoney>>;

type Hundredth = keyof typeof HUNDREDTHS;

const HUNDREDTH_SIGNS: Partial<Readonly<Record<Hundredth, readonly string[]>>> = {
  cent: ['¢'],
  'USD-cent': ['US¢'],
  'GBP-penny': ['p'],
};

const PARTS_OF_CURRENCIES = Object.fromEntries(
  Object.entries(HUNDREDTHS).map(([id, of]) => [
    id,
    { kind: 'money', behind: HUNDREDTH_SIGNS[id as Hundredth] ?? [], measures: { many: 0.01, of } },
  ]),
) as unknown as Readonly<Record<Hundredth, SignedMoney>>;

function measure(sign: string, many: number, of: string) {
  return { kind: 'count', behind: [sign], measures: { many, of } } as const;
}

const MEASURES = {
  mg: measure('mg', 1e-3, 'gram'),
  g: measure('g', 1, 'gram'),
  kg: measure('kg', 1e3, 'gram'),
  t: measure('t', 1e6, 'gram'),
  kW: measure('kW', 1, 'kilowatt'),
  MW: measure('MW', 1e3, 'kilowatt'),
  GW: measure('GW', 1e6, 'kilowatt'),
  TW: measure('TW', 1e9, 'kilowatt'),
  kWh: measure('kWh', 1, 'kilowatt-hour'),
  MWh: measure('MWh', 1e3, 'kilowatt-hour'),
  GWh: measure('GWh', 1e6, 'kilowatt-hour'),
  TWh: measure('TWh', 1e9, 'kilowatt-hour'),
  MB: measure('MB', 1, 'megabyte'),
  GB: measure('GB', 1e3, 'megabyte'),
  TB: measure('TB', 1e6, 'megabyte'),
  PB: measure('PB', 1e9, 'megabyte'),
} as const;

/** Units that have a sign or code which is the same in every language. */
export type SignedUnit = Code | Hundredth | keyof typeof MEASURES;

export const UNITS = {
  USD: { kind: 'money', before: ['US$', 'USD', '$'], behind: ['USD'] },
  CNY: { kind: 'money', before: ['CN¥', 'RMB', 'CNY'], behind: ['RMB', 'CNY'] },
  JPY: { kind: 'money', before: ['JP¥', 'JPY', '¥'], behind: ['JPY'] },
  EUR: { kind: 'money', before: ['EUR', '€'], behind: ['EUR', '€'] },
  ...CURRENCIES,
  ...PARTS_OF_CURRENCIES,
  percent: { kind: 'percent', behind: ['%'] },
  tenths: { kind: 'percent', shift: 1 },
  points: { kind: 'points' },
  'basis-points': { kind: 'points', shift: -2 },
  times: { kind: 'multiple', behind: ['×'] },
  day: { kind: 'duration', lasts: { many: 1, of: 'days' } },
  week: { kind: 'duration', lasts: { many: 7, of: 'days' } },
  month: { kind: 'duration', lasts: { many: 1, of: 'months' } },
  year: { kind: 'duration', lasts: { many: 12, of: 'months' } },
  model: { kind: 'count', hasNumberedNames: true },
  /** What a language counts without saying of what; elsewhere a bare number. */
  case: { kind: 'count', isBare: true },
  company: { kind: 'count' },
  person: { kind: 'count' },
  country: { kind: 'count' },
  item: { kind: 'count', hasNumberedNames: true },
  chip: { kind: 'count', hasNumberedNames: true },
  ...MEASURES,
  /** A bare number. */
  none: { kind: 'count', isBare: true },
} as const satisfies Readonly<Record<string, Unit>>;

export type UnitId = keyof typeof UNITS;
type UnitKind = Unit['kind'];

type IdOf<Kind extends UnitKind> = {
  [Id in UnitId]: (typeof UNITS)[Id]['kind'] extends Kind ? Id : never;
}[UnitId];

export type Currency = IdOf<'money'>;
export type Counter = IdOf<'count'>;
export type TimeUnit = IdOf<'duration'>;

export const UNIT_IDS = Object.keys(UNITS) as readonly UnitId[];

const NOUN: Unit = { kind: 'count' };

/** The unit of a name; every other name is a noun that a project counts. */
export function unitById(id: string): Unit {
  return isUnitId(id) ? UNITS[id] : NOUN;
}

export function isUnitId(id: string): id is UnitId {
  return Object.hasOwn(UNITS, id);
}

/** Words of a language for every unit that has a sign: what `words` says of its id, sign and kind. */
export function signedUnits<Words>(
  words: (id: SignedUnit, sign: string, unit: Unit) => Words,
): Readonly<Record<SignedUnit, Words>> {
  const ids = [CURRENCIES, PARTS_OF_CURRENCIES, MEASURES].flatMap(Object.keys) as readonly SignedUnit[];
  return Object.fromEntries(
    ids.map((id) => [
      id,
      words(id, Object.hasOwn(CURRENCY_SIGNS, id) ? CURRENCY_SIGNS[id as Code] : id, UNITS[id]),
    ]),
  ) as Readonly<Record<SignedUnit, Words>>;
}

/** What an amount may be counted by beside a unit, as `USD/share` names it: words of its own in each language. */
export const PER_NOUNS = [
  'share',
  'unit',
  'user',
  'patient',
  'subscriber',
  'customer',
  'employee',
  'household',
  'vehicle',
  'store',
  'hour',
  'GPU-hour',
  'barrel',
  'ounce',
  'passenger',
  'ASK',
  'ASM',
  'RPK',
  'RPM',
] as const;
export type PerNoun = (typeof PER_NOUNS)[number];

export function idsOf<Kind extends UnitKind>(kind: Kind): readonly IdOf<Kind>[] {
  return UNIT_IDS.filter((id): id is IdOf<Kind> => UNITS[id].kind === kind);
}
