// All reports and evidence of the shipped content against documents, in which faults are planted: of our own words, and
// the originals where those are at hand (../shared/sources).

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Metric, type Report, reportKey } from '../../src/model/content/metric.ts';
import { whereKey } from '../../src/model/content/where.ts';
import type { FileReader } from '../../src/model/world.ts';
import { evaluateDerived } from '../../src/quantity/ledger/evaluate-derived.ts';
import { readContent } from '../../src/read/read-content.ts';
import { findConflicts } from '../../src/verify/find-conflicts.ts';
import { type Original, readOriginal } from '../../src/verify/originals.ts';
import { subjectsOf, verifyContent } from '../../src/verify/verify-content.ts';
import { verifyReport } from '../../src/verify/verify-report.ts';
import { SHIPPED_ROOTS } from '../support/shipped-roots.ts';
import { standInOriginals } from '../support/stand-in-originals.ts';

const FOLDER = '../shared/sources';

const disk: FileReader = {
  list: (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`)
          .sort()
      : [],
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  readBytes: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  obstacle: () => undefined,
};

const { value: content } = readContent(disk, SHIPPED_ROOTS);

type Texts = ReadonlyMap<string, string>;

const REAL: Texts | undefined = existsSync(FOLDER)
  ? new Map(
      [...content.sources.values()].map(({ original }) => [
        original,
        readFileSync(`${FOLDER}/${original}`, 'utf8'),
      ]),
    )
  : undefined;
const DOCUMENTS: readonly (readonly [name: string, texts: Texts])[] = [
  ['documents of our own words', standInOriginals(content)],
  ...(REAL ? [['its originals', REAL] as const] : []),
];

if (REAL === undefined)
  it.skip(`the shipped content against its originals (skipped without ${FOLDER})`, () => {});

function read(text: string, file: string): Original {
  return { ...readOriginal(new TextEncoder().encode(text), file), nouns: content.house.nouns };
}

describe.each(DOCUMENTS)('the shipped content against %s', (_, texts) => {
  const originals = new Map(
    [...content.sources.values()].map(
      ({ id, original }) => [id, read(texts.get(original) ?? '', original)] as const,
    ),
  );
  const { value, findings } = verifyContent(content, originals, '2026-11-22');

  it('verifies every report and every piece of evidence', () => {
    expect(findings.map(({ place, message }) => `${place.file}:${place.line} ${message}`)).toEqual([]);
    expect(value.counts.reports.verified).toBe(value.reports.length);
    expect(value.counts.evidence.verified).toBe(value.evidence.length);
    expect(value.reports.length).toBeGreaterThan(15);
  });
});

type Case = {
  readonly report: Report;
  readonly metric: Metric;
  readonly file: string;
  readonly text: string;
};

describe.each(DOCUMENTS)('faults planted into %s', (_, texts) => {
  const cases: Case[] = [...content.metrics.values()].flatMap((metric) =>
    metric.reports.map((report) => {
      const file = content.sources.get(report.source)?.original ?? '';
      return { report, metric, file, text: texts.get(file) ?? '' };
    }),
  );

  const check = ({ report, metric, file, text }: Case) =>
    verifyReport(report, metric, read(text, file), subjectsOf(metric, content.metrics).rivals).value;

  const onLine = (one: Case, edit: (line: string) => string): Case => ({
    ...one,
    text: one.text
      .split('\n')
      .map((line, index) => (index + 1 === lineOf(one.report) ? edit(line) : line))
      .join('\n'),
  });

  const found = (edit: (one: Case) => Case | undefined) =>
    cases.flatMap((one) => {
      const changed = edit(one);
      return changed === undefined ? [] : [`${reportKey(one.report)} ${check(changed).state}`];
    });

  it('finds every changed digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(9), fc.nat(9), (one, at, digit) => {
        const { token } = one.report;
        const digits = [...token].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
        const place = digits[at % digits.length];
        fc.pre(place !== undefined && token[place] !== String(digit));
        const other = token.slice(0, place) + digit + token.slice((place ?? 0) + 1);
        expect(check(onLine(one, (line) => line.replaceAll(token, other))).state).not.toBe('verified');
      }),
    );
  });

  it('finds every swapped currency, magnitude and dropped hedge', () => {
    const swaps: readonly (readonly [RegExp, string])[] = [
      [/ドル/g, 'ユーロ'],
      [/元/g, '円'],
      [/万/g, '億'],
      [/億/g, '万'],
      [/兆/g, '億'],
      [/(?<=\d)%/g, 'ポイント'],
      [/約\s?/g, ''],
      [/以[上下]|未満/g, ''],
    ];
    const states = swaps.flatMap(([from, to]) =>
      found((one) => {
        const line = one.text.split('\n')[lineOf(one.report) - 1] ?? '';
        const hedged = new RegExp(`(?:約 ?)?${one.report.token}(?: ?以[上下]| ?未満)?`).exec(line)?.[0] ?? '';
        if (hedged.search(from) < 0) return undefined;
        return onLine(one, () => line.replace(hedged, hedged.replace(from, to)));
      }),
    );
    expect(states.length).toBeGreaterThan(15);
    expect(states.filter((state) => state.endsWith(' verified'))).toEqual([]);
  });

  it('finds the models swapped', () => {
    const swap = (text: string) => text.replace(/R1|V3|GPT-4(?!o)/g, (name) => (name === 'V3' ? 'R1' : 'V3'));
    const states = found((one) => {
      const isModel = ['R1', 'V3', 'GPT-4'].includes(one.metric.subject.ja);
      return isModel ? { ...one, text: swap(one.text) } : undefined;
    });
    expect(states.length).toBeGreaterThan(8);
    expect(states.filter((state) => !/ (?:ambiguous|missing|changed)$/.test(state))).toEqual([]);
  });

  it('finds every figure given to another model', () => {
    const models = [...content.metrics.values()].filter(({ subject }) =>
      ['R1', 'V3', 'GPT-4'].includes(subject.ja),
    );
    const states = models.flatMap((metric) =>
      cases
        .filter((one) => models.includes(one.metric) && one.metric.subject.ja !== metric.subject.ja)
        .map((one) => `${reportKey(one.report)} as ${metric.id}: ${check({ ...one, metric }).state}`),
    );
    expect(states.length).toBeGreaterThan(20);
    expect(states.filter((state) => state.endsWith(': verified'))).toEqual([]);
  });

  it('follows every report when lines are put in above', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.integer({ min: 1, max: 60 }), (one, count) => {
        const moved = check({ ...one, text: '\n'.repeat(count) + one.text });
        const holders = one.text
          .split('\n')
          .flatMap((line, at) => (line.includes(one.report.token) ? [at + 1] : []));
        if (holders.includes(lineOf(one.report) - count)) return;
        // A line that now says another figure of the same unit counts as changed: an edit matters more than a move.
        if (holders.length === 1 && moved.state !== 'changed') {
          expect(`${moved.key} ${moved.state} ${moved.met?.line}`).toBe(
            `${moved.key} moved ${lineOf(one.report) + count}`,
          );
        } else {
          expect(`${moved.key} ${moved.state}`).not.toBe(`${moved.key} verified`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the shipped ledger', () => {
  it('decides every conflict and evaluates every derived metric', () => {
    expect(findConflicts(content).findings).toEqual([]);
    expect(evaluateDerived(content).findings).toEqual([]);
  });
});

function lineOf({ at }: Report): number {
  return Number(whereKey(at));
}
