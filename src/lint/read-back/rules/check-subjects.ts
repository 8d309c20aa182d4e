// A finished deck → a finding for every figure in a text that names other models or companies but not its own.
import type { Finding } from '../../../model/finding.ts';
import { refOf } from '../../../model/ledger/figure-of.ts';
import type { Metric } from '../../../model/metric.ts';
import { SOURCE_LINE } from '../deck-words.ts';
import { findingOn, type ReadBack } from '../read-back.ts';

/** A text that names nobody speaks on about what its slide is about: only a wrong name is a fault. */
export function checkSubjects(deck: ReadBack): Finding[] {
  const metrics = [...deck.content.metrics.values()];
  const subjects = new Map(metrics.map((metric) => [metric.subject.ja, namesOf(metric, metrics)]));
  return deck.slides.flatMap((slide) =>
    slide.numbers.flatMap(({ entry, words, trace }) => {
      if (trace.kind !== 'ledger' || entry.shape === SOURCE_LINE) return [];
      const own = new Set(trace.keys.map((key) => deck.content.metrics.get(refOf(key).metric)?.subject.ja));
      const named = [...subjects]
        .filter(([, names]) => names.some((name) => isNamed(name, entry.text)))
        .map(([id]) => id);
      if (named.length === 0 || named.some((id) => own.has(id))) return [];
      const message = `Unexpected \`${words}\` beside ${named.map((id) => `\`${id}\``).join(', ')} in \`${entry.shape}\` of slide ${slide.page}, expected ${[...own].map((id) => `\`${id}\``).join(' or ')}`;
      return [findingOn(slide, deck, 'wrong-subject', message)];
    }),
  );
}

/** Only names proper, `V3` and `GPT-4`: a country or the world is spoken of in many words. */
function namesOf(metric: Metric, metrics: readonly Metric[]): string[] {
  const same = metrics.filter(({ subject }) => subject.ja === metric.subject.ja);
  const names = same.flatMap(({ subject, subjectAnchors }) => [subject.ja, subject.en, ...subjectAnchors]);
  return [...new Set(names)].filter(
    (name) => /^[A-Za-z][\w. -]*$/.test(name) && metric.subject.ja === metric.subject.en,
  );
}

function isNamed(name: string, text: string): boolean {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![A-Za-z0-9])${plain}(?![A-Za-z0-9]|\\.\\d|-\\d)`).test(text);
}
