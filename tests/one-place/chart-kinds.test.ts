// A kind of chart is known in chart/kinds/ alone: were all kinds called otherwise, nothing but their names would have to change.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHART_KIND_IDS, CHART_KINDS } from '../../src/chart/kinds/chart-kinds.ts';

/** Where a kind is called by its name: file → what stands before and behind it there. */
const CALLED: Readonly<Record<string, (id: string) => readonly [RegExp, string]>> = {
  'src/chart/kinds/chart-kinds.ts': (id) => [
    new RegExp(`^  '?${id}'?(?:: \\w+)?,$`, 'm'),
    `  'other-${id}': ${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())},`,
  ],
  'src/words/labels.ts': (id) => [new RegExp(`^  \\| '${id}'`, 'm'), `  | 'other-${id}'`],
  'src/words/ja/labels.ts': (id) => [new RegExp(`^      '?${id}'?: `, 'm'), `      'other-${id}': `],
  'src/words/en/labels.ts': (id) => [new RegExp(`^      '?${id}'?: `, 'm'), `      'other-${id}': `],
};

const IMPORTS = `// A file that somebody might write.
import { CHART_KINDS } from './kinds/chart-kinds.ts';
import type { ChartKind } from '../model/content/chart-spec.ts';
import type { Chart } from '../model/deck/chart.ts';
export type Used = [typeof CHART_KINDS, ChartKind, Chart];
`;

/** Code that knows a kind. */
const BAD = {
  'asks for one': "export const is = (chart: Chart) => chart.kind === 'bars';",
  'asks for one that other nouns are called, too': "export const is = ({ kind }: Chart) => kind !== 'line';",
  'has a case for one':
    "export function is({ kind }: Chart) { switch (kind) { case 'share': return 1; default: return 2; } }",
  'lists some': "export const LIST: ReadonlySet<ChartKind> = new Set<ChartKind>(['range']);",
  'keeps a table of its own': 'export const MOST: Partial<Record<ChartKind, number>> = { bars: 8 };',
  'picks one from the table': "export const entry = CHART_KINDS['dot-plot'];",
  'picks one from the table by its name': 'export const entry = CHART_KINDS.doughnut;',
  'makes a chart of one': "export const made = (chart: Chart): Chart => ({ ...chart, kind: 'waterfall' });",
};

const GOOD = {
  'asks the table': 'export const most = (chart: Chart) => CHART_KINDS[chart.kind].most;',
  'has another noun of that name':
    "type Box = { kind: 'line' | 'text' }; export const is = (box: Box) => box.kind === 'line';",
  'goes through all kinds': 'export const all = Object.keys(CHART_KINDS);',
};

/** Every part that a kind has to say of itself. */
const PARTS = Object.keys(CHART_KINDS['dot-plot']);
const FORGETFUL = Object.fromEntries(
  PARTS.map((part) => [
    `forgets ${part}`,
    `import type { ChartKindEntry } from './kinds/chart-kind.ts';
     export const made = ({ ${part}: _, ...rest }: ChartKindEntry): ChartKindEntry => rest;`,
  ]),
);

const room = mkdtempSync(join(tmpdir(), 'chart-kinds-'));
let complaints = '';

beforeAll(() => {
  cpSync('src', join(room, 'src'), { recursive: true });
  cpSync('package.json', join(room, 'package.json'));
  symlinkSync(resolve('node_modules'), join(room, 'node_modules'));
  for (const [path, change] of Object.entries(CALLED)) renameIn(path, change);
  for (const [name, code] of Object.entries({ ...BAD, ...GOOD, ...FORGETFUL })) {
    writeFileSync(join(room, probeOf(name)), `${IMPORTS}${code}\n`);
  }
  const { compilerOptions } = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
  writeFileSync(join(room, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  complaints = compiled();
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('a kind of chart', () => {
  it('is named nowhere but in the table of kinds and in each language', () => {
    expect(
      complaints.split('\n').filter((line) => /^src\//.test(line) && !/^src\/chart\/probe-/.test(line)),
    ).toEqual([]);
  });

  it('is not looked for among several in a row, which no type would notice', () => {
    const several = new RegExp(`'(?:${CHART_KIND_IDS.join('|')})',\\s*'(?:${CHART_KIND_IDS.join('|')})'`);
    expect(several.test("['columns', 'waterfall'].includes(chart.kind)")).toBe(true);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const naming = files.filter((path) => several.test(readFileSync(join('src', path), 'utf8')));
    expect(naming).toEqual([]);
  });

  it('is explained to those who write content', () => {
    const guide = readFileSync('content/README.md', 'utf8');
    const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
    expect(CHART_KIND_IDS.filter((id) => !rows.some((row) => row.includes(`\`${id}\``)))).toEqual([]);
  });

  it.each(Object.keys(BAD))('is found where a file %s', (name) => {
    expect(complaints).toContain(`${probeOf(name)}(`);
  });

  it.each(Object.keys(GOOD))('is not found where a file %s', (name) => {
    expect(complaints).not.toContain(`${probeOf(name)}(`);
  });

  it.each(Object.keys(FORGETFUL))('does not compile where it %s', (name) => {
    expect(complaints).toContain(`${probeOf(name)}(`);
  });
});

function renameIn(path: string, change: (id: string) => readonly [RegExp, string]): void {
  const before = readFileSync(join(room, path), 'utf8');
  const after = CHART_KIND_IDS.reduce((text, id) => {
    const [from, to] = change(id);
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    return next;
  }, before);
  writeFileSync(join(room, path), after);
}

function probeOf(name: string): string {
  return `src/chart/probe-${name.replace(/\W+/g, '-')}.ts`;
}

function compiled(): string {
  try {
    execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--noEmit', '-p', room], {
      cwd: room,
    });
    return '';
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout ?? error);
  }
}
