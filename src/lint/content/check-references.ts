// Content → a finding for every field whose two languages refer to different figures or cite different sources.
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import type { Prose, Span } from '../../model/prose.ts';
import type { TakeawayWords } from '../../model/takeaway.ts';

type Field = { readonly name: string; readonly prose: Prose };

/** Order may differ, because languages order their sentences differently. */
export function checkReferences(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap(({ id, words, place }) => {
    const english = new Map(fieldsOf(words.en).map(({ name, prose }) => [name, prose]));
    return fieldsOf(words.ja).flatMap(({ name, prose }): Finding[] => {
      const other = english.get(name);
      const ja = referencesOf(prose);
      const en = referencesOf(other ?? []);
      if (other === undefined || ja.join() === en.join()) return [];
      return [
        {
          kind: 'uneven-references',
          place: prose[0]?.place ?? place,
          message: `Unexpected ${listed(ja)} in Japanese and ${listed(en)} in English in \`${name}\` of \`${id}\`, expected the same figures and sources`,
        },
      ];
    });
  });
}

function fieldsOf(words: TakeawayWords): Field[] {
  return [
    { name: 'claim', prose: words.claim },
    ...words.points.map((prose, index) => ({ name: `point ${index + 1}`, prose })),
    ...Object.entries(words.fields).map(([name, prose]) => ({ name, prose })),
    ...words.notes.map((prose, index) => ({ name: `notes ${index + 1}`, prose })),
  ];
}

function referencesOf(prose: Prose): string[] {
  return prose.flatMap((span) => referenceOf(span) ?? []).sort();
}

function referenceOf(span: Span): string | undefined {
  switch (span.kind) {
    case 'text':
      return undefined;
    case 'figure':
      return `{{${span.ref.metric}${span.ref.source === undefined ? '' : `@${span.ref.source}`}}}`;
    case 'cite':
      return `[@${span.source}${span.line === undefined ? '' : `:${span.line}`}]`;
  }
}

function listed(references: readonly string[]): string {
  return references.length === 0 ? 'none' : references.map((one) => `\`${one}\``).join(', ');
}
