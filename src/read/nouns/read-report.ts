// One report of a metric → its figure, checked against the token the original is said to write.
import { figureFromEntry } from '../../model/figures/figure-from-entry.ts';
import { findFigures } from '../../model/figures/find-figures.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { type Report, reportKey } from '../../model/metric.ts';
import { COUNTERS, CURRENCIES, type Figure, TIME_UNITS } from '../../model/quantity.ts';
import { placeUnder } from '../files/place-under.ts';
import type { Located, Path, PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { reportSchema } from '../schemas/figures-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import { rawText } from '../shape/raw-value.ts';
import { sameQuantity } from './same-quantity.ts';
import type { Entry } from './shelf.ts';

type ReportFound = { readonly name: string | undefined; readonly report: Entry<Report> | undefined };

export function readReport(located: Located, base: Path, metric: string): Found<ReportFound> {
  const { value, findings } = checkShape(reportSchema, located, base);
  const source = rawText(located.data, [...base, 'source']);
  const name = source === undefined ? undefined : reportKey({ metric, source });
  if (value === undefined) return { value: { name, report: undefined }, findings };
  const placeOf = placeUnder(located.placeOf, base);
  const { value: amount, unit, qualifier, ...rest } = value;
  const figure = figureFromEntry({ value: amount, unit, qualifier });
  if (figure === undefined) {
    const finding = badFigure(amount, unit, placeOf);
    return { value: { name, report: undefined }, findings: [...findings, finding] };
  }
  const noun: Report = { ...rest, metric, figure, place: placeOf([]) };
  const mismatch = tokenFinding(value.token, figure, placeOf);
  return {
    value: { name, report: { noun, placeOf } },
    findings: mismatch === undefined ? findings : [...findings, mismatch],
  };
}

const UNITS = [
  ...CURRENCIES,
  ...['percent', 'percent/year', 'points', 'fraction', 'times'],
  ...TIME_UNITS,
  'date',
  ...COUNTERS,
];

function badFigure(value: number | string, unit: string, placeOf: PlaceOf): Finding {
  const met = `\`${value}\` with unit \`${unit}\``;
  const expected = 'a value and unit that make a figure';
  if (UNITS.includes(unit)) return unexpected('bad-figure', placeOf(['value']), met, expected);
  return unexpectedName('bad-figure', placeOf(['unit']), met, expected, unit, UNITS);
}

/** The qualifier may stand elsewhere in the passage, so a token without one agrees with any. */
function tokenFinding(token: string, figure: Figure, placeOf: PlaceOf): Finding | undefined {
  const found = findFigures(token);
  const same = found.filter((each) => sameQuantity(each.figure.quantity, figure.quantity));
  const place = placeOf(['token']);
  if (same.length === 0) {
    const met = found.length === 0 ? `token \`${token}\` without a figure` : `token \`${token}\``;
    return unexpected('token-mismatch', place, met, 'a token that says the value and unit of this report');
  }
  const { qualifier } = figure;
  if (same.some((each) => each.figure.qualifier === 'exact' || each.figure.qualifier === qualifier)) {
    return undefined;
  }
  const said = same.map((each) => each.figure.qualifier).join(', ');
  const met = `token \`${token}\` (\`${said}\`)`;
  return unexpected('token-mismatch', place, met, `the qualifier of this report, \`${qualifier}\``);
}
