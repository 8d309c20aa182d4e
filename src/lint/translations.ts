// What every text says in each language, and what it said when both were last seen together → texts of which one language alone has changed.
import type { Briefing } from '../model/content/briefing.ts';
import type { ChartSpec } from '../model/content/chart-spec.ts';
import type { Content } from '../model/content/content.ts';
import type { Metric } from '../model/content/metric.ts';
import type { Series } from '../model/content/series.ts';
import type { Takeaway } from '../model/content/takeaway.ts';
import type { Finding } from '../model/finding.ts';
import { sha256 } from '../model/hash.ts';
import { byText } from '../model/names.ts';
import { onceFor } from '../model/once-for.ts';
import { type Place, startOf } from '../model/place.ts';
import { inEachLanguage, LANGUAGES, type Language, type Localized, wordsOf } from '../words/languages.ts';

/** `takeaway/cost-lead` → a short hash of its words per language. */
type Seen = ReadonlyMap<string, Localized<string>>;

/** `text` of the file, undefined where there is none; what cannot be read says nothing, and is written anew. */
export function checkTranslations(
  content: Content,
  text: string | undefined,
  file: string,
): readonly Finding[] {
  if (text !== undefined && readSeen(text) === undefined) {
    const message = 'Unexpected text, expected the words that were last seen together';
    const hint = 'Take the file from your version control, or delete it: the next build begins it anew';
    return [{ kind: 'translations-unread', place: startOf(file), message, hint }];
  }
  return driftingTexts(content, text).map(({ key, place, changed, same }): Finding => {
    const message = `Unexpected change of \`${key}\` in ${changed} alone, expected a look at its words in ${same}`;
    const hint = `Change them as well, or say that they still hold: \`briefdeck confirm ${key}\`, \`briefdeck confirm --all\` for all that waits`;
    return { kind: 'translation-drift', place, message, hint };
  });
}

export type Drift = {
  readonly key: string;
  readonly place: Place;
  /** Names of languages. */
  readonly changed: string;
  readonly same: string;
};

export function driftingTexts(content: Content, text: string | undefined): readonly Drift[] {
  const seen: Seen = readSeen(text ?? '') ?? new Map();
  return textsOf(content).flatMap(({ key, place, hashes }) => {
    const before = seen.get(key);
    if (before === undefined || !isAdrift(before, hashes)) return [];
    const changed = LANGUAGES.filter((language) => before[language] !== hashes[language]);
    const same = LANGUAGES.filter((language) => !changed.includes(language));
    return [{ key, place, changed: namesOf(changed), same: namesOf(same) }];
  });
}

/**
 * The text to keep after a build: what drifts stays as it was last seen, unless `confirmed` has its key; undefined where the
 * file says so already. Texts that are gone go.
 */
export function translationsText(
  content: Content,
  text: string | undefined,
  confirmed: ReadonlySet<string> = new Set(),
): string | undefined {
  const seen: Seen = readSeen(text ?? '') ?? new Map();
  const lines = textsOf(content).map(({ key, hashes }) => {
    const before = seen.get(key);
    const kept = before !== undefined && isAdrift(before, hashes) && !confirmed.has(key) ? before : hashes;
    const pairs = LANGUAGES.map(
      (language) => `${JSON.stringify(language)}: ${JSON.stringify(kept[language])}`,
    );
    return `    ${JSON.stringify(key)}: { ${pairs.join(', ')} }`;
  });
  const words = lines.length === 0 ? '{}' : `{\n${lines.sort(byText).join(',\n')}\n  }`;
  const next = `{\n  "version": 1,\n  "words": ${words}\n}\n`;
  return next === text ? undefined : next;
}

function isAdrift(before: Localized<string>, now: Localized<string>): boolean {
  const changed = LANGUAGES.filter((language) => before[language] !== now[language]).length;
  return changed > 0 && changed < LANGUAGES.length;
}

type Text = { readonly key: string; readonly place: Place; readonly hashes: Localized<string> };

/** All that is written once per language and shown on slides. Kept, because what is checked is written down after a build. */
const textsOf = onceFor(hashTexts);

function hashTexts({ takeaways, briefings, charts, metrics, series }: Content): readonly Text[] {
  // What is written of a series stands once, whatever the number of its cells.
  const figures = [...metrics.values()].filter(({ cell }) => cell === undefined);
  return [
    ...[...takeaways.values()].map((one) => textOf('takeaway', one, takeawayWords(charts))),
    ...[...briefings.values()].map((one) => textOf('edition', { ...one, id: one.week }, briefingWords)),
    ...[...charts.values()].map((one) => textOf('chart', one, chartWords)),
    ...figures.map((one) => textOf('figure', one, metricWords)),
    ...[...series.values()].map((one) => textOf('figure', one, seriesWords(metrics))),
  ];
}

type Words<Noun> = (noun: Noun, language: Language) => unknown;

function textOf<Noun extends { readonly id: string; readonly place: Place }>(
  kind: string,
  noun: Noun,
  words: Words<Noun>,
): Text {
  const hash = (language: Language) =>
    sha256(
      JSON.stringify(words(noun, language), (key, value) => (UNSAID.has(key) ? undefined : value)),
    ).slice(0, 12);
  const hashes = inEachLanguage(hash);
  return { key: `${kind}/${noun.id}`, place: noun.place, hashes };
}

/** Where words stand, and the words of an original that a mark looks up: they are the same whatever the language. */
const UNSAID: ReadonlySet<string> = new Set(['place', 'anchors']);

const takeawayWords =
  (charts: Content['charts']): Words<Takeaway> =>
  ({ words, chart }, language) => [
    words[language],
    // One that stands among the charts is told by itself.
    chart !== undefined && charts.get(chart.id) !== chart ? chartWords(chart, language) : undefined,
  ];

const briefingWords: Words<Briefing> = ({ words, classification, label }, language) => [
  words[language],
  classification?.[language],
  ...(label === undefined ? [] : [label[language]]),
];

const chartWords: Words<ChartSpec> = ({ title, message, caveat, annotations, series }, language) => [
  title[language],
  message?.[language],
  caveat?.[language],
  annotations.map(({ text }) => text[language]),
  series.map(({ name, set, panel }) => [name?.[language], set?.[language], panel?.[language]]),
];

const metricWords: Words<Metric> = ({ definition, scope, subject, reports }, language) => [
  definition[language],
  scope?.[language],
  subject[language],
  ownWords(reports, language),
];

const seriesWords = (metrics: Content['metrics']): Words<Series> => {
  const cells = new Map<string, Metric[]>();
  for (const metric of metrics.values()) {
    const { series } = metric.cell ?? {};
    if (series !== undefined) cells.set(series, [...(cells.get(series) ?? []), metric]);
  }
  return ({ id, definition, subject, names }, language) => [
    definition[language],
    subject[language],
    // A heading that stands the same in each language is the source's: a name that is added for one is new, not changed.
    Object.entries(names).flatMap(([heading, name]) =>
      new Set(Object.values(name)).size > 1 ? [[heading, name[language]]] : [],
    ),
    (cells.get(id) ?? []).map(({ scope, reports }) => [scope?.[language], ...ownWords(reports, language)]),
  ];
};

function ownWords(reports: Metric['reports'], language: Language) {
  return reports.map((report) => [
    report.basis?.[language],
    report.scope?.[language],
    report.use?.[language],
  ]);
}

function namesOf(languages: readonly Language[]): string {
  return languages.map((language) => wordsOf(language).name).join(', ');
}

function readSeen(text: string): Seen | undefined {
  try {
    const { version, words } = JSON.parse(text) as { readonly version: unknown; readonly words: object };
    const entries = Object.entries(words);
    const isWhole = entries.every(([, each]) => LANGUAGES.every((one) => typeof each?.[one] === 'string'));
    return version === 1 && isWhole ? new Map(entries) : undefined;
  } catch {
    return undefined;
  }
}
