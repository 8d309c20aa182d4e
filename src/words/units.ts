// Every unit a figure can have: one table for reading, writing, axes, rules and reading back. Its words stand in each language.

type Unit = {
  readonly kind: 'money' | 'percent' | 'points' | 'multiple' | 'duration' | 'count';
  /** Moves the decimal point of what is read: 割 counts tenths. Such a unit is read only; the ledger has the plain one. */
  readonly shift?: number;
  /** What stands before a number in every language, and what stands behind it. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
  /** A duration, to be compared with others; months and days do not compare. */
  readonly lasts?: { readonly many: number; readonly of: 'days' | 'months' };
  /** Things whose names end in numbers: `Llama 3 models` are models of Llama 3, not three models. */
  readonly hasNumberedNames?: true;
};

/** HK$, A$ and the like are no currency of ours: their amounts stay bare numbers, which lint reports. */
export const UNITS = {
  USD: { kind: 'money', before: ['US$', 'USD', '$'], behind: ['USD'] },
  CNY: { kind: 'money', before: ['CN¥', 'RMB', 'CNY'], behind: ['RMB', 'CNY'] },
  JPY: { kind: 'money', before: ['JP¥', 'JPY', '¥'], behind: ['JPY'] },
  EUR: { kind: 'money', before: ['EUR', '€'], behind: ['EUR', '€'] },
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
  company: { kind: 'count' },
  person: { kind: 'count' },
  country: { kind: 'count' },
  item: { kind: 'count', hasNumberedNames: true },
  chip: { kind: 'count', hasNumberedNames: true },
  /** A bare number. */
  none: { kind: 'count' },
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

export function unitById(id: UnitId): Unit {
  return UNITS[id];
}

export function idsOf<Kind extends UnitKind>(kind: Kind): readonly IdOf<Kind>[] {
  return UNIT_IDS.filter((id): id is IdOf<Kind> => UNITS[id].kind === kind);
}
