// The ledger in, a finder of the names of its figures out: what each is called in a text, and of which figures it is a name.
import type { Content } from '../../model/content/content.ts';
import type { Metric } from '../../model/content/metric.ts';
import { LANGUAGES, type Localized } from '../../words/languages.ts';
import { literally, matchesOf } from '../../words/match-text.ts';
import type { Spot } from '../find/period-beside.ts';
import { refOf } from './figure-of.ts';
import { stretchesIn } from './period-of.ts';

/** Of two names at one place the longer is meant. */
export type FigureName = Spot & {
  readonly words: string;
  /** Ids of the metrics whose row, column or definition is called so. */
  readonly called: ReadonlySet<string>;
  /** Ids of those of which it is said somewhere in the entry, too: in a subject, an anchor, an input. */
  readonly told: ReadonlySet<string>;
};

export type FindNames = (text: string) => readonly FigureName[];

export function figureNames(content: Pick<Content, 'metrics' | 'series' | 'fiscalYearEnds'>): FindNames {
  const names = new Map<string, { readonly called: Set<string>; readonly told: Set<string> }>();
  const add = (words: string, id: string, isCalled: boolean) => {
    const key = words.trim().toLowerCase();
    if (!/\p{L}{2}/u.test(key) || stretchesIn(words, undefined).length > 0) return;
    const known = names.get(key) ?? { called: new Set(), told: new Set() };
    names.set(key, known);
    known.told.add(id);
    if (isCalled) known.called.add(id);
  };
  for (const metric of content.metrics.values()) {
    for (const words of calledOf(metric, content)) add(words, metric.id, true);
    const inputs = Object.values(metric.derived?.inputs ?? {}).flatMap(
      (input) => content.metrics.get(refOf(input).metric) ?? [],
    );
    for (const one of [metric, ...inputs])
      for (const words of [...calledOf(one, content), ...toldOf(one, content)]) add(words, metric.id, false);
  }
  if (names.size === 0) return () => [];
  const longest = [...names.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longest.map(whole).join('|'), 'giu');
  return (text) =>
    matchesOf(pattern, text).flatMap(({ index, 0: words }) => {
      const known = names.get(words.toLowerCase());
      return known === undefined ? [] : [{ start: index, end: index + words.length, words, ...known }];
    });
}

/** No part of a longer word. */
function whole(words: string): string {
  const before = isLetter(words.at(0))
    ? '(?<![A-Za-z0-9])(?<![A-Za-z]-)'
    : isSign(words.at(0))
      ? NOT_AFTER
      : '';
  const after = isLetter(words.at(-1)) ? '(?![A-Za-z0-9]|-[A-Za-z])' : isSign(words.at(-1)) ? NOT_BEFORE : '';
  return `${before}${literally(words)}${after}`;
}

function isLetter(letter = ''): boolean {
  return /[a-z0-9]/i.test(letter);
}

function isSign(letter = ''): boolean {
  return new RegExp(SIGNS, 'u').test(letter);
}

/** Written without spaces, names go on as other names do: no stop or particle is among these. */
const SIGNS = '[\\p{Script=Han}\\p{Script=Katakana}ー]';
const NOT_AFTER = `(?<!${SIGNS})`;
const NOT_BEFORE = `(?!${SIGNS})`;

function calledOf(metric: Metric, { series }: Pick<Content, 'series'>): readonly string[] {
  const { cell } = metric;
  const whole = cell && series.get(cell.series);
  if (cell === undefined || whole === undefined) return textsOf(metric.definition).map(core);
  return [cell.row, ...(cell.column === undefined ? [] : [cell.column])]
    .filter((name) => !Object.hasOwn(whole.ends, name))
    .flatMap((name) => [name, ...textsOf(whole.names[name])]);
}

function toldOf(
  { cell, definition, subject, subjectAnchors, scope }: Metric,
  { series }: Pick<Content, 'series'>,
): readonly string[] {
  const whole = cell && series.get(cell.series);
  return [
    ...[definition, subject, scope, whole?.definition, whole?.subject].flatMap(textsOf),
    ...subjectAnchors,
  ];
}

function textsOf(words: Localized | undefined): readonly string[] {
  return words === undefined ? [] : [...new Set(LANGUAGES.map((language) => words[language]))];
}

/** `Fuel cost, Q3 2025` is a figure of fuel cost. */
function core(definition: string): string {
  return definition.split(/[,、;；:：(（]/u)[0]?.trim() ?? '';
}
