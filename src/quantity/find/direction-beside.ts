// A sentence and two figures in it in; which of them it says is the larger, and with which words, out.
import type { ChangeWords } from '../../words/changes.ts';
import { LANGUAGES, wordsOf } from '../../words/languages.ts';
import type { Spot } from './period-beside.ts';

/** `larger` is the one that the words make the larger of the two: the first or the second in the text. */
export type SaidLarger = {
  readonly larger: 'first' | 'second';
  readonly words: string;
  readonly isPart?: true;
};
export type Direction = 'up' | 'down';

type Around = ChangeWords['directions']['compared'];
type Row = {
  readonly larger: SaidLarger['larger'];
  readonly before: RegExp;
  readonly between: RegExp;
  readonly after: RegExp;
  /** A part and its whole, which may be equal to it. */
  readonly isPart?: true;
};

const ROWS: readonly Row[] = LANGUAGES.flatMap((language) => {
  const { up, down, above, below, toSecond, toFirst, fromSecond, compared, comparedBack, partOf, wholeWith } =
    wordsOf(language).changes.directions;
  return [
    ...(['second', 'first'] as const).flatMap((larger) => [
      row(toSecond, larger === 'second' ? up : down, larger),
      row(toFirst, larger === 'first' ? up : down, larger),
      row(fromSecond, larger === 'first' ? up : down, larger),
      row(compared, larger === 'first' ? above : below, larger),
      row(comparedBack, larger === 'second' ? above : below, larger),
    ]),
    ...(
      [
        [partOf, 'second'],
        [wholeWith, 'first'],
      ] as const
    ).flatMap(([between, larger]) =>
      between === ''
        ? []
        : [{ ...row({ before: '', between, after: '' }, '', larger), isPart: true as const }],
    ),
  ];
});

function row({ before, between, after }: Around, words: string, larger: SaidLarger['larger']): Row {
  const source = (pattern: string) => pattern.replaceAll('UP', words);
  return {
    larger,
    before: new RegExp(`(?:${source(before)})$`, 'i'),
    between: new RegExp(`^(?:${source(between)})$`, 'i'),
    after: new RegExp(`^(?:${source(after)})`, 'i'),
  };
}

const TO = LANGUAGES.flatMap((language) => {
  const { up, down, to } = wordsOf(language).changes.directions;
  return (['up', 'down'] as const).map((direction) => ({
    direction,
    ...row({ ...to, between: '' }, direction === 'up' ? up : down, 'first'),
  }));
});
const EXACTLY = LANGUAGES.flatMap((language) => {
  const { exactly } = wordsOf(language).changes.directions;
  return exactly === '' ? [] : [new RegExp(`(?:${exactly})$`, 'i')];
});
const SUPPOSED = LANGUAGES.map(
  (language) => new RegExp(wordsOf(language).changes.directions.supposed || '(?!)', 'i'),
);

/** `first` and `second` are neighbours in the text. */
export function saidLarger(text: string, first: Spot, second: Spot): SaidLarger | undefined {
  const [before, between, after] = [
    text.slice(0, first.start),
    text.slice(first.end, second.start),
    text.slice(second.end),
  ];
  for (const one of ROWS) {
    if (!one.between.test(between)) continue;
    const [lead, rest] = [one.before.exec(before)?.[0], one.after.exec(after)?.[0]];
    if (lead === undefined || rest === undefined) continue;
    return {
      ...(one.isPart ? { isPart: true } : {}),
      larger: one.larger,
      words: [lead, between, rest]
        .map((each) => each.trim())
        .filter(Boolean)
        .join(' … '),
    };
  }
  return undefined;
}

/** `rose to`, に増えた: which way something moved to the figure. */
export function movedTo(
  text: string,
  { start, end }: Spot,
): { readonly direction: Direction; readonly words: string } | undefined {
  for (const { direction, before, after } of TO) {
    const words = [before.exec(text.slice(0, start))?.[0], after.exec(text.slice(end))?.[0]];
    if (words.includes(undefined) || words.join('') === '') continue;
    return { direction, words: words.join('').trim() };
  }
  return undefined;
}

/** `exactly`, ちょうど. */
export function saidExactly(text: string, { start }: Spot): string | undefined {
  const lead = text.slice(0, start);
  return EXACTLY.flatMap((pattern) => pattern.exec(lead)?.[0] ?? [])[0]?.trim();
}

/** Whether a sentence may deny what it says, or only suppose it. */
export function isSupposed(sentence: string): boolean {
  return SUPPOSED.some((pattern) => pattern.test(sentence));
}
