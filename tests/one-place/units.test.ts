// Units and currencies have one place: the table of units, and their words in each language. Every consumer follows from it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { unitWords } from '../../src/plan/chart/build-chart.ts';
import { sameFigure } from '../../src/quantity/compare.ts';
import { entryValue, figureFromEntry } from '../../src/quantity/entry.ts';
import { findFigures } from '../../src/quantity/find/find-figures.ts';
import { figureText, formatFigure, tickText } from '../../src/quantity/format/format-figure.ts';
import { LEDGER_UNITS, quantityIn, unitOf } from '../../src/quantity/units.ts';
import { findOpportunities } from '../../src/type/break-opportunities.ts';
import { mayBegin } from '../../src/type/kinsoku.ts';
import { CURRENCY_SIGNS } from '../../src/words/currencies.ts';
import { PLAIN_HOUSE } from '../../src/words/house.ts';
import { LANGUAGES, wordsOf } from '../../src/words/languages.ts';
import { UNIT_IDS, type UnitId, unitById } from '../../src/words/units.ts';

const READ_ONLY = (id: UnitId) => unitById(id).shift !== undefined;
/** Every unit that has words of its own, and one in eight of those of one sign everywhere: tests/quantity looks after all. */
const IDS = UNIT_IDS.filter((id, index) => !READ_ONLY(id) && (!(id in CURRENCY_SIGNS) || index % 8 === 0));
const PAIRS = IDS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const));
const QUALIFIERS = ['exact', 'about', 'at-least', 'at-most', 'under', 'over'] as const;

/** Words of money in any language, its codes and its signs, that would be nobody else's. */
const MONEY = IDS.filter((id) => unitById(id).kind === 'money').flatMap((id) => [
  ...LANGUAGES.flatMap((language) => wordsOf(language).figures.units[id].read),
  ...(unitById(id).before ?? []).filter((sign) => sign !== '$'),
]);
const CURRENCY = new RegExp(
  `(?<![\\p{L}])(?:${MONEY.map((word) => word.replace(/[.$]/g, '\\$&')).join('|')})(?![A-Za-z])`,
  'u',
);

/** File → why it may name a currency. */
const EXCUSED: Readonly<Record<string, string>> = {
  'model/findings/chart-findings.ts': 'an example in the reason of a finding',
  'quantity/find/text.ts': 'the full-width and the half-width yen sign are one',
  'verify/originals.ts': 'the name of a character in HTML',
  'verify/subjects.ts': 'the full-width and the half-width yen sign are one',
};

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('words/'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

function currenciesIn(text: string): readonly string[] {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)\/\/.*$/, ''))
    .filter((line) => CURRENCY.test(line));
}

describe('units', () => {
  it('have no word of money outside their table', () => {
    const found = FILES.filter(({ path }) => EXCUSED[path] === undefined).flatMap(({ path, text }) =>
      currenciesIn(text).map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('are excused nowhere where nothing has to be', () => {
    const needless = Object.keys(EXCUSED).filter(
      (path) => currenciesIn(FILES.find((file) => file.path === path)?.text ?? '').length === 0,
    );
    expect(needless).toEqual([]);
  });

  it.each([
    "return text.replace(/(?:ドル|元|円|ユーロ)$/u, '').trim();",
    "const SIGNS = { USD: '$' };",
    "const words = ['yuan'];",
    "const before = '€';",
  ])('would be found in a second place: %s', (line) => {
    expect(currenciesIn(line)).toEqual([line]);
  });

  it.each(["const text = 'amount %';", 'const name = theEuropeanUnion;', '// `5.6 million dollars` as read'])(
    'leave other code alone: %s',
    (line) => {
      expect(currenciesIn(line)).toEqual([]);
    },
  );
});

describe.each(PAIRS)('the unit %s in %s', (id, language) => {
  const words = wordsOf(language).figures.units[id];

  it.each(QUALIFIERS)('is read back as it was written, %s', (qualifier) => {
    for (const amount of [1, 2, 40.2, 5600000, 120000000]) {
      const figure = { quantity: quantityIn(id, amount), qualifier };
      const text = figureText(formatFigure(figure, language, PLAIN_HOUSE));
      const [found, ...more] = findFigures(text);
      expect([text, found && sameFigure(found.figure, figure), more]).toEqual([text, true, []]);
    }
  });

  it('is read in every word that stands for it', () => {
    for (const word of words.read) {
      const found = [`3${word}`, `3 ${word}`].flatMap((text) => findFigures(text));
      expect([word, found.some(({ figure }) => unitOf(figure) === id)]).toEqual([word, true]);
    }
  });

  it('is a unit of the ledger, as entry and as value', () => {
    expect(LEDGER_UNITS).toContain(id);
    const figure = figureFromEntry({ value: 40.2, unit: id });
    expect(figure && [unitOf(figure), entryValue(figure)]).toEqual([id, '40.2']);
  });

  it('names its axis, and a tick leaves out what the axis names', () => {
    const quantity = quantityIn(id, 5600000);
    const axis = unitWords(quantity, 'bars', 'linear', language, PLAIN_HOUSE);
    expect(axis).toBe(words.axis ?? wordsOf(language).chart.axis.value);
    const tick = tickText(quantity, language, PLAIN_HOUSE);
    const [, many] = words.after;
    const isNamed = unitById(id).kind === 'money' && many !== '';
    expect(tick.endsWith(many.trim())).toBe(!isNamed || many === '');
    expect(findFigures(tick)).toHaveLength(1);
  });

  it('is not parted from its number at the end of a line', () => {
    const [, many] = words.after;
    if (many === '' || many.startsWith(' ') || !/^\p{L}/u.test(many)) return;
    const text = `それは560${many}である`;
    const at = text.indexOf(many);
    const breaks = findOpportunities(text, []).map(({ offset }) => offset);
    expect(mayBegin(many) ? breaks.filter((offset) => offset === at) : []).toEqual([]);
  });
});

describe('a currency more', () => {
  it('needs words in every language and nothing else', () => {
    const missing = (id: string) =>
      LANGUAGES.filter((language) => wordsOf(language).figures.units[id as UnitId] === undefined);
    expect(IDS.flatMap(missing)).toEqual([]);
    expect(missing('XTS')).toEqual([...LANGUAGES]);
  });
});
