// Styled runs → lines: what holds for every text and width, and what lines a reader likes.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RichRun } from '../../src/model/deck/plan.ts';
import { type Broken, breakLines, type StyledRun } from '../../src/type/break-lines.ts';
import { findOpportunities } from '../../src/type/break-opportunities.ts';
import { measureText, WIDTH_MARGIN } from '../../src/type/measure-text.ts';

const FONT = { size: 14, bold: false };

function styled(text: string, more: Partial<RichRun> = {}, font = FONT): StyledRun {
  return { run: { text, strong: false, ...more }, font };
}

function linesOf({ lines }: Broken): string[] {
  return lines.map((line) => line.runs.map(({ run }) => run.text).join(''));
}

const ALPHABET =
  '学習費用低下は約のをがである、。「」（）ーっトレンドモデルDeepSeekR1-V3.1 o1 open-source the cost of 0123456789,.%％〜ｶﾀ😀𠮷é';
const text = fc
  .array(fc.constantFrom(...ALPHABET), { maxLength: 80 })
  .map((characters) => characters.join(''));
const runs = fc.array(
  fc.record({
    text,
    bold: fc.boolean(),
    size: fc.constantFrom(10, 12, 14, 18, 26, 44),
    kind: fc.constantFrom('words', 'words', 'words', 'figure', 'mark'),
  }),
  { maxLength: 5 },
);
type Spec = { text: string; bold: boolean; size: number; kind: string };

function toRuns(specs: readonly Spec[]): StyledRun[] {
  return specs
    .filter((spec) => spec.text !== '')
    .map((spec) => {
      const font = { size: spec.size, bold: spec.bold };
      if (spec.kind === 'mark') return styled('(1)', { mark: true }, font);
      return styled(spec.text, spec.kind === 'figure' ? { part: 'number' } : {}, font);
    });
}

const width = fc.integer({ min: 20, max: 900 });
const look = fc.constantFrom('even' as const, 'ragged' as const);

describe('every text at every width', () => {
  it('loses no character and adds none', () => {
    fc.assert(
      fc.property(runs, width, look, (specs, room, how) => {
        const given = toRuns(specs);
        const broken = breakLines(given, room, how);
        expect(linesOf(broken).join('')).toBe(given.map(({ run }) => run.text).join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what each stretch of it is: figure, mark, size and weight', () => {
    fc.assert(
      fc.property(runs, width, look, (specs, room, how) => {
        const given = toRuns(specs);
        const perCharacter = (all: readonly StyledRun[]) =>
          all.flatMap(({ run, font }) =>
            [...run.text].map((one) => ({ one, ...font, part: run.part, mark: run.mark })),
          );
        const out = breakLines(given, room, how).lines.flatMap((line) => line.runs);
        expect(perCharacter(out)).toEqual(perCharacter(given));
      }),
    );
  });

  it('fits its width, or says by how much one stretch that cannot be parted leaves it', () => {
    fc.assert(
      fc.property(text, width, look, (words, room, how) => {
        const broken = breakLines(words === '' ? [] : [styled(words)], room, how);
        const spans = spansOf(broken).map((span) => ({ ...span, width: widthOf(words, span.from, span.to) }));
        const limit = room * WIDTH_MARGIN;
        expect(broken.overshoot).toBeCloseTo(Math.max(0, ...spans.map((span) => span.width - limit)), 6);
        const tooWide = spans.filter((span) => span.width > limit + 0.001);
        const inside = findOpportunities(words, []).filter(({ offset }) =>
          tooWide.some((span) => offset > span.from && offset < span.to),
        );
        expect(inside).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('parts what should stay together between words, never within one', () => {
    const glued = styled('A loss of £17.6 million', { part: 'number' } as Partial<RichRun>);
    const lines = linesOf(breakLines([glued], 70));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).filter((line) => !line.endsWith(' '))).toEqual([]);
  });

  it('breaks only where breaking is allowed', () => {
    fc.assert(
      fc.property(text, width, look, (words, room, how) => {
        const allowed = new Set(findOpportunities(words, []).map(({ offset }) => offset));
        const lines = linesOf(breakLines(words === '' ? [] : [styled(words)], room, how));
        let at = 0;
        for (const line of lines.slice(0, -1)) {
          at += line.length;
          expect(allowed.has(at)).toBe(true);
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(runs, width, look, (specs, room, how) => {
        expect(breakLines(toRuns(specs), room, how)).toEqual(breakLines(toRuns(specs), room, how));
      }),
    );
  });

  it('takes no more lines for a headline than filling each line would', () => {
    fc.assert(
      fc.property(text, width, (words, room) => {
        const given = words === '' ? [] : [styled(words)];
        const { lines, overshoot } = breakLines(given, room, 'even');
        fc.pre(overshoot === 0);
        expect(lines.length).toBeLessThanOrEqual(filled(words, room));
      }),
      {
        examples: [
          ['学学 学', 29],
          ['1ｶ 1', 23],
        ],
      },
    );
  });
});

/** As the breaker counts: the gap before a line that begins with another script is counted too, to be on the safe side. */
function widthOf(words: string, from: number, to: number): number {
  return measureText(words.slice(0, to).trimEnd(), FONT) - measureText(words.slice(0, from), FONT);
}

/** A line that is followed by another has room for the space at its end, and a point to spare. */
function neededFor(words: string, from: number, to: number): number {
  const line = words.slice(0, to);
  if (to === words.length || line === line.trimEnd()) return widthOf(words, from, to);
  return measureText(line, FONT) - measureText(words.slice(0, from), FONT) + 1;
}

function spansOf(broken: Broken): { from: number; to: number }[] {
  let from = 0;
  return linesOf(broken).map((line) => {
    const span = { from, to: from + line.length };
    from = span.to;
    return span;
  });
}

/** Lines when each takes as much as it can. */
function filled(words: string, room: number): number {
  const stops = [...findOpportunities(words, []).map(({ offset }) => offset), words.length];
  let [count, start] = [words === '' ? 0 : 1, 0];
  stops.forEach((stop, index) => {
    if (neededFor(words, start, stop) <= room * WIDTH_MARGIN) return;
    start = stops[index - 1] ?? 0;
    count += 1;
  });
  return count;
}

describe('lines a reader likes', () => {
  const headline = styled(
    '学習費の差は対象範囲の違いであり、最も根拠が明らかなのはV3の約560万ドルである',
    {},
    {
      size: 26,
      bold: true,
    },
  );

  it('sets a headline of two lines about evenly', () => {
    const { lines } = breakLines([headline], 864, 'even');
    expect(lines).toHaveLength(2);
    const [first = 0, second = 0] = lines.map((line) => line.width);
    expect(Math.min(first, second) / Math.max(first, second)).toBeGreaterThan(0.6);
  });

  it('ends a headline line behind a phrase', () => {
    const lines = linesOf(breakLines([headline], 864, 'even'));
    expect(lines[0]).toMatch(/[、はをがの]$|なのは$/u);
  });

  it('leaves no word alone on the last line of running text', () => {
    const words =
      'Large-scale pre-training still needs GPUs, and the report expects the market as a whole to grow on';
    const { lines } = breakLines([styled(words)], 300, 'ragged');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.at(-1)?.width).toBeGreaterThan(300 * 0.25);
  });

  it('ends lines at line breaks that are there, also when there is room enough', () => {
    expect(linesOf(breakLines([styled('一行目\n二行目')], 900, 'even'))).toEqual(['一行目', '二行目']);
    const endless = breakLines([styled('a long first line\na second')], Number.POSITIVE_INFINITY, 'ragged');
    expect(linesOf(endless)).toEqual(['a long first line', 'a second']);
  });
});

describe('figures and marks', () => {
  const figure = [
    styled('費用は'),
    styled('約', { part: 'qualifier' }),
    styled('560', { part: 'number' }),
    styled('万ドル', { part: 'unit' }),
    styled('とみられる'),
  ];

  it.each([60, 90, 110, 130, 160, 200])('stay in one piece at %i pt', (room) => {
    const lines = linesOf(breakLines(figure, room));
    expect(lines.filter((line) => line.includes('約560万ドル'))).toHaveLength(1);
  });

  it('keep the spaces of an English amount', () => {
    const amount = [
      styled('About', { part: 'qualifier' }),
      styled(' $5.6', { part: 'number' }),
      styled(' million', { part: 'unit' }),
    ];
    const lines = linesOf(breakLines([styled('it cost '), ...amount, styled(' in all')], 100));
    expect(lines.filter((line) => line.includes('About $5.6 million'))).toHaveLength(1);
  });

  it.each([40, 60, 80, 100, 140, 200, 300])('never begin a line with a mark at %i pt', (room) => {
    const marked = [
      styled('学習費は低い'),
      styled('(1,3)', { mark: true }),
      styled('が、推論費は別'),
      styled('(2)', { mark: true }),
      styled('。'),
    ];
    for (const line of breakLines(marked, room).lines) expect(line.runs[0]?.run.mark).toBeUndefined();
  });

  it('measure a mark at two thirds of its size', () => {
    const wide = breakLines([styled('費用'), styled('(1)')], 900).lines[0]?.width ?? 0;
    const raised = breakLines([styled('費用'), styled('(1)', { mark: true })], 900).lines[0]?.width ?? 0;
    const mark = measureText('(1)', FONT);
    expect(wide - raised).toBeGreaterThanOrEqual(mark / 3 - 0.001);
  });
});

it('no text is no line', () => {
  expect(breakLines([], 100)).toEqual({ lines: [], overshoot: 0 });
  expect(breakLines([styled('')], 100)).toEqual({ lines: [], overshoot: 0 });
});
