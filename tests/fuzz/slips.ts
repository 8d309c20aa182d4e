// A project and a generator of numbers → the same project with slips such as people make, most of which can still be read.
import type { Random } from '../../scripts/faults/random.ts';
import { CHART_KIND_IDS } from '../../src/chart/kinds/chart-kinds.ts';
import { type Files, type Mutated, pick } from './mutate.ts';

/** One to three of them, each in a file where there is what it changes. */
export function slip(files: Files, random: Random): Mutated {
  const said: string[] = [];
  let slipped = files;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const [name, inFiles, pattern, change] = pick(SLIPS, random);
    const sites = Object.entries(slipped).flatMap(([path, content]) =>
      inFiles.test(path) && typeof content === 'string'
        ? [...content.matchAll(pattern)].map((match) => ({ path, content, match }))
        : [],
    );
    if (sites.length === 0) continue;
    const { path, content, match } = pick(sites, random);
    const by = change(match[0], random, slipped);
    const { index } = match;
    slipped = { ...slipped, [path]: content.slice(0, index) + by + content.slice(index + match[0].length) };
    said.push(`${path}: ${name} (\`${match[0].slice(0, 30)}\` → \`${by.slice(0, 30)}\`)`);
  }
  return { files: slipped, said };
}

type Slip = readonly [
  name: string,
  inFiles: RegExp,
  pattern: RegExp,
  change: (met: string, random: Random, files: Files) => string,
];

const WORDS = /^content\/(?:takeaways|briefings)\//;
const LEDGER = /^content\/figures\//;
const LOOKS = /^templates\/(?:themes|audiences)\//;
const WRITTEN = /^(?:content|templates)\/.*\.(?:md|yaml)$/;

/** Anywhere in the project, so that what is put in is known there. */
function another(pattern: RegExp): Slip[3] {
  return (met, random, files) => {
    const all = Object.values(files).flatMap((content) =>
      typeof content === 'string' ? (content.match(pattern) ?? []) : [],
    );
    return all.length === 0 ? met : pick(all, random);
  };
}

const REFERENCE = /\{\{[^{}\n]+\}\}/g;
const MARK = /\[@[^\]\n]+\]/g;
const NAME = /\b(?:V3|R1|GPT-4|OpenAI|DeepSeek|Meta)\b/g;
const SENTENCE = /(?<=^|[。.\n])[^。.\n{}[\]#:]{12,}(?=[。.\n])/g;
const TAGS = /(?<=(?:tags|ids): \[)[\w, -]+(?=\])/g;

const SLIPS: readonly Slip[] = [
  ['a number typed', WORDS, REFERENCE, (_, random) => pick(['700万ドル', '12%', '3', '$9.9bn'], random)],
  ['another figure', WORDS, REFERENCE, another(REFERENCE)],
  ['another figure', WORDS, REFERENCE, another(REFERENCE)],
  ['a mark dropped', WORDS, MARK, () => ''],
  ['another mark', WORDS, MARK, another(MARK)],
  ['another name', WORDS, NAME, another(NAME)],
  ['another name', LEDGER, NAME, another(NAME)],
  ['a sentence said at length', WORDS, SENTENCE, (met, random) => met.repeat(2 + random.below(40))],
  [
    'a sign that no font has',
    WORDS,
    /(?<=[ぁ-ん])(?=[ぁ-ん])/g,
    (_, random) => pick(['𠮷', '👩‍👩‍👧‍👦', '🇯🇵', 'ﷺ'], random),
  ],
  [
    'another value',
    LEDGER,
    /(?<=words: .*?)\d+/g,
    (met, random) => pick([`${met}0`, `-${met}`, '0', '7'], random),
  ],
  [
    'another hedge',
    LEDGER,
    /(?<=words: .*?)(?:約|以下|以上|超|未満)/g,
    (_, random) => pick(['約', '以下', '未満', ''], random),
  ],
  ['another line of a document', LEDGER, /(?<=^ +[\w-]+:)\d+(?=:)/gm, (met) => String(Number(met) + 1)],
  ['another line', WRITTEN, /(?<=line: )\d+/g, (met) => String(Number(met) + 1)],
  [
    'another kind of chart',
    WRITTEN,
    /(?<=kind: )(?:dot-plot|bars|columns|line|share)\b/g,
    (_, random) => pick(CHART_KIND_IDS, random),
  ],
  ['another scale', WRITTEN, /(?<=scale: )(?:log|linear)/g, (met) => (met === 'log' ? 'linear' : 'log')],
  [
    'another colour',
    LOOKS,
    /(?<=#)[0-9A-Fa-f]{6}\b/g,
    (_, random) => pick(['FFFFFF', '000000', '777777'], random),
  ],
  [
    'another number',
    LOOKS,
    /(?<=: )\d+\b/g,
    (met, random) => String(Number(met) * pick([0, 0.5, 2, 4], random)),
  ],
  ['other tags', WRITTEN, TAGS, another(TAGS)],
  ['a line deleted', WRITTEN, /^ +[\w-]+: .*\n/gm, () => ''],
  ['a line deleted', WRITTEN, /^- .*\n/gm, () => ''],
  ['a line said twice', WRITTEN, /^- .*\n/gm, (met) => met + met],
  ['another limit', WRITTEN, /(?<=(?:limit|max): )\d+/g, (_, random) => String(1 + random.below(9))],
];
