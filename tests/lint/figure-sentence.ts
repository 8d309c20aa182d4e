// A sentence in which `{net}` stands for a figure, and metrics that say what it is → content whose one claim is that sentence.
import type { Content } from '../../src/model/content/content.ts';
import type { Metric } from '../../src/model/content/metric.ts';
import type { Prose } from '../../src/model/content/prose.ts';
import { inEachLanguage } from '../../src/words/languages.ts';
import { CONTENT, LEAD } from './small-deck.ts';

const PLACE = LEAD.place;

/** A metric without reports, of which only its words count. */
export function metricOf(id: string, words: string): Metric {
  const definition = inEachLanguage(() => words);
  return { id, topic: 'x', definition, subject: definition, subjectAnchors: [], reports: [], place: PLACE };
}

export function contentWith(sentence: string, metrics: ReadonlyMap<string, Metric>): Content {
  const words = { ja: { ...LEAD.words.ja, claim: prose(sentence) }, en: { ...LEAD.words.en, claim: [] } };
  return { ...CONTENT, metrics, takeaways: new Map([[LEAD.id, { ...LEAD, words }]]) };
}

function prose(sentence: string): Prose {
  return sentence
    .split(/(\{[^}]*\})/)
    .map((text) =>
      text.startsWith('{')
        ? { kind: 'figure', ref: { metric: text.slice(1, -1) }, strong: false, place: PLACE }
        : { kind: 'text', text, strong: false, place: PLACE },
    );
}
