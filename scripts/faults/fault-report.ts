// What was planted and found, by kind → the table and the words around it.
import { type Finding, type FindingKind, severityOf } from '../../src/model/finding.ts';
import { counted } from '../../src/model/names.ts';
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

export type CleanProject = { readonly name: string; readonly clean: Clean };

/** What is told although nothing was planted. */
export function alarmsOf({ findings }: Clean): readonly Finding[] {
  return findings.filter((finding) => severityOf(finding) === 'error');
}

const HEAD = ['Fault', 'Possible', 'Planted', 'Found', 'Rate', 'By meaning', 'Found as'] as const;
const MOST_KINDS = 3;

export function faultReport(rows: readonly FaultRow[], projects: readonly CleanProject[]): string {
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
  return [
    ...lines.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    'By meaning: found also without the lock, and without comparing the deck with its plan.',
    ...projects.flatMap(aboutClean),
    ...run.flatMap(({ name, missed }) => missed.map((what) => `Not found: ${name}: ${what}`)),
  ].join('\n');
}

function aboutClean({ name, clean }: CleanProject): readonly string[] {
  const { content } = clean.ground;
  const alarms = alarmsOf(clean);
  const slides = clean.decks.reduce((count, { texts }) => count + texts.slides.length, 0);
  return [
    `False alarms on clean content: ${alarms.length} (${name}: ${content.metrics.size} metrics, ${content.takeaways.size} takeaways, ${counted(clean.decks.length, 'deck')}, ${slides} slides)`,
    ...alarms.map(({ kind, message }) => `  ${kind}: ${message}`),
    ...(clean.inputs.original === undefined
      ? ['The originals are not at hand: content was checked against its lock alone']
      : []),
  ];
}

function cellsOf({ name, skipped, possible, planted, found, byMeaning, kinds }: FaultRow): string[] {
  if (skipped) return [name, '-', '-', '-', 'not run', '-', 'needs the originals'];
  const rate = planted === 0 ? '-' : `${Math.round((found / planted) * 100)} %`;
  const named = kinds.slice(0, MOST_KINDS).join(', ');
  return [name, String(possible), String(planted), String(found), rate, String(byMeaning), named];
}
