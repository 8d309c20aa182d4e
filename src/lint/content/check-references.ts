// Content → a finding for every field whose two languages refer to different figures or cite different sources.
import type { Content } from '../../model/content/content.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { TakeawayWords } from '../../model/content/takeaway.ts';
import type { Finding } from '../../model/finding.ts';

type Field = { readonly name: string; readonly prose: Prose };

/**
 * Order may differ, because languages order their sentences differently, and one language may leave a figure out (yen
 * beside yuan is for Japanese readers); what both refer to has to be the same, and so have the sources they cite.
 */
export function checkReferences(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap(({ id, words, place }) => {
    const english = new Map(fieldsOf(words.en).map(({ name, prose }) => [name, prose]));
    return fieldsOf(words.ja).flatMap(({ name, prose }): Finding[] => {
      const other = english.get(name);
      if (other === undefined) return [];
      const ja = referencesOf(prose);
      const en = referencesOf(other);
      const isEven = isPart(ja.figures, en.figures) || isPart(en.figures, ja.figures);
      if (isEven && ja.cites.join() === en.cites.join()) return [];
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

type References = { readonly figures: readonly string[]; readonly cites: readonly string[] };

function referencesOf(prose: Prose): References {
  const figures = prose.flatMap((span) =>
    span.kind === 'figure'
      ? [`{{${span.ref.metric}${span.ref.source === undefined ? '' : `@${span.ref.source}`}}}`]
      : [],
  );
  const cites = prose.flatMap((span) =>
    span.kind === 'cite' ? [`[@${span.source}${span.line === undefined ? '' : `:${span.line}`}]`] : [],
  );
  return { figures: figures.sort(), cites: cites.sort() };
}

/** Whether every reference of the shorter list stands in the longer, as often at least. */
function isPart(shorter: readonly string[], longer: readonly string[]): boolean {
  const open = [...longer];
  return shorter.every((one) => {
    const at = open.indexOf(one);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
}

function listed({ figures, cites }: References): string {
  const all = [...figures, ...cites];
  return all.length === 0 ? 'none' : all.map((one) => `\`${one}\``).join(', ');
}
