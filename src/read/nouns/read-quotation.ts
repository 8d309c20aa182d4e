// One entry of `says`, a place and the words that stand there → the report it makes, or what is missing in it.

import type { Metric, Report, Stance } from '../../model/content/metric.ts';
import type { Table } from '../../model/content/series.ts';
import type { Source } from '../../model/content/source.ts';
import { readPlaceIn } from '../../model/content/where.ts';
import type { Finding, Found } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import type { Figure } from '../../model/quantity.ts';
import { sameFigure } from '../../quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../quantity/entry.ts';
import { asMeasured } from '../../quantity/find/as-measured.ts';
import { type FoundFigure, findFigures } from '../../quantity/find/find-figures.ts';
import type { YearEnd } from '../../quantity/period.ts';
import { cellFigure } from '../../quantity/table/cell-figure.ts';
import { writtenUnit } from '../../quantity/table/heading-unit.ts';
import { LEDGER_UNITS, unitOf } from '../../quantity/units.ts';
import type { House } from '../../words/house.ts';
import type { Located, Path, PlaceOf } from '../files/read-yaml.ts';
import { unexpected, unexpectedName } from '../files/unexpected.ts';
import { quotationSchema } from '../schemas/figures-schema.ts';
import { checkShape } from '../shape/check-shape.ts';
import type { Entry } from './shelf.ts';

/** The source of a place; of one that cannot be read, what stands before the sign that parts them. */
export function sourceOfPlace(place: string): string {
  return place.replace(/[:#].*$/, '');
}

export function readQuotation(
  located: Located,
  base: Path,
  {
    id: metric,
    definition,
    unit,
  }: Pick<Metric, 'id' | 'definition'> & { readonly unit?: string | undefined },
  ground: Ground,
): Found<Entry<Report> | undefined> {
  const place = String(base.at(-1));
  const { source, at } = readPlaceIn(place) ?? {};
  const { value, findings: shape } = checkShape(quotationSchema, located, base);
  const findings = shape.map((one) =>
    one.kind === 'unknown-key' && one.message.includes('`unit`') ? { ...one, hint: UNIT_HINT } : one,
  );
  if (source === undefined || at === undefined) {
    const expected =
      'a source and a place in its original, as in `daiwa-2025-02-26:61`, `daiwa-2025-02-26:22-23` or `model#Segments!F12`';
    findings.push(unexpected('wrong-value', located.placeOf(base, 'key'), `place \`${place}\``, expected));
    return { value: undefined, findings };
  }
  if (value === undefined) return { value, findings };
  const placeOf: PlaceOf = (path, part) =>
    path.length === 0 || path[0] === 'source' || path[0] === 'line'
      ? located.placeOf(base, 'key')
      : typeof value === 'string'
        ? located.placeOf(base)
        : located.placeOf([...base, ...path], part);
  const { words, figure: meant, note, ...rest } = typeof value === 'string' ? { words: value } : value;
  if (note !== undefined && rest.basis !== undefined) {
    const expected = 'one of the two, which mean the same';
    findings.push(unexpected('wrong-value', placeOf(['note'], 'key'), 'both `note` and `basis`', expected));
  }
  const read = figureIn(words, meant, located.house, placeOf);
  findings.push(...read.findings);
  if (read.value === undefined) return { value: undefined, findings };
  const { bare } = read.value;
  const measured = asMeasured(read.value, definition);
  const figure = unit === undefined ? measured : inUnit(measured, { unit, bare, house: located.house });
  if (figure === undefined) {
    const met = `\`unit: ${unit}\` for \`${words}\``;
    const expected = 'a unit of the ledger, or as a heading names it, in which it can be counted';
    findings.push(unexpectedName('bad-figure', placeOf(['words']), met, expected, unit ?? '', LEDGER_UNITS));
    return { value: undefined, findings };
  }
  const noun: Report = {
    stance: stanceOf(source, ground),
    ...(note === undefined ? {} : { basis: note }),
    ...rest,
    metric,
    source,
    at,
    figure,
    token: bare,
    quotation: words,
    ...(unit === undefined ? {} : { unit }),
    place: placeOf([]),
  };
  return { value: { noun, placeOf }, findings };
}

/** What entries of the ledger are read with. */
export type Ground = {
  /** Of a source, undefined where it is not known. */
  readonly kindOf: (source: string) => Source['kind'] | undefined;
  /** The file of its document. */
  readonly originalOf: (source: string) => string | undefined;
  /** The last month and day of the business year of a company, known by any of its names. */
  readonly yearEndOf: (company: readonly string[]) => YearEnd | undefined;
  /** A table of an original, as `verify` has kept it. */
  readonly tableAt: (place: string) => Table | undefined;
};

export function stanceOf(source: string, { kindOf }: Ground): Stance {
  return STANCE_OF_KIND[kindOf(source) ?? 'editorial'];
}

/** Where no `stance` is written: what the kind of its source alone lets one say, and no more. */
const STANCE_OF_KIND: Readonly<Record<Source['kind'], Stance>> = {
  // Who files or sells speaks of itself.
  filing: 'announced',
  'vendor-note': 'announced',
  // Whoever gathers data has counted.
  dataset: 'measured',
  // They may repeat others: nobody knows whose value it is until somebody says so.
  'research-report': 'reported',
  editorial: 'reported',
  press: 'reported',
};

/**
 * What is quoted may leave out that it is a rate: `$1.32` a share; a bare number its unit, `$ million`, which of an amount that is
 * quoted with it says the same again.
 */
function inUnit(
  figure: Figure,
  { unit, bare, house }: { readonly unit: string; readonly bare: string; readonly house: House | undefined },
): Figure | undefined {
  const { qualifier, decimals } = figure;
  const counted = figureFromEntry({ value: entryValue(figure), unit, qualifier }, house?.nouns);
  if (counted !== undefined) return decimals === undefined ? counted : { ...counted, decimals };
  const sample = writtenUnit(unit, house)?.('7');
  if (sample === undefined) return undefined;
  if (unitOf(figure) !== 'none') return unitOf(sample) === unitOf(figure) ? figure : undefined;
  const headed = cellFigure(bare, { unit, headings: [], house });
  return headed && { ...headed, qualifier };
}

/** The one figure of the words; of several the one that is named by `figure`. */
function figureIn(
  words: string,
  meant: string | undefined,
  house: House | undefined,
  placeOf: PlaceOf,
): Found<FoundFigure | undefined> {
  const all = findFigures(words, house);
  const found = meant === undefined ? all : all.filter(({ text, bare }) => text === meant || bare === meant);
  const [only, ...more] = found;
  const refused = (finding: Finding) => ({ value: undefined, findings: [finding] });
  const place = placeOf(['words']);
  if (meant !== undefined && (only === undefined || more.length > 0)) {
    const met = `\`figure: ${meant}\`, which is ${more.length > 0 ? 'met several times' : 'none'} of the figures read in \`${words}\``;
    return refused(unexpected('bad-figure', placeOf(['figure']), met, oneOf(all)));
  }
  const comma = DECIMAL_COMMA.exec(words)?.[0];
  if (comma !== undefined) {
    const met = `\`${comma}\`, in which a comma stands before the decimals`;
    const expected = `a point, as in \`${comma.replace(/\./g, '').replace(',', '.')}\``;
    return refused(unexpected('bad-figure', place, met, expected, DECIMAL_HINT));
  }
  if (only === undefined) {
    const met = `\`${words}\`, in which no number is read`;
    const expected = 'words with one figure: a number and its unit';
    const hint = /\p{Nd}/u.test(words) ? LONG_FORM : inWordsAlone(words);
    return refused(unexpected('bad-figure', place, met, expected, hint));
  }
  if (more.some(({ figure }) => !sameFigure(figure, only.figure))) {
    const met = `\`${words}\` with ${found.length} figures (${quoted(found.map(({ text }) => text))})`;
    const hint = `Quote fewer words, or write \`{ words: …, figure: ${only.text} }\``;
    return refused(unexpected('bad-figure', place, met, 'one figure', hint));
  }
  return { value: only, findings: [] };
}

/** Thousands are parted in threes. */
const DECIMAL_COMMA = /(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+),(?:\d{1,2}|\d{4,})(?![\d,]|\.\d)/u;

const DECIMAL_HINT =
  'Cells of a file of parted values are read with a point, whatever they have; of a text write value and unit under `reports:`';

const UNIT_HINT =
  'Write `unit:` beside `says:`, where it is that of all words quoted there, or quote the unit with the number';

const LONG_FORM =
  'Quote its unit, too, or write it under `reports:` with `source`, `line`, `token`, `value`, `unit` and `qualifier`';

/** `About half`, 数百万: what it is worth would be ours to say, and no original could be asked. */
function inWordsAlone(words: string): string {
  return `A number written in words alone is no figure: quote a place where the source has it in digits, or say it in a claim without a number and with the mark \`[@source:line ${words}]\``;
}

function oneOf(figures: readonly FoundFigure[]): string {
  return figures.length === 0
    ? 'words with a figure'
    : `one of ${quoted([...new Set(figures.map(({ text }) => text))])}, met once`;
}
