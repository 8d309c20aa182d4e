// Content → a finding for every field whose languages refer to different figures or cite different sources.
import type { Content } from '../../model/content/content.ts';
import { type PageBlock, prosesOfBlock } from '../../model/content/page-block.ts';
import type { Prose } from '../../model/content/prose.ts';
import type { TakeawayWords } from '../../model/content/takeaway.ts';
import { placeIn } from '../../model/content/where.ts';
import type { Finding } from '../../model/finding.ts';
import { quoted } from '../../model/names.ts';
import { FIRST_LANGUAGE, LANGUAGES, wordsOf } from '../../words/languages.ts';

const OTHERS = LANGUAGES.filter((language) => language !== FIRST_LANGUAGE);

type Field = { readonly name: string; readonly prose: Prose };

/**
 * Order may differ, because languages order their sentences differently, and one language may leave a figure out (yen
 * beside yuan is for Japanese readers); what both refer to has to be the same, and so have the sources they cite.
 */
export function checkReferences(content: Content): Finding[] {
  return [...content.takeaways.values()].flatMap(({ id, words, place }) => {
    const first = fieldsOf(words[FIRST_LANGUAGE]);
    return OTHERS.flatMap((language) => {
      const fields = new Map(fieldsOf(words[language]).map(({ name, prose }) => [name, prose]));
      return first.flatMap(({ name, prose }): Finding[] => {
        const other = fields.get(name);
        if (other === undefined) return [];
        const here = referencesOf(prose);
        const there = referencesOf(other);
        const isEven = isPart(here.figures, there.figures) || isPart(there.figures, here.figures);
        if (isEven && here.cites.join() === there.cites.join()) return [];
        const [one, two] = [FIRST_LANGUAGE, language].map((each) => wordsOf(each).name);
        return [
          {
            kind: 'uneven-references',
            place: prose[0]?.place ?? place,
            message: `Unexpected ${listed(here)} in ${one} and ${listed(there)} in ${two} in \`${name}\` of \`${id}\`, expected the same figures and sources`,
          },
        ];
      });
    });
  });
}

function fieldsOf(words: TakeawayWords): Field[] {
  return [
    { name: 'claim', prose: words.claim },
    ...words.points.flatMap((point, index) => [
      { name: `point ${index + 1}`, prose: point },
      ...(words.subPoints?.[index] ?? []).map((prose, below) => ({
        name: `point ${index + 1}.${below + 1}`,
        prose,
      })),
    ]),
    ...pageFields(words.blocks ?? []),
    ...Object.entries(words.fields).map(([name, prose]) => ({ name, prose })),
    ...words.notes.map((prose, index) => ({ name: `notes ${index + 1}`, prose })),
  ];
}

/** Paragraphs may be parted otherwise in another language, so they are compared together. */
function pageFields(blocks: readonly PageBlock[]): Field[] {
  const [text, others] = [true, false].map((isText) =>
    blocks.filter(({ kind }) => (kind === 'paragraph') === isText).map(prosesOfBlock),
  );
  return [
    ...(text?.length ? [{ name: 'paragraphs', prose: text.flat(2) }] : []),
    ...(others ?? []).map((proses, index) => ({ name: `block ${index + 1}`, prose: proses.flat() })),
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
    span.kind === 'cite' ? [`[@${span.at === undefined ? span.source : placeIn(span.source, span.at)}]`] : [],
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
  return all.length === 0 ? 'none' : quoted(all);
}
