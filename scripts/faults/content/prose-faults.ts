// Words with a number typed into them.
import { figureForm } from '../../../src/model/content/prose.ts';
import type { Place } from '../../../src/model/place.ts';
import { evaluateDerived } from '../../../src/quantity/ledger/evaluate-derived.ts';
import { figureOf } from '../../../src/quantity/ledger/figure-of.ts';
import { judgeWord, readNumberWord } from '../../../src/quantity/number-words.ts';
import { LANGUAGES, type Language, wordsOf } from '../../../src/words/languages.ts';
import type { Candidate, FaultKind } from '../fault.ts';
import type { Random } from '../random.ts';
import { derivedSites, entryLines, reportSites, textOf, withoutLines } from './sites.ts';

const UNITS = {
  ja: ['万ドル', '億元', '%', '倍', '社', 'か月'],
  en: [' million dollars', '%', ' times', ' companies', ' months'],
} as const;

export const bareNumber: FaultKind = typed('bare number typed (words)', (language, random) => {
  const unit = UNITS[language][random.below(UNITS[language].length)] ?? '';
  return `${2 + random.below(97)}${unit}`;
});

const SAID = {
  ja: [
    '半分',
    '倍増',
    '過半数',
    '数十社',
    '二桁',
    '桁違い',
    '一割',
    '十数社',
    '半減',
    '三社',
    '12mg',
    '2.4GW',
    '61フラン',
  ],
  en: [
    ...[
      'twice',
      'half of it',
      'nearly tripled',
      'dozens of them',
      'a third above',
      'one in five',
      'tenfold',
      'by a quarter',
    ],
    ...[
      'an order of magnitude more',
      'a majority',
      'hundreds of them',
      'double-digit',
      '12 mg',
      '2.4 GW',
      'CHF 61',
      '7nm',
    ],
  ],
} as const;

export const saidNumber: FaultKind = typed(
  'number word or any unit typed (words)',
  (language, random) => SAID[language][random.below(SAID[language].length)] ?? '',
);

/** A figure of the words said by a number word that is true of another. */
export const untrueWord: FaultKind = {
  name: 'number word of another figure (words)',
  foundBy: ['word-untrue'],
  candidates: (clean, random) => {
    const { content } = clean.ground;
    const derived = evaluateDerived(content).value;
    return [...content.takeaways.values()].flatMap(({ id, words, place: { file } }) =>
      LANGUAGES.flatMap((language) =>
        [words[language].claim, ...words[language].points].flat().flatMap((span): Candidate[] => {
          const figure = span.kind === 'figure' ? figureOf(content, span.ref, derived)?.figure : undefined;
          const such = wordsOf(language).numberWords.phrases.flatMap((row) => row.such);
          const untrue = such.filter((word) => {
            const said = readNumberWord(word);
            return figure !== undefined && said !== undefined && judgeWord(said, figure) !== 'true';
          });
          const word = untrue[random.below(Math.max(1, untrue.length))];
          if (span.kind !== 'figure' || span.as !== undefined || word === undefined) return [];
          return [
            {
              what: `${id} (${language}): ${figureForm(span)} as ${word}`,
              plant: () => ({
                into: 'content',
                files: new Map([[file, saidAs(textOf(clean, file), span.place, word)]]),
              }),
            },
          ];
        }),
      ),
    );
  },
};

function saidAs(text: string, { line, column }: Place, word: string): string {
  const lines = text.split('\n');
  const words = lines[line - 1] ?? '';
  const [before, after] = [words.slice(0, column - 1), words.slice(column - 1)];
  return lines.with(line - 1, before + after.replace('}}', ` as "${word}"}}`)).join('\n');
}

function typed(name: string, numberIn: (language: Language, random: Random) => string): FaultKind {
  return {
    name,
    foundBy: ['bare-number'],
    candidates: (clean, random) =>
      [...clean.ground.content.takeaways.values()].flatMap(({ id, words, place }) =>
        (clean.inputs.roots.languages ?? LANGUAGES).flatMap((language): Candidate[] => {
          const { claim, points } = words[language];
          return [claim, ...points].flatMap((prose): Candidate[] => {
            const span = prose.find((one) => one.kind === 'text' && one.text.length > 8);
            if (span?.kind !== 'text') return [];
            const number = numberIn(language, random);
            return [
              {
                what: `${id} (${language}): ${number} in \`${span.text.slice(0, 20)}\``,
                plant: () => ({
                  into: 'content',
                  files: new Map([[place.file, typedInto(textOf(clean, place.file), span.place, number)]]),
                }),
              },
            ];
          });
        }),
      ),
  };
}

/** Behind the first comma or space of the line, as an afterthought would be typed; never inside a Latin word. */
function typedInto(text: string, { line, column }: Place, number: string): string {
  const lines = text.split('\n');
  const words = lines[line - 1] ?? '';
  const gap = /[、,](?!\d)|(?<=[a-z]) /.exec(words.slice(column + 3));
  let at = Math.min(words.length, column + 3 + (gap === null ? 0 : gap.index + gap[0].length));
  while (/[A-Za-z0-9.-]/.test(words[at - 1] ?? '') && /[A-Za-z0-9.-]/.test(words[at] ?? '')) at += 1;
  const parted = /[A-Za-z0-9]$/.test(words.slice(0, at)) ? ' ' : '';
  return lines.with(line - 1, `${words.slice(0, at)}${parted}${number} ${words.slice(at)}`).join('\n');
}

/** Conflicts of which one side disappears: its report, its place in the comparison, the decision, the slide that shows it. */
export const conflictHidden: FaultKind = {
  name: 'one side of a conflict hidden (content)',
  candidates: (clean) => {
    const { content, conflicts } = clean.ground;
    const sides = new Set(conflicts.flatMap((conflict) => conflict.sides));
    const edit = (what: string, file: string, text: string): Candidate => ({
      what,
      plant: () => ({ into: 'content', files: new Map([[file, text]]) }),
    });
    const reports = reportSites(clean)
      .filter(({ key }) => sides.has(key))
      .map(({ key, report }) => {
        const { file, line } = report.place;
        const text = textOf(clean, file);
        return edit(`without ${key}`, file, withoutLines(text, line - 1, entryLines(text, line).end));
      });
    const inConflict = new Set(conflicts.map(({ id }) => id));
    const compared = [...content.comparables.values()].filter(({ id }) => inConflict.has(id));
    const groups = compared.flatMap((group) => {
      const { file, line } = group.place;
      const text = textOf(clean, file);
      const { at, end } = entryLines(text, line);
      const list = at.get('metrics') ?? 0;
      const decision = at.get('decision') ?? end;
      const members = group.metrics.map((metric) => {
        const kept = group.metrics.filter((other) => other !== metric).join(', ');
        const lines = text.split('\n');
        lines[list] = `${/^\s*/.exec(lines[list] ?? '')?.[0] ?? ''}metrics: [${kept}]`;
        return edit(`${group.id} without ${metric}`, file, lines.join('\n'));
      });
      return [...members, edit(`${group.id} without its decision`, file, withoutLines(text, decision, end))];
    });
    const slides = clean.inputs.files.list(`${clean.inputs.roots.templates}/audiences`).flatMap((file) => {
      const text = textOf(clean, file);
      return [...text.matchAll(/^ +- kind: comparison-table\n(?: {8,}.*\n)+/gm)].map(({ 0: block, index }) =>
        edit(`${file} without its comparison`, file, text.slice(0, index) + text.slice(index + block.length)),
      );
    });
    return [...reports, ...groups, ...slides];
  },
};

const SIGNS = ['+', '-', '*', '/'] as const;

/** Derived metrics with another sign, another constant, or another figure put in. */
export const wrongFormula: FaultKind = {
  name: 'derived, wrong formula (ledger)',
  candidates: (clean) => {
    const keys = reportSites(clean).map(({ key }) => key);
    return derivedSites(clean).flatMap(({ formula, inputs, change, changeInput }): Candidate[] => [
      ...[...formula.matchAll(/(?<= )[-+*/](?= )/g)].flatMap(({ 0: sign, index }) =>
        SIGNS.filter((other) => other !== sign).map((other) =>
          change(formula.slice(0, index) + other + formula.slice(index + 1)),
        ),
      ),
      ...(/ \* 100$/.test(formula)
        ? [change(formula.replace(/ \* 100$/, '')), change(formula.replace(/100$/, '1000'))]
        : []),
      ...Object.entries(inputs).flatMap(([name, input]) =>
        keys.filter((key) => key !== input).map((key) => changeInput(name, key)),
      ),
    ]);
  },
};
