// Keys of the ledger (`metric@source`, or a derived metric's id) ↔ their figures, sources and likeness to a number.
import type { Content } from '../../model/content/content.ts';
import { type ReportRef, reportKey } from '../../model/content/metric.ts';
import type { Prose } from '../../model/content/prose.ts';
import { cellsOf } from '../../model/content/series.ts';
import { prosesOf, type Takeaway } from '../../model/content/takeaway.ts';
import type { Figure, Quantity } from '../../model/quantity.ts';
import { sameFigure } from '../../quantity/compare.ts';
import { amountOf, figureOf, findReport, refOf } from '../../quantity/ledger/figure-of.ts';
import type { Language } from '../../words/languages.ts';

export type Ledger = { readonly content: Content; readonly derived: ReadonlyMap<string, Figure> };

export function figureOfKey(key: string, { content, derived }: Ledger): Figure | undefined {
  return figureOf(content, refOf(key), derived)?.figure;
}

function keyOf(ref: ReportRef, { content }: Ledger): string {
  const report = findReport(content, ref);
  return report === undefined ? ref.metric : reportKey(report);
}

/** The source of a report; undefined for the deck's own arithmetic. */
export function sourceOfKey(key: string): string | undefined {
  return refOf(key).source;
}

/** Same value, unit and qualifier; 10 % is not one tenth. */
export function saysTheSame(a: Figure, b: Figure): boolean {
  return a.quantity.kind === b.quantity.kind && sameFigure(a, b);
}

export function hasSameQuantity(a: Figure, b: Figure): boolean {
  return saysTheSame({ ...a, qualifier: 'exact' }, { ...b, qualifier: 'exact' });
}

/** The key whose figure is most like the number: of its kind and nearest in size. */
export function nearestKey(figure: Figure, keys: readonly string[], ledger: Ledger): string | undefined {
  const amount = amountOf(figure.quantity);
  const ranked = keys.flatMap((key) => {
    const other = figureOfKey(key, ledger);
    const value = other === undefined ? undefined : amountOf(other.quantity);
    if (other === undefined || value === undefined || amount === undefined) return [];
    return [
      { key, distance: distanceOf(amount, value) + (unitLike(figure.quantity, other.quantity) ? 0 : 10) },
    ];
  });
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.key;
}

function distanceOf(a: number, b: number): number {
  return a > 0 && b > 0 ? Math.abs(Math.log10(a / b)) : Math.abs(a - b);
}

function unitLike(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'money' || b.kind !== 'money' || a.currency === b.currency;
}

/** Every figure that a takeaway's words or chart refer to. */
export function keysOfTakeaway(takeaway: Takeaway, language: Language, ledger: Ledger): string[] {
  return [
    ...prosesOf(takeaway.words[language]).flatMap((prose) => keysOfProse(prose, ledger)),
    ...(takeaway.chart?.series ?? []).map(({ of }) => of),
    ...(takeaway.table ? cellsOf(takeaway.table) : []).map((metric) => keyOf({ metric }, ledger)),
  ];
}

export function keysOfProse(prose: Prose, ledger: Ledger): string[] {
  return prose.flatMap((span) => (span.kind === 'figure' ? [keyOf(span.ref, ledger)] : []));
}
