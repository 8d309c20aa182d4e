// What was planted and found, by kind → the table and the words around it.
import type { Finding, FindingKind } from '../../src/model/finding.ts';
import type { Clean } from './clean.ts';

export type FaultRow = {
  readonly name: string;
  readonly skipped: boolean;
  /** Places where this fault could have been planted. */
  readonly possible: number;
  readonly planted: number;
  readonly found: number;
  /** Found also without the lock and without comparing the deck with its plan. */
  readonly byMeaning: number;
  readonly kinds: readonly FindingKind[];
  readonly missed: readonly string[];
};

const HEAD = ['Fault', 'Possible', 'Planted', 'Found', 'Rate', 'By meaning', 'Found as'] as const;
const MOST_KINDS = 3;

export function faultReport(
  rows: readonly FaultRow[],
  clean: Clean,
  falseAlarms: readonly Finding[],
): string {
  const run = rows.filter(({ skipped }) => !skipped);
  const sum = (of: (row: FaultRow) => number): number => run.reduce((total, row) => total + of(row), 0);
  const total: FaultRow = {
    name: 'All kinds',
    skipped: false,
    possible: sum(({ possible }) => possible),
    planted: sum(({ planted }) => planted),
    found: sum(({ found }) => found),
    byMeaning: sum(({ byMeaning }) => byMeaning),
    kinds: [],
    missed: [],
  };
  const lines = [HEAD, HEAD.map(() => '---'), ...[...rows, total].map(cellsOf)];
  const { content } = clean.ground;
  const numbers = clean.decks.reduce((count, { texts }) => count + texts.slides.length, 0);
  return [
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'By meaning: found also without the lock, and without comparing the deck with its plan.',
    `False alarms on clean content: ${falseAlarms.length} (${content.metrics.size} metrics, ${content.takeaways.size} takeaways, ${clean.decks.length} decks, ${numbers} slides)`,
    ...falseAlarms.map(({ kind, message }) => `  ${kind}: ${message}`),
    ...(clean.inputs.original === undefined
      ? ['The originals are not at hand: content was checked against its lock alone']
      : []),
    ...run.flatMap(({ name, missed }) => missed.map((what) => `Not found: ${name}: ${what}`)),
  ].join('\n');
}

function cellsOf({ name, skipped, possible, planted, found, byMeaning, kinds }: FaultRow): string[] {
  if (skipped) return [name, '-', '-', '-', 'not run', '-', 'needs the originals'];
  const rate = planted === 0 ? '-' : `${Math.round((found / planted) * 100)} %`;
  const named = kinds.slice(0, MOST_KINDS).join(', ');
  return [name, String(possible), String(planted), String(found), rate, String(byMeaning), named];
}
