// What the settings may say of all figures: `units`, nouns that the project counts, and `style`, its house style.
import * as z from 'zod/mini';
import { quoted } from '../../model/names.ts';
import { findFigures } from '../../quantity/find/find-figures.ts';
import { moneySamples, readDateStyle, readMoneyStyle } from '../../quantity/format/read-style.ts';
import { rateOf } from '../../quantity/units.ts';
import { declareNouns, type House, PLAIN_HOUSE } from '../../words/house.ts';
import { DATE_STYLES, LOCALES } from '../../words/house-style.ts';
import { inEachLanguage, LANGUAGES, type Language } from '../../words/languages.ts';
import { closedObject } from '../shape/check-shape.ts';
import { textThat } from './words-schema.ts';

/** Money, measures and times keep their words; of counters (件, `systems`) the project says what they count. */
const nounWordSchema = textThat(
  (word) => /^[^\d\p{Cc}/]{1,40}$/u.test(word) && word.trim() === word && isFree(word),
  'wrong-value',
  'a noun without digits that is no money, measure or time, such as `cells` or `projects`',
);

function isFree(word: string): boolean {
  const [found, ...more] = findFigures(`3 ${word}`);
  return (
    found?.figure.quantity.kind === 'count' && rateOf(found.figure.quantity) === 'none' && more.length === 0
  );
}

/** One word for both numbers, or `[one, many]`. */
const nounSchema = z.union([nounWordSchema, z.array(nounWordSchema).check(z.minLength(1), z.maxLength(2))]);

export const unitsSchema = z.array(
  z.union([nounWordSchema, closedObject(inEachLanguage(() => z.exactOptional(nounSchema)))]),
);

export const styleSchema = closedObject({
  locale: z.exactOptional(z.enum(LOCALES)),
  money: z.exactOptional(
    textThat(
      (sample) => readMoneyStyle(sample) !== undefined,
      'wrong-value',
      `an amount as it is to be written, in the manner of ${quoted(moneySamples(), ' or ')}, with another currency or amount if you like`,
    ),
  ),
  date: z.exactOptional(
    textThat(
      (sample) => readDateStyle(sample) !== undefined,
      'wrong-value',
      `a day as it is to be written, in the manner of ${quoted(DATE_STYLES, ' or ')}`,
    ),
  ),
});

type Written = {
  readonly units?: z.infer<typeof unitsSchema>;
  readonly style?: z.infer<typeof styleSchema>;
};

/** The house of a project; that of no wishes where its settings say nothing. */
export function houseOf({ units, style }: Written): House {
  if (units === undefined && style === undefined) return PLAIN_HOUSE;
  const { locale, money, date } = style ?? {};
  const plain = PLAIN_HOUSE.style;
  return {
    nouns: declareNouns((units ?? []).map(wordsByLanguage)),
    style: {
      locale: locale ?? plain.locale,
      money: readMoneyStyle(money ?? '') ?? plain.money,
      date: readDateStyle(date ?? '') ?? plain.date,
    },
  };
}

function wordsByLanguage(
  unit: z.infer<typeof unitsSchema>[number],
): Partial<Readonly<Record<Language, readonly string[]>>> {
  const words = (one: string | readonly string[]) => (typeof one === 'string' ? [one] : one);
  if (typeof unit === 'string') return Object.fromEntries(LANGUAGES.map((language) => [language, [unit]]));
  return Object.fromEntries(Object.entries(unit).map(([language, noun]) => [language, words(noun)]));
}
