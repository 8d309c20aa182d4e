// Content → the same content with every text twice as long: words said twice, one after the other.
import type { Content } from '../../src/model/content/content.ts';
import type { Metric, Report } from '../../src/model/content/metric.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import type { Source } from '../../src/model/content/source.ts';
import type { Takeaway } from '../../src/model/content/takeaway.ts';
import type { Audience } from '../../src/model/template/audience.ts';
import type { Language, Localized } from '../../src/words/languages.ts';

/** Two sentences in Japanese need a stop between them, in English a space as well. */
const BETWEEN: Readonly<Record<Language, string>> = { ja: '。', en: '. ' };
/** Names are said twice with as little as parts two names. */
const BETWEEN_NAMES: Readonly<Record<Language, string>> = { ja: '・', en: ' ' };

export function doubledContent(content: Content): Content {
  return {
    ...content,
    takeaways: mapped(content.takeaways, takeaway),
    briefings: mapped(content.briefings, (briefing) => ({
      ...briefing,
      ...(briefing.classification && { classification: name(briefing.classification) }),
      words: byLanguage((language) => {
        const { title, subtitle, lead } = briefing.words[language];
        return {
          title: twice(title, language),
          subtitle: twice(subtitle, language),
          lead: twice(lead, language),
        };
      }),
    })),
    audiences: mapped(content.audiences, audience),
    metrics: mapped(content.metrics, metric),
    sources: mapped(content.sources, source),
  };
}

function mapped<T>(all: ReadonlyMap<string, T>, change: (one: T) => T): ReadonlyMap<string, T> {
  return new Map([...all].map(([id, one]) => [id, change(one)]));
}

function byLanguage<T>(write: (language: Language) => T): Readonly<Record<Language, T>> {
  return { ja: write('ja'), en: write('en') };
}

function twice(prose: Prose, language: Language, between = BETWEEN): Prose {
  const [first] = prose;
  if (first === undefined) return prose;
  return [...prose, { kind: 'text', text: between[language], strong: false, place: first.place }, ...prose];
}

function name(words: Localized): Localized {
  return byLanguage((language) => `${words[language]}${BETWEEN_NAMES[language]}${words[language]}`);
}

function sentence(words: Localized): Localized {
  return byLanguage((language) => `${words[language]}${BETWEEN[language]}${words[language]}`);
}

/** What stands between two figures, or two of the words that stand for one. */
const BETWEEN_KEYS: Readonly<Record<Language, string>> = { ja: ' ', en: ' ' };

function betweenIn(field: string): Readonly<Record<Language, string>> {
  if (field === 'key') return BETWEEN_KEYS;
  return field === 'label' ? BETWEEN_NAMES : BETWEEN;
}

function takeaway(one: Takeaway): Takeaway {
  const words = byLanguage((language): Takeaway['words']['ja'] => {
    const { claim, points, fields, notes } = one.words[language];
    return {
      claim: twice(claim, language),
      points: points.map((point) => twice(point, language)),
      fields: Object.fromEntries(
        Object.entries(fields).map(([field, prose]) => [
          field,
          prose && twice(prose, language, betweenIn(field)),
        ]),
      ),
      notes: notes.map((note) => twice(note, language)),
    };
  });
  return { ...one, words };
}

function audience(one: Audience): Audience {
  return {
    ...one,
    name: name(one.name),
    maxContentSlides: 500,
    ...(one.classification ? { classification: name(one.classification) } : {}),
    sections: one.sections.map((section) => ({
      ...section,
      title: name(section.title),
      ...(section.question ? { question: sentence(section.question) } : {}),
    })),
    ...(Array.isArray(one.disclosures) ? { disclosures: one.disclosures.map(sentence) } : {}),
  };
}

function metric(one: Metric): Metric {
  const report = (given: Report): Report => ({
    ...given,
    ...(given.scope ? { scope: sentence(given.scope) } : {}),
    ...(given.basis ? { basis: sentence(given.basis) } : {}),
    ...(given.use ? { use: sentence(given.use) } : {}),
  });
  return { ...one, ...(one.scope ? { scope: sentence(one.scope) } : {}), reports: one.reports.map(report) };
}

function source(one: Source): Source {
  return {
    ...one,
    title: `${one.title}${one.title}`,
    trustReason: sentence(one.trustReason),
    use: sentence(one.use),
  };
}
