// Content and a language → every text in it that may refer to a figure: of claims, charts and briefings.
import type { Content } from '../model/content/content.ts';
import type { Prose } from '../model/content/prose.ts';
import { prosesOf } from '../model/content/takeaway.ts';
import { LANGUAGES, type Language } from '../words/languages.ts';

export function prosesIn({ takeaways, charts, briefings }: Content, language: Language): readonly Prose[] {
  const own = [...takeaways.values()].flatMap(({ chart }) => chart ?? []);
  return [
    ...[...takeaways.values()].flatMap(({ words }) => prosesOf(words[language])),
    ...[...new Set([...charts.values(), ...own])].flatMap(({ message, caveat, annotations }) =>
      [message, caveat, ...annotations.map(({ text }) => text)].flatMap((each) =>
        each ? [each[language]] : [],
      ),
    ),
    ...[...briefings.values()].flatMap(({ words }) => {
      const { title, subtitle, lead } = words[language];
      return [title, subtitle, lead];
    }),
  ];
}

/** Each with its language; in a project of one language, its words stand for all and are met once. */
export function eachProse(content: Content): readonly (readonly [Prose, Language])[] {
  return [
    ...new Map(
      LANGUAGES.flatMap((language) => prosesIn(content, language).map((prose) => [prose, language] as const)),
    ),
  ];
}
