// Normalised text in; the same with figures as accounts set them written as in prose, as long as before, and where they stand.
//
// `(6.1)%` becomes ` -6.1%`, `[17.2, 17.8] billion` ` 17.2–17.8 billion` with spaces before it.
import { inAnyLanguage, LANGUAGES, wordsOf } from '../../words/languages.ts';
import { anyOf, anyPattern, anyWord, behindLook, type Matcher, matchesOf } from '../../words/match-text.ts';
import { UNIT_IDS, type UnitId, unitById } from '../../words/units.ts';

/** What was rewritten belongs whole to the figure in it. */
export type Stretch = { readonly start: number; readonly end: number };

const SIGN = `${anyOf(UNIT_IDS.flatMap((id) => unitById(id).before ?? []))} ?`;
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
/** Shares, and hundredths of a currency, which need no scale. */
const SMALL = anyWord(
  wordsBehind(
    UNIT_IDS.filter((id) => {
      const { kind, measures } = unitById(id);
      return kind === 'percent' || kind === 'points' || (kind === 'money' && measures !== undefined);
    }),
  ),
);
/** `百万円`, `million yen`: a bare `円` behind the number of a list item may begin 円安. */
function moneyWords(): string {
  const currencies = anyWord(wordsBehind(UNIT_IDS.filter((id) => unitById(id).kind === 'money')));
  return inAnyLanguage(({ figures }) => `(?:${figures.numbers.scale}) ?${currencies}`);
}
const SCALED = anyPattern([
  anyWord(wordsBehind(UNIT_IDS)),
  anyWord(LANGUAGES.flatMap((language) => Object.keys(wordsOf(language).figures.numbers.powers))),
]);

function wordsBehind(ids: readonly UnitId[]): readonly string[] {
  return ids.flatMap((id) => [
    ...(unitById(id).behind ?? []),
    ...LANGUAGES.flatMap((language) => wordsOf(language).figures.units[id].read),
  ]);
}

/** `(20.9)%`, `(6.1) pp`, `損益は(62)百万円`, `$(6.1) million`; "ten (10)%" says ten twice, `f(10)%` is no loss. */
function lossOf(money: string): RegExp {
  // Without the `u` flag it is compiled in a tenth of the time.
  return new RegExp(
    // What comes first is quick to fail: the words before it are looked at where there is a bracket only.
    `(?=\\(\\d|${SIGN}\\()(?<![A-Za-z\\u00C0-\\u024F\\d)])(?<!${inAnyLanguage(({ figures }) => figures.numbers.inWords)} )` +
      `(?:\\((?<number>${NUMBER})\\)(?= ?(?:${SMALL}|${money}))|(?<sign>${SIGN})\\((?<amount>${NUMBER})\\))`,
    'gi',
  );
}
/** Where a scale stands behind the bracket, the words of all currencies are looked for. */
const LOSS = behindLook(lossOf(inAnyLanguage(({ figures }) => `(?:${figures.numbers.scale})`)), () =>
  lossOf(moneyWords()),
);
/** Alone in a cell, half width: `($412 million)`, `(6.1%)`, `(1,234)`. One or two digits are the mark of a note. */
const CELL = new RegExp(
  `(?<=(?:^|[\\n|\\t]| {2}) ?)\\((?!\\d{1,2}\\))(?<inner>(?:${SIGN})?${NUMBER}[ a-z%]{0,24})\\)(?= ?(?:$|[\\n|\\t]| {2}))`,
  'gi',
);
/** `[17.2, 17.8] billion`, `$[5, 6] million`, `[5, 6]%`; brackets without a unit hold references. */
const PAIR = new RegExp(
  `(?<sign>${SIGN})?\\[(?<inner>${SIGN})?(?<low>-?${NUMBER}), ?(?:${SIGN})?(?<high>-?${NUMBER})\\]` +
    `(?:(?= ?${SCALED})|(?<=${SIGN}\\[[^\\]]*\\]))`,
  'gi',
);

/** `18円42銭` is 18.42円. */
const IN_TWO_UNITS = LANGUAGES.flatMap((language) => {
  const { inTwoUnits } = wordsOf(language).figures;
  return inTwoUnits === undefined
    ? []
    : [{ pattern: new RegExp(inTwoUnits.pattern, 'g'), unit: inTwoUnits.unit }];
});

type Groups = Readonly<Record<string, string | undefined>>;

export function spellOut(
  plain: string,
  original: string,
): { readonly text: string; readonly stretches: readonly Stretch[] } {
  let text = plain;
  const stretches: Stretch[] = [];
  const rewrite = (within: string, pattern: Matcher, write: (groups: Groups) => string): void => {
    for (const { 0: whole, index: start, groups = {} } of matchesOf(pattern, within)) {
      const end = start + whole.length;
      stretches.push({ start, end });
      text = text.slice(0, start) + write(groups).padStart(whole.length) + text.slice(end);
    }
  };
  for (const { pattern, unit } of IN_TWO_UNITS)
    if (text.includes(unit)) rewrite(text, pattern, ({ whole, part }) => `${whole}.${part}${unit}`);
  // Most brackets hold words, and are not looked at for long.
  if (/\([^()]{0,6}\d/.test(text)) {
    rewrite(plain, LOSS, ({ sign = '', number, amount }) => `${sign}-${number ?? amount}`);
    // Tabs and the width of brackets count as they were written.
    rewrite(original, CELL, ({ inner }) => `-${inner} `);
  }
  if (/\[[^[\]]{0,6}\d/.test(text)) {
    rewrite(text, PAIR, ({ sign, inner, low, high }) => {
      const before = sign ?? inner ?? '';
      return `${before}${low}–${before}${high}`;
    });
  }
  return { text, stretches };
}
